import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import type { Viewer } from '../../common/web/access';
import { Openings } from '../../openings/openings.service';
import type { Site } from '../../openings/opening-words';
import { Settings } from '../../settings/settings.service';
import { followAlongStandings, nextFollowAlong } from '../follow-along.rules';
import { FollowAlongs } from '../follow-alongs.service';
import { recordedFrom } from '../from-opening';
import type { CaseloadData } from './caseload.page';
import type { ChooseData } from './choose.page';
import type { JobsFilter } from './jobs-filter';
import { jobsInReach, specialistsWithJobs } from './jobs-in-reach';

/** How far ahead the next follow-along of a job is told of in the list. */
const AHEAD_DAYS = 31;

/** All jobs one reaches, and whose the next one is. */
@Injectable()
export class Caseload {
  constructor(
    private readonly clients: Clients,
    private readonly openings: Openings,
    private readonly followAlongs: FollowAlongs,
    private readonly settings: Settings,
  ) {}

  async list(tx: Tx, who: Viewer, filter: JobsFilter): Promise<CaseloadData> {
    const { locale, currency } = await this.settings.get(tx);
    const site: Site = { locale, currency, today: await this.clients.today(tx) };
    const jobs = await jobsInReach(tx, who, filter, site.today);
    const done = await this.followAlongs.doneOf(tx, jobs.map((job) => job.id));
    const due = filter.after || filter.before ? [] : (await this.followAlongs.dueFor(tx, who, site.today));
    return {
      filter, site, due, staff: await specialistsWithJobs(tx, who, site.today),
      jobs: jobs.map((job) => ({ ...job, next: nextFollowAlong(followAlongStandings(job, done.get(job.id) ?? [], site.today), site.today, AHEAD_DAYS) })),
    };
  }

  /** Who was hired? Their own reach, and who has the job of this opening already. */
  async choices(tx: Tx, who: Viewer, openingId: unknown): Promise<ChooseData> {
    const opening = isId(openingId) ? await this.openings.find(tx, openingId) : null;
    const clients = await this.clients.listReachable(tx, who);
    return { clients, opening, recorded: opening ? await recordedFrom(tx, opening.id, clients.map(({ id }) => id)) : new Map<string, string>() };
  }
}

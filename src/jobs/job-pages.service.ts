import { Injectable, NotFoundException } from '@nestjs/common';
import type { Client } from '../clients/client.entity';
import type { Tx } from '../common/database/database';
import type { Viewer } from '../common/web/access';
import type { FormState } from '../common/web/fields';
import { Ceilings } from './ceilings.service';
import { FollowAlongs } from './follow-alongs.service';
import { followAlongStandings, nextFollowAlong } from './follow-along.rules';
import type { FollowAlongForm } from './job.form';
import type { Job } from './job.entity';
import { JobForms } from './job-forms.service';
import { jobPage } from './job.page';
import { jobPaperPage } from './job-paper.page';
import { isRunning } from './job-words';
import { Jobs } from './jobs.service';
import { jobsPage } from './jobs.page';

/** How far ahead the next follow-along of a job is told of on its own pages. */
const AHEAD_DAYS = 31;

/** A client's jobs as pages. */
@Injectable()
export class JobPages {
  constructor(
    private readonly jobs: Jobs,
    private readonly followAlongs: FollowAlongs,
    private readonly forms: JobForms,
    private readonly ceilings: Ceilings,
  ) {}

  /** @throws NotFoundException for a job that isn't there, and for one of a client out of reach */
  async open(tx: Tx, who: Viewer, id: string): Promise<{ job: Job; client: Client }> {
    const found = await this.jobs.find(tx, who, id);
    if (!found) throw new NotFoundException();
    return found;
  }

  /** The caller has reached the client. */
  async list(tx: Tx, who: Viewer, client: Client) {
    const site = await this.forms.site(tx);
    const jobs = await this.jobs.listFor(tx, client.id);
    const done = await this.followAlongs.doneOf(tx, jobs.map(({ job }) => job.id));
    return jobsPage({ client, site, warning: await this.ceilings.warning(tx, who, client, site), jobs: jobs.map((one) => ({ ...one, next: nextFollowAlong(followAlongStandings(one.job, done.get(one.job.id) ?? [], site.today), site.today, AHEAD_DAYS) })) });
  }

  async show(tx: Tx, who: Viewer, { job, client }: { job: Job; client: Client }, form: FormState) {
    const site = await this.forms.site(tx);
    const done = await this.followAlongs.listFor(tx, job.id);
    const standings = followAlongStandings(job, done.map((one) => one.doneOn), site.today);
    const look = job.employerKnows === 'from_us' ? await this.forms.look(tx, client.id, job.employerId, site.today) : null;
    return jobPage({
      job, client, site, done, standings, look, warning: isRunning(job, site.today) ? await this.ceilings.warning(tx, who, client, site) : null, next: nextFollowAlong(standings, site.today, AHEAD_DAYS),
      employer: await this.forms.employerName(tx, job.employerId), facts: await this.jobs.factsOf(tx, job.id),
    }, form);
  }

  /** The client's own sheet; who is in touch is their specialist. */
  async paper(tx: Tx, { job, client }: { job: Job; client: Client }) {
    const done = (await this.followAlongs.doneOf(tx, [job.id])).get(job.id) ?? [];
    const { site, employer, address } = await this.forms.place(tx, job.employerId);
    const [staff] = await tx.sql<{ name: string }[]>`SELECT name FROM staff WHERE id = ${client.specialistId}`;
    return jobPaperPage({ job, client, employer, address, specialist: staff.name, standings: followAlongStandings(job, done, site.today), site });
  }

  /** @returns false for the id of somebody else's */
  async keep(tx: Tx, who: Viewer, job: Job, { id, doneOn, how, trouble, note }: FollowAlongForm): Promise<boolean> {
    const { today } = await this.forms.site(tx);
    return this.followAlongs.record(tx, who, job, { id, doneOn: doneOn || today, how, trouble, note });
  }
}

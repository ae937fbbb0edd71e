import { Injectable } from '@nestjs/common';
import type { Viewer } from '../common/web/access';
import type { Tx } from '../common/database/database';
import { Employers } from '../employers/employers.service';
import { HiringManagers } from '../hiring-managers/hiring-managers.service';
import { workersAt } from '../jobs/workers-here';
import { Standings } from '../visits/standings.service';
import { Visits } from '../visits/visits.service';
import { joinedRecords } from './joining/joined-records';
import type { EmployerRecordInput } from './employer-record.page';
import { EmployerSurroundings } from './employer-surroundings.service';

const TIMELINE = 20;

/** Gathers all that is known of an employer from the rooms below, each as this person may see it. */
@Injectable()
export class EmployerRecord {
  constructor(
    private readonly employers: Employers,
    private readonly people: HiringManagers,
    private readonly visits: Visits,
    private readonly standings: Standings,
    private readonly around: EmployerSurroundings,
  ) {}

  /** @returns null when there is no such employer */
  async find(tx: Tx, who: Viewer, id: string): Promise<EmployerRecordInput | null> {
    const employer = await this.employers.find(tx, id);
    if (!employer) return null;
    const today = await this.visits.today(tx);
    return {
      who, today, employer,
      standing: await this.standings.of(tx, employer),
      joined: await joinedRecords(tx, id),
      tags: await this.employers.tagsOf(tx, id),
      people: await this.people.listFor(tx, id),
      visits: await this.visits.timelineOf(tx, who, id, TIMELINE),
      workers: await workersAt(tx, who, id, today),
      ...(await this.around.of(tx, who, employer, today)),
    };
  }
}

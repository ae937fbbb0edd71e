import { Injectable } from '@nestjs/common';
import type { Client } from '../clients/client.entity';
import { WorkProfiles } from '../clients/preferences/work-profiles.service';
import type { Tx } from '../common/database/database';
import type { Viewer } from '../common/web/access';
import type { Site } from '../openings/opening-words';
import { ceilingWarning } from './earnings.rules';
import { wholeMoney } from './money';
import { isRunning } from './job-words';
import { Jobs } from './jobs.service';

/** A client's own ceiling beside what their jobs bring (M6). */
@Injectable()
export class Ceilings {
  constructor(
    private readonly jobs: Jobs,
    private readonly profiles: WorkProfiles,
  ) {}

  /** What is to be talked over; null when there is nothing. Jobs that are agreed and have not begun count too. */
  async warning(tx: Tx, who: Viewer, client: Client, site: Site): Promise<string | null> {
    const { profile } = await this.profiles.latest(tx, who, client.id);
    if (profile.monthlyCeiling === null) return null;
    const running = (await this.jobs.listFor(tx, client.id)).map(({ job }) => job).filter((job) => isRunning(job, site.today));
    return ceilingWarning(running, profile.monthlyCeiling, { name: client.preferredName, money: (sum) => wholeMoney(sum, site) });
  }
}

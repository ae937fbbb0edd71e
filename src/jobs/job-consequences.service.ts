import { Injectable } from '@nestjs/common';
import type { Client } from '../clients/client.entity';
import { Clients } from '../clients/clients.service';
import type { Tx } from '../common/database/database';
import type { Viewer } from '../common/web/access';
import { Employers } from '../employers/employers.service';
import { Openings } from '../openings/openings.service';
import { Job } from './job.entity';

/** What follows from a job elsewhere: the client works, the opening is filled, the employer has hired. */
@Injectable()
export class JobConsequences {
  constructor(
    private readonly clients: Clients,
    private readonly openings: Openings,
    private readonly employers: Employers,
  ) {}

  /** A closed file stays closed. The opening says that it is filled and not by whom, since all teams read it (P2). */
  async ofStart(tx: Tx, who: Viewer, client: Client, job: Job): Promise<void> {
    if (client.status !== 'closed') await this.clients.moveTo(tx, who, client, 'working');
    const opening = job.openingId ? await this.openings.find(tx, job.openingId) : null;
    if (opening && opening.status !== 'filled') await this.openings.close(tx, who, opening, 'filled', opening.closedNote);
    await this.noteHired(tx, job);
  }

  async ofChange(tx: Tx, jobId: string): Promise<void> {
    const job = await tx.findOneBy(Job, { id: jobId });
    if (job) await this.noteHired(tx, job);
  }

  /**
   * Moves the stage only where the employer knows it from us: it is read by all teams (P2, D10). What was set by hand since
   * stands. The visit logged next works the stage out anew from all that happened.
   */
  private async noteHired(tx: Tx, job: Job): Promise<void> {
    if (job.employerKnows !== 'from_us' || job.startedOn > (await this.clients.today(tx))) return;
    const employer = await this.employers.findEvenRemoved(tx, job.employerId);
    const isSetSince = employer !== null && employer.stageSet !== null && (employer.stageSetOn ?? '') >= job.startedOn;
    if (employer && !isSetSince) await this.employers.noteRelationship(tx, employer.id, { stage: 'hired', stageVisitId: null });
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit/audit.service';
import type { Client } from '../clients/client.entity';
import { Clients } from '../clients/clients.service';
import type { Tx } from '../common/database/database';
import type { Day } from '../common/time/calendar';
import type { Viewer } from '../common/web/access';
import type { Opening } from '../openings/opening.entity';
import { Openings } from '../openings/openings.service';
import { clientBefore, keepClientBefore, keepOpeningBefore, openingBefore, setWaiting } from './job-before';
import { HiringEvidence } from './hiring-evidence';
import { Job } from './job.entity';

/** What follows from a job elsewhere: the client works, the opening is filled, the employer has hired. And what follows when it was a mistake. */
@Injectable()
export class JobConsequences {
  constructor(
    private readonly clients: Clients,
    private readonly openings: Openings,
    private readonly evidence: HiringEvidence,
  ) {}

  /** A closed file stays closed. */
  async ofStart(tx: Tx, who: Viewer, client: Client, job: Job): Promise<void> {
    if (job.endedOn === null) {
      await keepClientBefore(tx, job.id, client.status);
      await this.works(tx, who, client, job);
    }
    await this.fill(tx, who, job);
    await this.evidence.changed(tx, job.employerId);
  }

  /** Another first day, or another answer to what the employer knows: the stage is read by all teams (P2, D10) and hangs on both. */
  async ofChange(tx: Tx, who: Viewer, client: Client, before: Job): Promise<void> {
    const job = await tx.findOneBy(Job, { id: before.id });
    if (job && job.startedOn !== before.startedOn && job.endedOn === null) await this.moveFirstDay(tx, who, client, before, job);
    if (job && job.employerKnows !== before.employerKnows) await this.tellOpening(tx, who, job);
    await this.evidence.changed(tx, before.employerId);
  }

  /** It was recorded by mistake: client and opening stand as they did before it. */
  async ofRemoval(tx: Tx, who: Viewer, client: Client, job: Job): Promise<void> {
    await this.stopWorking(tx, who, client, job);
    await this.reopen(tx, who, job);
    await this.evidence.changed(tx, job.employerId);
  }

  /** The client works, from the first day on: a job agreed for a day to come leaves them looking until then. */
  async works(tx: Tx, who: Actor, client: Client, job: Pick<Job, 'id' | 'startedOn'>): Promise<void> {
    const isAhead = job.startedOn > (await this.clients.today(tx));
    const isMoved = !isAhead && client.status !== 'closed' && (await this.clients.moveTo(tx, who, client, 'working'));
    await setWaiting(tx, job.id, isAhead || (!isMoved && client.status !== 'closed'));
  }

  /** The first day of a job that was recorded ahead has come. */
  async ofFirstDay(tx: Tx, who: Actor, client: Client, job: Job): Promise<void> {
    await keepClientBefore(tx, job.id, client.status);
    await this.works(tx, who, client, job);
  }

  private async moveFirstDay(tx: Tx, who: Viewer, client: Client, before: Job, job: Job): Promise<void> {
    const today = await this.clients.today(tx);
    if ((before.startedOn > today) === (job.startedOn > today)) return;
    if (job.startedOn <= today) return this.ofFirstDay(tx, who, client, job);
    await this.stopWorking(tx, who, client, job);
    await setWaiting(tx, job.id, true);
  }

  private async stopWorking(tx: Tx, who: Viewer, client: Client, job: Job): Promise<void> {
    if (client.status === 'working' && !(await hasRunningJob(tx, client.id, await this.clients.today(tx)))) await this.clients.moveTo(tx, who, client, await clientBefore(tx, job));
  }

  private async fill(tx: Tx, who: Viewer, job: Job): Promise<void> {
    const opening = job.openingId ? await this.openings.find(tx, job.openingId) : null;
    if (opening) await keepOpeningBefore(tx, job.id, opening);
    if (opening?.status === 'filled') await this.tellOpening(tx, who, job);
    else if (opening) await this.openings.change(tx, who, opening, { status: 'filled', outcome: outcomeOf(job) });
  }

  private async tellOpening(tx: Tx, who: Viewer, job: Job): Promise<void> {
    const opening = job.openingId ? await this.openings.find(tx, job.openingId) : null;
    if (opening?.status === 'filled' && opening.outcome !== 'other' && opening.outcome !== outcomeOf(job)) await this.openings.change(tx, who, opening, { outcome: outcomeOf(job) });
  }

  /** As it was before, unless somebody else of ours took it too, or another hand closed it with words of its own. */
  private async reopen(tx: Tx, who: Viewer, job: Job): Promise<void> {
    const opening = job.openingId ? await this.openings.find(tx, job.openingId) : null;
    if (opening?.status !== 'filled' || (opening.outcome !== 'ours' && opening.outcome !== '')) return;
    const [other] = await tx.sql<object[]>`SELECT 1 AS found FROM jobs WHERE opening_id = ${opening.id} AND id <> ${job.id} AND deleted_at IS NULL LIMIT 1`;
    const before: Pick<Opening, 'status' | 'outcome'> = await openingBefore(tx, job, opening.id);
    if (!other && (before.status !== opening.status || before.outcome !== opening.outcome)) await this.openings.change(tx, who, opening, before);
  }
}

/**
 * That it was one of ours is said only where the employer knows it from us: all teams read an opening, and one word at
 * the wrong desk tells an employer of support the client keeps to themself (P2, D10, D13).
 */
function outcomeOf(job: Pick<Job, 'employerKnows'>): 'ours' | '' {
  return job.employerKnows === 'from_us' ? 'ours' : '';
}

async function hasRunningJob(tx: Tx, clientId: string, today: Day): Promise<boolean> {
  const [row] = await tx.sql<object[]>`SELECT 1 AS found FROM jobs WHERE client_id = ${clientId} AND deleted_at IS NULL AND ended_on IS NULL AND started_on <= ${today} LIMIT 1`;
  return row !== undefined;
}

import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.service';
import type { Tx } from '../common/database/database';
import { guardedUpdate } from '../common/database/guarded-update';
import { Clock } from '../common/time/clock';
import type { Viewer } from '../common/web/access';
import { Gate, type ClearedPerson, type Clearance } from '../disclosure/gate/gate.service';
import type { EmployerKnows } from './job.choices';
import { Job } from './job.entity';
import type { EndSaid, JobSaid } from './job-read.rules';

/** A job as somebody tells it, without what the employer was told: that comes from the clearance alone. */
export type JobDraft = JobSaid & Pick<Job, 'id' | 'clientId' | 'employerId' | 'openingId'>;

/** What the employer knows: nothing of ours, which needs no leave, or what this clearance was given for. */
export type Knowledge = Exclude<EmployerKnows, 'from_us'> | Clearance;

type LeaveColumns = Pick<Job, 'employerKnows' | 'clearanceId' | 'toldOn' | 'decisionId' | 'planId'>;

/** The one place that writes jobs. A job whose employer was told by us is about the client of its clearance, and of no other (DESIGN, "The gate"). */
@Injectable()
export class JobWriter {
  constructor(
    private readonly gate: Gate,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async start(tx: Tx, who: Viewer, draft: JobDraft, knows: Knowledge): Promise<Job> {
    const at = this.clock.iso();
    const job: Job = {
      ...draft, endedOn: null, endHeardOn: null, endReason: '', endNote: '', ...(await this.leave(tx, draft, knows)), act: 'job_start', outcome: 'allowed',
      statusBefore: '', openingStatusBefore: '', openingOutcomeBefore: '', waitsForFirstDay: 0, createdAt: at, createdBy: who.id, updatedAt: at, version: 1, deletedAt: null,
    };
    await tx.insert(Job, job);
    await writeFacts(tx, job.id, knows);
    await this.audit.record(tx, who, 'job.start', { type: 'client', id: job.clientId }, isClearance(knows) ? ['job', 'facts'] : ['job']);
    return job;
  }

  /**
   * Changes a job that was read at its version, with its client held.
   * @param knows what the employer knows now; 'as it stands' keeps the leave it has
   */
  async change(tx: Tx, who: Viewer, job: Job, said: JobSaid, knows: Knowledge | 'as it stands'): Promise<void> {
    const isKept = knows === 'as it stands';
    if (!isKept) await tx.sql`DELETE FROM job_facts WHERE job_id = ${job.id}`;
    const changes = { ...said, ...(isKept ? {} : await this.leave(tx, job, knows)) };
    if (!(await this.update(tx, job, changes))) throw new Error('The job changed while it was being written.');
    if (!isKept) await writeFacts(tx, job.id, knows);
    const changed = Object.entries(changes).filter(([key, value]) => value !== job[key as keyof Job]).map(([key]) => key);
    await this.audit.record(tx, who, 'job.change', { type: 'client', id: job.clientId }, changed);
  }

  /** The last day, and what it was about. */
  async end(tx: Tx, who: Viewer, job: Job, said: EndSaid): Promise<boolean> {
    return this.turn(tx, who, job, 'job.end', said);
  }

  /** It goes on after all: the ending was a mistake. */
  async goOn(tx: Tx, who: Viewer, job: Job): Promise<boolean> {
    return this.turn(tx, who, job, 'job.go-on', { endedOn: null, endHeardOn: null, endReason: '', endNote: '' });
  }

  /** Takes out a job that was recorded by mistake; it can be put back. */
  async remove(tx: Tx, who: Viewer, job: Job): Promise<boolean> {
    return job.deletedAt !== null || this.turn(tx, who, job, 'job.remove', { deletedAt: this.clock.iso() });
  }

  async restore(tx: Tx, who: Viewer, job: Job): Promise<boolean> {
    return job.deletedAt === null || this.turn(tx, who, job, 'job.restore', { deletedAt: null });
  }

  private async turn(tx: Tx, who: Viewer, job: Job, act: string, changes: Partial<Job>): Promise<boolean> {
    if (!(await this.update(tx, job, changes))) return false;
    await this.audit.record(tx, who, act, { type: 'client', id: job.clientId });
    return true;
  }

  private update(tx: Tx, job: Job, changes: Partial<Job>): Promise<boolean> {
    return guardedUpdate(tx, Job, job, { ...changes, updatedAt: this.clock.iso() });
  }

  private async leave(tx: Tx, job: Pick<Job, 'id' | 'clientId' | 'employerId'>, knows: Knowledge): Promise<LeaveColumns> {
    if (!isClearance(knows)) return { employerKnows: knows, clearanceId: null, toldOn: null, decisionId: null, planId: null };
    const { clientId, decisionId, planId } = personOf(knows);
    if (clientId !== job.clientId || knows.employerId !== job.employerId) throw new Error('This clearance is for another client or another employer.');
    await this.gate.spend(tx, knows, 'job_start', job.id);
    return { employerKnows: 'from_us', clearanceId: knows.id, toldOn: knows.day, decisionId, planId };
  }
}

async function writeFacts(tx: Tx, jobId: string, knows: Knowledge): Promise<void> {
  if (!isClearance(knows)) return;
  const { clientId, planId, facts } = personOf(knows);
  for (const fact of facts) await tx.sql`INSERT INTO job_facts (job_id, client_id, plan_id, fact) VALUES (${jobId}, ${clientId}, ${planId}, ${fact})`;
}

function isClearance(knows: Knowledge): knows is Clearance {
  return typeof knows === 'object';
}

function personOf(clearance: Clearance): ClearedPerson {
  const [person, ...others] = clearance.people;
  if (person === undefined || others.length > 0) throw new Error('A job is one client’s.');
  return person;
}

import { Injectable, NotFoundException } from '@nestjs/common';
import type { Client } from '../clients/client.entity';
import { Clients } from '../clients/clients.service';
import type { Tx } from '../common/database/database';
import { placeOfForm } from '../common/database/form-place';
import type { Viewer } from '../common/web/access';
import type { Fact, Moment } from '../disclosure/rules/disclosure.choices';
import { Gate, type Refusal } from '../disclosure/gate/gate.service';
import { JobConsequences } from './job-consequences.service';
import type { AfterAnEnding, EmployerKnows } from './job.choices';
import { Job } from './job.entity';
import type { EndSaid, JobSaid } from './job-read.rules';
import { JobWriter, type JobDraft, type Knowledge } from './job-writer';
import { Jobs } from './jobs.service';

/** What the employer is said to know, as a question to the gate. */
export interface AskedKnowledge {
  readonly knows: EmployerKnows;
  readonly facts: readonly Fact[];
  /** Empty: from the first day. */
  readonly toldOn: string;
}

/** How saving ended. A refusal is returned, not thrown: the gate's decisions must be kept with it. */
export type JobSaved = { outcome: 'saved'; id: string } | { outcome: 'refused'; refusals: Refusal[]; employerId: string } | { outcome: 'conflict'; theirs: Job };

/** From a good form to a job: client, gate, writer, and what follows from it, in one transaction. */
@Injectable()
export class JobIntake {
  constructor(
    private readonly jobs: Jobs,
    private readonly clients: Clients,
    private readonly gate: Gate,
    private readonly writer: JobWriter,
    private readonly consequences: JobConsequences,
  ) {}

  /** Records a job start (M9). The same form posted twice is one job; what was added to it after going back is added to the job, and another job typed into it is another. @throws NotFoundException for a client out of reach, and for somebody else's id */
  async start(tx: Tx, who: Viewer, draft: JobDraft, asked: AskedKnowledge): Promise<JobSaved> {
    const client = await this.held(tx, who, draft.clientId);
    const isForeign = (job: Job) => job.clientId !== client.id || job.createdBy !== who.id;
    const { id, same: again } = await placeOfForm(tx, draft.id, (one) => tx.findOneBy(Job, { id: one }), (job, one) => (isForeign(job) ? one === draft.id : job.deletedAt === null && isSameJob(job, draft)));
    if (again && isForeign(again)) throw new NotFoundException();
    if (again) return this.amend(tx, who, again, draft, asked);
    const knows = await this.knowledge(tx, who, draft, asked);
    if (Array.isArray(knows)) return { outcome: 'refused', refusals: knows, employerId: draft.employerId };
    const job = await this.writer.start(tx, who, { ...draft, id }, knows);
    await this.consequences.ofStart(tx, who, client, job);
    return { outcome: 'saved', id: job.id };
  }

  /** Whether this person has recorded the job of this form already. */
  async isRecorded(tx: Tx, who: Viewer, clientId: string, id: string): Promise<boolean> {
    const [row] = await tx.sql<object[]>`SELECT 1 AS recorded FROM jobs WHERE id = ${id} AND client_id = ${clientId} AND created_by = ${who.id} AND deleted_at IS NULL`;
    return row !== undefined;
  }

  /** The form of a job on record, sent again: with other words a change of it, unless somebody else changed it meanwhile. */
  private async amend(tx: Tx, who: Viewer, job: Job, draft: JobDraft, asked: AskedKnowledge): Promise<JobSaved> {
    if (SAID.every((key) => job[key] === draft[key]) && (await this.isAsItStands(tx, job, draft, asked))) return { outcome: 'saved', id: job.id };
    return this.change(tx, who, { id: job.id, version: 1 }, Object.fromEntries(SAID.map((key) => [key, draft[key]])) as JobSaid, asked);
  }

  /** Changes a job. Another answer to what the employer knows, other facts, another day or another point of the search ask the gate again. */
  async change(tx: Tx, who: Viewer, at: { id: string; version: number }, said: JobSaid, asked: AskedKnowledge): Promise<JobSaved> {
    const { job, client } = standing(await this.reached(tx, who, at.id));
    if (job.version !== at.version) return { outcome: 'conflict', theirs: job };
    const knows = (await this.isAsItStands(tx, job, said, asked)) ? 'as it stands' : await this.knowledge(tx, who, { ...job, ...said }, asked);
    if (Array.isArray(knows)) return { outcome: 'refused', refusals: knows, employerId: job.employerId };
    await this.writer.change(tx, who, job, said, knows);
    await this.consequences.ofChange(tx, who, client, job);
    return { outcome: 'saved', id: job.id };
  }

  /** Records that a job ended, and where the client stands now. */
  async end(tx: Tx, who: Viewer, at: { id: string; version: number }, said: EndSaid, status: AfterAnEnding | ''): Promise<JobSaved> {
    const { job, client } = standing(await this.reached(tx, who, at.id));
    if (job.version !== at.version || !(await this.writer.end(tx, who, job, said))) return { outcome: 'conflict', theirs: job };
    if (status !== '' && client.status !== 'closed') await this.clients.moveTo(tx, who, client, status);
    return { outcome: 'saved', id: job.id };
  }

  /** Whether the client has another job that goes on. */
  async hasAnother(tx: Tx, job: Job): Promise<boolean> {
    return (await this.jobs.listFor(tx, job.clientId)).some((one) => one.job.id !== job.id && one.job.endedOn === null);
  }

  /** It goes on after all. */
  async goOn(tx: Tx, who: Viewer, id: string): Promise<Job> {
    const { job, client } = standing(await this.reached(tx, who, id));
    if (job.endedOn !== null && (await this.writer.goOn(tx, who, job))) await this.consequences.works(tx, who, client, job);
    return job;
  }

  /** Takes out a job recorded by mistake, or puts it back. */
  async setRemoved(tx: Tx, who: Viewer, id: string, isRemoved: boolean): Promise<Job> {
    const { job, client } = await this.reached(tx, who, id);
    if ((job.deletedAt !== null) === isRemoved || !(await (isRemoved ? this.writer.remove(tx, who, job) : this.writer.restore(tx, who, job)))) return job;
    await (isRemoved ? this.consequences.ofRemoval(tx, who, client, job) : this.consequences.ofStart(tx, who, client, job));
    return job;
  }

  private async reached(tx: Tx, who: Viewer, id: string): Promise<{ job: Job; client: Client }> {
    const found = await this.jobs.findEvenRemoved(tx, who, id);
    if (!found) throw new NotFoundException();
    await this.held(tx, who, found.client.id);
    return (await this.jobs.findEvenRemoved(tx, who, id)) ?? found;
  }

  /** The client, held until the transaction ends: nobody changes or takes back anything of theirs meanwhile. */
  private async held(tx: Tx, who: Viewer, clientId: string): Promise<Client> {
    if (!(await this.clients.reach(tx, who, clientId))) throw new NotFoundException();
    await this.gate.holdClients(tx, [clientId]);
    const client = await this.clients.reach(tx, who, clientId);
    if (!client) throw new NotFoundException();
    return client;
  }

  private async isAsItStands(tx: Tx, job: Job, said: JobSaid, { knows, facts, toldOn }: AskedKnowledge): Promise<boolean> {
    if (job.employerKnows !== knows) return false;
    if (knows !== 'from_us') return true;
    const told = await this.jobs.factsOf(tx, job.id);
    const day = toldOn || said.startedOn;
    // Leave may begin at a certain point of the search: moved to the other side of the first day, it was told at another point.
    if (day !== job.toldOn || pointOf(day, said.startedOn) !== pointOf(day, job.startedOn)) return false;
    return [...new Set(facts)].sort().join() === [...told].sort().join();
  }

  /** Recording a fact about the client's own job tells no employer anything; that we may speak there, the gate decides (D5). */
  private async knowledge(tx: Tx, who: Viewer, job: Pick<Job, 'clientId' | 'employerId' | 'startedOn'>, asked: AskedKnowledge): Promise<Knowledge | Refusal[]> {
    if (asked.knows !== 'from_us') return asked.knows;
    const day = asked.toldOn || job.startedOn;
    const people = [{ clientId: job.clientId, facts: asked.facts }];
    const answer = await this.gate.ask(tx, who, { act: 'job_start', employerId: job.employerId, day, purpose: 'job_support', people, moment: pointOf(day, job.startedOn) });
    return answer.ok ? answer.clearance : answer.refusals;
  }
}

/** Which point of the job search a day was: told before the first day, it was told with the offer. */
function pointOf(day: string, startedOn: string): Moment {
  return day < startedOn ? 'at_offer' : 'after_start';
}

const SAID = ['title', 'kind', 'kindWords', 'hours', 'pay', 'payUnit', 'minimumWage', 'openToAnyone', 'notSetAside', 'ordinaryTerm', 'startedOn'] as const satisfies readonly (keyof JobSaid)[];

function isSameJob(job: Job, draft: JobDraft): boolean {
  return job.employerId === draft.employerId && job.openingId === draft.openingId && job.title === draft.title && job.startedOn === draft.startedOn;
}

function standing(found: { job: Job; client: Client }): { job: Job; client: Client } {
  if (found.job.deletedAt !== null) throw new NotFoundException();
  return found;
}

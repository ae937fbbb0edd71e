import { Injectable } from '@nestjs/common';
import type { Client } from '../clients/client.entity';
import { Clients } from '../clients/clients.service';
import type { Tx } from '../common/database/database';
import { listed, run, sql } from '../common/database/sql';
import type { Day } from '../common/time/calendar';
import type { Viewer } from '../common/web/access';
import type { Fact } from '../disclosure/rules/disclosure.choices';
import { Job } from './job.entity';

/** A job with what stands around it. */
export interface JobWithEmployer {
  readonly job: Job;
  readonly employer: string;
}

/** The days of one job: what reminders hang on (D12). */
export interface JobDays {
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  /** The days on which trouble was told of, oldest first. */
  readonly troubleOn: readonly Day[];
}

const MOST_JOBS = 100;

/** Jobs of clients (M9), for those who reach the client; nobody else is told of one. */
@Injectable()
export class Jobs {
  constructor(private readonly clients: Clients) {}

  /** A job with its client; null for one that isn't there, was removed, or is of a client out of reach. */
  async find(tx: Tx, who: Viewer, id: string): Promise<{ job: Job; client: Client } | null> {
    const found = await this.findEvenRemoved(tx, who, id);
    return found?.job.deletedAt === null ? found : null;
  }

  async findEvenRemoved(tx: Tx, who: Viewer, id: string): Promise<{ job: Job; client: Client } | null> {
    const job = await tx.findOneBy(Job, { id });
    const client = job ? await this.clients.reach(tx, who, job.clientId) : null;
    return job && client ? { job, client } : null;
  }

  /** All jobs of a client the caller has reached, the newest first. */
  async listFor(tx: Tx, clientId: string): Promise<JobWithEmployer[]> {
    const jobs = await tx.createQueryBuilder(Job, 'j').where('j.clientId = :clientId AND j.deletedAt IS NULL', { clientId })
      .orderBy('j.startedOn', 'DESC').addOrderBy('j.id', 'DESC').take(MOST_JOBS).getMany();
    const names = await run<{ id: string; name: string }[]>(tx, sql`SELECT id, name FROM employers WHERE id IN (${listed([...new Set(jobs.map((job) => job.employerId))])})`);
    const nameOf = new Map(names.map((row) => [row.id, row.name]));
    return jobs.map((job) => ({ job, employer: nameOf.get(job.employerId) ?? '' }));
  }

  /** What the employer of a job was told. */
  async factsOf(tx: Tx, jobId: string): Promise<Fact[]> {
    return (await tx.sql<{ fact: Fact }[]>`SELECT fact FROM job_facts WHERE job_id = ${jobId} ORDER BY fact`).map((row) => row.fact);
  }

  /** The days of the jobs of these clients, whom the caller has reached, by client; one without a job is not in the map (D12). One query. */
  async daysOf(tx: Tx, clientIds: readonly string[]): Promise<Map<string, JobDays[]>> {
    const rows = clientIds.length === 0 ? [] : await run<{ id: string; client_id: string; started_on: Day; ended_on: Day | null; trouble_on: Day | null }[]>(tx, sql`
      SELECT j.id, j.client_id, j.started_on, j.ended_on, f.done_on AS trouble_on FROM jobs j LEFT JOIN follow_alongs f ON f.job_id = j.id AND f.trouble = 1
      WHERE j.client_id IN (${listed(clientIds)}) AND j.deleted_at IS NULL ORDER BY j.started_on, j.id, f.done_on`);
    const days = new Map<string, JobDays[]>();
    for (const id of new Set(rows.map((row) => row.id))) {
      const own = rows.filter((row) => row.id === id);
      const [{ client_id: clientId, started_on: startedOn, ended_on: endedOn }] = own;
      days.set(clientId, [...(days.get(clientId) ?? []), { startedOn, endedOn, troubleOn: own.flatMap((row) => row.trouble_on ?? []) }]);
    }
    return days;
  }
}

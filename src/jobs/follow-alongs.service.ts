import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.service';
import { reachableClients } from '../clients/client-scope';
import { Clients } from '../clients/clients.service';
import type { Tx } from '../common/database/database';
import { placeOfForm } from '../common/database/form-place';
import { packed } from '../common/database/packed';
import { listed, run, sql } from '../common/database/sql';
import { addDays, addMonths, type Day, type Week } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import type { Viewer } from '../common/web/access';
import { followAlongStandings, followAlongsInWeek, nextFollowAlong, openFollowAlongs, type FollowAlongStanding } from './follow-along.rules';
import type { FollowWay } from './job.choices';
import type { Job } from './job.entity';

/** A follow-along that was done: a row that is added, never changed. */
export interface DoneFollowAlong {
  readonly id: string;
  readonly dueOn: Day | null;
  readonly doneOn: Day;
  readonly how: FollowWay;
  readonly trouble: boolean;
  readonly note: string;
  readonly by: string;
}

/** A follow-along that is due now or in the next days (F10). */
export interface DueFollowAlong {
  readonly jobId: string;
  readonly clientId: string;
  /** The client's preferred name: for those who reach them. */
  readonly name: string;
  readonly title: string;
  readonly due: FollowAlongStanding;
}

interface KeptRow {
  readonly job_id: string;
  readonly done_on: Day;
  readonly how: string;
  readonly trouble: number;
  readonly note: string;
  readonly recorded_by: string;
}

export type NewFollowAlong = Pick<DoneFollowAlong, 'id' | 'doneOn' | 'how' | 'trouble' | 'note'>;

type DueRow = [jobId: string, clientId: string, name: string, title: string, startedOn: Day, endedOn: Day | null, endHeardOn: Day | null, lastDoneOn: Day | null];
const DUE_COLUMNS = ['j.id', 'j.client_id', 'c.preferred_name', 'j.title', 'j.started_on', 'j.ended_on', 'j.end_heard_on', '(SELECT max(f.done_on) FROM follow_alongs f WHERE f.job_id = j.id)'] as const;

const AHEAD_DAYS = 7;
const MOST = 200;
/** So many are told at once, the oldest. */
export const MOST_DUE = 200;
/** Jobs of the last year looked at to find what is due: more than any team has. What is due hangs on each one's start, so that all are read. */
const MOST_FOLLOWED = 5000;

/** Being in touch with a client after a job began or ended (F10). With the employer it is a visit, and passes the gate there. */
@Injectable()
export class FollowAlongs {
  constructor(
    private readonly clients: Clients,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Keeps that a follow-along was done; the same form twice is one, other words are another. The caller has reached the job's client. */
  async record(tx: Tx, who: Viewer, job: Job, done: NewFollowAlong): Promise<boolean> {
    const isForeign = (there: KeptRow) => there.job_id !== job.id || there.recorded_by !== who.id;
    const isSame = (there: KeptRow) => there.done_on === done.doneOn && there.note === done.note && there.how === done.how && there.trouble === Number(done.trouble);
    const { id, same } = await placeOfForm(tx, done.id, (one) => keptRow(tx, one), (there, one) => (isForeign(there) ? one === done.id : isSame(there)));
    if (same) return !isForeign(same);
    const days = [...(await this.doneOf(tx, [job.id])).get(job.id) ?? [], done.doneOn];
    const due = followAlongStandings(job, days, done.doneOn).find((one) => one.doneOn === done.doneOn);
    await tx.sql`INSERT INTO follow_alongs (id, job_id, due_on, done_on, how, trouble, note, recorded_by, recorded_at)
      VALUES (${id}, ${job.id}, ${due?.on ?? null}, ${done.doneOn}, ${done.how}, ${Number(done.trouble)}, ${done.note}, ${who.id}, ${this.clock.iso()})`;
    await this.audit.record(tx, who, 'job.follow-along', { type: 'client', id: job.clientId }, done.trouble ? ['done', 'trouble'] : ['done']);
    return true;
  }

  /** Those of one job, the newest first. */
  async listFor(tx: Tx, jobId: string): Promise<DoneFollowAlong[]> {
    const rows = await tx.sql<(Omit<DoneFollowAlong, 'trouble'> & { trouble: number })[]>`
      SELECT f.id, f.due_on AS "dueOn", f.done_on AS "doneOn", f.how, f.trouble, f.note, s.name AS by FROM follow_alongs f JOIN staff s ON s.id = f.recorded_by
      WHERE f.job_id = ${jobId} ORDER BY f.done_on DESC, f.id DESC LIMIT ${MOST}`;
    return rows.map((row) => ({ ...row, trouble: row.trouble === 1 }));
  }

  /** The days on which follow-alongs of these jobs were done. */
  async doneOf(tx: Tx, jobIds: readonly string[]): Promise<Map<string, Day[]>> {
    const rows = jobIds.length === 0 ? [] : await run<{ job_id: string; done_on: Day }[]>(tx, sql`SELECT job_id, done_on FROM follow_alongs WHERE job_id IN (${listed(jobIds)}) ORDER BY done_on`);
    const done = new Map<string, Day[]>();
    for (const row of rows) done.set(row.job_id, [...(done.get(row.job_id) ?? []), row.done_on]);
    return done;
  }

  /** What is due today or within a week, for all clients this person reaches (P1), the oldest first; at most one for each job. */
  async dueFor(tx: Tx, who: Viewer, today: Day): Promise<DueFollowAlong[]> {
    return this.toDo(tx, who, { today, until: addDays(today, AHEAD_DAYS) }, (standings) => [nextFollowAlong(standings, today, AHEAD_DAYS)].filter((one) => one !== null));
  }

  /** What to do in a week of one's own plan: for one's own clients and those one covers, also a supervisor's. */
  async inWeek(tx: Tx, who: Viewer, week: Week, today: Day): Promise<DueFollowAlong[]> {
    if (week.end < today) return [];
    return this.toDo(tx, { ...who, role: who.role === 'supervisor' ? 'specialist' : who.role }, { today, until: week.end }, (standings) => followAlongsInWeek(standings, week, today));
  }

  private async toDo(tx: Tx, who: Viewer, { today, until }: { today: Day; until: Day }, chosen: (open: FollowAlongStanding[]) => FollowAlongStanding[]): Promise<DueFollowAlong[]> {
    const reach = reachableClients(who, await this.clients.today(tx));
    const rows = await packed(tx, DUE_COLUMNS, sql`FROM clients c JOIN jobs j ON j.client_id = c.id WHERE ${reach} AND c.status <> 'closed' AND j.deleted_at IS NULL
        AND j.started_on <= ${addDays(until, AHEAD_DAYS)} AND CASE WHEN j.ended_on IS NULL THEN j.started_on >= ${addMonths(today, -13)} ELSE j.ended_on >= ${addMonths(today, -2)} OR j.end_heard_on >= ${addMonths(today, -2)} END
      ORDER BY j.started_on DESC, j.id LIMIT ${MOST_FOLLOWED}`) as DueRow[];
    const openOf = openFollowAlongs(today, until);
    return rows.flatMap(([jobId, clientId, name, title, startedOn, endedOn, endHeardOn, lastDoneOn]): DueFollowAlong[] => (
      chosen(openOf({ startedOn, endedOn, endHeardOn }, lastDoneOn)).map((due) => ({ jobId, clientId, name, title, due }))
    )).sort((a, b) => (a.due.on < b.due.on ? -1 : Number(a.due.on > b.due.on))).slice(0, MOST_DUE);
  }
}

async function keptRow(tx: Tx, id: string): Promise<KeptRow | undefined> {
  return (await tx.sql<KeptRow[]>`SELECT job_id, done_on, how, trouble, note, recorded_by FROM follow_alongs WHERE id = ${id}`)[0];
}

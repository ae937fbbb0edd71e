import { Injectable } from '@nestjs/common';
import type { ClientStatus } from '../../clients/client.choices';
import { calledBy, reachableClients, type Sight } from '../../clients/client-scope';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { packed, type Packed } from '../../common/database/packed';
import { listed, run, sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { lastDay, reaches } from '../rules/plan-in-force.rules';
import { remindersDue, type JobDays, type PlanFacts, type Reminder, type TalkFacts } from './reminder.rules';

/** A client one may open, with all but the jobs that the prompts depend on (D12). */
export interface TalkClient extends Omit<TalkFacts, 'jobs'> {
  readonly id: string;
  readonly preferredName: string;
  readonly initials: string;
  readonly specialistId: string;
}

/** What to talk about with one client, the most due first; there is at least one. */
export interface ClientReminders {
  readonly client: TalkClient;
  readonly reminders: readonly Reminder[];
  /** The day of the most due. */
  readonly dueOn: Day;
}

type Row = Pick<TalkClient, 'id' | 'preferredName' | 'initials' | 'specialistId' | 'enteredOn' | 'lastTroubleOn'> & {
  status: ClientStatus; planId: string | null; number: Packed; givenOn: Day | null; inForceFrom: Day | null; expiresOn: Day | null; recordedAt: string | null; notedOn: Day | null;
};

const COLUMNS = ['c.id', 'c.preferred_name', 'c.initials', 'c.specialist_id', 'c.status', 'c.entered_on', 'p.id', 'p.number', 'p.given_on', 'p.in_force_from', 'p.expires_on', 'p.recorded_at',
  "(SELECT max(t.day) FROM disclosure_talks t WHERE t.client_id = c.id AND t.kind = 'talk')", "(SELECT max(t.day) FROM disclosure_talks t WHERE t.client_id = c.id AND t.kind = 'trouble')"];

function toRow(row: readonly Packed[]): Row {
  const [id, preferredName, initials, specialistId, status, enteredOn, planId, number, givenOn, inForceFrom, expiresOn, recordedAt, notedOn, lastTroubleOn] = row as string[];
  return { id, preferredName, initials, specialistId, status: status as ClientStatus, enteredOn, planId, number, givenOn, inForceFrom, expiresOn, recordedAt, notedOn, lastTroubleOn };
}

type Whole = { clientId: string; planId: string; version: number; at: string; saidOn: Day };

/** More than a team has; a list on a page is never without an end. */
const MOST_CLIENTS = 500;

/** What is to be talked about (D12): for many clients at once, two queries however many. */
@Injectable()
export class Reminders {
  constructor(private readonly clients: Clients) {}

  /** The clients this person reaches (P1), own, covered or the team's, that aren't closed. */
  async clientsOf(tx: Tx, who: Viewer): Promise<TalkClient[]> {
    const reachable = reachableClients(who, await this.clients.today(tx));
    const rows = (await packed(tx, COLUMNS, sql`
      FROM clients c LEFT JOIN disclosure_plans p ON p.client_id = c.id AND p.number = (SELECT max(q.number) FROM disclosure_plans q WHERE q.client_id = c.id)
      WHERE c.status <> 'closed' AND ${reachable} ORDER BY c.name_key, c.id LIMIT ${MOST_CLIENTS}`)).map(toRow);
    const whole = await this.takenBackWhole(tx, rows.filter((row) => row.planId !== null).map((row) => row.id));
    return rows.map((row) => toClient(row, whole.length === 0 ? whole : whole.filter((one) => one.clientId === row.id)));
  }

  private async takenBackWhole(tx: Tx, clientIds: readonly string[]): Promise<Whole[]> {
    if (clientIds.length === 0) return [];
    const rows = await run<Whole[]>(tx, sql`
      SELECT w.client_id AS "clientId", w.plan_id AS "planId", p.number AS version, w.recorded_at AS at, w.said_on AS "saidOn"
      FROM withdrawals w JOIN disclosure_plans p ON p.id = w.plan_id WHERE w.client_id IN (${listed(clientIds)}) AND w.employer_id IS NULL AND w.fact IS NULL`);
    return rows.map((row) => ({ ...row, version: Number(row.version) }));
  }
}

/**
 * The reminders of today, the most due first; clients with nothing to talk about are left out.
 * @param jobs each client's jobs by client id, from a page that knows jobs
 * @param sight `initials` for a page that others may look at (P1)
 */
export function dueAmong(clients: readonly TalkClient[], jobs: ReadonlyMap<string, readonly JobDays[]>, today: Day, sight: Sight, locale: string): ClientReminders[] {
  const due = clients.flatMap((client) => {
    const reminders = remindersDue({ ...client, jobs: jobs.get(client.id) ?? [] }, today, { called: calledBy(client, sight), locale });
    return reminders.length > 0 ? [{ client, reminders, dueOn: reminders[0].dueOn }] : [];
  });
  return due.sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}

function toClient({ id, preferredName, initials, specialistId, status, enteredOn, lastTroubleOn, ...row }: Row, whole: readonly Whole[]): TalkClient {
  const plan = planOf(row, whole);
  // The making of a plan is a talk about it (F4).
  const lastTalkOn = [row.notedOn, row.givenOn].reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
  return { id, preferredName, initials, specialistId, status, enteredOn, lastTroubleOn, plan, lastTalkOn };
}

function planOf({ planId, number, givenOn, inForceFrom, expiresOn, recordedAt }: Pick<Row, 'planId' | 'number' | 'givenOn' | 'inForceFrom' | 'expiresOn' | 'recordedAt'>, whole: readonly Whole[]): PlanFacts | null {
  if (planId === null || number === null || givenOn === null || inForceFrom === null || recordedAt === null) return null;
  const version = { version: Number(number), recordedAt, givenOn };
  const isTakenBack = whole.some((one) => reaches(one, version, [{ id: one.planId, version: one.version }]));
  return { givenOn, lastDay: lastDay({ givenOn, inForceFrom, expiresOn }), isTakenBack };
}

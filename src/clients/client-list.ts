import type { Tx } from '../common/database/database';
import { packed } from '../common/database/packed';
import { joined, plain, run, sql, type Sql } from '../common/database/sql';
import { fold } from '../common/text/normalise';
import type { Day } from '../common/time/calendar';
import type { Viewer } from '../common/web/access';
import type { ClientStatus } from './client.choices';
import { reachableClients, sightOf, visibleClients, type Sight } from './client-scope';

export const PAGE_OF_CLIENTS = 50;

/** Which clients to list. Every filter looks only at clients one may open, so that it sorts out nothing hidden. */
export interface ClientFilter {
  /** `mine` are those one may open; `team` everybody one may know of. */
  readonly whose: 'mine' | 'team';
  readonly status: ClientStatus | '';
  readonly specialistId?: string;
  /** Words of the preferred name, or a case number. */
  readonly q?: string;
  /** The last client of the page before: an id, never a name, since it stands in the address. */
  readonly after?: string;
  readonly limit?: number;
}

/** A client as far as one may know of them; for initials alone, everything else never leaves the database. */
export interface VisibleClient {
  readonly id: string;
  readonly sight: Sight;
  readonly initials: string;
  readonly specialistId: string;
  readonly specialistName: string;
  readonly preferredName: string | null;
  readonly caseNumber: string | null;
  readonly status: ClientStatus | null;
  readonly enteredOn: Day | null;
}

/** One page of clients: those one may open by name, then the others by initials. */
export function listClients(tx: Tx, who: Viewer, today: Day, filter: ClientFilter): Promise<VisibleClient[]> {
  const limit = Math.min(filter.limit ?? PAGE_OF_CLIENTS + 1, 501);
  const asked = conditions(who, today, filter);
  const after = filter.after ? sql`WHERE (k.sight, k."sortKey", k.id) > (SELECT a.sight, a."sortKey", a.id FROM (${keyed(who, today, sql`c.id = ${filter.after}`)}) a)` : plain('');
  return run<VisibleClient[]>(tx, sql`
    SELECT k.id, k.sight, k.initials, k."specialistId", s.name AS "specialistName", k."preferredName", k."caseNumber", k.status, k."enteredOn"
    FROM (${keyed(who, today, asked)}) k JOIN staff s ON s.id = k."specialistId" ${after}
    ORDER BY k.sight, k."sortKey", k.id LIMIT ${limit}`);
}

/** How many of the clients one may open stand at each status; statuses of none are left out. */
export async function countByStatus(tx: Tx, who: Viewer, today: Day): Promise<Map<ClientStatus, number>> {
  const rows = await run<{ status: ClientStatus; count: number | string }[]>(tx, sql`
    SELECT c.status, count(*) AS count FROM clients c WHERE ${reachableClients(who, today)} GROUP BY c.status`);
  return new Map(rows.map((row) => [row.status, Number(row.count)]));
}

/** A client on a board that several people look at: initials, or the name where the team chose so (P1). */
export interface BoardClient {
  readonly id: string;
  readonly sight: Sight;
  /** What a shared screen shows. */
  readonly boardName: string;
  readonly initials: string;
  /** Null where one may know the initials only. */
  readonly preferredName: string | null;
  readonly specialistId: string;
  readonly specialistName: string;
}

/** The team's clients who are looking for work or about to. At most 300. */
export async function listOnBoard(tx: Tx, who: Viewer, today: Day): Promise<BoardClient[]> {
  const columns = ['v.id', 'v.sight', 'v.initials', `CASE WHEN v.sight = 'full' THEN v.preferred_name END`, 'v.specialist_id', 's.name', 'CASE WHEN t.full_names_on_board = 1 THEN v.preferred_name ELSE v.initials END'];
  const rows = await packed(tx, columns, sql`
    FROM (SELECT c.*, ${sightOf(who, today)} AS sight FROM clients c WHERE ${visibleClients(who)} AND c.status IN ('looking', 'referred')) v
    JOIN staff s ON s.id = v.specialist_id JOIN teams t ON t.id = v.team_id ORDER BY v.id LIMIT 300`);
  return rows.map(([id, sight, initials, name, specialistId, specialistName, boardName]) => ({
    id: String(id), sight: sight as Sight, initials: String(initials), preferredName: name === null ? null : String(name), specialistId: String(specialistId), specialistName: String(specialistName), boardName: String(boardName),
  }));
}

function conditions(who: Viewer, today: Day, filter: ClientFilter): Sql {
  const key = fold(filter.q ?? '');
  const wanted = [
    ...(filter.whose === 'mine' ? [reachableClients(who, today)] : []),
    ...(filter.specialistId ? [sql`c.specialist_id = ${filter.specialistId}`] : []),
    ...(filter.status ? [reachableClients(who, today), sql`c.status = ${filter.status}`] : []),
    ...(key === '' ? [] : [reachableClients(who, today), sql`(c.name_key LIKE ${`${key}%`} OR c.name_key LIKE ${`% ${key}%`} OR c.case_number = ${(filter.q ?? '').trim()})`]),
  ];
  return wanted.length > 0 ? joined(wanted, ' AND ') : plain('1 = 1');
}

/** What is hidden is nulled and sorted by what is shown, so that neither the row nor its place tells a name. */
function keyed(who: Viewer, today: Day, asked: Sql): Sql {
  return sql`SELECT v.id, v.sight, v.initials, v.specialist_id AS "specialistId",
      CASE WHEN v.sight = 'full' THEN v.name_key ELSE v.initials END AS "sortKey",
      CASE WHEN v.sight = 'full' THEN v.preferred_name END AS "preferredName", CASE WHEN v.sight = 'full' THEN v.case_number END AS "caseNumber",
      CASE WHEN v.sight = 'full' THEN v.status END AS status, CASE WHEN v.sight = 'full' THEN v.entered_on END AS "enteredOn"
    FROM (SELECT c.*, ${sightOf(who, today)} AS sight FROM clients c WHERE ${visibleClients(who)} AND ${asked} AND (c.status <> 'closed' OR ${reachableClients(who, today)})) v`;
}

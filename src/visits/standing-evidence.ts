import type { Tx } from '../common/database/database';
import { listed, plain, run, sql, type Sql } from '../common/database/sql';
import type { Day } from '../common/time/calendar';
import { employerIdsOf, joinedInto } from '../employers/merges/joined';
import type { RelationshipVisit, TouchByHand } from './rules/relationship.rules';
import type { Mode, Purpose } from './rules/visit.choices';
import { EVER_ABOUT_A_CLIENT } from './visit-sight';

interface Row {
  id: string;
  employer_id: string;
  staff_id: string;
  visited_on: Day;
  mode: Mode;
  purpose: Purpose;
  met: number | string;
  is_specific: number | string;
  opening_id: string | null;
  created_at: string;
  next_on: Day | null;
  next_what: string;
}

/** How many visits are read at either end of a long history: enough to pour three cups, few enough to log 600 visits a second. */
const WINDOW = 50;

/** The next step of a visit somebody was taken off stays with those who see its words: everybody reads where an employer stands (P2). */
const COLUMNS = sql`v.id, v.employer_id, v.staff_id, v.visited_on, v.mode, v.purpose, v.opening_id, v.created_at, v.next_on,
  CASE WHEN v.clearance_id IS NULL AND ${EVER_ABOUT_A_CLIENT} THEN '' ELSE v.next_what END AS next_what,
  CASE WHEN v.clearance_id IS NULL THEN 0 ELSE 1 END AS is_specific,
  CASE WHEN v.met_unnamed = 1 OR EXISTS (SELECT 1 FROM visit_people p WHERE p.visit_id = v.id) THEN 1 ELSE 0 END AS met`;

const NEWEST = plain(`v.visited_on DESC, COALESCE(v.visited_at, '') DESC, v.id DESC`);
const OLDEST = plain(`v.visited_on, COALESCE(v.visited_at, ''), v.id`);

/**
 * The visits that say where an employer stands, oldest first: all of them up to fifty; of a longer history the newest fifty,
 * the first fifty (the cups were poured there) and the last one about a client.
 */
export async function evidenceOf(tx: Tx, employerId: string): Promise<RelationshipVisit[]> {
  const ids = listed(await employerIdsOf(tx, employerId));
  const newest = await visits(tx, ids, plain('1 = 1'), NEWEST, WINDOW);
  if (newest.length < WINDOW) return newest.reverse();
  const first = await visits(tx, ids, plain('1 = 1'), OLDEST, WINDOW);
  const about = await visits(tx, ids, plain(`(v.clearance_id IS NOT NULL OR v.purpose = 'propose_client')`), NEWEST, 1);
  const byId = new Map([...first, ...about, ...newest.reverse()].map((visit) => [visit.visitId, visit]));
  return [...byId.values()].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** The same of several employers, with one reading for all whose history isn't long. */
export async function evidenceOfEach(tx: Tx, employerIds: readonly string[]): Promise<Map<string, RelationshipVisit[]>> {
  const rows = await run<Row[]>(tx, sql`SELECT ${COLUMNS} FROM (
    SELECT v.*, row_number() OVER (PARTITION BY v.employer_id ORDER BY ${NEWEST}) AS place FROM visits v WHERE v.employer_id IN (${listed(employerIds)}) AND v.deleted_at IS NULL
  ) v WHERE v.place <= ${WINDOW} ORDER BY v.employer_id, v.place DESC`);
  const found = new Map(employerIds.map((id) => [id, rows.filter((row) => row.employer_id === id).map(toVisit)]));
  const joined = await joinedInto(tx, employerIds);
  for (const [id, few] of found) if (few.length === WINDOW || joined.has(id)) found.set(id, await evidenceOf(tx, id));
  return found;
}

/** What was last said of the next touch apart from visits: an older word is settled by it, so one is enough. Null for none. */
export async function touchByHandOf(tx: Tx, employerId: string): Promise<TouchByHand | null> {
  const [row] = await run<(TouchByHand | undefined)[]>(tx, sql`SELECT said_on AS day, said_at AS "loggedAt", next_on AS "nextOn", next_what AS "nextWhat", said_by AS "staffId"
    FROM next_touches WHERE employer_id IN (${listed(await employerIdsOf(tx, employerId))}) ORDER BY said_at DESC, id DESC LIMIT 1`);
  return row ?? null;
}

async function visits(tx: Tx, employerIds: Sql, condition: Sql, order: Sql, limit: number): Promise<RelationshipVisit[]> {
  const rows = await run<Row[]>(tx, sql`SELECT ${COLUMNS} FROM visits v WHERE v.employer_id IN (${employerIds}) AND v.deleted_at IS NULL AND ${condition} ORDER BY ${order} LIMIT ${limit}`);
  return rows.map(toVisit);
}

function toVisit(row: Row): RelationshipVisit {
  return {
    visitId: row.id, day: row.visited_on, mode: row.mode, purpose: row.purpose, met: Number(row.met) === 1, isClientSpecific: Number(row.is_specific) === 1,
    heardOpening: row.opening_id !== null, staffId: row.staff_id, loggedAt: row.created_at, nextOn: row.next_on, nextWhat: row.next_what,
  };
}

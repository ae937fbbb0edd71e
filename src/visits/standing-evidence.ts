import type { Tx } from '../common/database/database';
import { plain, run, sql, type Sql } from '../common/database/sql';
import type { Day } from '../common/time/calendar';
import type { RelationshipVisit } from './rules/relationship.rules';
import type { Mode, Purpose } from './rules/visit.choices';

interface Row {
  id: string;
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

const NEWEST = plain(`v.visited_on DESC, COALESCE(v.visited_at, '') DESC, v.id DESC`);
const OLDEST = plain(`v.visited_on, COALESCE(v.visited_at, ''), v.id`);

/**
 * The visits that say where an employer stands, oldest first: all of them up to fifty; of a longer history the newest fifty,
 * the first fifty (the cups were poured there) and the last one about a client.
 */
export async function evidenceOf(tx: Tx, employerId: string): Promise<RelationshipVisit[]> {
  const newest = await visits(tx, employerId, plain('1 = 1'), NEWEST, WINDOW);
  if (newest.length < WINDOW) return newest.reverse();
  const first = await visits(tx, employerId, plain('1 = 1'), OLDEST, WINDOW);
  const about = await visits(tx, employerId, plain(`(v.clearance_id IS NOT NULL OR v.purpose = 'propose_client')`), NEWEST, 1);
  const byId = new Map([...first, ...about, ...newest.reverse()].map((visit) => [visit.visitId, visit]));
  return [...byId.values()].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

async function visits(tx: Tx, employerId: string, condition: Sql, order: Sql, limit: number): Promise<RelationshipVisit[]> {
  const rows = await run<Row[]>(tx, sql`
    SELECT v.id, v.staff_id, v.visited_on, v.mode, v.purpose, v.opening_id, v.created_at, v.next_on, v.next_what,
      CASE WHEN v.clearance_id IS NULL THEN 0 ELSE 1 END AS is_specific,
      CASE WHEN v.met_unnamed = 1 OR EXISTS (SELECT 1 FROM visit_people p WHERE p.visit_id = v.id) THEN 1 ELSE 0 END AS met
    FROM visits v WHERE v.employer_id = ${employerId} AND v.deleted_at IS NULL AND ${condition} ORDER BY ${order} LIMIT ${limit}`);
  return rows.map((row) => ({
    visitId: row.id, day: row.visited_on, mode: row.mode, purpose: row.purpose, met: Number(row.met) === 1, isClientSpecific: Number(row.is_specific) === 1,
    heardOpening: row.opening_id !== null, staffId: row.staff_id, loggedAt: row.created_at, nextOn: row.next_on, nextWhat: row.next_what,
  }));
}

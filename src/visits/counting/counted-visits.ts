import type { Tx } from '../../common/database/database';
import { listed, run, sql, type Sql } from '../../common/database/sql';
import { weekOf, type Day, type Week, type WeekStart } from '../../common/time/calendar';
import { countVisit, isLate, type CountSettings, type VisitFacts } from '../rules/visit-count.rules';
import type { Mode, Purpose } from '../rules/visit.choices';

/** A visit as it counts for one member of staff, with every reason against (V5). */
export interface CountedVisit {
  id: string;
  /** Whose count it stands in; who went along has it in theirs too (V9). */
  staffId: string;
  madeBy: string;
  employerId: string;
  employer: string;
  day: Day;
  at: string | null;
  mode: Mode;
  purpose: Purpose;
  isClientSpecific: boolean;
  counts: boolean;
  reasons: string[];
  /** Entered after its own week had ended (V6). */
  isLate: boolean;
  createdAt: string;
  updatedAt: string;
  facts: VisitFacts;
}

interface Row {
  id: string;
  counted_for: string;
  staff_index: number | string;
  staff_id: string;
  employer_id: string;
  employer: string;
  visited_on: Day;
  visited_at: string;
  mode: Mode;
  purpose: Purpose;
  is_specific: number | string;
  met_unnamed: number;
  met: number | string;
  met_with_say: number | string;
  created_at: string;
  updated_at: string;
}

export interface CountView {
  settings: CountSettings;
  weekStart: WeekStart;
  today: Day;
  /** The day at the site of an instant. */
  dayOf: (instant: string) => Day;
}

/** A specialist makes tens of visits a week; twelve weeks of a whole team stay far below this. */
const MOST = 5_000;

/** The visits of some staff between two days, oldest first, each once for everyone named on it (V9). */
export async function countedVisits(tx: Tx, staffIds: readonly string[], span: Week, view: CountView): Promise<CountedVisit[]> {
  const between = sql`v.visited_on >= ${span.start} AND v.visited_on <= ${span.end} AND v.deleted_at IS NULL`;
  const rows = await run<Row[]>(tx, sql`
    SELECT v.staff_id AS counted_for, 0 AS staff_index, ${columns()} FROM visits v JOIN employers e ON e.id = v.employer_id
    WHERE v.staff_id IN (${listed(staffIds)}) AND ${between}
    UNION ALL
    SELECT w.staff_id AS counted_for, 1 AS staff_index, ${columns()} FROM visit_staff w JOIN visits v ON v.id = w.visit_id JOIN employers e ON e.id = v.employer_id
    WHERE w.staff_id IN (${listed(staffIds)}) AND ${between}
    ORDER BY visited_on, visited_at, id LIMIT ${MOST}`);
  return rows.map((row) => toCounted(row, view));
}

/** These visits as they count for whoever made them. */
export async function countedByIds(tx: Tx, visitIds: readonly string[], view: CountView): Promise<Map<string, CountedVisit>> {
  if (visitIds.length === 0) return new Map();
  const rows = await run<Row[]>(tx, sql`SELECT v.staff_id AS counted_for, 0 AS staff_index, ${columns()} FROM visits v JOIN employers e ON e.id = v.employer_id WHERE v.id IN (${listed(visitIds)})`);
  return new Map(rows.map((row) => [row.id, toCounted(row, view)]));
}

function columns(): Sql {
  return sql`v.id AS id, v.staff_id AS staff_id, v.employer_id, e.name AS employer, v.visited_on AS visited_on, COALESCE(v.visited_at, '') AS visited_at, v.mode, v.purpose, v.met_unnamed, v.created_at, v.updated_at,
    CASE WHEN v.clearance_id IS NULL THEN 0 ELSE 1 END AS is_specific,
    (SELECT count(*) FROM visit_people p WHERE p.visit_id = v.id) AS met,
    (SELECT count(*) FROM visit_people p JOIN hiring_managers h ON h.id = p.hiring_manager_id WHERE p.visit_id = v.id AND h.hiring_say <> 'no') AS met_with_say`;
}

function toCounted(row: Row, view: CountView): CountedVisit {
  const facts = factsOf(row, view.today);
  return {
    id: row.id, staffId: row.counted_for, madeBy: row.staff_id, employerId: row.employer_id, employer: row.employer, day: row.visited_on, at: row.visited_at || null,
    mode: row.mode, purpose: row.purpose, isClientSpecific: facts.isClientSpecific, ...countVisit(facts, view.settings),
    isLate: isLate(row.visited_on, view.dayOf(row.created_at), view.weekStart), createdAt: row.created_at, updatedAt: row.updated_at, facts,
  };
}

function factsOf(row: Row, today: Day): VisitFacts {
  const withSay = Number(row.met_with_say);
  const says = (count: number, hiringSay: 'yes' | 'no' | 'unknown') => Array.from({ length: count }, () => ({ hiringSay }));
  return {
    happened: row.visited_on <= today, isDeleted: false, isIncident: false, mode: row.mode, purpose: row.purpose,
    peopleMet: [...says(withSay, 'yes'), ...says(Number(row.met) - withSay, 'no'), ...says(row.met_unnamed, 'unknown')],
    isClientSpecific: Number(row.is_specific) === 1, staffIndex: Number(row.staff_index),
  };
}

/** Visits by the first day of the week they belong to (V6). */
export function byWeek(visits: readonly CountedVisit[], weekStart: WeekStart): Map<Day, CountedVisit[]> {
  const weeks = new Map<Day, CountedVisit[]>();
  for (const visit of visits) {
    const { start } = weekOf(visit.day, weekStart);
    weeks.set(start, [...(weeks.get(start) ?? []), visit]);
  }
  return weeks;
}

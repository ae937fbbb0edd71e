import type { Tx } from '../../common/database/database';
import { packed, type Packed } from '../../common/database/packed';
import { listed, sql, type Sql } from '../../common/database/sql';
import { weekOf, type Day, type Week, type WeekStart } from '../../common/time/calendar';
import { countVisit, isLate, type CountSettings, type VisitFacts } from '../rules/visit-count.rules';
import type { Mode, Purpose } from '../rules/visit.choices';
import { SHAPE_COLUMNS, shapeOf } from './visit-shape';

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
  /** One went there, or called, and nobody was to be had. */
  nobodyThere: boolean;
  isClientSpecific: boolean;
  counts: boolean;
  reasons: string[];
  /** Entered after its own week had ended (V6). */
  isLate: boolean;
  createdAt: string;
  updatedAt: string;
  facts: VisitFacts;
}

export interface CountView {
  settings: CountSettings;
  weekStart: WeekStart;
  today: Day;
  /** The day at the site of an instant. */
  dayOf: (instant: string) => Day;
}

/** A specialist makes tens of visits a week; a week of a whole team stays far below this. */
const MOST = 5_000;

const OWN = ['v.staff_id', '0', 'v.id', 'v.staff_id', 'v.employer_id', 'e.name', 'v.visited_on', 'v.visited_at', 'v.created_at', 'v.updated_at', 'v.nobody_there', ...SHAPE_COLUMNS];
const ALONG = ['w.staff_id', '1', ...OWN.slice(2)];

/** The visits of some staff between two days, oldest first, each once for everyone named on it (V9). */
export async function countedVisits(tx: Tx, staffIds: readonly string[], span: Week, view: CountView): Promise<CountedVisit[]> {
  if (staffIds.length === 0) return [];
  const between = sql`v.visited_on >= ${span.start} AND v.visited_on <= ${span.end} AND v.deleted_at IS NULL`;
  const made = await rowsOf(tx, OWN, sql`FROM visits v JOIN employers e ON e.id = v.employer_id WHERE v.staff_id IN (${listed(staffIds)}) AND ${between}`, view);
  const along = await rowsOf(tx, ALONG, sql`FROM visit_staff w JOIN visits v ON v.id = w.visit_id JOIN employers e ON e.id = v.employer_id WHERE w.staff_id IN (${listed(staffIds)}) AND ${between}`, view);
  return [...made, ...along].sort(inOrder);
}

/** These visits as they count for whoever made them. */
export async function countedByIds(tx: Tx, visitIds: readonly string[], view: CountView): Promise<Map<string, CountedVisit>> {
  if (visitIds.length === 0) return new Map();
  const visits = await rowsOf(tx, OWN, sql`FROM visits v JOIN employers e ON e.id = v.employer_id WHERE v.id IN (${listed(visitIds)})`, view);
  return new Map(visits.map((visit) => [visit.id, visit]));
}

async function rowsOf(tx: Tx, columns: readonly string[], rest: Sql, view: CountView): Promise<CountedVisit[]> {
  return (await packed(tx, columns, sql`${rest} ORDER BY v.visited_on, v.id LIMIT ${MOST}`)).map((row) => toCounted(row, view));
}

function toCounted(row: readonly Packed[], view: CountView): CountedVisit {
  const [staffId, staffIndex, id, madeBy, employerId, employer, day, at, createdAt, updatedAt, nobody, ...shape] = row as string[];
  const facts = shapeOf(shape, day <= view.today, Number(staffIndex));
  return {
    id, staffId, madeBy, employerId, employer, day, at: at as string | null, mode: facts.mode, purpose: facts.purpose, nobodyThere: Number(nobody) === 1, isClientSpecific: facts.isClientSpecific,
    ...countVisit(facts, view.settings), isLate: isLate(day, view.dayOf(createdAt), view.weekStart), createdAt, updatedAt, facts,
  };
}

/** By day and time, a visit without a time first, as two could be on one day. */
function inOrder(a: CountedVisit, b: CountedVisit): number {
  const [one, other] = [a, b].map((visit) => `${visit.day} ${visit.at ?? ''} ${visit.id}`);
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Visits by the first day of the week they belong to (V6). */
export function byWeek(visits: readonly CountedVisit[], weekStart: WeekStart): Map<Day, CountedVisit[]> {
  const weeks = new Map<Day, CountedVisit[]>();
  for (const visit of visits) {
    const { start } = weekOf(visit.day, weekStart);
    const week = weeks.get(start);
    if (week) week.push(visit);
    else weeks.set(start, [visit]);
  }
  return weeks;
}

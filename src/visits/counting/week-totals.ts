import type { Tx } from '../../common/database/database';
import { packed } from '../../common/database/packed';
import { joined, listed, plain, sql, type Sql } from '../../common/database/sql';
import { addDays, type Day } from '../../common/time/calendar';
import { countWeek, type VisitFacts } from '../rules/visit-count.rules';
import type { CountView } from './counted-visits';
import { namedShape, shapeOf } from './visit-shape';

/** A week as numbers: what a trend, a total or a file shows of it. */
export interface Totals {
  counted: number;
  generic: number;
  clientSpecific: number;
  notCounted: number;
  /** How many did not count for which reasons (V5), the reasons of one visit as one text. */
  why: ReadonlyMap<string, number>;
}

/**
 * The totals of some staff in weeks that follow one another, by `"<staff> <first day>"`; absent for a week without a visit.
 * The database sorts the visits by shape, and the one counting rule is asked once for each shape (V1 to V9).
 */
export async function weekTotals(tx: Tx, staffIds: readonly string[], weekStarts: readonly Day[], view: CountView): Promise<Map<string, Totals>> {
  if (staffIds.length === 0 || weekStarts.length === 0) return new Map();
  const span = sql`v.visited_on >= ${weekStarts[0]} AND v.visited_on < ${addDays(weekStarts[weekStarts.length - 1], 7)} AND v.deleted_at IS NULL`;
  const shape = sql`${weekNumber(weekStarts)} AS week, CASE WHEN v.visited_on <= ${view.today} THEN 1 ELSE 0 END AS happened, ${namedShape()}`;
  const rows = await packed(tx, ['staff_id', 'week', 'count(*)', 'happened', 'staff_index', 's0', 's1', 's2', 's3'], sql`FROM (
    SELECT v.staff_id AS staff_id, 0 AS staff_index, ${shape} FROM visits v WHERE v.staff_id IN (${listed(staffIds)}) AND ${span}
    UNION ALL SELECT w.staff_id AS staff_id, 1 AS staff_index, ${shape} FROM visit_staff w JOIN visits v ON v.id = w.visit_id WHERE w.staff_id IN (${listed(staffIds)}) AND ${span}
  ) x GROUP BY staff_id, week, happened, staff_index, s0, s1, s2, s3`);
  const totals = new Map<string, Totals>();
  for (const [staffId, week, count, happened, staffIndex, ...rest] of rows) {
    add(totals, `${staffId} ${weekStarts[Number(week)]}`, shapeOf(rest, happened === 1, Number(staffIndex)), Number(count), view);
  }
  return totals;
}

function add(totals: Map<string, Totals>, key: string, facts: VisitFacts, times: number, view: CountView): void {
  const one = countWeek([facts], view.settings);
  const sum = totals.get(key) ?? { counted: 0, generic: 0, clientSpecific: 0, notCounted: 0, why: new Map<string, number>() };
  const why = new Map(sum.why);
  for (const { reasons } of one.notCounted) why.set(reasons.join(' '), (why.get(reasons.join(' ')) ?? 0) + times);
  totals.set(key, {
    counted: sum.counted + times * one.counted, generic: sum.generic + times * one.generic,
    clientSpecific: sum.clientSpecific + times * one.clientSpecific, notCounted: sum.notCounted + times * one.notCounted.length, why,
  });
}

/** Which of the weeks a day lies in, counted from 0. */
function weekNumber(weekStarts: readonly Day[]): Sql {
  if (weekStarts.length === 1) return plain('0');
  return sql`CASE ${joined(weekStarts.slice(1).map((start, index) => sql`WHEN v.visited_on < ${start} THEN ${plain(String(index))}`), ' ')} ELSE ${plain(String(weekStarts.length - 1))} END`;
}

import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { addDays, daysBetween, type Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { shortName } from '../../common/text/plain';

/** Somebody else at an employer, before or to come. What for is nobody's business but their team's (P2). */
export interface SomebodyElse {
  employerId: string;
  name: string;
  day: Day;
  isPlanned: boolean;
}

/** Within so many days two visits at one door are told to each other. */
const NEAR_DAYS = 7;

type Row = { employer_id: string; name: string; day: Day; is_planned: number | string };

/** Visits of others, planned or made, at these employers around a span of days; not those one went along on, and no plan of somebody who has left. */
export async function somebodyElse(tx: Tx, staffId: string, employerIds: readonly string[], from: Day, to: Day): Promise<SomebodyElse[]> {
  if (employerIds.length === 0) return [];
  const [ids, start, end] = [listed([...new Set(employerIds)]), addDays(from, -NEAR_DAYS), addDays(to, NEAR_DAYS)];
  const rows = await run<Row[]>(tx, sql`
    SELECT p.employer_id, s.name, p.day, 1 AS is_planned FROM planned_visits p JOIN staff s ON s.id = p.staff_id
    WHERE p.employer_id IN (${ids}) AND p.staff_id <> ${staffId} AND p.day >= ${start} AND p.day <= ${end} AND p.status = 'planned' AND p.deleted_at IS NULL AND s.disabled_at IS NULL
    UNION ALL SELECT v.employer_id, s.name, v.visited_on AS day, 0 AS is_planned FROM visits v JOIN staff s ON s.id = v.staff_id
    WHERE v.employer_id IN (${ids}) AND v.staff_id <> ${staffId} AND v.visited_on >= ${start} AND v.visited_on <= ${end} AND v.deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM visit_staff w WHERE w.visit_id = v.id AND w.staff_id = ${staffId})
    ORDER BY day, name LIMIT 200`);
  return rows.map((row) => ({ employerId: row.employer_id, name: row.name, day: row.day, isPlanned: Number(row.is_planned) === 1 }));
}

/** Who else is at this door within a week of the day, nearest first: "Amir K. goes on Tue 24 Nov". Empty for nobody. */
export function nearbyWords(others: readonly SomebodyElse[], employerId: string, day: Day, locale: string): string {
  const near = others.filter((one) => one.employerId === employerId && Math.abs(daysBetween(day, one.day)) <= NEAR_DAYS);
  const [nearest] = near.sort((a, b) => Math.abs(daysBetween(day, a.day)) - Math.abs(daysBetween(day, b.day)));
  if (!nearest) return '';
  return `${shortName(nearest.name)} ${nearest.isPlanned ? 'goes' : 'was there'} on ${formatDay(nearest.day, locale, 'weekday')}`;
}

/** Whether somebody else is at this door within a week of the new day, who wasn't of the old one. */
export async function isNewlyNear(tx: Tx, staffId: string, employerId: string, before: Day, after: Day): Promise<boolean> {
  if (before === after) return false;
  const others = await somebodyElse(tx, staffId, [employerId], after, after);
  return others.some((one) => Math.abs(daysBetween(before, one.day)) > NEAR_DAYS);
}

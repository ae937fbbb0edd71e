import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import type { Day, Week } from '../../common/time/calendar';
import type { ShareFrom, TargetTerms } from '../rules/week-target.rules';
import { isOfWeek, storedStarts } from './stored-week.rules';

/** Somebody whose weeks are counted. */
export interface Counted {
  id: string;
  fullTimeShare: number;
}

export interface Excuse {
  reason: string;
  note: string;
}

/** What each week of one member of staff is measured against, and which are excused (V7, V8). */
export interface StaffTerms extends TargetTerms {
  /** With the first day each is on record under; only those that were not taken back. */
  excuses: readonly (Excuse & { start: Day })[];
}

/** Why a week is excused (V8). Null for one that isn't. */
export function excuseOf(terms: Pick<StaffTerms, 'excuses'>, start: Day): Excuse | null {
  return terms.excuses.find((excuse) => isOfWeek(excuse.start, start)) ?? null;
}

/** The terms of some staff, for the weeks between two days, in three queries however many they are. */
export async function termsOf(tx: Tx, staff: readonly Counted[], span: Week, dayOf: (instant: string) => Day): Promise<Map<string, StaffTerms>> {
  const ids = listed(staff.map((one) => one.id));
  const known = await run<{ id: string; startedOn: Day | null; disabledAt: string | null; looking: number | string }[]>(tx, sql`SELECT s.id, s.started_on AS "startedOn", s.disabled_at AS "disabledAt",
    (SELECT count(*) FROM clients c WHERE c.specialist_id = s.id AND c.status = 'looking' AND c.deleted_at IS NULL) AS looking FROM staff s WHERE s.id IN (${ids})`);
  const shares = await run<(ShareFrom & { id: string })[]>(tx, sql`SELECT staff_id AS id, from_day AS "fromDay", share FROM staff_shares WHERE staff_id IN (${ids}) ORDER BY staff_id, from_day`);
  const excuses = await run<(Excuse & { id: string; start: Day })[]>(tx, sql`SELECT staff_id AS id, week_start AS start, reason, note FROM excused_weeks
    WHERE staff_id IN (${ids}) AND week_start >= ${storedStarts(span.start).start} AND week_start <= ${span.end} AND withdrawn_at IS NULL`);
  return new Map(staff.map(({ id, fullTimeShare }) => {
    const one = known.find((row) => row.id === id);
    return [id, { startedOn: one?.startedOn ?? null, leftOn: one?.disabledAt ? dayOf(one.disabledAt) : null, fullTimeShare, clientsLooking: Number(one?.looking ?? 0), shares: shares.filter((share) => share.id === id), excuses: excuses.filter((excuse) => excuse.id === id) }];
  }));
}

import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';

/** A day before anybody here began: the share somebody had before the first change on record. */
const ALWAYS: Day = '1900-01-01';

/**
 * Keeps from which day a share of full time holds, so that weeks gone by are measured by the share of their time (V7).
 * The first change keeps the share until then, too. A second one for the same day takes the place of the first.
 */
export async function recordShare(tx: Tx, staff: { id: string; fullTimeShare: number }, share: number, fromDay: Day, at: string): Promise<void> {
  await tx.sql`INSERT INTO staff_shares (staff_id, from_day, share, recorded_at) SELECT ${staff.id}, ${ALWAYS}, CAST(${staff.fullTimeShare} AS real), ${at}
    WHERE NOT EXISTS (SELECT 1 FROM staff_shares WHERE staff_id = ${staff.id})`;
  await tx.sql`INSERT INTO staff_shares (staff_id, from_day, share, recorded_at) VALUES (${staff.id}, ${fromDay}, ${share}, ${at})
    ON CONFLICT (staff_id, from_day) DO UPDATE SET share = excluded.share, recorded_at = excluded.recorded_at`;
}

/** Every share of full time on record, the newest first. */
export function sharesOf(tx: Tx, staffId: string): Promise<{ fromDay: Day; share: number }[]> {
  return tx.sql`SELECT from_day AS "fromDay", share FROM staff_shares WHERE staff_id = ${staffId} AND from_day > ${ALWAYS} ORDER BY from_day DESC LIMIT 50`;
}

import type { Tx } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import type { Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { noticeFrom, withNotice } from '../../common/web/notices';
import type { StaffWeek } from '../counting/week-counts.service';

/** What the address of the page says was just done. */
export interface Done {
  notice?: string;
  of?: string;
}

/** The next touch at the employer of a visit that set none of its own, where a later one stands (V11). */
async function keptTouch(tx: Tx, visitId: string): Promise<Day | null> {
  const [row] = await tx.sql<{ on: Day | null }[]>`SELECT e.next_touch_on AS "on" FROM visits v JOIN employers e ON e.id = v.employer_id WHERE v.id = ${visitId} AND v.next_on IS NULL AND e.next_touch_on > v.visited_on`;
  return row?.on ?? null;
}

/**
 * "Visit saved" with the employer, the count and the next touch that stays, on a page that shows the week anyway; what
 * belongs into its frame. Nothing for anything else, or for a visit of another week.
 */
export async function savedFrame(tx: Tx, { notice, of }: Done, { visits, count, target }: Pick<StaffWeek, 'visits' | 'count' | 'target'>, locale: string): Promise<object> {
  const visit = notice === 'visit-saved' && isId(of) ? visits.find((one) => one.id === of) : undefined;
  const said = visit ? noticeFrom(withNotice('/', 'visit-saved', visit.id)) : null;
  if (!visit || !said) return {};
  const number = target.target === null ? `${count.counted} this week` : `${count.counted} of ${target.target} this week`;
  const kept = await keptTouch(tx, visit.id);
  const text = [`Visit saved: ${visit.employer}.`, visit.counts ? `It counts: ${number}.` : `It doesn’t count. ${visit.reasons.join(' ')}`, kept === null ? '' : `The next touch there stays ${formatDay(kept, locale, 'weekday')}.`];
  return { notice: { ...said, text: text.filter(Boolean).join(' ') } };
}

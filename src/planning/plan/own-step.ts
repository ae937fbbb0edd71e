import type { Tx } from '../../common/database/database';
import { addDays, type Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';

/** A step that is due by so many days after a visit is what one goes there for. */
const DUE_WITHIN_DAYS = 14;

/** The words of this person's own next step at an employer that a visit on that day would take; empty for none. Those of a visit about a client stay with that visit (P2). */
export async function ownStep(tx: Tx, who: Viewer, employerId: string, day: Day): Promise<string> {
  const [row] = await tx.sql<{ what: string }[]>`SELECT next_touch_what AS what FROM employers WHERE id = ${employerId} AND next_touch_by = ${who.id} AND next_touch_on <= ${addDays(day, DUE_WITHIN_DAYS)} AND deleted_at IS NULL`;
  return row?.what ?? '';
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { waitAfterTries } from './morning-mail.rules';

/** How long one process may take over a mail before another may start over, in milliseconds. */
const LEASE = 10 * 60_000;

export interface Waiting {
  id: string;
  staffId: string;
  tries: number;
  lease: string;
}

/** The mails of a morning, a row for each person and day at most: written once, sent once, by one process. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  /** Writes a row for everybody who wanted the mail before it was due and has none yet. Twice at once makes no second row. */
  async fill(tx: Tx, day: Day, dueAt: string): Promise<void> {
    const wishes = await tx.sql<{ id: string }[]>`SELECT s.id FROM morning_mail_wishes w JOIN staff s ON s.id = w.staff_id
      WHERE s.disabled_at IS NULL AND s.role <> 'administrator' AND w.wished_at <= ${dueAt} AND NOT EXISTS (SELECT 1 FROM morning_mails m WHERE m.staff_id = s.id AND m.day = ${day}) ORDER BY s.id LIMIT 1000`;
    const at = this.clock.iso();
    for (const { id } of wishes) {
      await tx.sql`INSERT INTO morning_mails (id, staff_id, day, status, next_try_at, made_at) VALUES (${newId()}, ${id}, ${day}, 'waiting', ${at}, ${at}) ON CONFLICT (staff_id, day) DO NOTHING`;
    }
  }

  /** What was never sent in its morning is left: yesterday's plan helps nobody. */
  async leaveLate(tx: Tx, before: Day): Promise<void> {
    await tx.sql`UPDATE morning_mails SET status = 'late', done_at = ${this.clock.iso()} WHERE status = 'waiting' AND day < ${before}`;
  }

  /** Takes the mail that has waited longest, for this process alone until its lease is over; null for none. */
  async take(tx: Tx, day: Day): Promise<Waiting | null> {
    const now = this.clock.now();
    const lease = `${new Date(now.getTime() + LEASE).toISOString()} ${newId()}`;
    const at = now.toISOString();
    // Of two who choose the same row the second finds it taken, since the condition is asked again when the row is held.
    await tx.sql`UPDATE morning_mails SET lease = ${lease}
      WHERE id = (SELECT id FROM morning_mails WHERE status = 'waiting' AND day = ${day} AND next_try_at <= ${at} AND (lease IS NULL OR lease < ${at}) ORDER BY next_try_at, id LIMIT 1)
        AND status = 'waiting' AND (lease IS NULL OR lease < ${at})`;
    const [row] = await tx.sql<Waiting[]>`SELECT id, staff_id AS "staffId", tries, lease FROM morning_mails WHERE lease = ${lease}`;
    return row ?? null;
  }

  /** It is out of the house, or there was nothing to say after all. */
  async finish(tx: Tx, mail: Waiting, status: 'sent' | 'nothing'): Promise<void> {
    await tx.sql`UPDATE morning_mails SET status = ${status}, tries = tries + 1, lease = NULL, done_at = ${this.clock.iso()} WHERE id = ${mail.id} AND lease = ${mail.lease}`;
  }

  /** The server didn't take it: again later, each time after a longer wait. */
  async postpone(tx: Tx, mail: Waiting): Promise<void> {
    const next = new Date(this.clock.now().getTime() + waitAfterTries(mail.tries + 1)).toISOString();
    await tx.sql`UPDATE morning_mails SET tries = tries + 1, lease = NULL, next_try_at = ${next} WHERE id = ${mail.id} AND lease = ${mail.lease}`;
  }
}

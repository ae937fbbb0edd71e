import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { packed } from '../../common/database/packed';
import { sql } from '../../common/database/sql';
import { today } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { Settings } from '../../settings/settings.service';
import { eventOf, feedSpan, PAST_DAYS, type FedVisit } from './feed.rules';
import { calendarText } from './ics.rules';

const COLUMNS = ['p.id', 'p.day', 'p.at_time', 'p.purpose', 'p.status', 'p.deleted_at', 'p.updated_at', 'p.version', 'e.name', 'e.do_not_contact_on', 's.address', 's.city'];
const MOST = 3_000;

/** A feed as its own person sees it. */
export interface OwnFeed {
  /** ISO, UTC. */
  madeAt: string;
  /** A new password, or a closed account, has ended it. */
  isOver: boolean;
}

/** The private feeds of planned visits (S-64): one a person at most, known only by the hash of its secret. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Makes a feed; one there was before is over. @returns its secret, 256 bits in 64 letters, which can't be read again */
  async make(tx: Tx, who: Viewer): Promise<string> {
    const token = randomBytes(32).toString('hex');
    const before = await this.of(tx, who);
    await tx.sql`INSERT INTO calendar_feeds (staff_id, token_hash, made_at, key_round) SELECT id, ${hashOf(token)}, ${this.clock.iso()}, key_round FROM staff WHERE id = ${who.id}
      ON CONFLICT (staff_id) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at, key_round = excluded.key_round`;
    await this.audit.record(tx, who, before === null ? 'calendar-feed.add' : 'calendar-feed.change', { type: 'staff', id: who.id });
    return token;
  }

  /** Ends one's own feed at once. */
  async remove(tx: Tx, who: Viewer): Promise<void> {
    if ((await this.of(tx, who)) === null) return;
    await tx.sql`DELETE FROM calendar_feeds WHERE staff_id = ${who.id}`;
    await this.audit.record(tx, who, 'calendar-feed.remove', { type: 'staff', id: who.id });
  }

  /** One's own feed; null for none. */
  async of(tx: Tx, who: Viewer): Promise<OwnFeed | null> {
    const [row] = await tx.sql<{ madeAt: string; over: number }[]>`SELECT f.made_at AS "madeAt", CASE WHEN f.key_round = s.key_round THEN 0 ELSE 1 END AS over
      FROM calendar_feeds f JOIN staff s ON s.id = f.staff_id WHERE f.staff_id = ${who.id}`;
    return row ? { madeAt: row.madeAt, isOver: row.over === 1 } : null;
  }

  /** Whose feed this secret opens; null for none, one taken away or of before a new password, and somebody who has left or plans no visits. */
  async ownerOf(tx: Tx, token: string): Promise<string | null> {
    if (!/^[0-9a-f]{64}$/.test(token)) return null;
    const [row] = await tx.sql<{ id: string }[]>`SELECT s.id FROM calendar_feeds f JOIN staff s ON s.id = f.staff_id
      WHERE f.token_hash = ${hashOf(token)} AND f.key_round = s.key_round AND s.disabled_at IS NULL AND s.role <> 'administrator'`;
    return row?.id ?? null;
  }

  /** The planned visits of a person as a calendar: employer, purpose and address, never a client and never a note. */
  async text(tx: Tx, staffId: string): Promise<string> {
    const { timeZone } = await this.settings.get(tx);
    const visits = await this.visits(tx, staffId, timeZone);
    return calendarText('Visits', visits.map((visit) => eventOf(visit, timeZone)));
  }

  private async visits(tx: Tx, staffId: string, zone: string): Promise<FedVisit[]> {
    const now = this.clock.now();
    const span = feedSpan(today(now, zone));
    // Those removed are told as called off for as long as a calendar may have slept.
    const since = new Date(now.getTime() - PAST_DAYS * 86_400_000).toISOString();
    const rows = await packed(tx, COLUMNS, sql`FROM planned_visits p JOIN employers e ON e.id = p.employer_id LEFT JOIN sites s ON s.employer_id = e.id AND s.is_main = 1
      WHERE p.staff_id = ${staffId} AND p.day >= ${span.start} AND p.day <= ${span.end} AND (p.deleted_at IS NULL OR p.deleted_at >= ${since}) ORDER BY p.day, p.id LIMIT ${MOST}`);
    return rows.map(([id, day, atTime, purpose, status, deletedAt, changedAt, version, employer, leftAloneOn, address, city]) => ({
      id, day, atTime, purpose, status, isRemoved: deletedAt !== null, changedAt, version, employer, isLeftAlone: leftAloneOn !== null, address: [address, city].filter(Boolean).join(', '),
    }) as FedVisit);
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

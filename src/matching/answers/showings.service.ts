import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { reachableClients } from '../../clients/client-scope';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { run, sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';

/** Enough for years of sitting down together; beyond it the oldest would seem new. */
const MOST_SHOWN = 5_000;

/** Which openings a client was shown, and when: so that the next time new ones come first (issue 5, M7). */
@Injectable()
export class Showings {
  constructor(
    private readonly clients: Clients,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The openings shown to this client before today, each with the last such day; and those shown today. */
  async of(tx: Tx, who: Viewer, clientId: string): Promise<{ before: Map<string, Day>; today: Set<string> }> {
    const today = await this.clients.today(tx);
    const rows = await run<{ openingId: string; before: Day | null; last: Day }[]>(tx, sql`SELECT m.opening_id AS "openingId", max(CASE WHEN m.shown_on < ${today} THEN m.shown_on END) AS before, max(m.shown_on) AS last
      FROM match_shown m JOIN clients c ON c.id = m.client_id WHERE m.client_id = ${clientId} AND ${reachableClients(who, today)} GROUP BY m.opening_id ORDER BY max(m.shown_on) DESC, m.opening_id LIMIT ${MOST_SHOWN}`);
    return { before: new Map(rows.flatMap(({ openingId, before }) => (before === null ? [] : [[openingId, before]]))), today: new Set(rows.filter(({ last }) => last === today).map(({ openingId }) => openingId)) };
  }

  /** Notes that these were gone through with the client today; the caller has reached them. Once a day is enough. @param showing says which press it was, so that it can be taken back */
  async note(tx: Tx, who: Viewer, clientId: string, openingIds: readonly string[], showing: string): Promise<void> {
    const [day, at] = [await this.clients.today(tx), this.clock.iso()];
    for (const openingId of openingIds) {
      await tx.sql`INSERT INTO match_shown (client_id, opening_id, shown_on, showing, shown_by, shown_at) SELECT ${clientId}, o.id, ${day}, ${showing}, ${who.id}, ${at} FROM openings o WHERE o.id = ${openingId} ON CONFLICT DO NOTHING`;
    }
    await this.audit.record(tx, who, 'client.shown', { type: 'client', id: clientId }, ['openings']);
  }

  /** Whose showing it was, if one reaches them. */
  async clientOf(tx: Tx, who: Viewer, showing: string): Promise<string | null> {
    const [row] = await tx.sql<{ clientId: string }[]>`SELECT client_id AS "clientId" FROM match_shown WHERE showing = ${showing} LIMIT 1`;
    return row && (await this.clients.reach(tx, who, row.clientId)) ? row.clientId : null;
  }

  /** It was noted by mistake. */
  async takeBack(tx: Tx, who: Viewer, clientId: string, showing: string): Promise<void> {
    await tx.sql`DELETE FROM match_shown WHERE showing = ${showing} AND client_id = ${clientId}`;
    await this.audit.record(tx, who, 'client.shown', { type: 'client', id: clientId }, ['taken back']);
  }
}

import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import type { BoardClient } from '../../clients/client-list';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { addDays, type Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { isOffered } from '../../openings/opening-list';
import { isOwn } from '../meeting/meeting-board.service';
import { standing } from '../meeting/standings';
import type { ReadyOpening } from '../match-opening';
import { OpeningShelf } from '../shelf/opening-shelf.service';
import { ProfileShelf } from '../shelf/profile-shelf.service';
import { MatchWeights } from '../weights/match-weights.service';

/** An opening that is new, or was changed, and fits some of one's clients strongly. */
export interface Alert {
  readonly opening: ReadyOpening['opening'];
  /** The opening as it stood: changed again, it is told again. */
  readonly version: number;
  readonly clients: readonly Pick<BoardClient, 'id' | 'preferredName' | 'initials'>[];
}

/** Who looked how far back: enough for somebody who was away for a week, and few enough to look at each time. */
const DAYS_BACK = 14;
const MOST_OPENINGS = 60;
const MOST_CLIENTS = 60;

/** Tells specialists of openings that fit their clients strongly, once for each pair and version of the opening; worked out whenever somebody asks, with bounded work. */
@Injectable()
export class Alerts {
  constructor(
    private readonly clients: Clients,
    private readonly shelf: OpeningShelf,
    private readonly profiles: ProfileShelf,
    private readonly weights: MatchWeights,
    private readonly clock: Clock,
  ) {}

  /** What is new for this person's own clients and those they cover for; the newest first. `tx` must be a reading one. */
  async of(tx: Tx, who: Viewer): Promise<Alert[]> {
    const today = await this.clients.today(tx);
    const changed = await this.changed(tx, today);
    if (changed.size === 0) return [];
    const own = (await this.clients.listOnBoard(tx, who)).filter((client) => isOwn({ client }, who)).slice(0, MOST_CLIENTS);
    const wishes = await this.profiles.of(tx, who, await this.weights.get(tx), own.map(({ id }) => id));
    if (wishes.size === 0) return [];
    const gone = await this.known(tx, [...wishes.keys()]);
    const { openings } = await this.shelf.columns(tx, today);
    const ready = new Map(openings.filter(({ opening }) => changed.has(opening.id)).map((one) => [one.opening.id, one]));
    return [...changed].flatMap(([id, version]) => {
      const opening = ready.get(id);
      const suits = opening ? own.filter((client) => isStrong(wishes.get(client.id), opening) && !gone.has(`${client.id} ${id} ${version}`)) : [];
      return opening && suits.length > 0 ? [{ opening: opening.opening, version, clients: suits }] : [];
    });
  }

  /** How many openings there are to tell of: for mails, which name nobody. */
  async countFor(tx: Tx, who: Viewer): Promise<number> {
    return (await this.of(tx, who)).length;
  }

  /** Not to be told again of this opening as it stands, for this client. @returns false for a client this person doesn't reach */
  async dismiss(tx: Tx, who: Viewer, { clientId, openingId, version }: { clientId: string; openingId: string; version: number }): Promise<boolean> {
    if (!(await this.clients.reach(tx, who, clientId))) return false;
    if ((await tx.sql<object[]>`SELECT 1 AS found FROM openings WHERE id = ${openingId}`).length === 0) return false;
    await tx.sql`INSERT INTO alert_dismissals (client_id, opening_id, opening_version, dismissed_by, dismissed_at) VALUES (${clientId}, ${openingId}, ${version}, ${who.id}, ${this.clock.iso()}) ON CONFLICT DO NOTHING`;
    return true;
  }

  /** It was put away by mistake; twice is once. @returns false for a client this person doesn't reach */
  async bringBack(tx: Tx, who: Viewer, { clientId, openingId, version }: { clientId: string; openingId: string; version: number }): Promise<boolean> {
    if (!(await this.clients.reach(tx, who, clientId))) return false;
    await tx.sql`DELETE FROM alert_dismissals WHERE client_id = ${clientId} AND opening_id = ${openingId} AND opening_version = ${version}`;
    return true;
  }

  /** The openings heard of or changed lately, by id with their version, the newest change first. One noted late that was heard of long ago is no news. */
  private async changed(tx: Tx, today: Day): Promise<Map<string, number>> {
    const since = addDays(today, -DAYS_BACK);
    const rows = await run<{ id: string; version: number }[]>(tx, sql`SELECT o.id, o.version FROM openings o WHERE ${isOffered(today)} AND o.updated_at >= ${since} AND (o.heard_on >= ${since} OR o.version > 1) ORDER BY o.updated_at DESC, o.id DESC LIMIT ${MOST_OPENINGS}`);
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  /** The pairs that need no telling: put away, or talked over with the client (M7) since the opening last changed. */
  private async known(tx: Tx, clientIds: readonly string[]): Promise<Set<string>> {
    const rows = await run<{ clientId: string; openingId: string; version: number }[]>(tx, sql`SELECT client_id AS "clientId", opening_id AS "openingId", opening_version AS version FROM alert_dismissals WHERE client_id IN (${listed(clientIds)})
      UNION SELECT a.client_id, a.opening_id, o.version FROM match_answers a JOIN openings o ON o.id = a.opening_id WHERE a.client_id IN (${listed(clientIds)}) AND a.answer <> 'not_told' AND a.recorded_at >= o.updated_at
        AND a.number = (SELECT max(n.number) FROM match_answers n WHERE n.client_id = a.client_id AND n.opening_id = a.opening_id)`);
    return new Set(rows.map(({ clientId, openingId, version }) => `${clientId} ${openingId} ${version}`));
  }
}

function isStrong(wishes: Parameters<typeof standing>[0] | undefined, opening: ReadyOpening): boolean {
  return wishes !== undefined && standing(wishes, opening).strength === 'strong';
}

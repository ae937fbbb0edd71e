import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { visibleClients } from '../../clients/client-scope';
import { isBlankProfile, parseProfile } from '../../clients/work-profile';
import type { Tx } from '../../common/database/database';
import { packed } from '../../common/database/packed';
import { listed, sql, type Sql } from '../../common/database/sql';
import type { Viewer } from '../../common/web/access';
import { readyProfile } from '../match.rules';
import type { ReadyProfile } from '../match.types';
import type { Weights } from '../match.weights';
import { aboutThoseStanding, joiningsStamp, namesInWords } from '../wished-employers';

/** Beyond this many, or this long, everything is forgotten and read again: what a client took back doesn't stay in memory. */
const MOST_KEPT = 2_000;
const KEPT_FOR = 5 * 60_000;
/** Read and taken apart in a few milliseconds; then whoever waits has their turn. */
const AT_ONCE = 100;

interface Kept {
  readonly version: string;
  /** Null for a client nothing was asked of. */
  readonly ready: ReadyProfile | null;
}

/** Clients' wishes ready to judge openings: each page asks for the newest version of each, and only new ones are read (M2, P1). */
@Injectable()
export class ProfileShelf {
  private kept = new Map<string, Kept>();
  private since = 0;

  /** The newest wishes of each of these clients this person may know of; who was never asked, or said nothing, isn't among them. */
  of(tx: Tx, who: Viewer, weights: Weights, clientIds: readonly string[]): Promise<Map<string, ReadyProfile>> {
    return clientIds.length === 0 ? Promise.resolve(new Map()) : this.newest(tx, sql`${visibleClients(who)} AND c.id IN (${listed(clientIds)})`, weights);
  }

  /** Everybody's who is looking for work, of all teams: for counting what weights would change, never for showing. */
  ofAllLooking(tx: Tx, weights: Weights, most: number): Promise<Map<string, ReadyProfile>> {
    return this.newest(tx, sql`c.id IN (SELECT k.id FROM clients k WHERE k.status IN ('looking', 'referred') AND k.deleted_at IS NULL ORDER BY k.id LIMIT ${most})`, weights);
  }

  private async newest(tx: Tx, which: Sql, weights: Weights): Promise<Map<string, ReadyProfile>> {
    this.forgetOld();
    const stamp = `${await joiningsStamp(tx)} ${JSON.stringify(weights)}`;
    // The newest number alone, which the index knows: rows hold long texts.
    const newest = await packed(tx, ['w.client_id', 'max(w.number)'], sql`FROM clients c JOIN work_profiles w ON w.client_id = c.id WHERE ${which} GROUP BY w.client_id`);
    const rows = newest.map(([clientId, number]) => ({ clientId: String(clientId), version: `${String(number)} ${stamp}` }));
    const missing = rows.filter(({ clientId, version }) => this.kept.get(clientId)?.version !== version);
    await this.read(tx, missing, weights);
    const ready = rows.map(({ clientId }): [string, ReadyProfile | null] => [clientId, this.kept.get(clientId)?.ready ?? null]);
    return new Map(ready.filter((entry): entry is [string, ReadyProfile] => entry[1] !== null));
  }

  private async read(tx: Tx, missing: readonly { clientId: string; version: string }[], weights: Weights): Promise<void> {
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      const some = missing.slice(from, from + AT_ONCE);
      const rows = await packed(tx, ['w.client_id', 'w.body'], sql`FROM work_profiles w WHERE w.client_id IN (${listed(some.map(({ clientId }) => clientId))}) AND w.number = (SELECT max(n.number) FROM work_profiles n WHERE n.client_id = w.client_id)`);
      const bodies = new Map(rows.map(([clientId, body]) => [String(clientId), String(body)]));
      const said = some.map(({ clientId }) => parseProfile(bodies.get(clientId) ?? '{}'));
      const profiles = await aboutThoseStanding(tx, said);
      // An employer called as somebody said may be added or renamed any time: those few are read each time.
      some.forEach(({ clientId, version }, at) => this.kept.set(clientId, { version: namesInWords(said[at]) ? '' : version, ready: isBlankProfile(profiles[at]) ? null : readyProfile(profiles[at], weights) }));
      if (missing.length > AT_ONCE) await nextTurn();
    }
  }

  private forgetOld(): void {
    const now = performance.now();
    if (this.kept.size <= MOST_KEPT && now - this.since < KEPT_FOR) return;
    this.kept = new Map();
    this.since = now;
  }
}

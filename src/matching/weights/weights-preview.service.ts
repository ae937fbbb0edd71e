import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import { readyProfile } from '../match.rules';
import type { Weights } from '../match.weights';
import type { ReadyOpening } from '../match-opening';
import { bestOfAll } from '../shelf/all-pairs';
import { OpeningShelf } from '../shelf/opening-shelf.service';
import { ProfileShelf } from '../shelf/profile-shelf.service';
import { effectOf, type MovedOpening } from './weights.rules';

export const BEST_OF_EACH = 10;
/** Openings named on each side; enough to see what a change does. */
export const NAMED = 6;
/** Enough clients to see it, too. */
const MOST_CLIENTS = 1_000;

/** An opening that would move, as people know it. Openings are shared by all teams (P2); whom it moves for is a count. */
export interface NamedMove {
  readonly title: string;
  readonly employer: string;
  readonly clients: number;
}

/** What other weights would change, in words for an administrator. */
export interface NamedEffect {
  readonly clients: number;
  readonly clientsTouched: number;
  readonly clientsOffered: number;
  /** At most `NAMED` of them; the counts tell of all. */
  readonly risen: readonly NamedMove[];
  readonly fallen: readonly NamedMove[];
  readonly risenInAll: number;
  readonly fallenInAll: number;
}

/** What other weights would change, shown before they are saved. It counts over all clients who look for work and names none. */
@Injectable()
export class WeightsPreview {
  constructor(
    private readonly openings: OpeningShelf,
    private readonly profiles: ProfileShelf,
  ) {}

  async of(tx: Tx, today: Day, present: Weights, wanted: Weights): Promise<NamedEffect> {
    const columns = await this.openings.columns(tx, today);
    const now = [...(await this.profiles.ofAllLooking(tx, present, MOST_CLIENTS)).values()];
    const then = now.map(({ profile }) => readyProfile(profile, wanted));
    const { risen, fallen, ...counts } = effectOf(await bestOfAll(now, columns, BEST_OF_EACH), await bestOfAll(then, columns, BEST_OF_EACH));
    const named = await namesOf(tx, columns.openings, [...risen.slice(0, NAMED), ...fallen.slice(0, NAMED)]);
    return { ...counts, risen: risen.slice(0, NAMED).map(named), fallen: fallen.slice(0, NAMED).map(named), risenInAll: risen.length, fallenInAll: fallen.length };
  }
}

async function namesOf(tx: Tx, openings: readonly ReadyOpening[], moved: readonly MovedOpening[]): Promise<(move: MovedOpening) => NamedMove> {
  const ids = [...new Set(moved.map(({ opening }) => openings[opening].opening.employerId))];
  const rows = await run<{ id: string; name: string }[]>(tx, sql`SELECT id, name FROM employers WHERE id IN (${listed(ids)})`);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return ({ opening, clients }) => ({ title: openings[opening].opening.title, employer: names.get(openings[opening].opening.employerId) ?? '', clients });
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import { readyProfile } from '../match.rules';
import type { Weights } from '../match.weights';
import { bestOfAll } from '../shelf/all-pairs';
import { OpeningShelf } from '../shelf/opening-shelf.service';
import { ProfileShelf } from '../shelf/profile-shelf.service';
import { effectOf, type WeightsEffect } from './weights.rules';

export const BEST_OF_EACH = 10;
/** Enough to see what a change does. */
const MOST_CLIENTS = 1_000;

/** What other weights would change, shown before they are saved. It counts over all clients who look for work and names none. */
@Injectable()
export class WeightsPreview {
  constructor(
    private readonly openings: OpeningShelf,
    private readonly profiles: ProfileShelf,
  ) {}

  async of(tx: Tx, today: Day, present: Weights, wanted: Weights): Promise<WeightsEffect> {
    const columns = await this.openings.columns(tx, today);
    const now = [...(await this.profiles.ofAllLooking(tx, present, MOST_CLIENTS)).values()];
    const then = now.map(({ profile }) => readyProfile(profile, wanted));
    return effectOf(await bestOfAll(now, columns, BEST_OF_EACH), await bestOfAll(then, columns, BEST_OF_EACH));
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadyProfile } from '../match.types';
import type { OpeningColumns } from './opening-columns';
import { rankBest } from './rank-columns.rules';
import { roomFor, scoreColumns } from './score-columns.rules';

/** Milliseconds of scoring before whoever waits has their turn: no page is held up by more (the event loop's delay is measured by `npm run bench`). */
const SLICE = 10;

/** The first few openings of each profile, by their places in the columns: every pair is scored, no sentence is made. */
export async function bestOfAll(profiles: readonly ReadyProfile[], columns: OpeningColumns, most: number): Promise<number[][]> {
  await columns.indexWords();
  const room = roomFor(columns);
  const best: number[][] = [];
  let from = performance.now();
  for (const ready of profiles) {
    best.push(rankBest(scoreColumns(ready, columns, room), most));
    if (performance.now() - from < SLICE) continue;
    await nextTurn();
    from = performance.now();
  }
  return best;
}

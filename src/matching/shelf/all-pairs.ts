import type { ReadyProfile } from '../match.types';
import type { OpeningColumns } from './opening-columns';
import { inTurns } from './in-turns';
import { rankBest } from './rank-columns.rules';
import { roomFor, scoreColumns } from './score-columns.rules';

/** The first few openings of each profile, by their places in the columns: every pair is scored, no sentence is made. */
export async function bestOfAll(profiles: readonly ReadyProfile[], columns: OpeningColumns, most: number): Promise<number[][]> {
  await columns.prepare();
  await columns.indexWords();
  const room = roomFor(columns);
  return inTurns(profiles, (ready) => rankBest(scoreColumns(ready, columns, room), most));
}

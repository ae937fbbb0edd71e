import type { Scores } from './score-columns.rules';

/** More than any score: the parts of one are whole points, a few hundred each. */
const HALF = 2 ** 23;
const PLACES = 2 ** 21;

/** Places in order: no broken must first, then by score, ties by place, which the columns keep by newest, title and id (M4). */
export function rankAll(scores: Scores): Uint32Array {
  const keys = new Float64Array(scores.points.length);
  for (let at = 0; at < keys.length; at += 1) keys[at] = keyOf(scores, at) * PLACES + at;
  keys.sort();
  return Uint32Array.from(keys, (key) => key % PLACES);
}

/** The first few of `rankAll`, without putting the rest in order: one look at each. */
export function rankBest(scores: Scores, most: number): number[] {
  const best: number[] = [];
  const keys: number[] = [];
  for (let at = 0; at < scores.points.length; at += 1) {
    const key = keyOf(scores, at);
    if (best.length === most && key >= keys[most - 1]) continue;
    let place = best.length;
    while (place > 0 && keys[place - 1] > key) place -= 1;
    best.splice(place, 0, at);
    keys.splice(place, 0, key);
    if (best.length > most) {
      best.pop();
      keys.pop();
    }
  }
  return best;
}

/** The smaller, the better. */
function keyOf({ points, broken }: Scores, at: number): number {
  return broken[at] * 2 * HALF + HALF - points[at];
}

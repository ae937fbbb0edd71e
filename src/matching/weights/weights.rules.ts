import { DEFAULT_WEIGHTS, type Weights } from '../match.weights';

export type WeightName = keyof Weights;

export const MOST_A_WISH_COUNTS = 1000;
export const WEIGHT_NAMES = Object.keys(DEFAULT_WEIGHTS) as WeightName[];

/** Stored weights of any age: what isn't a whole number from 0 to 1000 is as it was by default. */
export function readWeights(stored: string | null): Weights {
  const read: unknown = stored === null ? {} : JSON.parse(stored);
  const known = typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  return weightsFrom((name) => (isWeight(known[name]) ? known[name] : DEFAULT_WEIGHTS[name]));
}

export function weightsFrom(of: (name: WeightName) => number): Weights {
  return Object.fromEntries(WEIGHT_NAMES.map((name) => [name, of(name)])) as unknown as Weights;
}

export function isWeight(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_A_WISH_COUNTS;
}

export function changedWeights(before: Weights, after: Weights): WeightName[] {
  return WEIGHT_NAMES.filter((name) => before[name] !== after[name]);
}

/** What other weights do to the first few openings of each client: counts only, no client in them. */
export interface WeightsEffect {
  readonly clients: number;
  /** Clients for whom anything changes. */
  readonly clientsTouched: number;
  /** The best pairs there are now, and how many of them stand at another place or no longer among the best. */
  readonly pairs: number;
  readonly moved: number;
  /** Of those, how many give way to another opening. */
  readonly replaced: number;
}

/** Two orders of the best openings of each client, compared place by place. */
export function effectOf(before: readonly (readonly number[])[], after: readonly (readonly number[])[]): WeightsEffect {
  const effect = { clients: before.length, clientsTouched: 0, pairs: 0, moved: 0, replaced: 0 };
  before.forEach((best, client) => {
    const now = after[client];
    const moved = best.filter((opening, place) => now[place] !== opening).length;
    effect.pairs += best.length;
    effect.moved += moved;
    effect.replaced += best.filter((opening) => !now.includes(opening)).length;
    if (moved > 0) effect.clientsTouched += 1;
  });
  return effect;
}

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
  /** Clients for whom the order changes. */
  readonly clientsTouched: number;
  /** Of those, the clients who are offered another opening among their best than before. */
  readonly clientsOffered: number;
  /** The openings that rise and fall, those for most clients first. */
  readonly risen: readonly MovedOpening[];
  readonly fallen: readonly MovedOpening[];
}

/** An opening, by its place among all, and for how many clients it moves. */
export interface MovedOpening {
  readonly opening: number;
  readonly clients: number;
}

/** Two orders of the best openings of each client, compared place by place; what comes in rises, what goes out falls. */
export function effectOf(before: readonly (readonly number[])[], after: readonly (readonly number[])[]): WeightsEffect {
  const [risen, fallen] = [new Map<number, number>(), new Map<number, number>()];
  const count = (of: Map<number, number>, opening: number) => of.set(opening, (of.get(opening) ?? 0) + 1);
  let [clientsTouched, clientsOffered] = [0, 0];
  before.forEach((best, client) => {
    const now = after[client];
    for (const opening of new Set([...best, ...now])) {
      const [then, next] = [placeIn(best, opening), placeIn(now, opening)];
      if (next < then) count(risen, opening);
      else if (next > then) count(fallen, opening);
    }
    if (best.length !== now.length || best.some((opening, place) => now[place] !== opening)) clientsTouched += 1;
    if (now.some((opening) => !best.includes(opening))) clientsOffered += 1;
  });
  return { clients: before.length, clientsTouched, clientsOffered, risen: mostFirst(risen), fallen: mostFirst(fallen) };
}

/** The place of an opening in an order; one that isn't in it stands behind all. */
function placeIn(order: readonly number[], opening: number): number {
  const place = order.indexOf(opening);
  return place < 0 ? Infinity : place;
}

function mostFirst(moved: ReadonlyMap<number, number>): MovedOpening[] {
  return [...moved].map(([opening, clients]) => ({ opening, clients })).sort((a, b) => b.clients - a.clients || a.opening - b.opening);
}

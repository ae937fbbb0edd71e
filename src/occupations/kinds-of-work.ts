import type { KindOfWork } from './kinds-index';
import { kindNumber, knownKinds } from './known-kinds';
import { nearByHand } from './near-kinds';

export { kindNumber } from './known-kinds';

/** A kind of work offered for some typed words. The score (0 to 1) only orders; it is no probability. */
export interface FoundKind extends KindOfWork {
  readonly score: number;
}

const LEAST_WORTH_OFFERING = 0.05;

/** All kinds of work we know, in the order of their codes. */
export function allKinds(): readonly KindOfWork[] {
  return knownKinds().kinds;
}

/** The kind with this code; a finer code of a kind we know only as a whole is that kind. */
export function kindByCode(code: string): KindOfWork | undefined {
  const { byCode } = knownKinds();
  return byCode.get(code) ?? (/^\d{2}-\d{4}\.\d{2}$/.test(code) ? byCode.get(code.slice(0, 7)) : undefined);
}

/**
 * Kinds of work for words as people type them, best first: unfinished words, plurals, slips of one letter and
 * everyday names ("dish pit", "CNA") are understood. Nothing alike gives an empty list.
 */
export function findKinds(text: string, limit = 5): FoundKind[] {
  const { kinds, score } = knownKinds();
  const scores = score(text);
  return [...scores.keys()]
    .filter((kind) => scores[kind] > LEAST_WORTH_OFFERING)
    .sort((a, b) => scores[b] - scores[a] || a - b)
    .slice(0, limit)
    .map((kind) => ({ ...kinds[kind], score: scores[kind] }));
}

/** From this share of what the words tell, a kind that meets it is worth offering. */
const ENOUGH = 0.55;

/** Those of the found kinds that meet enough of what the words tell; the rest only share a word with them. */
export function withoutNoise<K extends KindOfWork>(text: string, found: readonly K[]): K[] {
  const { kinds, met } = knownKinds();
  const shares = met(text);
  const enough = new Set(kinds.filter((_, at) => shares[at] >= ENOUGH).map(({ code }) => code));
  return found.filter(({ code }) => enough.has(code));
}

/** From this nearness on two kinds are the same work: a kind, and what it is divided into by the imported occupations. */
export const THE_SAME_WORK = 0.9;

/** Two kinds of one broad occupation. */
const BROAD = 0.75;
/** Other work of the same field: the most that alike codes alone can say. */
const SAME_FIELD = 0.25;

/**
 * How near two kinds of work lie (M4): 1 the same, 0.9 a part and the whole, ¾ the same broad occupation, ½ near by
 * the groups written by hand, ¼ other work of the same field, 0 otherwise or when a code is none. Kinds whose codes
 * are alike, but which the groups keep apart, are other work. Where occupations were imported, related ones are at
 * least ½ (closely) or ¼ near, wherever they stand. Takes `kindNumber`s.
 */
export function numberNearness(a: number, b: number): number {
  const byCode = codeNearness(a, b);
  if (byCode >= THE_SAME_WORK) return byCode;
  const byHand = nearByHand(a, b);
  if (byCode === BROAD && byHand !== false) return BROAD;
  if (byHand) return 0.5;
  const related = knownKinds().relatedTo(a)?.get(b) ?? 0;
  return Math.max(related, Math.min(byCode, SAME_FIELD));
}

function codeNearness(a: number, b: number): number {
  if (a === b) return 1;
  if (Math.trunc(a) === Math.trunc(b) && (Number.isInteger(a) || Number.isInteger(b))) return THE_SAME_WORK;
  if (Math.trunc(a / 10) === Math.trunc(b / 10)) return BROAD;
  return Math.trunc(a / 10_000) === Math.trunc(b / 10_000) ? SAME_FIELD : 0;
}

/** Nearness of two codes, 0 to 1; see `numberNearness`. */
export function nearness(codeA: string, codeB: string): number {
  return numberNearness(kindNumber(codeA), kindNumber(codeB));
}

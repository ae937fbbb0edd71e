import type { KindOfWork } from './kinds-index';
import { kindNumber, knownKinds } from './known-kinds';

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

/** From this nearness on two kinds are the same work: a kind, and what it is divided into by the imported occupations. */
export const THE_SAME_WORK = 0.9;

/**
 * How near two kinds of work lie (M4). In the classification: 1 the same, 0.9 a part and the whole, ¾ the same broad occupation, ½ the same
 * minor group, ¼ the same major group, 0 otherwise or when a code is none. Where occupations were imported, related
 * ones are at least ½ (closely) or ¼ near, wherever they stand. Takes `kindNumber`s.
 */
export function numberNearness(a: number, b: number): number {
  const byCode = codeNearness(a, b);
  if (byCode >= 0.5) return byCode;
  const related = knownKinds().relatedTo(a)?.get(b);
  return related === undefined || related < byCode ? byCode : related;
}

function codeNearness(a: number, b: number): number {
  if (a === b) return 1;
  if (Math.trunc(a) === Math.trunc(b) && (Number.isInteger(a) || Number.isInteger(b))) return THE_SAME_WORK;
  if (Math.trunc(a / 10) === Math.trunc(b / 10)) return 0.75;
  if (Math.trunc(a / 1000) === Math.trunc(b / 1000)) return 0.5;
  return Math.trunc(a / 10_000) === Math.trunc(b / 10_000) ? 0.25 : 0;
}

/** Nearness of two codes, 0 to 1; see `numberNearness`. */
export function nearness(codeA: string, codeB: string): number {
  return numberNearness(kindNumber(codeA), kindNumber(codeB));
}

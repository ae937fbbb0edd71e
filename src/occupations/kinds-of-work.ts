import { buildKindsIndex, type KindOfWork, type KindsIndex } from './kinds-index';
import { scoreKinds } from './kinds-score';

/** A kind of work offered for some typed words. The score (0 to 1) only orders; it is no probability. */
export interface FoundKind extends KindOfWork {
  readonly score: number;
}

const LEAST_WORTH_OFFERING = 0.05;

let built: KindsIndex | undefined;

/** Built on first use: the command line often runs without ever asking. */
function index(): KindsIndex {
  built ??= buildKindsIndex();
  return built;
}

/** All kinds of work we list, in the order of their codes. */
export function allKinds(): readonly KindOfWork[] {
  return index().kinds;
}

export function kindByCode(code: string): KindOfWork | undefined {
  return index().byCode.get(code);
}

/**
 * Kinds of work for words as people type them, best first: unfinished words, plurals, slips of one letter and
 * everyday names ("dish pit", "CNA") are understood. Nothing alike gives an empty list.
 */
export function findKinds(text: string, limit = 5): FoundKind[] {
  const { kinds } = index();
  const scores = scoreKinds(index(), text);
  return [...scores.keys()]
    .filter((kind) => scores[kind] > LEAST_WORTH_OFFERING)
    .sort((a, b) => scores[b] - scores[a] || a - b)
    .slice(0, limit)
    .map((kind) => ({ ...kinds[kind], score: scores[kind] }));
}

/** A code as digits, for nearness without cutting strings: "37-2012" → 372012. NaN when it is none. */
export function kindNumber(code: string): number {
  return /^\d{2}-\d{4}/.test(code) ? Number(code.slice(0, 2) + code.slice(3, 7)) : NaN;
}

/**
 * How near two kinds of work lie in the classification (M4): 1 the same, ¾ the same broad occupation,
 * ½ the same minor group, ¼ the same major group, 0 otherwise or when a code is none. Takes `kindNumber`s.
 */
export function numberNearness(a: number, b: number): number {
  if (a === b) return 1;
  if (Math.trunc(a / 10) === Math.trunc(b / 10)) return 0.75;
  if (Math.trunc(a / 1000) === Math.trunc(b / 1000)) return 0.5;
  return Math.trunc(a / 10_000) === Math.trunc(b / 10_000) ? 0.25 : 0;
}

/** Nearness of two codes, 0 to 1; see `numberNearness`. */
export function nearness(codeA: string, codeB: string): number {
  return numberNearness(kindNumber(codeA), kindNumber(codeB));
}

import { buildKindsIndex, wholePhrase, type KindOfWork } from './kinds-index';
import { metByKinds } from './kinds-met';
import { scoreKinds } from './kinds-score';
import type { TitlesIndex } from './titles/titles-index';
import { metByTitles } from './titles/titles-met';
import { scoreTitles } from './titles/titles-score';

/** What the site knows of kinds of work: our own list, or that and the occupations it imported. */
export interface KnownKinds {
  readonly kinds: readonly KindOfWork[];
  readonly byCode: ReadonlyMap<string, KindOfWork>;
  /** How near the related ones of a kind are (½ or ¼), by `kindNumber`; both ways. Undefined where none are known. */
  relatedTo(kind: number): ReadonlyMap<number, number> | undefined;
  /** For each kind, by its place, how well it answers the text. */
  score(text: string): Float64Array;
  /** For each kind, by its place, how much of what the words tell it meets, 0 to 1. */
  met(text: string): Float64Array;
  /** The code of the one kind our own list calls just so, in two words or more; "line cook" is one even where many kinds of cook are known. */
  named(text: string): string | undefined;
  /** From this score on, and this far ahead of the next, a kind is taken as understood. */
  readonly sure: { readonly from: number; readonly ahead: number };
}

/** What our own list's score counts beside that of all titles: it knows unfinished words and several jobs in one line. */
const OWN_SHARE = 0.1;
/** Relatives of the first twenty are as near as one minor group, those after as one major group. */
const CLOSE = 0.7;

let own: KnownKinds | undefined;
let imported: KnownKinds | null = null;

/** Built on first use: the command line often runs without ever asking. */
function ownKinds(): KnownKinds {
  if (own) return own;
  const index = buildKindsIndex();
  const named = (text: string): string | undefined => {
    const phrase = wholePhrase(text);
    const [only, other] = phrase.includes(' ') ? new Set(index.kindsByPhrase.get(phrase)) : [];
    return only !== undefined && other === undefined ? index.kinds[only].code : undefined;
  };
  own = { kinds: index.kinds, byCode: index.byCode, relatedTo: () => undefined, score: (text) => scoreKinds(index, text), met: (text) => metByKinds(index, text), named, sure: { from: 0.6, ahead: 0.08 } };
  return own;
}

export function knownKinds(): KnownKinds {
  return imported ?? ownKinds();
}

/** From now on the whole process knows these titles too; null forgets what was imported. */
export function useTitles(index: TitlesIndex | null): void {
  imported = index && withTitles(index);
}

function withTitles(index: TitlesIndex): KnownKinds {
  const byCode = new Map(index.kinds.map((kind) => [kind.code, kind]));
  const places = new Map(index.kinds.map(({ code }, at) => [code, at]));
  const ours = ownKinds();
  const ownPlaces = ours.kinds.map(({ code }) => places.get(code) ?? -1);
  const score = (text: string): Float64Array => {
    const scores = scoreTitles(index, text).map((one) => one * (1 - OWN_SHARE));
    ours.score(text).forEach((one, at) => (scores[ownPlaces[at]] += one * OWN_SHARE));
    return scores;
  };
  const met = (text: string): Float64Array => {
    const shares = metByTitles(index, text);
    ours.met(text).forEach((one, at) => (shares[ownPlaces[at]] = Math.max(shares[ownPlaces[at]], one)));
    return shares;
  };
  return { kinds: index.kinds, byCode, relatedTo: remembered(relatedNumbers(index)), score, met, named: ours.named, sure: { from: 0.35, ahead: 0.08 } };
}

/** A code as digits: "37-2012" → 372012, "29-1141.03" → 291141.03. NaN when it is none. */
export function kindNumber(code: string): number {
  const [, major, rest, part] = /^(\d{2})-(\d{4})(?:(\.\d{2})(?!\d))?/.exec(code) ?? [];
  return major === undefined ? NaN : Number(major + rest + (part ?? ''));
}

type Near = Map<number, Map<number, number>>;

/** One kind is compared with thousands in a row: its relatives are looked up once. */
function remembered(near: Near): KnownKinds['relatedTo'] {
  let last = NaN;
  let row: ReadonlyMap<number, number> | undefined;
  return (kind) => {
    if (kind !== last) [last, row] = [kind, near.get(kind)];
    return row;
  };
}

function relatedNumbers({ kinds, related }: TitlesIndex): Near {
  const numbers = kinds.map(({ code }) => kindNumber(code));
  const near = new Map(numbers.map((number) => [number, new Map<number, number>()]));
  related.forEach((others, kind) => {
    for (const [other, close] of others) {
      const nearness = close >= CLOSE ? 0.5 : 0.25;
      for (const [a, b] of [[numbers[kind], numbers[other]], [numbers[other], numbers[kind]]]) near.get(a)?.set(b, Math.max(near.get(a)?.get(b) ?? 0, nearness));
    }
  });
  return near;
}

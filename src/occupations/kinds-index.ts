import { editDistance, tokens } from '../common/text/normalise';
import { singular, stem, tellingStems } from '../common/text/stem';
import { ownList, withoutLinks } from './own-list';

/** One kind of work: its code in the Standard Occupational Classification (2018) and the name we show. */
export interface KindOfWork {
  readonly code: string;
  readonly title: string;
}

/** One way of saying a kind of work; `kind` is its place in the list of kinds. */
interface Phrase {
  readonly kind: number;
  readonly stems: readonly string[];
}

/** Everything a look-up needs, built once from the readable lines. */
export interface KindsIndex {
  readonly kinds: readonly KindOfWork[];
  readonly byCode: ReadonlyMap<string, KindOfWork>;
  readonly phrases: readonly Phrase[];
  /** Beside each phrase, the weights of its words added up. */
  readonly phraseWeights: readonly number[];
  /** A whole phrase as said, in the singular → its kinds. */
  readonly kindsByPhrase: ReadonlyMap<string, readonly number[]>;
  /** Every word of those phrases. */
  readonly words: ReadonlySet<string>;
  readonly phrasesByStem: ReadonlyMap<string, readonly number[]>;
  /** How telling a word is: one said of few kinds tells more. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Words that say what sort of post it is, not what is done there: they decide only where nothing else does. */
export const POSTS: ReadonlySet<string> = new Set(
  'agent aide assistant associate attendant clerk coordinator crew expert hand handler helper installer lead manager master mechanic member operator person professional representative service specialist staff supervisor team tech technician worker'
    .split(' ').map(stem),
);
const MOST_A_POST_WEIGHS = 2;
/** What a word nobody listed weighs: about as much as a telling one. */
export const UNKNOWN_WEIGHT = 4;

export function buildKindsIndex(): KindsIndex {
  const kinds: KindOfWork[] = [];
  const phrases: Phrase[] = [];
  const kindsByPhrase = new Map<string, number[]>();
  for (const { code, title, said } of ownList()) {
    for (const phrase of [title, ...said]) {
      push(kindsByPhrase, wholePhrase(phrase), kinds.length);
      phrases.push({ kind: kinds.length, stems: [...new Set(tellingStems(withoutLinks(tokens(phrase)).join(' ')))] });
    }
    kinds.push({ code, title });
  }
  const phrasesByStem = new Map<string, number[]>();
  phrases.forEach((phrase, at) => phrase.stems.forEach((word) => push(phrasesByStem, word, at)));
  const weights = weighStems(phrases, phrasesByStem, kinds.length);
  const phraseWeights = phrases.map((phrase) => phrase.stems.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0));
  const byCode = new Map(kinds.map((kind) => [kind.code, kind]));
  const words = new Set([...kindsByPhrase.keys()].flatMap((phrase) => phrase.split(' ')));
  return { kinds, byCode, phrases, phraseWeights, kindsByPhrase, words, phrasesByStem, weights };
}

function push(groups: Map<string, number[]>, key: string, value: number): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function weighStems(phrases: readonly Phrase[], groups: ReadonlyMap<string, readonly number[]>, kinds: number): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [word, group] of groups) {
    const saidOf = new Set(group.map((at) => phrases[at].kind)).size;
    const weight = Math.log(1 + kinds / saidOf);
    weights.set(word, POSTS.has(word) ? Math.min(weight, MOST_A_POST_WEIGHS) : weight);
  }
  return weights;
}

/** A text as one key, in the singular: the same words said whole beat words that only look alike. */
export function wholePhrase(text: string): string {
  return withoutLinks(tokens(text)).map(singular).join(' ');
}

/** A stem of the vocabulary that a typed one may mean, and how surely (0 to 1). */
export interface Meaning {
  readonly stem: string;
  readonly sureness: number;
}

/** Shorter words are too often one slip away from another: "pit" is no "pet". */
export const SHORT = 5;

/** The word itself; else words it begins, while it is being typed; else a slip of one letter; else a known word inside it. */
export function meanings(index: KindsIndex, typed: string, mayBeUnfinished: boolean): Meaning[] {
  if (index.weights.has(typed)) return [{ stem: typed, sureness: 1 }];
  const begun = mayBeUnfinished && typed.length >= 2 ? all(index, 0.7, (known) => known.startsWith(typed)) : [];
  if (begun.length > 0 || typed.length < SHORT) return begun;
  const slips = all(index, 0.8, (known) => known.length >= SHORT && known[0] === typed[0] && editDistance(known, typed, 1) <= 1);
  if (slips.length > 0) return slips;
  return all(index, 0.6, (known) => known.length >= 4 && (typed.endsWith(known) || typed.startsWith(known)));
}

function all(index: KindsIndex, sureness: number, fits: (known: string) => boolean): Meaning[] {
  return [...index.weights.keys()].filter(fits).map((known) => ({ stem: known, sureness }));
}

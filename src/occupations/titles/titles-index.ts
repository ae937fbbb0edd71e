import { stem } from '../../common/text/stem';
import type { KindOfWork } from '../kinds-index';
import { WORTH, type TitleSource } from './title-sources';
import { insideBrackets, isLast, isPair, outsideBrackets, termsOf, titleStems } from './title-words';

/** One way of saying a kind; `kind` is its place in the list of kinds. */
export interface Title {
  readonly kind: number;
  readonly text: string;
  readonly source: TitleSource;
}

/** All that is known of kinds of work, before it is made ready for searching. */
export interface TitlesSource {
  readonly kinds: readonly KindOfWork[];
  readonly titles: readonly Title[];
  /** Beside each kind, what is done there; may be empty. */
  readonly descriptions: readonly string[];
  /** Beside each kind, whether it was surveyed: “all other” and soldiers weren’t, and are rarely what people mean. */
  readonly surveyed: readonly boolean[];
  /** Beside each kind, those related to it, each with how closely (0 to 1). */
  readonly related: readonly (readonly (readonly [kind: number, closeness: number])[])[];
}

/** A word, a pair or a last word: its weight, the titles that hold it, and the kinds with how many titles of each. */
export interface Term {
  weight: number;
  readonly titles: number[];
  readonly kinds: Map<number, number>;
}

export interface TitlesIndex extends TitlesSource {
  readonly terms: ReadonlyMap<string, Term>;
  readonly titleKinds: Int32Array;
  readonly titleWorths: Float32Array;
  /** The weights of a title’s terms added up. */
  readonly titleWeights: Float32Array;
  readonly titleIsName: Uint8Array;
  readonly described: ReadonlyMap<string, readonly number[]>;
  /** All single words, to guess what a mistyped one means. */
  readonly words: readonly string[];
}

const PAIR_WEIGHT = 0.3;
const LAST_WEIGHT = 0.2;

/** Words that name the post rather than the work never weigh more than this. */
const POSTS = new Set(
  'agent aide analyst assistant associate attendant clerk consultant coordinator crew director engineer expert hand handler helper installer lead manager master mechanic member operator person professional representative service specialist staff supervisor team tech technician worker'
    .split(' ').map(stem),
);
const MOST_A_POST_WEIGHS = 2;
/** Titles read between two pauses: some milliseconds’ worth. */
const STEP = 1_000;

interface Building {
  readonly terms: Map<string, Term>;
  readonly parts: string[][];
  readonly titles: Title[];
}

/**
 * Makes tens of thousands of titles ready for searching, in steps of a few milliseconds: between two of them other
 * work gets its turn. `finish` runs through them at once.
 */
export function* buildTitles(source: TitlesSource): Generator<void, TitlesIndex> {
  const building: Building = { terms: new Map(), parts: [], titles: [] };
  for (const [at, title] of source.titles.entries()) {
    addTitle(building, { ...title, text: outsideBrackets(title.text) });
    const short = insideBrackets(title.text);
    if (short !== '') addTitle(building, { ...title, text: short, source: 'short' });
    if (at % STEP === STEP - 1) yield;
  }
  yield* weigh(building.terms, source.kinds.length);
  const described = yield* describe(source.descriptions);
  const words = [...building.terms.keys()].filter((term) => !isPair(term) && !isLast(term));
  yield;
  return { ...source, terms: building.terms, ...columnsOf(building), described, words };
}

export function finish(steps: Generator<void, TitlesIndex>): TitlesIndex {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function addTitle(building: Building, title: Title): void {
  const parts = termsOf(titleStems(title.text));
  const at = building.titles.push(title) - 1;
  building.parts.push(parts);
  for (const part of parts) {
    let term = building.terms.get(part);
    if (!term) building.terms.set(part, (term = { weight: 0, titles: [], kinds: new Map() }));
    term.titles.push(at);
    term.kinds.set(title.kind, (term.kinds.get(title.kind) ?? 0) + 1);
  }
}

function* weigh(terms: Map<string, Term>, kinds: number): Generator<void> {
  let done = 0;
  for (const [name, term] of terms) {
    const telling = Math.log(1 + kinds / term.kinds.size);
    const weight = POSTS.has(isLast(name) ? name.slice(1) : name) ? Math.min(telling, MOST_A_POST_WEIGHS) : telling;
    term.weight = weight * shareOf(name);
    if ((done += 1) % (10 * STEP) === 0) yield;
  }
}

/** What a pair or a last word counts beside a single word. */
export function shareOf(term: string): number {
  return isPair(term) ? PAIR_WEIGHT : isLast(term) ? LAST_WEIGHT : 1;
}

function* describe(descriptions: readonly string[]): Generator<void, Map<string, number[]>> {
  const described = new Map<string, number[]>();
  for (const [kind, text] of descriptions.entries()) {
    for (const word of new Set(titleStems(text))) {
      const kinds = described.get(word);
      if (kinds) kinds.push(kind);
      else described.set(word, [kind]);
    }
    if (kind % 100 === 99) yield;
  }
  return described;
}

function columnsOf({ terms, parts, titles }: Building): Pick<TitlesIndex, 'titleKinds' | 'titleWorths' | 'titleWeights' | 'titleIsName'> {
  return {
    titleKinds: Int32Array.from(titles, ({ kind }) => kind),
    titleWorths: Float32Array.from(titles, ({ source }) => WORTH[source]),
    titleWeights: Float32Array.from(parts, (of) => of.reduce((sum, part) => sum + (terms.get(part)?.weight ?? 0), 0)),
    titleIsName: Uint8Array.from(titles, ({ source }) => (source === 'name' ? 1 : 0)),
  };
}

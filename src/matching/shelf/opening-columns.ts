import { setImmediate as nextTurn } from 'node:timers/promises';
import { WORK_SETTINGS, type WorkSetting } from '../../clients/work-profile.choices';
import type { Check, Facet } from '../match.types';
import { hoursTold, settingBit, type ReadyOpening } from '../match-opening';
import type { Phrase } from '../words';
import { WordIndex } from './word-index';

/** Openings grouped by what they have in common: `of` says for each opening which of `values` it is like. */
export interface Column {
  readonly of: Uint32Array;
  /** One opening for each value there is. */
  readonly values: readonly ReadyOpening[];
}

/** Each is as long as there are openings. */
const MOST_PHRASES = 500;

const SETTINGS = Object.fromEntries(WORK_SETTINGS.map(({ value }) => [value, isSo(settingBit(value))])) as Record<WorkSetting, (opening: ReadyOpening) => number>;

function isSo(bit: number): (opening: ReadyOpening) => number {
  return ({ settingYes, settingNo }) => (settingYes & bit ? 1 : settingNo & bit ? 2 : 0);
}

/** Openings alike in a key get the same verdict from every check that reads that facet. */
const KEYS: Readonly<Record<Facet, (opening: ReadyOpening) => string | number>> = {
  kind: (one) => (Number.isNaN(one.kind) ? one.opening.title : one.kind),
  work: (one) => `${one.kind} ${one.opening.title}`,
  times: (one) => `${one.grid} ${hoursTold(one)}`,
  hours: (one) => `${one.hoursLow} ${one.hoursHigh}`,
  start: (one) => one.opening.startsOn ?? '',
  pay: (one) => `${one.payLow} ${one.payHigh}`,
  place: (one) => `${one.latitude} ${one.longitude} ${one.areaKey}`,
  ...SETTINGS,
  lifting: (one) => one.liftingKg,
  licences: (one) => one.licences.join('\n'),
  languages: (one) => one.languages.join('\n'),
  // Descriptions are long and hardly two are alike: a check says what it looks for in them, see `holding`.
  words: (one) => one.opening.id,
  employer: (one) => one.opening.employerId,
  checks: (one) => `${one.opening.backgroundCheck} ${one.opening.drugCheck}`,
};

/** What `words` says is looked for phrase by phrase. */
const FACETS = (Object.keys(KEYS) as Facet[]).filter((facet) => facet !== 'words');

/**
 * Openings ready to be judged all at once, in the order of ties: the newest heard of first, then by title and id (M4).
 * The few values of each facet are found once; a check then judges each value instead of each opening.
 */
export class OpeningColumns {
  readonly openings: readonly ReadyOpening[];
  private readonly columns = new Map<Facet, Column>();
  private readonly phrases = new Map<string, Column>();
  private readonly words: WordIndex;

  constructor(openings: readonly ReadyOpening[]) {
    this.openings = [...openings].sort((a, b) => compare(b.opening.heardOn ?? '', a.opening.heardOn ?? '') || compare(a.opening.title, b.opening.title) || compare(a.opening.id, b.opening.id));
    this.words = new WordIndex(this.openings);
  }

  /** Before the first profile is judged: it would pay for every facet at once, and whoever waits with it. */
  async prepare(): Promise<void> {
    for (const facet of FACETS) {
      if (this.columns.has(facet)) continue;
      this.column(facet);
      await nextTurn();
    }
  }

  /** Before thousands of phrases are looked for. Takes a while, and lets others have their turn meanwhile. */
  indexWords(): Promise<void> {
    return this.words.build();
  }

  /** What a check tells openings apart by. */
  of(check: Pick<Check, 'reads' | 'sought'>): Column {
    return check.sought ? this.holding(check.sought) : this.column(check.reads);
  }

  /** Openings by whether their words hold a phrase, and whether there is a description: the same phrase is often sought by many. */
  private holding(phrase: Phrase): Column {
    const key = phrase.stems.join(' ');
    const known = this.phrases.get(key);
    if (known) return known;
    const made = this.words.column(phrase);
    if (this.phrases.size >= MOST_PHRASES) this.phrases.clear();
    this.phrases.set(key, made);
    return made;
  }

  column(facet: Facet): Column {
    const known = this.columns.get(facet);
    if (known) return known;
    const made = columnOf(this.openings, KEYS[facet]);
    this.columns.set(facet, made);
    return made;
  }
}

function columnOf(openings: readonly ReadyOpening[], key: (opening: ReadyOpening) => string | number): Column {
  const places = new Map<string | number, number>();
  const values: ReadyOpening[] = [];
  const of = new Uint32Array(openings.length);
  openings.forEach((opening, at) => {
    const name = key(opening);
    let place = places.get(name);
    if (place === undefined) {
      place = values.push(opening) - 1;
      places.set(name, place);
    }
    of[at] = place;
  });
  return { of, values };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadyOpening } from '../match-opening';
import type { Phrase } from '../words';
import type { Column } from './opening-columns';

const UNTOLD = 1;
const HOLDS = 2;
const CLASSES = 4;

/** So many descriptions are indexed in a few milliseconds. */
const AT_ONCE = 200;

/** Finds a phrase in all openings: one by one, or, once `build` is through, only among those that hold its rarest word. */
export class WordIndex {
  private places: ReadonlyMap<string, readonly number[]> | undefined;
  /** UNTOLD where there is no description. */
  private readonly classes: Uint32Array;

  constructor(private readonly openings: readonly ReadyOpening[]) {
    this.classes = Uint32Array.from(openings, (one) => (one.opening.duties === null ? UNTOLD : 0));
  }

  async build(): Promise<void> {
    if (this.places) return;
    const places = new Map<string, number[]>();
    for (const [at, { workWords }] of this.openings.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await nextTurn();
      for (const stem of workWords.read()) {
        const known = places.get(stem);
        if (known) known.push(at);
        else places.set(stem, [at]);
      }
    }
    this.places = places;
  }

  /** Four classes at most: the phrase is held or not, and there is a description or not. */
  column(phrase: Phrase): Column {
    const of = this.classes.slice();
    if (this.places) this.holding(phrase, this.places).forEach((at) => (of[at] |= HOLDS));
    else this.openings.forEach(({ workWords }, at) => workWords.hold(phrase) && (of[at] |= HOLDS));
    // A class nobody is in is judged for nothing: any opening will do.
    const values = Array.from({ length: this.openings.length === 0 ? 0 : CLASSES }, () => this.openings[0]);
    for (let at = of.length - 1; at >= 0; at -= 1) values[of[at]] = this.openings[at];
    return { of, values };
  }

  /** Where every word of it stands; a phrase of nothing is nowhere. */
  private holding({ stems }: Phrase, places: ReadonlyMap<string, readonly number[]>): readonly number[] {
    const lists = stems.map((stem) => places.get(stem) ?? []).sort((a, b) => a.length - b.length);
    return lists.length === 0 ? [] : lists.reduce(common);
  }
}

/** What stands in both of two lists in rising order. */
function common(few: readonly number[], many: readonly number[]): number[] {
  const both: number[] = [];
  let next = 0;
  for (const at of few) {
    while (many[next] < at) next += 1;
    if (many[next] === at) both.push(at);
  }
  return both;
}

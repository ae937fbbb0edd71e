import { kindByCode } from '../occupations/kinds-of-work';
import { OPENING_STATUSES } from './opening.choices';
import type { Opening } from './opening.entity';
import { openingFacts, type Site } from './opening-words';

/** Field by field, what one typed and what stands there now. */
export function openingDifferences(yours: Opening, theirs: Opening, site: Site) {
  const lines = (opening: Opening) => new Map([
    ['Title', opening.title], ['Status', OPENING_STATUSES.find(({ value }) => value === opening.status)?.label ?? ''], ['Heard of on', opening.heardOn],
    ...openingFacts(opening, site).map(({ term, text }): [string, string] => [term, text]), ['Kind, from the list', kindByCode(opening.kind)?.title ?? ''],
  ]);
  const [mine, standing] = [lines(yours), lines(theirs)];
  return [...new Set([...mine.keys(), ...standing.keys()])].map((label) => ({ name: '', label, yours: mine.get(label) ?? '', theirs: standing.get(label) ?? '' }));
}

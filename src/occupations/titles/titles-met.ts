import { UNKNOWN_WEIGHT } from '../kinds-index';
import type { TitlesIndex } from './titles-index';
import { titleStems } from './title-words';

/** For each kind, by its place, how much of the words' telling weight its titles hold, 0 to 1; see `metByKinds`. Words nobody listed are met by none. */
export function metByTitles(index: TitlesIndex, text: string): Float64Array {
  const met = new Float64Array(index.kinds.length);
  let total = 0;
  for (const word of new Set(titleStems(text))) {
    const term = index.terms.get(word);
    total += term?.weight ?? UNKNOWN_WEIGHT;
    for (const kind of term?.kinds.keys() ?? []) met[kind] += term?.weight ?? 0;
  }
  return total === 0 ? met : met.map((weight) => weight / total);
}

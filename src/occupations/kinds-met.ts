import { meanings, POSTS, UNKNOWN_WEIGHT, type KindsIndex } from './kinds-index';
import { wordsOf } from './kinds-score';

/** What a word that is only guessed at counts beside one we know. */
const GUESSED = 0.6;

/**
 * For each kind, by its place, how much of the words' telling weight it meets, 0 to 1: a kind met by one word in three
 * is noise, however well it scores. One whose name is said whole among other words ("cook at Joe's diner") is met.
 */
export function metByKinds(index: KindsIndex, text: string): Float64Array {
  const met = new Float64Array(index.kinds.length);
  const words = wordsOf(index, text);
  let total = 0;
  words.forEach((word, at) => {
    let heaviest = 0;
    const byKind = new Map<number, number>();
    for (const meaning of meanings(index, word, at === words.length - 1)) {
      const weight = index.weights.get(meaning.stem) ?? 0;
      heaviest = Math.max(heaviest, weight);
      const worth = weight * (meaning.sureness === 1 ? 1 : GUESSED);
      for (const phrase of index.phrasesByStem.get(meaning.stem) ?? []) {
        const { kind } = index.phrases[phrase];
        byKind.set(kind, Math.max(byKind.get(kind) ?? 0, worth));
      }
    }
    total += heaviest || UNKNOWN_WEIGHT;
    for (const [kind, worth] of byKind) met[kind] += worth;
  });
  const shares = met.map((weight) => (total === 0 ? 0 : weight / total));
  markSaidWhole(index, new Set(words), shares);
  return shares;
}

function markSaidWhole(index: KindsIndex, words: ReadonlySet<string>, shares: Float64Array): void {
  for (const word of words) {
    for (const at of index.phrasesByStem.get(word) ?? []) {
      const { kind, stems } = index.phrases[at];
      if (stems.every((one) => words.has(one)) && stems.some((one) => !POSTS.has(one))) shares[kind] = 1;
    }
  }
}

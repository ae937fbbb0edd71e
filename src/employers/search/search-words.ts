import { tokens } from '../../common/text/normalise';

/** Longer words are cut: no name needs more, and PostgreSQL takes only so long a word. */
const LONGEST = 60;
const MOST_ASKED = 8;
const HAS_LETTER = /\p{L}/u;

/** What is kept of an employer for finding it: the folded words of all texts, each once, in order. */
export function wordsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => tokens(text).map((word) => word.slice(0, LONGEST))))];
}

/** The words somebody asks for; what follows the eighth adds nothing. */
export function askedWords(text: string): string[] {
  return wordsOf([text.slice(0, 300)]).slice(0, MOST_ASKED);
}

/** Whether a word is learned, so that a slip in it can be mended: numbers, initials and monsters aren't. */
export function isLearned(word: string): boolean {
  return word.length >= 3 && word.length <= 30 && HAS_LETTER.test(word);
}

/** The word and the word with each letter left out in turn: two words one slip apart always share one of these. */
export function slipsOf(word: string): string[] {
  const letters = [...word];
  return [...new Set([word, ...letters.map((_, index) => [...letters.slice(0, index), ...letters.slice(index + 1)].join(''))])];
}

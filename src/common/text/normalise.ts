/** Letters that no decomposition takes apart, written as people type them without the right keyboard. */
const PLAIN_LETTERS: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ħ: 'h', ŧ: 't', ı: 'i', ς: 'σ',
};
const PLAIN_LETTER = /[ßæœøđðłþħŧıς]/g;

/** Typed by phones, spreadsheets and people in a hurry; ´ must go before decomposition turns it into a space and a mark. */
const APOSTROPHES = /['’‘‛`´ʹʻʼʽˈ′＇]/g;

/** Signs beside a name; decomposition would glue their letters to the name ("acmetm"). */
const SIGNS_BESIDE_NAMES = /[™℠]/g;

/** Accents, Hebrew points, Arabic vowel signs. Marks that spell words (Devanagari, Thai) stay. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;

const INVISIBLE = /\p{Cf}/gu;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;
const ALREADY_FOLDED = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/**
 * Text as it is searched and compared: no accents, case, apostrophes or punctuation, single spaces.
 * "Coleman’s Pride & Co." and "colemans pride and co" fold to the same. Folding twice changes nothing.
 */
export function fold(text: string): string {
  if (ALREADY_FOLDED.test(text)) return text;
  return text
    .replace(APOSTROPHES, '')
    .replace(SIGNS_BESIDE_NAMES, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter])
    .replace(INVISIBLE, '')
    .replace(/&/g, ' and ')
    .replace(BETWEEN_WORDS, ' ')
    .trim()
    .normalize('NFC');
}

/**
 * The key a name is sorted and compared by, stored beside it because the two databases disagree about
 * case and accents. A name made of signs alone keeps them, so that "!!!" and "???" stay two names.
 */
export function nameKey(text: string): string {
  return fold(text) || text.normalize('NFKC').trim().toLowerCase();
}

/** The folded words of a text, in order. */
export function tokens(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/**
 * How alike two texts look, from 0 (nothing shared) to 1 (the same once folded): Dice's measure over
 * groups of three letters, word by word, so the order of words matters little. Empty texts are like nothing.
 */
export function similarity(a: string, b: string): number {
  const left = trigrams(a);
  const right = trigrams(b);
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  for (const group of left) if (right.has(group)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

/**
 * Typing slips between two texts: a letter added, left out, replaced, or two neighbours swapped
 * (Damerau–Levenshtein, each letter touched once). Stops counting past `max` and answers max + 1.
 * Compares the texts as given; fold them first.
 */
export function editDistance(a: string, b: string, max: number): number {
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > max) return max + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = editRow(left, right, row, last, beforeLast);
    if (Math.min(...current) > max) return max + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[right.length], max + 1);
}

function editRow(left: string[], right: string[], row: number, last: number[], beforeLast: number[]): number[] {
  const current = [row];
  for (let column = 1; column <= right.length; column += 1) {
    const isSame = left[row - 1] === right[column - 1];
    const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
    const least = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1));
    current.push(isSwap ? Math.min(least, beforeLast[column - 2] + 1) : least);
  }
  return current;
}

function trigrams(text: string): Set<string> {
  const groups = new Set<string>();
  for (const word of tokens(text)) {
    const letters = [...`  ${word} `];
    for (let at = 0; at + 3 <= letters.length; at += 1) groups.add(letters.slice(at, at + 3).join(''));
  }
  return groups;
}

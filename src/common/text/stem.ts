/** Endings that turn the thing done into the person who does it, or back, and how many letters must stay. */
const ENDINGS: readonly [ending: string, leaveAtLeast: number][] = [
  ['ing', 3], ['ery', 3], ['er', 3], ['or', 4], ['ed', 4], ['y', 4], ['e', 3],
];

/** "edgerman", "saleswoman", "salesperson": the work is in the first part. */
const PERSON_AT_THE_END = /(?<=....)(?:(?:wo)?m[ae]n|persons?)$/;

const DOUBLED_LETTER = /([bdgmnprt])\1$/;

/**
 * A folded word without the endings that job titles vary: "cleaner", "cleaners", "cleaning" and "clean" meet.
 * Rough on purpose (for comparing, never for showing), and English only; words of other scripts pass through.
 */
export function stem(word: string): string {
  const plain = singular(word.replace(PERSON_AT_THE_END, '')).replace('our', 'or').replace(/^tyre/, 'tire');
  for (const [ending, leaveAtLeast] of ENDINGS) {
    if (plain.length - ending.length >= leaveAtLeast && plain.endsWith(ending)) {
      return plain.slice(0, -ending.length).replace(DOUBLED_LETTER, '$1');
    }
  }
  return plain;
}

/** One of what the folded word names: "guards" → "guard", "bakeries" → "bakery"; "glass" and "bus" stay. */
export function singular(word: string): string {
  if (word.length < 4 || !/[^siu]s$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

import { tokens } from './normalise';

/** Endings that turn the thing done into the person who does it, or back, and how many letters must stay. */
const ENDINGS: readonly [ending: string, leaveAtLeast: number][] = [
  ['ing', 3], ['ery', 3], ['er', 3], ['or', 4], ['ed', 4], ['y', 4], ['e', 3],
];

/** "edgerman", "saleswoman", "salesperson": the work is in the first part. */
const PERSON_AT_THE_END = /(?<=....)(?:(?:wo)?m[ae]n|persons?)$/;

const DOUBLED_LETTER = /([bdgmnprt])\1$/;

/** Care is no car. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([['care', 'care'], ['carer', 'care'], ['caring', 'care']]);

/** Words that say nothing about the work. */
const NOISE = new Set(
  'a an and at by event for from ft full hiring i in job jobs needed of on or part pt recruitment s some the time to wanted with work'.split(' '),
);

/**
 * A folded word without the endings that job titles vary: "cleaner", "cleaners", "cleaning" and "clean" meet.
 * Rough on purpose (for comparing, never for showing), and English only; words of other scripts pass through.
 */
export function stem(word: string): string {
  const plain = singular(word.replace(PERSON_AT_THE_END, '')).replace('our', 'or').replace(/^tyre/, 'tire');
  const exception = EXCEPTIONS.get(plain);
  if (exception !== undefined) return exception;
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

/** The telling words of a text, as stems; where every word is noise they all stay, so that something can be found. */
export function tellingStems(text: string): string[] {
  const words = tokens(text);
  const telling = words.filter((word) => !NOISE.has(word));
  return (telling.length > 0 ? telling : words).map(stem);
}

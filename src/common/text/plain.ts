const lists = new Map<string, Intl.ListFormat>();
const eithers = new Map<string, Intl.ListFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Things in a sentence, as the locale joins them: 'a, b and c' in British English, 'a, b, and c' in American. */
export function joinList(items: readonly string[], locale: string): string {
  let list = lists.get(locale);
  if (!list) lists.set(locale, (list = new Intl.ListFormat(locale, { type: 'conjunction' })));
  return list.format(items);
}

/** Things of which none is meant, as the locale joins them: 'a, b or c'. */
export function joinEither(items: readonly string[], locale: string): string {
  let list = eithers.get(locale);
  if (!list) eithers.set(locale, (list = new Intl.ListFormat(locale, { type: 'disjunction' })));
  return list.format(items);
}

/** A number with its noun: '1 visit', '0 visits', '5,978 employers'. */
export function plural(count: number, one: string, many: string, locale = 'en'): string {
  let number = numbers.get(locale);
  if (!number) numbers.set(locale, (number = new Intl.NumberFormat(locale)));
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

/** The text with its first letter large; the rest as it was. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** Initials for shared boards (M1), of the first and last name only: 'Jo Anne Marsh' is 'J.M.'. Nothing from no name. */
export function initialsOf(name: string): string {
  const words = namesIn(name);
  const [first] = words;
  if (first === undefined) return '';
  const ends = words.length > 1 ? [first, words[words.length - 1]] : [first];
  return ends.map((word) => `${initialOf(word)}.`).join('');
}

/** A colleague's name where space is short: 'Amir Khan' is 'Amir K.', 'Cher' stays 'Cher'. */
export function shortName(name: string): string {
  const words = namesIn(name);
  return words.length > 1 ? `${words[0]} ${initialOf(words[words.length - 1])}.` : (words[0] ?? '');
}

/** At most `max` signs, cut after a whole word where one ends in the last third, with '…' for what is left out. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  const signs = Array.from(graphemes.segment(text), (part) => part.segment);
  if (signs.length <= max) return text;
  const kept = signs.slice(0, Math.max(max - 1, 0));
  const lastSpace = signs[kept.length] === ' ' ? kept.length : kept.lastIndexOf(' ');
  const whole = lastSpace * 3 >= max * 2 ? kept.slice(0, lastSpace) : kept;
  return `${whole.join('').trimEnd()}…`;
}

/** The words of a name that hold a letter or digit: a stray dash or bracket is nobody's name. */
function namesIn(name: string): string[] {
  return name.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function initialOf(word: string): string {
  const [letter = ''] = /[\p{L}\p{N}]\p{M}*/u.exec(word) ?? [];
  return letter.toUpperCase();
}

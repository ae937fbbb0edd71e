import { isSaid } from './denied.rules';

/** How long one must have done such work, in months; 0 to 0 is "none needed"; nulls with `isAsked` are some, of no said length. */
export interface ExperienceSaid {
  readonly min: number | null;
  readonly max: number | null;
  /** False when it would only be liked, or isn't spoken of. */
  readonly isAsked: boolean;
}

const NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12 };
const COUNT = String.raw`(\d{1,2}(?:\.\d)?|${Object.keys(NUMBERS).join('|')})`;
const UNIT = String.raw`(years?|yrs?|months?|mos?)\b\.?`;
const LENGTHS = new RegExp(String.raw`\b${COUNT}\s*(?:\(\d{1,2}\)\s*)?(?:${UNIT}\s*)?(?:(-|–|—|to)\s*${COUNT}\s*)?(\+)?\s*(?:\(\d{1,2}\)\s*)?${UNIT}`, 'gi');
const SPOKEN = /\bexperienced?\b|\bbackground in\b/i;
/** Experience as a word for something else. */
const OTHERWISE = /\b(?:dependent|depend(?:s|ing)?|based|commensurate) (?:up)?(?:on|with) (?:\w+ )?experience\b|\b(?:guest|customer|learning|user|shopping|dining) experience\b(?! (?:is )?(?:required|preferred|needed|a must))/gi;
const LIKED = /\b(?:preferred|a plus|desirable|desired|helpful|an advantage|nice to have|ideal(?:ly)?|welcome|encouraged)\b/i;

/** Reads experience: "1-2 years of experience", "at least 6 months", "No experience necessary", "5+ years". */
export function experienceIn(text: string): ExperienceSaid {
  const told = text.replace(OTHERWISE, ' ');
  if (!SPOKEN.test(told)) return { min: null, max: null, isAsked: false };
  if (!isSaid(told, SPOKEN)) return { min: 0, max: 0, isAsked: true };
  const isAsked = !LIKED.test(told) || /\b(?:required|must|minimum|at least)\b/i.test(told);
  // "A licence for 3 years and 1 year of experience": the length nearest before the word is meant.
  const all = [...told.matchAll(LENGTHS)];
  const match = all.filter(({ index }) => index < told.search(SPOKEN)).at(-1) ?? all.at(0);
  if (!match) return { min: null, max: null, isAsked };
  const [, low, lowUnit, , high, , unit] = match;
  const min = months(low, lowUnit ?? unit);
  const max = high === undefined ? null : months(high, unit);
  return { min, max, isAsked };
}

/** "1 year", "6 months to 1 year", "none needed"; nothing when its length isn't said. */
export function experienceText({ min, max }: ExperienceSaid): string {
  if (min === 0 && max === 0) return 'none needed';
  if (min === null) return '';
  return max === null ? lengthText(min) : `${lengthText(min)} to ${lengthText(max)}`;
}

function lengthText(months: number): string {
  const [count, noun] = months >= 12 && months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function months(count: string, unit: string): number {
  const number = NUMBERS[count.toLowerCase()] ?? Number(count);
  return Math.round(/^y/i.test(unit) ? number * 12 : number);
}

import type { PayUnit } from '../opening.choices';
import { tidyLine } from '../../common/text/tidy.rules';

/** Pay as a file tells it. The words are always kept: they may say more ("+ tips"). */
export type PayWords =
  | { kind: 'blank' }
  | { kind: 'pay'; min: number | null; max: number | null; unit: PayUnit; words: string; /** A sentence when the unit was told by the size of the sum alone. */ assumed: string | null }
  | { kind: 'unknown'; words: string; reason: string };

/** The cells that may speak of pay; blank where the file has no such column. */
export interface PayCells {
  pay: string;
  payFrom: string;
  payTo: string;
  payUnit: string;
}

/** How an advert says what a sum is for. Bare words are not enough: "2 years' experience", "flexible hours". */
const UNITS: [unit: PayUnit, said: RegExp][] = [
  ['hour', /\bhourly\b|\b(?:por|la)\s+hora\b|\b(?:an?|per|each|by the)\s*(?:hour|hr)\b|\/\s*(?:hour|hr|h)\b|\d\s*(?:hour|hr|ph|p\.h\.?)(?![\w])/i],
  ['day', /\bdaily\b|\b(?:por|al) d[ií]a\b|\b(?:an?|per|each|by the)\s*(?:day|diem)\b|\/\s*(?:day|d)\b/i],
  ['month', /\bmonthly\b|\b(?:por|al) mes\b|\b(?:an?|per|each|by the)\s*month\b|\/\s*(?:month|mo)\b|\bp\.?c\.?m\b/i],
  ['year', /\b(?:annual(?:ly)?|yearly)\b|\b(?:an?|per|each|by the)\s*(?:year|annum|yr)\b|\/\s*(?:year|yr|annum|y)\b|\d\s*k?\s*(?:pa|p\.a\.?)(?![\w])/i],
  ['week', /\bweekly\b|\b(?:por|a la) semana\b|\b(?:an?|per|each|by the)\s*(?:week|wk)\b|\/\s*(?:week|wk|w)\b|\d\s*(?:pw|p\.w\.?)(?![\w])/i],
];
/** What a column of units says by itself. */
const UNIT_COLUMN: [unit: PayUnit, said: RegExp][] = [
  ['hour', /^(?:an? |per )?(?:h|hr|hrs|hour|hours|hourly|ph)$/i], ['day', /^(?:an? |per )?(?:d|day|days|daily|per diem|diem)$/i], ['week', /^(?:an? |per )?(?:w|wk|week|weeks|weekly|pw)$/i],
  ['month', /^(?:an? |per )?(?:m|mo|month|months|monthly|pcm)$/i], ['year', /^(?:an? |per )?(?:y|yr|year|years|yearly|annual|annually|annum|pa)$/i],
];
/** How long the week is, not what the pay is for. */
const HOURS_A_WEEK = /\b(?:hours?|hrs?)\.?\s*(?:\/|per|an?|each)?\s*(?:week(?:ly)?|wk)\b/gi;
/** Paid so, it is none of our units; halving it would be a sum nobody wrote. */
/** A sum for a piece of work: it says nothing of pay for time, and is passed over where another sum stands. */
const A_PIECE = /(?<![\d.,])(?:[$£€]\s?)?\d[\d,.]*\s*(?:(?:per|an?|each|for (?:each|every))\s+|\/\s*)(?!(?:hours?|hourly|hrs?|hrly|days?|daily|diem|weeks?|weekly|wks?|months?|monthly|years?|yearly|yrs?|annum|annual(?:ly)?)\b)(?:completed |finished )?[a-z]{3,}/gi;
const OTHER_UNIT = /\b(?:bi-?weekly|fortnight(?:ly)?|semi-?monthly|twice a month|every (?:two|2|other) weeks?|per (?:shift|mile|piece|load|trip|delivery|session|visit|class|job|unit)|commission only|piece ?rate)\b|\/\s*(?:shift|mile|piece|load|trip)\b/i;
/** A figure is read to its last digit or not at all: payrolls give "18.8112"; what "17.505" is (a point, or thousands) nobody can tell. */
const SUM = /(?<![\w.,])(?:US)?([$£€])?\s?(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.(?:\d{4,}|\d{1,2}))?)\s?(k\b)?(?![.,]?\d|\s*%|\s*(?:hrs?\.?|hours?)\s*(?:\/|per|a|each)\s*(?:wk|week))/gi;
/** "15$", "17 dollars", "15 to 17 dollars": the sign said after its sum. */
const SIGN_AFTER = /(?<![\w.,$£€])((?:\d[\d,.]*\s?k?\s*(?:[-–—]|to|and)\s*)?\d(?:[\d,.]*\d)?(?:\s?k)?)\s?(?:([$£€])(?!\s?\d)|(dollars?|bucks|usd)\b|euros?\b)/gi;
const UP_TO = /\b(?:up to|max(?:imum)?|to|at most|under)\s*(?:of\s*)?[$£€]?\s*$/i;
const AT_LEAST = /\b(?:from|min(?:imum)?|at least|start(?:ing|s)?(?:\s+at)?|over|above)\s*(?:of\s*|pay\s*|at\s*)?[$£€]?\s*$/i;
const NO_SUM = /\b(?:doe|dependent|depends|depending|negotiable|competitive|commensurate|tbd|tba|varies|to be (?:determined|discussed))\b/i;

/** Largest sums an hour, a day and a year are taken for when the unit isn't said; between them nobody can tell. */
const HOURLY_BELOW = 150;
const YEARLY_FROM = 10_000;
const MOST = 10_000_000;

/** Reads the pay of a row: from its two sums where it has them, else from its words. */
export function readPay(cells: PayCells): PayWords {
  const [from, to, unitWords] = [cells.payFrom, cells.payTo, cells.payUnit].map(tidyLine);
  if (from === '' && to === '') return parsePay(cells.pay, unitWords);
  const words = [tidyLine(cells.pay), [from, to].filter((part) => part !== '').join(' to '), unitWords].filter((part) => part !== '').join(', ');
  const [low, high] = [sumsIn(from)[0]?.amount ?? null, sumsIn(to)[0]?.amount ?? null];
  // A nought in a column of sums means that nobody filled it in.
  return settle(low === 0 ? null : low, high === 0 ? null : high, { column: unitWords, words: cells.pay }, words);
}

/**
 * Reads pay as adverts put it: "$17–19/hr + tips", "from £12 an hour", "60k a year", "DOE".
 * `unitWords` is what a column of its own says ("Annual"). What gives no sum, or a unit that isn't ours, stays words.
 */
export function parsePay(text: string, unitWords = ''): PayWords {
  const words = tidyLine(text);
  if (words === '') return { kind: 'blank' };
  const told = withoutPieces(signFirst(words));
  const sums = sumsIn(told);
  if (sums.length === 0) return { kind: 'unknown', words, reason: NO_SUM.test(words) ? 'The file leaves the pay to be agreed.' : 'The file names no sum.' };
  const [first, second, ends] = ownUnit(told, sums);
  // A sum's own unit stands between it and the next sum: "$680 a week ($17 an hour)".
  const said = { column: unitWords, words: told, own: told.slice(first.at, ends) };
  if (second === undefined && UP_TO.test(told.slice(0, first.at))) return settle(null, first.amount, said, words);
  const isOpen = second === undefined && (AT_LEAST.test(told.slice(0, first.at)) || /^\s*(?:\+(?!\s*\p{L})|or more|and up|plus\b(?!\s+\p{L}))/iu.test(told.slice(first.end)));
  return settle(first.amount, second?.amount ?? (isOpen ? null : first.amount), said, words);
}

/** The text with each sign before its sum, as the rest here reads it. */
export function signFirst(text: string): string {
  return text.replace(SIGN_AFTER, (_, sums: string, sign?: string, dollars?: string) => `${sign ?? (dollars === undefined ? '€' : '$')}${sums}`);
}

/** The text without sums for pieces of work, as long as a sum is left; as long as it was, so that places hold. */
function withoutPieces(words: string): string {
  const rest = words.replace(A_PIECE, (piece) => ' '.repeat(piece.length));
  return sumsIn(rest).some(({ hasSign }) => hasSign) ? rest : words;
}

/** The first sum or range that names its unit itself, else the first; and where the next one begins. */
function ownUnit(words: string, sums: Sum[]): [Sum, Sum | undefined, number] {
  const all: [Sum, Sum | undefined, number][] = [];
  for (let at = 0; at < sums.length;) {
    const [first, second] = paired(words, sums.slice(at));
    at += second ? 2 : 1;
    all.push([first, second, sums.at(at)?.at ?? words.length]);
  }
  return all.find(([first, , ends]) => UNITS.some(([, said]) => said.test(words.slice(first.at, ends).replace(HOURS_A_WEEK, ' ')))) ?? all[0];
}

interface Sum {
  amount: number;
  isThousands: boolean;
  hasSign: boolean;
  at: number;
  end: number;
}

function sumsIn(words: string): Sum[] {
  const sums = [...words.matchAll(SUM)].map((match) => ({
    amount: toCents(Number(match[2].replace(/,/g, '')) * (match[3] ? 1000 : 1)), isThousands: match[3] !== undefined, hasSign: match[1] !== undefined, at: match.index, end: match.index + match[0].length,
  }));
  // Beside a sum with its sign, bare numbers count hours, people or years.
  const signed = sums.filter((sum, at) => sum.hasSign || (sums[at - 1]?.hasSign && joins(words.slice(sums[at - 1].end, sum.at))));
  return (signed.length > 0 ? signed : sums).filter((sum) => sum.amount <= MOST);
}

function toCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** Two sums with a dash or "to" between them are a range; "$40-50k" is 40,000 to 50,000. */
function paired(words: string, sums: Sum[]): [Sum, Sum | undefined] {
  const [first, second] = sums;
  if (second === undefined || !joins(words.slice(first.end, second.at))) return [first, undefined];
  const low = second.isThousands && !first.isThousands && first.amount < 1000 ? first.amount * 1000 : first.amount;
  return [{ ...first, amount: low }, second];
}

function joins(between: string): boolean {
  return /^\s*(?:(?:\/|per|an?)\s*(?:hr|hour|yr|year)\.?)?\s*(?:[-–—~]|to|and|or)\s*$/i.test(between);
}

function settle(low: number | null, high: number | null, said: { column: string; words: string; own?: string }, words: string): PayWords {
  const [min, max] = low !== null && high !== null && low > high ? [high, low] : [low, high];
  const size = max ?? min;
  if (size === null) return { kind: 'unknown', words, reason: 'The file names no sum.' };
  if (OTHER_UNIT.test(`${said.column} ${said.words}`) || said.own?.search(A_PIECE) === 0) return { kind: 'unknown', words, reason: 'The pay is for something other than an hour, a day, a week, a month or a year.' };
  const unit = unitIn(said.column, said.own ?? '') ?? unitIn(said.column, said.words);
  if (unit) return { kind: 'pay', min, max, unit, words, assumed: null };
  if (size < HOURLY_BELOW) return { kind: 'pay', min, max, unit: 'hour', words, assumed: 'Taken for pay an hour because of its size.' };
  if ((min ?? size) >= YEARLY_FROM) return { kind: 'pay', min, max, unit: 'year', words, assumed: 'Taken for pay a year because of its size.' };
  return { kind: 'unknown', words, reason: 'The file doesn’t say what the sum is for.' };
}

function unitIn(column: string, words: string): PayUnit | undefined {
  const named = UNIT_COLUMN.find(([, pattern]) => pattern.test(column))?.[0];
  const text = `${column} ${words}`.replace(HOURS_A_WEEK, ' ');
  return named ?? UNITS.find(([, pattern]) => pattern.test(text))?.[0];
}

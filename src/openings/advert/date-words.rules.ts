import { type Day, parseDay, type WeekStart, weekdayOf } from '../../common/time/calendar';
import { tidyLine } from '../../common/text/tidy.rules';

/** Which number comes first in "3/4/2018"; a file keeps to one. */
export type DateOrder = 'month first' | 'day first';

/** What a file or person has said beside the date itself. A year is never guessed: it is said here or asked for. */
export interface DateReading {
  order: DateOrder;
  /** The year a person gave, once, for the dates of this file that have none. */
  assumeYear: number | null;
  /** Around which year to look for one that fits the weekday; null offers none. */
  referenceYear: number | null;
}

export type DateWords =
  | { kind: 'blank' }
  /** A day, whole; the weekday fits it, if one was named. */
  | { kind: 'day'; day: Day; certainty: 'full' }
  /** A day without its year; `candidates` are the days near the reference year that fit the weekday. */
  | { kind: 'yearless'; missing: 'year'; month: number; dayOfMonth: number; weekday: WeekStart | null; candidates: Day[] }
  /** "Until filled", "ongoing": an answer, and no day. */
  | { kind: 'open'; words: string }
  | { kind: 'problem'; problem: string };

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const OPEN_ENDED = /^(?:open )?(?:until|till) (?:filled|further notice)|^(?:ongoing|open|tbd|tba|to be (?:determined|announced)|asap|immediately?|continuous|rolling|anytime|any time|now|none)$/i;
const TIME = /(?:\b(?:at|from)\s+)?\b\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?|\s*[ap]\.?m\.?)(?=\W|$)/gi;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/;
const FILLERS = new Set(['of', 'the', 'on', 'at', 'from', 'date', 'by']);
const YEARS_BACK = 12;
const YEARS_ON = 2;

interface Parts {
  year: number | null;
  month: number;
  dayOfMonth: number;
  weekday: WeekStart | null;
}

/**
 * Reads a date as people write it: "Monday, February 26, 2018", "Friday, March 2", "26 Feb 2018", "2/22/21",
 * "2011-06-24T00:00". A date whose weekday does not fit, a day that never was and words that are no date
 * are problems in sentences; a date without a year stays without one unless a person said which.
 */
export function parseDateWords(text: string, reading: DateReading): DateWords {
  const said = tidyLine(text);
  if (said === '' || /^[-–—?/.]+$/.test(said)) return { kind: 'blank' };
  if (OPEN_ENDED.test(said)) return { kind: 'open', words: said };
  const parts = readNumbers(said, reading.order) ?? readWords(said);
  if (typeof parts === 'string') return { kind: 'problem', problem: parts };
  if (!isDayOfSomeYear(parts)) return { kind: 'problem', problem: `“${said}”: there is no such day.` };
  const year = parts.year ?? reading.assumeYear;
  return year === null ? yearless(parts, reading.referenceYear) : wholeDay(parts, year, said);
}

/** Day or month first, as the numbers of a whole column show; `usual` where they don't. */
export function guessDateOrder(texts: string[], usual: DateOrder): DateOrder {
  for (const text of texts) {
    const parts = NUMBERS.exec(tidyLine(text).replace(TIME, '').trim());
    if (parts && Number(parts[1]) > 12) return 'day first';
    if (parts && Number(parts[2]) > 12) return 'month first';
  }
  return usual;
}

/** A date as people read it here, for sentences: "26 February 2018". */
export function sayDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${monthName(month)} ${year}`;
}

/** "26 February", when the year isn't known. */
export function sayDayOfYear(month: number, dayOfMonth: number): string {
  return `${dayOfMonth} ${monthName(month)}`;
}

function wholeDay(parts: Parts, year: number, said: string): DateWords {
  const day = dayOf(year, parts);
  if (day === null) return { kind: 'problem', problem: `“${said}”: there is no ${sayDayOfYear(parts.month, parts.dayOfMonth)} in ${year}.` };
  if (parts.weekday === null || parts.weekday === weekdayOf(day)) return { kind: 'day', day, certainty: 'full' };
  return { kind: 'problem', problem: `“${said}”: ${sayDay(day)} is a ${weekdayName(weekdayOf(day))}, not a ${weekdayName(parts.weekday)}. Which is meant?` };
}

function yearless({ month, dayOfMonth, weekday }: Parts, around: number | null): DateWords {
  const years = around === null ? [] : Array.from({ length: YEARS_BACK + YEARS_ON + 1 }, (_, at) => around - YEARS_BACK + at);
  const days = years.map((year) => dayOf(year, { month, dayOfMonth })).filter((day) => day !== null);
  return { kind: 'yearless', missing: 'year', month, dayOfMonth, weekday, candidates: days.filter((day) => weekday === null || weekdayOf(day) === weekday) };
}

function readNumbers(said: string, order: DateOrder): Parts | null {
  const iso = ISO.exec(said);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), dayOfMonth: Number(iso[3]), weekday: null };
  const numbers = NUMBERS.exec(said.replace(TIME, '').trim());
  if (!numbers) return null;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  // A number past 12 can only be the day, whatever the file's order.
  const isDayFirst = first > 12 || (order === 'day first' && second <= 12);
  const year = numbers[3] === undefined ? null : fullYear(numbers[3]);
  return { year, month: isDayFirst ? second : first, dayOfMonth: isDayFirst ? first : second, weekday: null };
}

/** Reads names of months and weekdays; a sentence when that fails. */
function readWords(said: string): Parts | string {
  const months: number[] = [];
  const weekdays: WeekStart[] = [];
  const days: number[] = [];
  const years: number[] = [];
  for (const word of said.replace(TIME, ' ').toLowerCase().split(/[\s,./()–—-]+/).filter((one) => one !== '' && !FILLERS.has(one))) {
    const month = nameIn(MONTHS, word);
    const weekday = nameIn(WEEKDAYS, word);
    const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
    const year = /^(\d{4})$|^['’](\d{2})$/.exec(word);
    if (month) months.push(month);
    else if (weekday) weekdays.push(weekday as WeekStart);
    else if (day) days.push(Number(day[1]));
    else if (year) years.push(fullYear(year[1] ?? year[2]));
    else return `“${said}” can’t be read as a date.`;
  }
  if (months.length > 1 || days.length > 1 || years.length > 1 || weekdays.length > 1) return `“${said}” names more than one day. Which is meant?`;
  if (months.length === 0 || days.length === 0) return `“${said}” can’t be read as a date.`;
  return { year: years[0] ?? null, month: months[0], dayOfMonth: days[0], weekday: weekdays[0] ?? null };
}

/** The place (from 1) of a name written out or cut to three letters or more; 0 for none. */
function nameIn(names: string[], word: string): number {
  return word.length < 3 ? 0 : names.findIndex((name) => name.startsWith(word)) + 1;
}

/** Two digits mean this century up to 69 and the last from 70, as spreadsheets have it. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function isDayOfSomeYear(parts: Parts): boolean {
  const leapYear = 2000;
  return dayOf(leapYear, parts) !== null;
}

function dayOf(year: number, { month, dayOfMonth }: Pick<Parts, 'month' | 'dayOfMonth'>): Day | null {
  return parseDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`);
}

function monthName(month: number): string {
  return capital(MONTHS[month - 1]);
}

function weekdayName(weekday: WeekStart): string {
  return capital(WEEKDAYS[weekday - 1]);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

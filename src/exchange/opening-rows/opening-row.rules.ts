import type { Day } from '../../common/time/calendar';
import type { OpeningColumns, OpeningField } from '../columns/fields';
import { businessKey, splitName } from '../employer-rows/business-name.rules';
import { readableName, readablePlace } from '../employer-rows/readable-name.rules';
import { type CountryCode, readPhone, readWebsite } from '../reachable.rules';
import { known, tidyLine, tidyText } from '../../common/text/tidy.rules';
import { type DateReading, type DateWords, parseDateWords, sayDayOfYear } from '../../openings/advert/date-words.rules';
import { type PayWords, readPay } from '../../openings/advert/pay-words.rules';
import { parseTime } from '../../openings/advert/time-words.rules';

/** One row of an openings file, understood. Blank and null mean that the file doesn't say, never "no" (M2). */
export interface OpeningValue {
  employer: string;
  /** What the employer is found by: see `businessKey`. */
  employerKey: string;
  /** As the file has it, several roles and all: splitting them is for a person. */
  title: string;
  kindOfWork: string;
  requirements: string;
  duties: string;
  pay: PayWords;
  hours: string;
  isFullTime: boolean | null;
  positions: number | null;
  /** The day of a recruitment event or interview, with its times as 'HH:MM'. */
  eventDay: Day | null;
  timeFrom: string | null;
  timeTo: string | null;
  heardOn: Day | null;
  closesOn: Day | null;
  startsOn: Day | null;
  /** Where the event or the work is, in words; for an event it is not the employer's address. */
  place: string;
  howToApply: string;
  link: string;
  person: string;
  phone: string;
  email: string;
  note: string;
  sourceKey: string;
  /** A sentence when something in the row should be looked at before confirming. */
  doubt: string | null;
}

/** `asks: 'year'` marks a row that a person's answer to "which year?" would let in. */
export type OpeningRow = { ok: true; value: OpeningValue } | { ok: false; refused: string; asks: 'year' | null };

export interface OpeningReading extends DateReading {
  country: CountryCode;
  /** What to do with a date that has no year while nobody has said which: refuse the row, or keep the words in its note. */
  withoutYear: 'refuse' | 'keep words';
}

const LONGEST_TITLE = 200;
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i;
/** Some lists name a kind of business where the name should stand ("Transportation Company"). */
const KIND_OF_BUSINESS = /^(?:(?:a|an|the|major|local|large|national|leading|private|confidential|retail|transportation|security|cleaning|construction|home ?care|health ?care|food|restaurant|hotel|staffing|logistics|delivery|manufacturing|warehouse|hospitality|various)\s+)+(?:company|employer|employers|agency|business|store|firm|organization|organisation|provider|chain|group|client)s?$/i;

const DATE_FIELDS = ['eventDay', 'heardOn', 'closesOn', 'startsOn'] as const satisfies readonly OpeningField[];
type DateField = (typeof DATE_FIELDS)[number];
const DATE_LABELS: Record<DateField, string> = { eventDay: 'Day of the event', heardOn: 'Heard or posted', closesOn: 'Closes', startsOn: 'Starts' };

/** The dates of a row, for asking about years before anything is understood. */
export function datesOfRow(map: OpeningColumns, cells: string[], reading: DateReading): DateWords[] {
  return DATE_FIELDS.filter((field) => map[field] !== undefined).map((field) => parseDateWords(cells[map[field] ?? -1] ?? '', reading));
}

/** Understands one row by the columns chosen. Refused with a sentence when it names no employer, no title or no possible day. */
export function openingFromRow(map: OpeningColumns, cells: string[], reading: OpeningReading): OpeningRow {
  const cell = (field: OpeningField): string => known(tidyLine(cells[map[field] ?? -1] ?? ''));
  const long = (field: OpeningField): string => known(tidyText(cells[map[field] ?? -1] ?? ''));
  const employer = readableName(splitName(cell('employer')).name);
  const title = readableName(cell('title'));
  if (employer === '') return refuse('This row names no employer.');
  if (title === '') return refuse('This row names no job title.');
  if (title.length > LONGEST_TITLE || employer.length > LONGEST_TITLE) return refuse(`The title or the employer’s name is longer than ${LONGEST_TITLE} characters.`);
  const dates = readDates(cell, reading);
  if ('refused' in dates) return { ok: false, ...dates };
  return {
    ok: true,
    value: {
      employer, employerKey: businessKey(employer) || employer.toLowerCase(), title,
      kindOfWork: cell('kindOfWork'), duties: long('duties'), hours: cell('hours'),
      requirements: together([long('requirements'), labelled('Would like', long('preferred'))]),
      pay: readPay({ pay: cell('pay'), payFrom: cell('payFrom'), payTo: cell('payTo'), payUnit: cell('payUnit') }),
      isFullTime: readSchedule(cell('schedule'), title), positions: readPositions(cell('positions')),
      ...dates.days, timeFrom: parseTime(cell('timeFrom')), timeTo: parseTime(cell('timeTo')),
      place: readPlace(cell), ...readWays(cell, long, reading.country),
      note: together([dates.note, long('note')]), sourceKey: cell('sourceKey'),
      doubt: KIND_OF_BUSINESS.test(employer) ? `“${employer}” reads like a kind of business, not a name: check who it is.` : null,
    },
  };
}

function refuse(refused: string): OpeningRow {
  return { ok: false, refused, asks: null };
}

type Days = Pick<OpeningValue, DateField>;

function readDates(cell: (field: OpeningField) => string, reading: OpeningReading): { days: Days; note: string } | { refused: string; asks: 'year' | null } {
  const days: Days = { eventDay: null, heardOn: null, closesOn: null, startsOn: null };
  const notes: string[] = [];
  for (const field of DATE_FIELDS) {
    const date = parseDateWords(cell(field), reading);
    if (date.kind === 'problem') return { refused: date.problem, asks: null };
    if (date.kind === 'yearless' && reading.withoutYear === 'refuse') return { refused: `Which year? “${cell(field)}” says ${sayDayOfYear(date.month, date.dayOfMonth)} and no year.`, asks: 'year' };
    if (date.kind === 'day') days[field] = date.day;
    if (date.kind === 'open' || date.kind === 'yearless') notes.push(`${DATE_LABELS[field]}: ${cell(field)}`);
  }
  return { days, note: notes.join('\n') };
}

function readPlace(cell: (field: OpeningField) => string): string {
  const address = cell('address');
  const parts = [cell('place'), address, cell('city'), cell('area'), [cell('region'), cell('postcode')].filter((part) => part !== '').join(' ')];
  // One column often repeats another: "Queens" after "…, Jamaica, Queens".
  return parts.filter((part, at) => part !== '' && !parts.some((other, where) => where !== at && other.includes(part) && (other !== part || where < at))).map(readablePlace).join(', ');
}

function readWays(cell: (field: OpeningField) => string, long: (field: OpeningField) => string, country: CountryCode): Pick<OpeningValue, 'howToApply' | 'link' | 'person' | 'phone' | 'email'> {
  const email = cell('email').toLowerCase();
  return { howToApply: long('howToApply'), link: readWebsite(cell('link')), person: readableName(cell('person')), phone: readPhone(cell('phone'), country), email: EMAIL.test(email) ? email : '' };
}

/** "F", "Part-time", or "FT" in front of the title; null when neither or both are said. */
function readSchedule(said: string, title: string): boolean | null {
  const text = said === '' ? title : said;
  const isFull = /\b(?:full[ -]?time|f\/?t)\b/i.test(text) || /^f$/i.test(said);
  const isPart = /\b(?:part[ -]?time|p\/?t)\b/i.test(text) || /^p$/i.test(said);
  return isFull === isPart ? null : isFull;
}

function readPositions(said: string): number | null {
  const count = Number(said);
  return /^\d{1,4}$/.test(said) && count > 0 ? count : null;
}

function labelled(label: string, text: string): string {
  return text === '' ? '' : `${label}: ${text}`;
}

function together(parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

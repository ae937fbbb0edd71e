import { Day, daysBetween, utcMidnight } from './calendar';

/** How much of a date is written: '16 Nov', 'Mon 16 Nov', 'Monday 16 November', '16 November 2026' (in British English). */
export type DayStyle = 'short' | 'weekday' | 'long' | 'withYear';

const STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  withYear: { day: 'numeric', month: 'long', year: 'numeric' },
};

// Making an Intl object costs a thousand times what using it does, and a list page writes 150 dates, most of them
// the same few: what was written once is kept too. A day's words never change, so nothing kept goes stale.
const MOST_KEPT = 5_000;
const writtenDays = new Map<string, string>();
const writtenDistances = new Map<string, string>();
const formats = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

/** A day as people of this locale write it. */
export function formatDay(day: Day, locale: string, style: DayStyle): string {
  return kept(writtenDays, `${day} ${locale} ${style}`, () => dayFormat(locale, style).format(utcMidnight(day)));
}

/** A week by its first and last day: 'Monday 16 to Sunday 22 November'. The years show only when they differ. */
export function formatWeek(start: Day, end: Day, locale: string): string {
  const parts = dayFormat(locale, 'long').formatRangeToParts(utcMidnight(start), utcMidnight(end));
  if (!locale.toLowerCase().startsWith('en')) return parts.map((part) => part.value).join('');
  const endAt = parts.findIndex((part) => part.source === 'endRange');
  const first = parts.slice(0, endAt - 1);
  const isDayFirst = first.findIndex(isDate) < first.findIndex(isMonth);
  const isOneMonth = start.slice(0, 7) === end.slice(0, 7);
  const from = isDayFirst && isOneMonth ? first.filter((part) => !isMonth(part)) : first;
  return `${textOf(from)} to ${textOf(parts.slice(endAt))}`;
}

/** How far a day is from today: 'today', 'tomorrow', 'in 5 days', 'yesterday', '9 days ago'. For things that happened. */
export function relativeDay(day: Day, today: Day, locale: string): string {
  const days = daysBetween(today, day);
  const format = () => kept(relatives, locale, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(days, 'day');
  return kept(writtenDistances, `${days} ${locale}`, format);
}

/** As `relativeDay`, for things that are due: a day gone by is '2 days late'. */
export function dueDay(day: Day, today: Day, locale: string): string {
  const daysLate = daysBetween(day, today);
  if (daysLate <= 0) return relativeDay(day, today, locale);
  return daysLate === 1 ? '1 day late' : `${daysLate} days late`;
}

/** The time of day (as the locale writes it) of an instant, on the site's clocks. */
export function formatTime(instant: string, zone: string, locale: string): string {
  return instantFormat(zone, locale, { timeStyle: 'short' }).format(Date.parse(instant));
}

/** Date with year and time of an instant, on the site's clocks: for histories and logs. */
export function formatInstant(instant: string, zone: string, locale: string): string {
  return instantFormat(zone, locale, { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(instant));
}

/** Hours of a day as the locale writes them, from two times of day (HH:MM): '9 AM – 12 PM', '13:00–16:30'. */
export function formatHours(from: string, until: string, locale: string): string {
  const isWhole = from.endsWith(':00') && until.endsWith(':00');
  const format = kept(formats, `${locale} hours ${isWhole}`, () => new Intl.DateTimeFormat(locale, { hour: 'numeric', ...(isWhole ? {} : { minute: '2-digit' as const }), timeZone: 'UTC' }));
  return format.formatRange(Date.parse(`2000-01-01T${from}:00.000Z`), Date.parse(`2000-01-01T${until}:00.000Z`)).replace(/\u2009/g, ' ');
}

/** The name of a day's weekday: 'Tuesday'. */
export function formatWeekday(day: Day, locale: string): string {
  return kept(formats, `${locale} its weekday`, () => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })).format(utcMidnight(day));
}

function dayFormat(locale: string, style: DayStyle): Intl.DateTimeFormat {
  // A Day has no zone; it is written from its UTC midnight, so the machine's own zone can't move it.
  return kept(formats, `${locale} ${style}`, () => new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: 'UTC' }));
}

function instantFormat(zone: string, locale: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${style.dateStyle ?? ''}`;
  return kept(formats, key, () => new Intl.DateTimeFormat(locale, { ...style, timeZone: zone }));
}

function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (store.size >= MOST_KEPT) store.clear();
  store.set(key, made);
  return made;
}

function isDate(part: Intl.DateTimeRangeFormatPart): boolean {
  return part.type === 'day';
}

function isMonth(part: Intl.DateTimeRangeFormatPart): boolean {
  return part.type === 'month';
}

function textOf(parts: Intl.DateTimeRangeFormatPart[]): string {
  return parts.map((part) => part.value).join('').trim();
}

import { IANAZone } from 'luxon';

/** A civil date, `YYYY-MM-DD`, in nobody's time zone: the date on the wall calendar. */
export type Day = string;

/** The ISO weekday a week starts on: 1 is Monday, 7 is Sunday (V6). */
export type WeekStart = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A week by its first and last day; `end` belongs to the week. */
export interface Week {
  start: Day;
  end: Day;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK_SHAPE = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * The date a person or a file gave, or null when it is not one: another shape, a day that never
 * was (30 February), or a year outside 1900 to 2200, which is a slip of the keys.
 */
export function parseDay(text: string): Day | null {
  const ms = readDay(text);
  if (ms === null) return null;
  const year = Number(text.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? text : null;
}

/** The day it is now at the site. `now` comes from the caller, so that no rule holds a clock. */
export function today(now: Date, zone: string): Day {
  const minute = Math.floor(now.getTime() / 60_000);
  // A page asks this a dozen times; days begin on whole minutes everywhere, so one answer holds for the minute.
  if (minute !== lastAsked.minute || zone !== lastAsked.zone) lastAsked = { minute, zone, day: dayAt(now.getTime(), zone) };
  return lastAsked.day;
}

let lastAsked = { minute: Number.NaN, zone: '', day: '' };

/** The day on the site's wall calendar when this instant (ISO, UTC) happened. */
export function dayOfInstant(iso: string, zone: string): Day {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant: ${iso}`);
  return dayAt(ms, zone);
}

/** The day `count` days later; earlier when negative. Counts days, never hours, so clock changes can't shift it. */
export function addDays(day: Day, count: number): Day {
  return writeDay(utcMidnight(day) + count * MS_PER_DAY);
}

/** The same date `count` months later, or the last of that month when it is shorter (31 January + 1 is 28 February). */
export function addMonths(day: Day, count: number): Day {
  const from = new Date(utcMidnight(day));
  const year = from.getUTCFullYear();
  const month = from.getUTCMonth() + count;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return writeDay(Date.UTC(year, month, Math.min(from.getUTCDate(), lastOfMonth)));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (utcMidnight(to) - utcMidnight(from)) / MS_PER_DAY;
}

/** The ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): WeekStart {
  return (new Date(utcMidnight(day)).getUTCDay() || 7) as WeekStart;
}

/** The week a day belongs to (V6): every day lies in exactly one. */
export function weekOf(day: Day, weekStart: WeekStart): Week {
  const daysIn = (weekdayOf(day) - weekStart + 7) % 7;
  const start = addDays(day, -daysIn);
  return { start, end: addDays(start, 6) };
}

/** The first days of `count` weeks, oldest first; the last is the week of `day`. */
export function weeksBack(day: Day, weekStart: WeekStart, count: number): Day[] {
  const { start } = weekOf(day, weekStart);
  return Array.from({ length: count }, (_, index) => addDays(start, (index - count + 1) * 7));
}

/**
 * The instant (ISO, UTC) when the site's clocks show `clock` ('HH:MM') on `day`.
 * A time that happens twice means the first; a time that is skipped moves on by the gap
 * (02:30 becomes 03:30), so midnight on a day without one is that day's first instant.
 */
export function instantAt(day: Day, clock: string, zone: string): string {
  const parts = CLOCK_SHAPE.exec(clock);
  if (!parts) throw new RangeError(`Not a time of day: ${clock}`);
  const wall = utcMidnight(day) + (Number(parts[1]) * 60 + Number(parts[2])) * MS_PER_MINUTE;
  // Luxon's own answer for a doubled time depends on today's offset, so it would change with the season.
  const before = wall - offsetAt(wall - MS_PER_DAY, zone);
  const after = wall - offsetAt(wall + MS_PER_DAY, zone);
  const real = [before, after].filter((ms) => ms + offsetAt(ms, zone) === wall);
  return new Date(real.length > 0 ? Math.min(...real) : before).toISOString();
}

/** Whether this names a time zone, such as 'America/Chicago'. Bare offsets (taken by newer Nodes) don't: they know no summer time. */
export function isZone(text: string): boolean {
  return /^[A-Za-z]/.test(text) && IANAZone.isValidZone(text);
}

/** Midnight UTC of a day in milliseconds: a number to count and format with, not the site's midnight. */
export function utcMidnight(day: Day): number {
  const ms = readDay(day);
  if (ms === null) throw new RangeError(`Not a date: ${day}`);
  return ms;
}

function readDay(text: string): number | null {
  const parts = DAY_SHAPE.exec(text);
  if (!parts) return null;
  const month = Number(parts[2]) - 1;
  const ms = Date.UTC(Number(parts[1]), month, Number(parts[3]));
  // A day or month that never was rolls over into another month.
  return new Date(ms).getUTCMonth() === month ? ms : null;
}

function writeDay(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

function dayAt(ms: number, zone: string): Day {
  return writeDay(ms + offsetAt(ms, zone));
}

function offsetAt(ms: number, zone: string): number {
  const minutes = IANAZone.create(zone).offset(ms);
  if (Number.isNaN(minutes)) throw new RangeError(`Not a time zone: ${zone}`);
  return minutes * MS_PER_MINUTE;
}

import { joinList } from '../text/plain';

/** The seven days in the order of the grid, with the words people read. */
export const DAYS = [
  { value: 'mon', label: 'Monday' },
  { value: 'tue', label: 'Tuesday' },
  { value: 'wed', label: 'Wednesday' },
  { value: 'thu', label: 'Thursday' },
  { value: 'fri', label: 'Friday' },
  { value: 'sat', label: 'Saturday' },
  { value: 'sun', label: 'Sunday' },
] as const;

/**
 * The four parts of a day. Each hour belongs to exactly one, so hours can be counted. A night belongs to the day
 * it begins on: Friday night ends on Saturday at 6.
 */
export const DAY_PARTS = [
  { value: 'morning', label: 'Morning', plural: 'mornings', from: 6, to: 12 },
  { value: 'afternoon', label: 'Afternoon', plural: 'afternoons', from: 12, to: 17 },
  { value: 'evening', label: 'Evening', plural: 'evenings', from: 17, to: 22 },
  { value: 'night', label: 'Night', plural: 'nights', from: 22, to: 30 },
] as const;

const PARTS = DAY_PARTS.length;
export const CELLS = DAYS.length * PARTS;
const HOURS = DAY_PARTS.map((part) => part.to - part.from);

/**
 * Times of a week as a set: bit day × 4 + part is on when that part of that day is in it. Small enough to compare
 * thousands in a moment; stored as the text of `formatGrid`.
 */
export type WeekGrid = number;

export const EMPTY_GRID: WeekGrid = 0;
export const FULL_GRID: WeekGrid = 2 ** CELLS - 1;

/** The bit of one cell; days and parts count from 0 (Monday, morning). */
export function cellOf(day: number, part: number): WeekGrid {
  return 1 << (day * PARTS + part);
}

/** Reads the 28 marks of a stored grid, Monday morning first. Anything that is no grid is null: not asked, not "never". */
export function parseGrid(text: string | null | undefined): WeekGrid | null {
  if (typeof text !== 'string' || !/^[01]{28}$/.test(text)) return null;
  return [...text].reduce((grid, mark, at) => (mark === '1' ? grid | (1 << at) : grid), EMPTY_GRID);
}

/** The 28 marks '0' and '1' a grid is stored as, Monday morning first. */
export function formatGrid(grid: WeekGrid): string {
  return Array.from({ length: CELLS }, (_, at) => ((grid >> at) & 1 ? '1' : '0')).join('');
}

/** Hours a week in the grid, 0 to 168. */
export function gridHours(grid: WeekGrid): number {
  // Every day has the same parts, so it is enough to count the days of each.
  return daysOn(grid) * HOURS[0] + daysOn(grid >> 1) * HOURS[1] + daysOn(grid >> 2) * HOURS[2] + daysOn(grid >> 3) * HOURS[3];
}

/** Hours a week that lie in both grids. */
export function overlapHours(a: WeekGrid, b: WeekGrid): number {
  return gridHours(a & b);
}

/** How many days have their lowest part on: one multiplication adds up the seven groups of four bits. */
function daysOn(grid: number): number {
  return (Math.imul(grid & 0x1111111, 0x1111111) >>> 24) & 0xf;
}

/**
 * The grid of a shift on some days (0 is Monday): each part in which more than an hour of it falls, since an hour
 * over the edge is still called a morning; the longest part when none has that much. An end at or before the start
 * runs into the next day; hours before 6 belong to the night that began the day before. Times are "HH:MM".
 * Null when a time is none.
 */
export function fromShift(days: readonly number[], start: string, end: string): WeekGrid | null {
  const from = minutesOf(start);
  const until = minutesOf(end);
  if (from === null || until === null) return null;
  const cells = cellsOf(from, until > from ? until : until + MINUTES_A_DAY);
  const week = days.filter((day) => Number.isInteger(day) && day >= 0 && day < DAYS.length);
  return week.reduce((grid, day) => cells.reduce((sum, cell) => sum | cellOf((day + cell.dayOffset + 7) % 7, cell.part), grid), EMPTY_GRID);
}

const MINUTES_A_DAY = 24 * 60;

/** The parts a span of minutes covers, on the day before, the day itself and the day after. */
function cellsOf(from: number, until: number): { dayOffset: number; part: number; minutes: number }[] {
  const cells = [-1, 0, 1].flatMap((dayOffset) =>
    DAY_PARTS.map((hours, part) => {
      const begins = hours.from * 60 + dayOffset * MINUTES_A_DAY;
      const ends = hours.to * 60 + dayOffset * MINUTES_A_DAY;
      return { dayOffset, part, minutes: Math.max(0, Math.min(until, ends) - Math.max(from, begins)) };
    }),
  );
  const longest = Math.max(...cells.map((cell) => cell.minutes));
  return cells.filter((cell) => cell.minutes > 60 || cell.minutes === longest);
}

function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(time.trim()) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** A grid in words, part by part: "mornings, Monday to Saturday; afternoons, Tuesday and Thursday". */
export function describeGrid(grid: WeekGrid, locale = 'en'): string {
  if (grid === EMPTY_GRID) return 'no times';
  if (grid === FULL_GRID) return 'any time';
  const partsByDays = new Map<number, string[]>();
  DAY_PARTS.forEach(({ plural }, part) => {
    const days = (grid >> part) & 0x1111111;
    if (days !== 0) partsByDays.set(days, [...(partsByDays.get(days) ?? []), plural]);
  });
  const said = (parts: string[]) => (parts.length === PARTS ? 'any time' : joinList(parts, locale));
  return [...partsByDays].map(([days, parts]) => `${said(parts)}, ${describeDays(days, locale)}`).join('; ');
}

/** "every day", "Monday to Friday", "Tuesday and Thursday"; one bit in four per day, as in a grid. */
function describeDays(days: number, locale: string): string {
  const on = DAYS.flatMap((_, day) => ((days >> (day * PARTS)) & 1 ? [day] : []));
  if (on.length === DAYS.length) return 'every day';
  const runs: string[] = [];
  for (let at = 0; at < on.length; ) {
    let end = at;
    while (on[end + 1] === on[end] + 1) end += 1;
    if (end - at >= 2) runs.push(`${DAYS[on[at]].label} to ${DAYS[on[end]].label}`);
    else runs.push(...on.slice(at, end + 1).map((day) => DAYS[day].label));
    at = end + 1;
  }
  return joinList(runs, locale);
}

import { execFileSync } from 'node:child_process';
import { transformFileSync } from '@swc/core';
import fc from 'fast-check';
import {
  addDays, addMonths, dayOfInstant, daysBetween, instantAt, isZone, parseDay, today, weekdayOf, weekOf, weeksBack, WeekStart,
} from './calendar';

const STARTS: WeekStart[] = [1, 2, 3, 4, 5, 6, 7];
const ZONES = [
  'America/Chicago', 'America/Los_Angeles', 'America/Santiago', 'Africa/Cairo',
  'Europe/London', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Auckland',
];
const FIRST = '2020-01-01';
const DAYS = Array.from({ length: daysBetween(FIRST, '2035-12-31') + 1 }, (_, index) => addDays(FIRST, index));
const HOUR = 3_600_000;
const hoursBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / HOUR;

describe('a date somebody gave', () => {
  it.each(['2026-11-19', '2024-02-29', '2000-02-29', '1900-01-01', '2200-12-31'])('%s is a date', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    ['2026-02-29', 'no 29 February that year'], ['1900-02-29', 'no leap year at the turn of that century'],
    ['2026-02-30', 'never'], ['2026-04-31', 'April has 30 days'], ['2026-13-01', 'no 13th month'], ['2026-00-10', 'no month 0'],
    ['2026-01-00', 'no day 0'], ['1899-12-31', 'too long ago'], ['2201-01-01', 'too far off'], ['0026-11-19', 'the century is missing'],
    ['26-11-19', 'short year'], ['2026-1-9', 'short month'], ['19/11/2026', 'another shape'], ['2026-11-19T10:00', 'with a time'],
    [' 2026-11-19', 'space in front'], ['2026-11-19\n', 'line end'], ['٢٠٢٦-١١-١٩', 'other digits'], ['', 'nothing'],
  ])('%j is not: %s', (text) => {
    expect(parseDay(text)).toBeNull();
  });
});

describe('the day is the site’s (V6)', () => {
  it.each([
    ['2026-11-23T05:30:00Z', 'America/Chicago', '2026-11-22', 'Sunday 23:30 there is Monday in UTC'],
    ['2026-11-22T11:30:00Z', 'Pacific/Auckland', '2026-11-23', 'Monday there is Sunday in UTC'],
    ['2026-11-22T18:29:59Z', 'Asia/Kolkata', '2026-11-22', 'the last second of a day half an hour off'],
    ['2026-11-22T18:30:00Z', 'Asia/Kolkata', '2026-11-23', 'and the first of the next'],
    ['2026-03-08T07:59:59Z', 'America/Chicago', '2026-03-08', 'just before the clocks go forward'],
    ['2026-11-02T05:59:59Z', 'America/Chicago', '2026-11-01', 'the last second of a 25-hour day'],
    ['2026-04-23T21:59:59Z', 'Africa/Cairo', '2026-04-23', 'the last second before a day without midnight'],
    ['2026-04-23T22:00:00Z', 'Africa/Cairo', '2026-04-24', 'which starts at one'],
  ])('%s in %s is %s: %s', (instant, zone, day) => {
    expect(dayOfInstant(instant, zone)).toBe(day);
    expect(today(new Date(instant), zone)).toBe(day);
  });

  it('says so when asked about an instant or a zone that is none', () => {
    expect(() => dayOfInstant('last week', 'UTC')).toThrow('Not an instant: last week');
    expect(() => dayOfInstant('2026-11-19T10:00:00Z', 'Mars/Olympus')).toThrow('Not a time zone: Mars/Olympus');
    expect(() => addDays('2026-02-30', 1)).toThrow('Not a date: 2026-02-30');
  });
});

describe('counting days', () => {
  it.each([
    ['2026-03-01', 7, '2026-03-08'], ['2026-03-08', 7, '2026-03-15'], ['2026-10-31', 2, '2026-11-02'],
    ['2026-12-31', 1, '2027-01-01'], ['2024-02-28', 1, '2024-02-29'], ['2026-01-01', -1, '2025-12-31'], ['2026-11-19', 0, '2026-11-19'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(count);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'], ['2026-11-19', 12, '2027-11-19'], ['2024-02-29', 12, '2025-02-28'], ['2026-01-10', -13, '2024-12-10'],
  ])('%s and %i months is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it.each([['2026-11-16', 1], ['2026-11-19', 4], ['2026-11-22', 7]])('%s is ISO weekday %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });
});

describe('the week (V6, R-51)', () => {
  it.each<[string, WeekStart, string, string]>([
    ['2026-11-19', 1, '2026-11-16', '2026-11-22'], ['2026-11-16', 1, '2026-11-16', '2026-11-22'], ['2026-11-22', 1, '2026-11-16', '2026-11-22'],
    ['2026-11-22', 7, '2026-11-22', '2026-11-28'], ['2026-11-21', 7, '2026-11-15', '2026-11-21'], ['2026-11-20', 6, '2026-11-14', '2026-11-20'],
    ['2026-12-31', 1, '2026-12-28', '2027-01-03'], ['2027-01-03', 1, '2026-12-28', '2027-01-03'], ['2024-12-30', 1, '2024-12-30', '2025-01-05'],
  ])('%s, weeks starting on day %i: %s to %s', (day, weekStart, start, end) => {
    expect(weekOf(day, weekStart)).toEqual({ start, end });
  });

  it('goes back over a year end and a clock change without losing a week', () => {
    expect(weeksBack('2027-01-03', 1, 3)).toEqual(['2026-12-14', '2026-12-21', '2026-12-28']);
    expect(weeksBack('2026-03-11', 1, 2)).toEqual(['2026-03-02', '2026-03-09']);
    expect(weeksBack('2026-11-19', 1, 0)).toEqual([]);
  });

  it.each(STARTS)('R-51: every day of 2020 to 2035 lies in exactly one week starting on day %i', (weekStart) => {
    const daysIn = new Map<string, string[]>();
    for (const day of DAYS) {
      const { start, end } = weekOf(day, weekStart);
      if (!(start <= day && day <= end)) throw new Error(`${day} is outside its week`);
      daysIn.set(start, [...(daysIn.get(start) ?? []), day]);
    }
    const whole = [...daysIn.values()].slice(1, -1);
    expect(whole.every((days) => days.length === 7 && weekdayOf(days[0]) === weekStart)).toBe(true);
    expect([...daysIn.values()].flat()).toEqual(DAYS);
    expect([...daysIn.keys()]).toEqual(weeksBack('2035-12-31', weekStart, daysIn.size));
  });

  it.each([[2020, 53], [2024, 52], [2026, 53], [2032, 53], [2033, 52]])('ISO year %i has %i weeks', (year, weeks) => {
    // The ISO year owns the weeks whose Thursday falls in it.
    const thursdays = DAYS.filter((day) => weekdayOf(day) === 4 && day.startsWith(String(year)));
    expect(new Set(thursdays.map((day) => weekOf(day, 1).start)).size).toBe(weeks);
  });

  it('R-51: at any hour in any of eight zones, now lies in one week, and the next week starts the day after it ends', () => {
    const ms = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 11, 31) });
    fc.assert(fc.property(ms, fc.constantFrom(...ZONES), fc.constantFrom(...STARTS), (at, zone, weekStart) => {
      const day = today(new Date(at), zone);
      const { start, end } = weekOf(day, weekStart);
      const opens = Date.parse(instantAt(start, '00:00', zone));
      const closes = Date.parse(instantAt(addDays(end, 1), '00:00', zone));
      return opens <= at && at < closes && weekOf(addDays(end, 1), weekStart).start === addDays(end, 1);
    }), { numRuns: 4000 });
  });
});

describe('the week at the site (V6)', () => {
  it.each(ZONES)('R-51: in %s every day of 2020 to 2035, from its first minute to 23:30, lies in its own week', (zone) => {
    const wrong = DAYS.filter((day) => ['00:00', '23:30'].some((clock) => dayOfInstant(instantAt(day, clock, zone), zone) !== day));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['America/Chicago', 1, '2026-11-16'], ['Pacific/Auckland', 1, '2026-11-16'], ['Asia/Kolkata', 1, '2026-11-16'], ['America/Chicago', 7, '2026-11-22'],
  ] as const)('Sunday 22 November, 23:30 in %s, weeks from day %i: the week of %s', (zone, weekStart, start) => {
    expect(weekOf(dayOfInstant(instantAt('2026-11-22', '23:30', zone), zone), weekStart).start).toBe(start);
  });

  it('a site that moves to another zone keeps its days: a civil date has none', () => {
    const sunday = instantAt('2026-11-22', '23:30', 'America/Chicago');
    expect(dayOfInstant(sunday, 'America/New_York')).toBe('2026-11-23');
    expect(weekOf('2026-11-22', 1).start).toBe('2026-11-16');
  });
});

describe('from the wall clock to the instant', () => {
  it.each([
    ['2026-11-19', '09:00', 'America/Chicago', '2026-11-19T15:00:00.000Z', 'in winter'],
    ['2026-07-19', '09:00', 'America/Chicago', '2026-07-19T14:00:00.000Z', 'in summer'],
    ['2026-03-08', '02:30', 'America/Chicago', '2026-03-08T08:30:00.000Z', 'never shown: an hour on, 03:30'],
    ['2026-11-01', '01:30', 'America/Chicago', '2026-11-01T06:30:00.000Z', 'shown twice: the first'],
    ['2026-11-01', '02:00', 'America/Chicago', '2026-11-01T08:00:00.000Z', 'after the doubled hour'],
    ['2026-10-25', '01:30', 'Europe/London', '2026-10-25T00:30:00.000Z', 'shown twice: the first'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z', 'half an hour shown twice: the first'],
    ['2026-04-24', '00:00', 'Africa/Cairo', '2026-04-23T22:00:00.000Z', 'a day without midnight: its first instant'],
    ['2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z', 'a day without midnight'],
    ['2023-10-01', '00:00', 'America/Asuncion', '2023-10-01T04:00:00.000Z', 'a day without midnight'],
  ])('%s %s in %s is %s: %s', (day, clock, zone, instant) => {
    expect(instantAt(day, clock, zone)).toBe(instant);
  });

  it.each([['2026-03-08', 167], ['2026-11-01', 169], ['2026-05-03', 168]])('in Chicago the week ending %s has %i hours', (sunday, hours) => {
    const { start, end } = weekOf(sunday, 1);
    const opens = instantAt(start, '00:00', 'America/Chicago');
    expect(hoursBetween(opens, instantAt(addDays(end, 1), '00:00', 'America/Chicago'))).toBe(hours);
  });

  it.each(['9:00', '24:00', '09:60', 'nine', ''])('%j is not a time of day', (clock) => {
    expect(() => instantAt('2026-11-19', clock, 'UTC')).toThrow('Not a time of day');
  });
});

it.each([
  ['America/Chicago', true], ['Europe/London', true], ['UTC', true], ['Asia/Kolkata', true],
  ['Mars/Olympus', false], ['+05:30', false], ['local', false], ['', false], ['America/Chicago; DROP', false],
])('%j is a zone: %s', (text, expected) => {
  expect(isZone(text)).toBe(expected);
});

it('R-50: gives the same answers whatever zone the machine itself is in', () => {
  const { code } = transformFileSync(require.resolve('./calendar.ts'), { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } });
  const ask = `${code};console.log(JSON.stringify([weekOf('2026-11-01',1), addDays('2026-03-07',1), addMonths('2026-10-31',1), addMonths('2026-10-15',1),
    dayOfInstant('2026-11-23T05:30:00Z','America/Chicago'), instantAt('2026-03-08','02:30','America/Chicago'), weekdayOf('2026-03-08')]))`;
  const answers = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kolkata'].map((TZ) =>
    execFileSync(process.execPath, ['-e', ask], { env: { ...process.env, TZ }, encoding: 'utf8' }));
  expect(answers[0]).toContain('2026-10-26');
  expect(new Set(answers).size).toBe(1);
});

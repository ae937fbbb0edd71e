import { addDays } from './calendar';
import { DayStyle, dueDay, formatDay, formatInstant, formatTime, formatWeek, relativeDay } from './format';

/** Releases of the locale data differ in commas and in the width of spaces; people don't mind either. */
const plain = (text: string) => text.replace(/,/g, '').replace(/\s+/gu, ' ');

describe('a day in words', () => {
  it.each<[string, string, DayStyle, string]>([
    ['2026-11-16', 'en-GB', 'short', '16 Nov'], ['2026-11-16', 'en-GB', 'weekday', 'Mon 16 Nov'],
    ['2026-11-16', 'en-GB', 'long', 'Monday 16 November'], ['2026-11-16', 'en-GB', 'withYear', '16 November 2026'],
    ['2026-11-16', 'en-US', 'short', 'Nov 16'], ['2026-11-16', 'en-US', 'weekday', 'Mon Nov 16'],
    ['2026-11-16', 'en-US', 'long', 'Monday November 16'], ['2026-11-16', 'en-US', 'withYear', 'November 16 2026'],
    ['2026-11-16', 'es-MX', 'withYear', '16 de noviembre de 2026'], ['2026-03-08', 'en-GB', 'long', 'Sunday 8 March'],
  ])('%s for %s, %s: %s', (day, locale, style, words) => {
    expect(plain(formatDay(day, locale, style))).toBe(words);
  });

  it('writes 150 dates without making an Intl object for each', () => {
    const make = jest.spyOn(Intl, 'DateTimeFormat');
    for (let count = 0; count < 150; count += 1) formatDay(addDays('2026-11-16', count), 'en-AU', 'short');
    expect(make).toHaveBeenCalledTimes(1);
    make.mockRestore();
  });

  it('remembers what it wrote, but not without end', () => {
    // Typed as a method, it is a getter in fact.
    const write = jest.spyOn(Intl.DateTimeFormat.prototype as unknown as { format: object }, 'format', 'get');
    const days = Array.from({ length: 6_000 }, (_, count) => addDays('2026-11-16', count));
    const words = days.map((day) => formatDay(day, 'en-NZ', 'short'));
    const written = write.mock.calls.length;
    formatDay(days[5_999], 'en-NZ', 'short');
    expect(write).toHaveBeenCalledTimes(written);
    expect(days.map((day) => formatDay(day, 'en-NZ', 'short'))).toEqual(words);
    expect(write.mock.calls.length).toBeGreaterThan(written);
    write.mockRestore();
  });
});

it.each([
  ['2026-11-16', '2026-11-22', 'en-GB', 'Monday 16 to Sunday 22 November'],
  ['2026-10-26', '2026-11-01', 'en-GB', 'Monday 26 October to Sunday 1 November'],
  ['2026-12-28', '2027-01-03', 'en-GB', 'Monday 28 December 2026 to Sunday 3 January 2027'],
  ['2026-11-16', '2026-11-22', 'en-US', 'Monday November 16 to Sunday November 22'],
  ['2026-12-27', '2027-01-02', 'en-US', 'Sunday December 27 2026 to Saturday January 2 2027'],
  ['2026-11-16', '2026-11-22', 'de-DE', 'Montag 16. – Sonntag 22. November'],
])('the week %s to %s for %s: %s', (start, end, locale, words) => {
  expect(plain(formatWeek(start, end, locale))).toBe(words);
});

describe('how far a day is', () => {
  it.each([
    ['2026-11-19', 'today', 'today'], ['2026-11-20', 'tomorrow', 'tomorrow'], ['2026-11-24', 'in 5 days', 'in 5 days'],
    ['2026-11-18', 'yesterday', '1 day late'], ['2026-11-17', '2 days ago', '2 days late'], ['2026-11-10', '9 days ago', '9 days late'],
    ['2025-11-19', '365 days ago', '365 days late'],
  ])('%s, seen on 19 November, is %s; when due, %s', (day, happened, due) => {
    expect(relativeDay(day, '2026-11-19', 'en-GB')).toBe(happened);
    expect(dueDay(day, '2026-11-19', 'en-GB')).toBe(due);
  });

  it.each([['2026-03-07', '2026-03-08'], ['2026-03-08', '2026-03-09'], ['2026-11-01', '2026-11-02'], ['2026-12-31', '2027-01-01']])(
    'from %s to %s is one day, clock change or not', (today, day) => {
      expect(relativeDay(day, today, 'en-GB')).toBe('tomorrow');
    });
});

it.each([
  ['2026-11-23T05:30:00Z', 'America/Chicago', '23:30', '22 Nov 2026 23:30'],
  ['2026-11-01T06:30:00Z', 'America/Chicago', '01:30', '1 Nov 2026 01:30'],
  ['2026-11-01T07:30:00Z', 'America/Chicago', '01:30', '1 Nov 2026 01:30'],
  ['2026-07-01T09:10:00Z', 'Europe/London', '10:10', '1 Jul 2026 10:10'],
])('%s in %s is %s o’clock, in a history %s', (instant, zone, time, whole) => {
  expect(formatTime(instant, zone, 'en-GB')).toBe(time);
  expect(plain(formatInstant(instant, zone, 'en-GB'))).toBe(whole);
});

import { addDays, weekdayOf } from '../common/time/calendar';
import { AgencyDays, workdayFrom, workdayUntil } from './agency-days';

const MONDAY = '2026-11-16';

describe('The days of the demonstration', () => {
  it.each([
    ['a Monday: nothing of the week is over', 0, 0, 5, '2026-11-13'],
    ['a Thursday: three days are over', 3, 3, 2, '2026-11-18'],
    ['a Friday: four', 4, 4, 1, '2026-11-19'],
    ['a Sunday: the working week is over', 6, 5, 0, '2026-11-20'],
  ])('on %s', (_when, offset, over, left, lastWorkday) => {
    const days = new AgencyDays(addDays(MONDAY, offset));
    expect([days.before().length, days.ahead().length, days.lastWorkday]).toEqual([over, left, lastWorkday]);
  });

  it('begins on the Friday before twelve full weeks, and ends with the next week', () => {
    const days = new AgencyDays('2026-11-19');
    expect([days.opening, days.weeks[0], days.weeks[12], days.weeks.at(-1), days.weeks.length]).toEqual(['2026-08-21', '2026-08-24', MONDAY, '2026-11-23', 14]);
    expect(days.day(11, 5)).toBe('2026-11-13');
  });

  it('moves a weekend to the Friday before or the Monday after, and leaves other days alone', () => {
    const week = Array.from({ length: 7 }, (_, offset) => addDays(MONDAY, offset));
    expect(week.map((day) => weekdayOf(workdayFrom(day)))).toEqual([1, 2, 3, 4, 5, 1, 1]);
    expect(week.map((day) => weekdayOf(workdayUntil(day)))).toEqual([1, 2, 3, 4, 5, 5, 5]);
    expect([workdayFrom('2026-11-21'), workdayUntil('2026-11-22')]).toEqual(['2026-11-23', '2026-11-20']);
  });
});

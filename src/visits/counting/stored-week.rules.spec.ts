import { addDays, weekOf, type WeekStart } from '../../common/time/calendar';
import { isOfWeek, startOfStored, storedStarts } from './stored-week.rules';

const STARTS = [1, 2, 3, 4, 5, 6, 7] as const;
const DAYS = Array.from({ length: 35 }, (_, index) => addDays('2026-11-02', index));

it('V6: weeks that never moved are on record under their own first day and no other of theirs', () => {
  expect(DAYS.filter((day) => isOfWeek(day, '2026-11-16') && weekOf(day, 1).start === day)).toEqual(['2026-11-16']);
  expect(storedStarts('2026-11-16')).toEqual({ start: '2026-11-13', end: '2026-11-19' });
});

it.each(STARTS.flatMap((before) => STARTS.map((after): [WeekStart, WeekStart] => [before, after])))('V8, V10: from weekday %i to %i every stored week is of exactly one week, the one with most of its days', (before, after) => {
  const starts = [...new Set(DAYS.map((day) => weekOf(day, after).start))];
  for (const stored of DAYS.slice(7, 21).filter((day) => weekOf(day, before).start === day)) {
    const found = starts.filter((start) => isOfWeek(stored, start));
    expect(found).toEqual([startOfStored(stored, after)]);
    expect(DAYS.filter((day) => weekOf(day, after).start === found[0] && weekOf(day, before).start === stored).length).toBeGreaterThanOrEqual(4);
  }
});

import { goalProgress, goalWords, type GoalWeek } from './goal.rules';

const weeks = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'].map((start, index) => ({ start, counted: index, isOver: true, isExcused: false }));
const TARGETS = new Map(weeks.map((week) => [week.start, 6]));

it.each<[string, number | null, number | null, string, string[]]>([
  ['V10: a goal for two weeks is followed for two weeks', 5, 2, '2026-10-19', ['2026-10-26', '2026-11-02']],
  ['a goal for one week', 5, 1, '2026-11-02', ['2026-11-09']],
  ['a goal in words is followed for a month at most', null, null, '2026-10-12', ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09']],
  ['a goal just agreed has no week yet', 5, 2, '2026-11-16', []],
])('%s', (_, goalContacts, goalWeeks, weekStart, starts) => {
  const found = goalProgress({ weekStart, goalContacts, goalWeeks }, weeks, TARGETS);
  expect(found.map((one) => one.start)).toEqual(starts);
  expect(found.every((one) => one.aim === (goalContacts ?? 6))).toBe(true);
});

it.each<[Partial<GoalWeek>, string]>([
  [{ counted: 4, aim: 6, isOver: false }, '4 of 6 so far'], [{ counted: 4, aim: 6 }, '4 of 6'], [{ counted: 7, aim: 6 }, '7 of 6: reached'],
  [{ counted: 6, aim: 6, isOver: false }, '6 of 6: reached'], [{ counted: 2, aim: null }, '2, no target'], [{ isExcused: true }, 'excused'],
])('%j reads %j', (given, words) => {
  expect(goalWords({ start: '2026-11-16', counted: 0, aim: 6, isOver: true, isExcused: false, ...given })).toBe(words);
});

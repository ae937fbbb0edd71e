import { averageContacts, type AverageWeek } from './average.rules';

const week = (counted: number, given: Partial<AverageWeek> = {}): AverageWeek => ({ counted, target: 6, isExcused: false, isOver: true, ...given });

it.each<[string, AverageWeek[], ReturnType<typeof averageContacts>]>([
  ['all weeks', [week(4), week(6), week(5)], { average: 5, weeks: 3 }],
  ['V8: an excused week is left out, whatever was done in it', [week(4), week(0, { isExcused: true }), week(6)], { average: 5, weeks: 2 }],
  ['V7: a week without a target is left out', [week(4), week(2, { target: null })], { average: 4, weeks: 1 }],
  ['the week that isn’t over is left out', [week(4), week(1, { isOver: false })], { average: 4, weeks: 1 }],
  ['a week of zero without an excuse counts', [week(6), week(0)], { average: 3, weeks: 2 }],
  ['nothing left', [week(0, { isExcused: true })], null],
])('%s', (_, weeks, expected) => {
  expect(averageContacts(weeks)).toEqual(expected);
});

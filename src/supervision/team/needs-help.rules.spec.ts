import { addDays } from '../../common/time/calendar';
import { reasonsForHelp, type HelpWeek } from './needs-help.rules';

const TODAY = '2026-11-19';
const week = (weeksAgo: number, counted: number, given: Partial<HelpWeek> = {}): HelpWeek => {
  const start = addDays('2026-11-16', -7 * weeksAgo);
  return { week: { start, end: addDays(start, 6) }, counted, target: 6, isExcused: false, ...given };
};
const weeks = (...counted: number[]) => counted.map((one, index) => week(counted.length - 1 - index, one));

it.each<[string, HelpWeek[], number, string[]]>([
  ['on course', weeks(6, 7, 5, 6), 0, []],
  ['below twice, not three times', weeks(6, 5, 5, 6), 0, []],
  ['below three times in a row', weeks(5, 5, 5, 6), 0, ['Below the target three weeks in a row.']],
  ['this week isn’t over: it is not held against anybody yet', weeks(6, 5, 5, 2), 4, []],
  ['nothing planned though contacts are missing', weeks(6, 6, 6, 2), 0, ['4 to go this week, none planned.']],
  ['too few planned', weeks(6, 6, 6, 2), 1, ['4 to go this week, 1 planned.']],
  ['a week without a contact or a reason', weeks(6, 6, 0, 6), 0, ['No contact in the last week, and no reason yet.']],
  ['V8: an excused week asks for nothing', [week(1, 0, { isExcused: true }), week(0, 6)], 0, []],
  ['V8: an excused week in between is passed over', [week(4, 3), week(3, 3), week(2, 0, { isExcused: true }), week(1, 3), week(0, 6)], 0, ['Below the target three weeks in a row.']],
  ['V7: without a target nobody is short', [week(3, 0, { target: null }), week(2, 0, { target: null }), week(1, 0, { target: null }), week(0, 0, { target: null })], 0, []],
  ['two weeks on record say nothing of three', [week(1, 5), week(0, 6)], 0, []],
])('%s', (_, given, planned, reasons) => {
  expect(reasonsForHelp(given, planned, TODAY)).toEqual(reasons);
});

it('looking at a week gone by, only weeks over by today are judged', () => {
  expect(reasonsForHelp([week(4, 5), week(3, 5), week(2, 5)], 0, TODAY)).toEqual(['Below the target three weeks in a row.']);
});

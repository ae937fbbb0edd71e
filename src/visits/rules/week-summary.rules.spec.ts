import { bothWays, countLine, countNote, weekProgress, weekSplit } from './week-summary.rules';

const COUNTS = { counts: true, reasons: [] };
const BY_PHONE = { counts: false, reasons: ['By phone: only visits in person count.', 'Nobody from the employer was met.'] };

it.each([
  [4, 6, false, '4 of 6 so far'], [4, 6, true, '4 of 6'], [0, 3, false, '0 of 3 so far'], [7, 6, true, '7 of 6'],
  [2, null, false, '2 so far, no target'], [2, null, true, '2, no target'],
])('V7: %i counted, target %s, week over %s: %s', (counted, target, isOver, sentence) => {
  expect(weekProgress(counted, target, isOver)).toBe(sentence);
});

it.each([
  [4, 3, 1, '3 about a client, 1 general'], [0, 0, 0, '0 about a client, 0 general'], [3, 3, 2, '3 about a client, 2 general (not counted here)'],
])('V3: of %i counted, the split is always shown: %i and %i', (counted, clientSpecific, generic, sentence) => {
  expect(weekSplit({ counted, clientSpecific, generic })).toBe(sentence);
});

it('V3: a week is reported both ways, whatever the setting', () => {
  expect(bothWays({ clientSpecific: 3, generic: 2 })).toEqual({ withGeneric: 5, clientSpecificOnly: 3 });
});

it.each([
  [COUNTS, 4, 6, 'This counts: 5 of 6 this week'], [COUNTS, 0, null, 'This counts: 1 this week'],
  [BY_PHONE, 4, 6, 'Doesn’t count. By phone: only visits in person count. Nobody from the employer was met.'],
])('V5: beside Save: %j after %i of %s', (visit, before, target, sentence) => {
  expect(countLine(visit, before, target)).toBe(sentence);
});

it.each([
  [COUNTS, 'Amir K.', 'Counts toward Amir K.’s six.'], [COUNTS, null, 'Counts toward your six.'],
  [BY_PHONE, null, 'Doesn’t count. By phone: only visits in person count. Nobody from the employer was met.'],
])('V5: under a visit: %j of %s', (visit, owner, sentence) => {
  expect(countNote(visit, owner)).toBe(sentence);
});

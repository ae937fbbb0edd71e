import type { OpeningGroup } from '../opening-rows/opening-groups.rules';
import { summarise } from '../summary.rules';
import type { Understood } from '../understanding/understood';
import { type Fate, outcomesOf } from './outcomes.rules';

const group = (title: string, lines: number[], doubt: string | null = null) => ({ key: title, lines, value: { title, employer: 'Quayside Hotel', doubt } }) as OpeningGroup;
const fate = (recordId: string, more: Partial<Fate> = {}): Fate => ({ recordId, isOnRecord: false, madeEmployerId: null, remark: '', ...more });
const understood: Understood = {
  kind: 'openings', year: null, refused: [{ line: 4, reason: 'This row names no employer.' }],
  groups: [group('Porter', [2, 5], 'Check who it is.'), group('Cook', [3]), group('Cleaner', [6])],
};
const outcomes = outcomesOf(understood, [fate('a', { madeEmployerId: 'e', remark: 'The employer is new.' }), fate('b', { isOnRecord: true }), fate('c', { isOnRecord: true, remark: 'It was taken away since.' })]);

it('accounts for every row once, in the order of the file', () => {
  expect(outcomes.map(({ line, outcome }) => [line, outcome])).toEqual([[2, 'created'], [3, 'alreadyThere'], [4, 'refused'], [5, 'alreadyThere'], [6, 'alreadyThere']]);
  expect(summarise(outcomes)).toEqual({ rows: 5, created: 1, alreadyThere: 3, refused: 1 });
});

it.each([
  [2, { label: 'Porter, Quayside Hotel', reason: 'The employer is new.', recordId: 'a', madeEmployerId: 'e', doubt: 'Check who it is.' }],
  [3, { label: 'Cook, Quayside Hotel', reason: 'It was on record before this file.', recordId: 'b', madeEmployerId: null, doubt: '' }],
  [4, { label: '', reason: 'This row names no employer.', recordId: null, madeEmployerId: null, doubt: '' }],
  [5, { label: 'Porter, Quayside Hotel', reason: 'It is the same as line 2.', recordId: 'a', madeEmployerId: null, doubt: '' }],
  [6, { label: 'Cleaner, Quayside Hotel', reason: 'It was taken away since.', recordId: 'c', madeEmployerId: null, doubt: '' }],
])('says of line %i what became of it and why', (line, expected) => {
  expect(outcomes.find((row) => row.line === line)).toMatchObject(expected);
});

import fc from 'fast-check';
import { accountFor, summarise } from './summary.rules';

describe('accountFor', () => {
  it('accounts for each row once, in the order of the file (issue 2 §2.7)', () => {
    const outcomes = accountFor([{ lines: [2, 5], isOnRecord: false }, { lines: [3, 4], isOnRecord: true }], [{ line: 6, reason: 'This row names no business.' }]);
    expect(outcomes).toEqual([
      { line: 2, outcome: 'created', reason: '' },
      { line: 3, outcome: 'alreadyThere', reason: 'It was on record before this file.' },
      { line: 4, outcome: 'alreadyThere', reason: 'It was on record before this file.' },
      { line: 5, outcome: 'alreadyThere', reason: 'It is the same as line 2.' },
      { line: 6, outcome: 'refused', reason: 'This row names no business.' },
    ]);
    expect(summarise(outcomes)).toEqual({ rows: 5, created: 1, alreadyThere: 3, refused: 1 });
  });

  it('the parts always add up to the rows, and the same file again creates nothing', () => {
    const groups = fc.array(fc.record({ lines: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), isOnRecord: fc.boolean() }));
    fc.assert(fc.property(groups, fc.array(fc.record({ line: fc.nat(), reason: fc.string() })), (all, refused) => {
      const first = summarise(accountFor(all, refused));
      expect(first.created + first.alreadyThere + first.refused).toBe(first.rows);
      expect(first.rows).toBe(all.flatMap((group) => group.lines).length + refused.length);
      expect(first.created).toBe(all.filter((group) => !group.isOnRecord).length);
      expect(summarise(accountFor(all.map((group) => ({ ...group, isOnRecord: true })), refused)).created).toBe(0);
    }));
  });
});

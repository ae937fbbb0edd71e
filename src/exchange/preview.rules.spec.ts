import { groupEmployers } from './employer-rows/employer-groups.rules';
import { employerFromRow } from './employer-rows/employer-row.rules';
import { outcomesOf } from './landing/outcomes.rules';
import { previewOf } from './preview.rules';
import type { Understood } from './understanding/understood';

const NAMES = ['QUAYSIDE HOTEL', 'MARLOW NURSERY', 'MARLOW NURSERY'];

function understood(): Understood {
  const lines = NAMES.map((name, at) => {
    const row = employerFromRow({ name: 0, address: 1 }, [name, `${name.length} MILL LN`]);
    if (!row.ok) throw new Error(row.refused);
    return { line: at + 2, value: row.value };
  });
  return { kind: 'employers', groups: groupEmployers(lines), refused: [{ line: 5, reason: 'This row names no business.' }], year: null };
}

it('shows the account, the first rows, and no column the file says nothing about', () => {
  const file = understood();
  const fates = file.groups.map((_, at) => ({ recordId: `r${at}`, isOnRecord: at === 0, madeEmployerId: null, remark: '' }));
  expect(previewOf(file, outcomesOf(file, fates), ['19 cells were put right.'])).toEqual({
    summary: { rows: 4, created: 1, alreadyThere: 2, refused: 1 }, doubtful: 0, newEmployers: 0, year: null, notes: ['19 cells were put right.'],
    head: ['Name', 'Address'], first: [{ line: 2, cells: ['Quayside Hotel', '14 Mill Ln'] }, { line: 3, cells: ['Marlow Nursery', '14 Mill Ln'] }],
  });
});

it('lists at most eight rows, however long the file is', () => {
  const lines = Array.from({ length: 20 }, (_, at) => {
    const row = employerFromRow({ name: 0 }, [`Shop Number ${'ABCDEFGHIJKLMNOPQRST'[at]}elm`]);
    if (!row.ok) throw new Error(row.refused);
    return { line: at + 2, value: row.value };
  });
  const file: Understood = { kind: 'employers', groups: groupEmployers(lines), refused: [], year: null };
  const outcomes = outcomesOf(file, file.groups.map(() => ({ recordId: 'r', isOnRecord: false, madeEmployerId: null, remark: '' })));
  expect(previewOf(file, outcomes, []).first).toHaveLength(8);
});

import { guessColumns } from '../columns/column-guess.rules';
import { groupEmployers } from '../employer-rows/employer-groups.rules';
import { employerFromRow } from '../employer-rows/employer-row.rules';
import { newEmployerOf, noteOf } from './employer-fields.rules';

const HEADER = ['Account Number', 'Legal Name', 'DBA', 'Address', 'City', 'NAICS Code', 'License Description', 'Notes'];

function groupOf(...rows: string[][]) {
  const map = guessColumns('employers', HEADER);
  const lines = rows.map((cells, at) => {
    const row = employerFromRow(map, cells);
    if (!row.ok) throw new Error(row.refused);
    return { line: at + 2, value: row.value };
  });
  const groups = groupEmployers(lines);
  expect(groups).toHaveLength(1);
  return groups[0];
}

it('is called by the name over its door, with the legal name beside it and its first place as the main site', () => {
  const group = groupOf(['7', 'OKAFOR HOSPITALITY LLC', 'QUAYSIDE HOTEL', '12 QUAY ST', 'HARBORTON', '721110', 'Hotel', '']);
  expect(newEmployerOf(group, 'e')).toMatchObject({ id: 'e', name: 'Quayside Hotel', legalName: 'Okafor Hospitality LLC', industry: '721110', area: 'Harborton', site: { address: '12 Quay St', city: 'Harborton' } });
});

it('knows a sector that spans several numbers by its first', () => {
  expect(newEmployerOf(groupOf(['7', '', 'QUAYSIDE HOTEL', '12 QUAY ST', 'HARBORTON', '44-45', '', '']), 'e').industry).toBe('44');
});

it.each([
  ['one row', [['7', '', 'QUAYSIDE HOTEL', '12 QUAY ST', 'HARBORTON', '', 'Hotel', 'Ask for Grace']], 'Line 2: Hotel\nAsk for Grace'],
  ['several licences', [['7', '', 'QUAYSIDE HOTEL', '12 QUAY ST', 'HARBORTON', '', 'Hotel', ''], ['7', '', 'QUAYSIDE HOTEL', '12 QUAY ST', 'HARBORTON', '', 'Bar', '']], 'Lines 2, 3: 2 rows of the file are this employer: Bar; Hotel.'],
])('notes where it came from: %s', (_, rows, expected) => {
  expect(noteOf(groupOf(...rows))).toBe(expected);
});

import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guessColumns } from '../columns/column-guess.rules';
import { readTable } from '../reading/table';
import { type EmployerGroup, type EmployerLine, groupEmployers } from './employer-groups.rules';
import { employerKeys } from './employer-keys.rules';
import { employerFromRow, type EmployerValue } from './employer-row.rules';

const BLANK: EmployerValue = { name: 'Acme', legalName: '', tradingName: '', address: '', city: '', area: '', region: '', postcode: '', lat: null, lon: null, phone: '', website: '', industryText: '', naics: null, naicsFrom: null, about: '', howTheyHire: '', note: '', account: '', siteNumber: '', sourceKey: '', doubt: null };
const lines = (...values: Partial<EmployerValue>[]): EmployerLine[] => values.map((value, at) => ({ line: at + 2, value: { ...BLANK, ...value } }));
const shape = (groups: EmployerGroup[]) => groups.map((group) => [group.value.name, group.sites.length, group.lines]);

describe('groupEmployers (issue 2 §3)', () => {
  it('several licences of one business at one place are one employer with its rows noted', () => {
    const [only, ...more] = groupEmployers(lines(
      { name: 'Mr. Paint', address: '1 Main St', postcode: '72201', industryText: 'Roofing', naics: '2381', naicsFrom: 'description' },
      { name: 'MR PAINT', address: '1 MAIN STREET', postcode: '72201-0001', industryText: 'Painting', naics: '2383', naicsFrom: 'description' },
      { name: 'Mr. Paint', address: '1 Main St.', postcode: '72201', industryText: 'Painting', naics: '2383', naicsFrom: 'description', phone: '(501) 555-0100' },
    ));
    expect(more).toEqual([]);
    expect(only).toMatchObject({ lines: [2, 3, 4], value: { name: 'Mr. Paint', naics: '2383', phone: '(501) 555-0100', industryText: 'Painting · Roofing' }, history: '3 rows of the file are this employer: Painting (2 times); Roofing.' });
    expect(only.sites).toHaveLength(1);
  });

  it('the same name elsewhere is another employer', () => {
    expect(shape(groupEmployers(lines({ name: 'Subway', address: '1 Main St' }, { name: 'Subway', address: '2 Main St' })))).toEqual([['Subway', 1, [2]], ['Subway', 1, [3]]]);
  });

  it('one account at two addresses is one employer with two sites', () => {
    const [group] = groupEmployers(lines(
      { name: 'Genesis', legalName: 'James Spearman', account: '290890', address: '5811 W Chicago Ave 1st' },
      { name: 'The Office', legalName: 'James Spearman', account: '290890', address: '5812 W Chicago Ave 1st' },
      { name: 'The Office', legalName: 'James Spearman', account: '290890', address: '5812 W Chicago Ave' },
    ));
    expect(group.value.name).toBe('The Office');
    expect(group.otherNames).toEqual(['Genesis']);
    expect(group.sites.map((site) => [site.name, site.address])).toEqual([['Genesis', '5811 W Chicago Ave 1st'], ['', '5812 W Chicago Ave']]);
  });

  it.each<[string, Partial<EmployerValue>, Partial<EmployerValue>, number]>([
    ['one registered firm at two addresses is one', { legalName: 'Smart Tax Inc', address: '1 Main St' }, { legalName: 'SMART TAX INC.', address: '9 Elm St' }, 1],
    ['firms of one name in two states are two', { legalName: 'Smart Tax Inc', region: 'IL', address: '1 Main St' }, { legalName: 'Smart Tax Inc', region: 'AR', address: '9 Elm St' }, 2],
    ['a firm and its namesake of another form are two', { legalName: 'Smart Tax Inc', address: '1 Main St' }, { legalName: 'Smart Tax LLC', address: '9 Elm St' }, 2],
    ['persons who share a name are two', { legalName: 'Juan Garcia', address: '1 Main St' }, { legalName: 'Juan Garcia', address: '9 Elm St' }, 2],
    ['one account number in two registers is two', { account: '34', legalName: 'Ann Lee', address: '1 Main St' }, { account: '34', legalName: 'Bo Kim', address: '9 Elm St' }, 2],
    ['one owner with two names over one door is one', { name: 'Car Wash', legalName: 'Juan Garcia', address: '1 Main St' }, { name: 'Taco Stand', legalName: 'Juan Garcia', address: '1 Main St' }, 1],
    ['one address in two towns is two', { address: '1 Main St', city: 'Benton' }, { address: '1 Main St', city: 'Cabot' }, 2],
    ['two units of one house are two', { address: '1 Main St #A' }, { address: '1 Main St #B' }, 2],
    ['two points on the map are two', { lat: 41.78, lon: -87.73 }, { lat: 41.79, lon: -87.73 }, 2],
    ['rows without a place that the file numbers are two', { sourceKey: '7' }, { sourceKey: '8' }, 2],
    ['rows without a place or a number are one', { city: 'Benton' }, { city: 'Benton' }, 1],
  ])('%s', (_, one, other, count) => {
    expect(groupEmployers(lines(one, other))).toHaveLength(count);
  });

  it('rows are tied through others: A with B by account, B with C by place', () => {
    expect(groupEmployers(lines({ account: '1', address: '1 Main St' }, { name: 'ACME INC', address: '2 Elm St' }, { account: '1', address: '2 Elm St' }))).toHaveLength(1);
  });

  it('the order of the rows changes nothing but the lines', () => {
    const pick = <T>(...from: T[]) => fc.constantFrom(...from);
    const value = fc.record({ name: pick('Acme', 'ACME INC', 'Bob’s'), legalName: pick('', 'Bob Inc', 'Bob Lee'), address: pick('', '1 Main St', '1 Main St #2', '9 Elm St'), account: pick('', '', '5'), naics: pick(null, '7225', '722511'), naicsFrom: pick<EmployerValue['naicsFrom']>('file', 'name'), phone: pick('', '1', '2'), industryText: pick('', 'a', 'b · a') });
    const rows = fc.array(value, { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      const told = (some: typeof all) => groupEmployers(lines(...some)).map(({ lines: _, ...rest }) => JSON.stringify({ ...rest, value: { ...rest.value } })).sort();
      expect(told(shuffled)).toEqual(told(all));
      expect(groupEmployers(lines(...all)).flatMap((group) => group.lines).sort((a, b) => a - b)).toEqual(all.map((_, at) => at + 2));
    }), { numRuns: 300 });
  });

  it('the same rows again share a key with every employer they made', () => {
    const first = groupEmployers(lines({ account: '1', address: '1 Main St' }, { account: '1', address: '2 Elm St' }, { name: 'Bob', city: 'Benton' }));
    const onRecord = new Set(first.flatMap((group) => group.keys));
    for (const group of first) expect(employerKeys(group.value).some((key) => onRecord.has(key))).toBe(true);
  });

  it('50,000 rows of one business at one place are one employer, in no more than the time of reading them', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => ({ line: at + 2, value: { ...BLANK, address: '1 Main St', industryText: `Licence ${at % 9}` } }));
    const [group, ...more] = groupEmployers(many);
    expect([group.lines.length, group.sites.length, more.length]).toEqual([50_000, 1, 0]);
  });
});

const DATA = join(__dirname, '../../../../shared/data/employers');
const describeData = existsSync(DATA) ? describe : describe.skip;

describeData('real files, skipped when the shared data is not there (issue 2 §3)', () => {
  async function group(file: string): Promise<{ rows: number; refused: number[]; groups: EmployerGroup[] }> {
    const table = await readTable([readFileSync(join(DATA, file))]);
    const map = guessColumns('employers', table.header, table.sample.map((row) => row.cells));
    const understood: EmployerLine[] = [];
    const refused: number[] = [];
    for await (const row of table.rows) {
      const employer = employerFromRow(map, row.cells);
      if (employer.ok) understood.push({ line: row.line, value: employer.value });
      else refused.push(row.line);
    }
    return { rows: understood.length + refused.length, refused, groups: groupEmployers(understood) };
  }

  it('Little Rock: 5,978 licences, one line for the post room refused, 36 rows beside another of their employer', async () => {
    const { rows, refused, groups } = await group('little_rock_business_licenses.csv');
    expect([rows, refused, groups.length]).toEqual([5978, [6], 5941]);
    expect(groups.find((one) => one.value.name === 'Stellar Cleaning LLC')).toMatchObject({ value: { naics: '561720', city: 'Jacksonville' } });
    expect(groups.find((one) => one.value.name === "Coleman's Pride")).toBeDefined();
    expect(groups.filter((one) => one.value.naics !== null).length).toBeGreaterThan(5_900);
  });

  it('Chicago: 561 licences of 140 employers at 150 places', async () => {
    const { rows, refused, groups } = await group('chicago_60651_business_licenses.csv');
    expect([rows, refused, groups.length, groups.reduce((sum, one) => sum + one.sites.length, 0)]).toEqual([561, [], 140, 150]);
    expect(groups.find((one) => one.value.name === 'Liberty Tax Service')).toMatchObject({ value: { legalName: 'Freedom Tax Services Inc' }, lines: expect.any(Array), history: '4 rows of the file are this employer: Limited Business License (4 times).' });
  });

  it('OpenStreetMap: stops, gates and runways are refused, what may be no employer is doubted, the rest is taken', async () => {
    const { rows, refused, groups } = await group('chicago_archer_heights_osm.csv');
    expect(rows).toBe(1218);
    expect(groups.length + refused.length).toBe(1218);
    expect(refused).toEqual(expect.arrayContaining([3, 4]));
    expect(groups.find((one) => one.value.name === 'Midway')?.value.doubt).toMatch(/check that it is an employer/);
    expect(groups.filter((one) => one.value.name === 'Subway')).toHaveLength(9);
  });
});

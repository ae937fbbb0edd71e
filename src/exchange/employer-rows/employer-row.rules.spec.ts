import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmployerColumns, EmployerField } from '../columns/fields';
import { type EmployerRow, employerFromRow, type EmployerValue } from './employer-row.rules';

function read(row: Partial<Record<EmployerField, string>>): EmployerRow {
  const map: EmployerColumns = {};
  const cells = Object.entries(row).map(([field, cell], at) => {
    map[field as EmployerField] = at;
    return cell;
  });
  return employerFromRow(map, cells);
}

function value(row: Partial<Record<EmployerField, string>>): EmployerValue {
  const understood = read(row);
  if (!understood.ok) throw new Error(understood.refused);
  return understood.value;
}

describe('employerFromRow', () => {
  it('understands a licence', () => {
    expect(value({ industry: 'JANITORIAL SERVICES', industryMore: 'SERVICES', name: 'STELLAR CLEANING LLC', address: '1205 TUPELO CT', city: 'JACKSONVILLE', postcode: '72076' })).toEqual({
      name: 'Stellar Cleaning LLC', legalName: '', tradingName: '', address: '1205 Tupelo Ct', city: 'Jacksonville', area: '', region: '', postcode: '72076', lat: null, lon: null, phone: '', website: '',
      industryText: 'JANITORIAL SERVICES · SERVICES', naics: '561720', naicsFrom: 'description', about: '', howTheyHire: '', note: '', account: '', siteNumber: '', sourceKey: '', doubt: null,
    });
  });

  it.each([
    ['two columns', { legalName: 'FREEDOM TAX SERVICES INC', tradingName: 'LIBERTY TAX SERVICE' }, 'Liberty Tax Service', 'Freedom Tax Services Inc'],
    ['one column', { name: 'MAC MECHANICAL CO DBA MCELDERRY PLUMBING' }, 'McElderry Plumbing', 'Mac Mechanical Co'],
    ['no trading name', { legalName: 'SMART TAX INC.', tradingName: 'N/A' }, 'Smart Tax Inc.', ''],
    ['the same name twice', { legalName: "BETTY'S DAY CARE ACADEMY, INC.", tradingName: "BETTY'S DAY CARE ACADEMY, INC." }, "Betty's Day Care Academy, Inc.", ''],
    ['a name column that is the legal one', { name: 'ACME HOLDINGS LLC', tradingName: 'CORNER CAFE' }, 'Corner Cafe', 'Acme Holdings LLC'],
  ])('the trading name is the name and the legal name is kept: %s (issue 2 §3)', (_, row, name, legalName) => {
    expect(value(row)).toMatchObject({ name, legalName });
  });

  it('a line for the post room goes to the note, or refuses the row when there is nothing else', () => {
    expect(value({ name: 'ACME INC ATTN: LICENSING DEPT' })).toMatchObject({ name: 'Acme Inc', note: 'ATTN: LICENSING DEPT' });
    expect(read({ name: 'ATTN: LICENSING DEPT', address: '2 ST VINCENT CIR' })).toEqual({ ok: false, refused: expect.stringMatching(/^“ATTN: LICENSING DEPT” is a line for the post room/) });
  });

  it.each(['', ' ', '-', 'N/A', '[not provided]'])('a row named %j is refused with its reason', (name) => {
    expect(read({ name, city: 'Rock' })).toEqual({ ok: false, refused: 'This row names no business.' });
  });

  it('refuses a name no business has', () => {
    expect(read({ name: 'x'.repeat(201) })).toEqual({ ok: false, refused: 'The name is longer than 200 characters.' });
    expect(read({ name: '31R', industry: 'other' })).toMatchObject({ ok: false });
  });

  it('puts an address together from its parts, or takes it apart', () => {
    expect(value({ name: 'A B', houseNumber: '12', address: 'MAIN ST', unit: '4', city: 'BENTON' })).toMatchObject({ address: '12 Main St, 4', city: 'Benton' });
    expect(value({ name: 'A B', address: '12 Main St, Little Rock, AR 72201', postcode: '72211' })).toMatchObject({ address: '12 Main St', city: 'Little Rock', region: 'AR', postcode: '72201' });
  });

  it.each([
    ['41.7872183', '-87.7379419', 41.7872183, -87.7379419], ['0', '0', null, null], ['', '-87', null, null], ['91', '0', null, null], ['north', 'west', null, null],
  ])('a point at %s, %s', (latitude, longitude, lat, lon) => {
    expect(value({ name: 'A B', latitude, longitude })).toMatchObject({ lat, lon });
  });

  it('believes an industry code the file gives', () => {
    expect(value({ name: 'A B Cleaning', naicsCode: '722511' })).toMatchObject({ naics: '722511', naicsFrom: 'file' });
    expect(value({ name: 'A B Cleaning', naicsCode: 'n/a' })).toMatchObject({ naics: '561720', naicsFrom: 'name' });
  });

  it('links to no address that could run something (S-30)', () => {
    expect(value({ name: 'A B', website: 'javascript:alert(1)' }).website).toBe('');
  });

  it('a row shorter than its columns is blank there', () => {
    expect(employerFromRow({ name: 0, city: 7 }, ['Acme'])).toMatchObject({ ok: true, value: { name: 'Acme', city: '' } });
  });
});

const HOSTILE = join(__dirname, '../../../../shared/data/import/hostile_text');
const itHostile = existsSync(HOSTILE) ? it : it.skip;

itHostile('naughty strings are understood or refused, never thrown over (issue 2 §5; skipped when the shared data is not there)', () => {
  const strings: unknown = JSON.parse(readFileSync(join(HOSTILE, 'blns.json'), 'utf8'));
  const formulas = readFileSync(join(HOSTILE, 'csv_formula_injection.txt'), 'utf8').split('\n');
  const all = [...(Array.isArray(strings) ? strings.map(String) : []), ...formulas];
  expect(all.length).toBeGreaterThan(400);
  for (const text of all) {
    const row = read({ name: text, address: text, city: text, phone: text, website: text, latitude: text, industry: text, note: text });
    if (row.ok) {
      expect(row.value.name.length).toBeGreaterThan(0);
      expect(row.value.website).toMatch(/^$|^https?:\/\//);
    }
  }
});

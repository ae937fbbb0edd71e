import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { fold, tokens } from '../../common/text/normalise';
import { addressKey } from '../site-key';
import { addressLikeness, compareEmployers, type Likeness } from './duplicate.rules';
import { nameCore } from './name-core';

const one = (name: string, address = '', phone = ''): Likeness => ({ name, address, phone });

describe('two employers that may be one (F7, F8)', () => {
  it.each<[string, Likeness, Likeness, boolean]>([
    ['the same name, nothing else known', one('Harbor Bakery'), one('Harbor Bakery'), true],
    ['the same but for "the" and the form of the firm', one('The Medlock Construction, Inc.'), one('MEDLOCK CONSTRUCTION'), true],
    ['a slip in the name, nothing else known', one('Stellar Cleaning'), one('Stelar Cleaning'), true],
    ['one name at one house written twice', one('Ashgrove Laundry', '14 Mill Lane'), one('Ashgrove Laundry', '14 Mill Ln.'), true],
    ['one name at two houses of one street: two branches', one('Subway', '100 Main St'), one('Subway', '900 Main St'), false],
    ['one name in two streets', one('Subway', '100 Main St'), one('Subway', '12 Quay St'), false],
    ['a longer name at one house', one('Sunrise Bakehouse', '9 Elm St'), one('Sunrise Bakehouse & Cafe', '9 Elm Street'), true],
    ['two shops in one house', one('Corner Hardware', '3 Market Sq'), one('Bright Steps Childcare', '3 Market Sq'), false],
    ['two shops that share a common word in one house', one('The Tea House', '3 Market Sq'), one('The Fish House', '3 Market Sq'), false],
    ['one phone and a like name, moved house', one('Locanda Veneta', '3rd St', '310/274-1893'), one('Locanda Veneta', '8638 W Third St', '310-274-1893'), true],
    ['one phone, nothing else alike', one('Locanda Veneta', '3rd St', '310/274-1893'), one('Corner Hardware', '9 Elm', '310-274-1893'), false],
    ['different names', one('Quayside Hotel'), one('Quayside Laundry'), false],
  ])('%s', (_, a, b, expected) => {
    expect(compareEmployers(a, b).isLikely).toBe(expected);
    expect(compareEmployers(b, a)).toEqual(compareEmployers(a, b));
  });

  it('says why, as sentences', () => {
    expect(compareEmployers(one('Harbor Bakery', '3 Quay St', '2125550142'), one('Harbor Bakery Inc', '3 Quay Street', '+1 212 555 0142')).reasons).toEqual(['The same name.', 'The same address.', 'The same phone.']);
  });

  it.each([
    ['435 S. La Cienega Blv.', '435 South La Cienega Boulevard, Suite 5'], ['12 First Street', '12 1st St'], ['9 Elm St #4', '9 Elm Street'],
  ])('%s and %s have one key', (a, b) => expect(addressKey(a)).toBe(addressKey(b)));

  it('says nothing about an address that is not known', () => expect(addressLikeness('', '9 Elm')).toBeNull());
});

const folder = join(__dirname, '../../../../shared/data/dedupe/fodors_zagats');
const read = (file: string) => parse(readFileSync(join(folder, file)), { columns: true, relax_quotes: true }) as Record<string, string>[];

(existsSync(folder) ? describe : describe.skip)('on 112 true pairs among 533 × 331 restaurants (skipped without the shared data)', () => {
  const fodors = existsSync(folder) ? read('fodors.csv') : [];
  const zagats = existsSync(folder) ? read('zagats.csv') : [];
  const truth = new Set((existsSync(folder) ? read('matches_fodors_zagats.csv') : []).map((pair) => `${pair.fodors_id} ${pair.zagats_id}`));

  /** Pairs that share a telling word, the house or the phone: as the index would bring them together. */
  const keysOf = (row: Record<string, string>) => new Set([...tokens(row.name).filter((word) => word.length > 3), addressKey(row.addr), row.phone.replace(/\D/g, '')]);
  const candidates = (() => {
    const known = zagats.map((row) => ({ row, keys: keysOf(row) }));
    return fodors.flatMap((a) => known.filter(({ keys }) => [...keysOf(a)].some((key) => keys.has(key))).map(({ row }) => [a, row] as const));
  })();

  function f1(isOne: (a: Record<string, string>, b: Record<string, string>) => boolean): number {
    const said = candidates.filter(([a, b]) => isOne(a, b));
    const right = said.filter(([a, b]) => truth.has(`${a.id} ${b.id}`)).length;
    return Math.round((2000 * right) / (said.length + truth.size)) / 1000;
  }

  const likeness = (row: Record<string, string>, phone: boolean): Likeness => ({ name: row.name, address: row.addr, phone: phone ? row.phone : '' });

  it('does better than the exact name', () => {
    const byName = f1((a, b) => fold(a.name) === fold(b.name));
    const byAddress = f1((a, b) => compareEmployers(likeness(a, false), likeness(b, false)).isLikely);
    const byPhone = f1((a, b) => compareEmployers(likeness(a, true), likeness(b, true)).isLikely);
    // Measured: 0.847, 0.945, 0.987.
    expect(byName).toBeCloseTo(0.847, 2);
    expect(byAddress).toBeGreaterThan(0.94);
    expect(byPhone).toBeGreaterThan(0.98);
  });

  it('knows one core for names written apart', () => expect(nameCore('The Palm, Ltd.')).toBe('palm'));
});

import { allKinds, nearness } from './kinds-of-work';
import { nearByHand, nearGroups } from './near-kinds';

describe('kinds of work that are near by hand (M4)', () => {
  const names = new Set(allKinds().map(({ title }) => title));

  it('names in each group two or more kinds of our own list, each once', () => {
    expect(nearGroups().length).toBeGreaterThanOrEqual(40);
    expect(nearGroups().filter((group) => group.length < 2 || new Set(group).size < group.length)).toEqual([]);
    expect(nearGroups().flat().filter((name) => !names.has(name))).toEqual([]);
  });

  it.each<[string, string, boolean | undefined, string]>([
    ['35-9021', '35-2021', true, 'dishwasher and food preparation'], ['35-2021', '35-2011', true, 'food preparation and fast food cook'], ['37-2012', '51-6011', true, 'housekeeping and laundry'],
    ['41-2011', '41-2031', true, 'cashier and shop assistant'], ['53-7061', '53-7065', false, 'car washer and shelf stocker'], ['53-7065', '55-3016', undefined, 'nothing is said of soldiers'], ['55-3016', '53-7065', undefined, 'nor the other way round'],
  ])('%s and %s: %s (%s)', (a, b, expected) => {
    const number = (code: string) => Number(code.replace('-', ''));
    expect(nearByHand(number(a), number(b))).toBe(expected);
  });

  it('is as near one way as the other', () => {
    const codes = allKinds().map(({ code }) => code);
    const astray = codes.flatMap((a) => codes.filter((b) => nearness(a, b) !== nearness(b, a)).map((b) => `${a} ${b}`));
    expect(astray).toEqual([]);
  });
});

import { industriesLike, industryTitle, isIndustry, sectorOf } from './industry';

it.each([['561720', 'Janitorial Services'], ['722', 'Food Services and Drinking Places'], ['44-45', 'Retail Trade'], ['44', 'Shops'], ['7225999', 'Restaurants and Other Eating Places'], ['', ''], ['99', '']])('the title of %j is %j', (code, title) => expect(industryTitle(code)).toBe(title));

it.each([['332', '31'], ['453', '44'], ['44-45', '44'], ['492', '48'], ['722511', '72'], ['', '']])('%j is in sector %j', (code, sector) => expect(sectorOf(code)).toBe(sector));

it.each([['bakery', '311811'], ['laundry', '812'], ['hairdresser', '812112'], ['cafe', '722515'], ['warehouses', '493'], ['hospital', '622']])('%s finds %s', (words, code) => {
  expect(industriesLike(words, 8).map((one) => one.code)).toContain(code);
});

it('knows nothing by words nobody uses', () => expect([industriesLike('', 8), industriesLike('qqqq', 8)]).toEqual([[], []]));

it.each([['561720', true], ['44', true], ['31-33', true], ['999999', false], ['hotel', false], ['7', false]])('%j is a code: %s', (code, expected) => expect(isIndustry(code)).toBe(expected));

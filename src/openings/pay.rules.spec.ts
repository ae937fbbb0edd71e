import fc from 'fast-check';
import { PAY_UNITS, type PayUnit } from './opening.choices';
import { hourlyPay, hoursToEarn, monthlyEarnings } from './pay.rules';

describe('pay in one unit (M3)', () => {
  it.each<[number, PayUnit, number | null, number | null]>([
    [17.5, 'hour', 20, 17.5],
    [17.5, 'hour', null, 17.5],
    [140, 'day', null, 17.5],
    [400, 'week', 20, 20],
    [2600, 'month', 40, 15],
    [41_600, 'year', 40, 20],
    [41_600, 'year', 20, 40],
    [41_600, 'year', null, null],
    [400, 'week', 0, null],
  ])('%d by the %s at %s hours a week is %s an hour', (amount, unit, hours, expected) => {
    expect(hourlyPay(amount, unit, hours)).toEqual(expected);
  });

  it('never falls when the sum is raised, in any unit', () => {
    const unit = fc.constantFrom(...PAY_UNITS.map(({ value }) => value));
    const sum = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(fc.property(sum, sum, unit, fc.integer({ min: 1, max: 80 }), (amount, raise, per, hours) => {
      expect(hourlyPay(amount + raise, per, hours)).toBeGreaterThanOrEqual(hourlyPay(amount, per, hours) ?? Infinity);
    }));
  });
});

describe('earnings in a month (M6)', () => {
  it('are hours × pay × 52/12', () => {
    expect(monthlyEarnings(18, 20)).toBe(1560);
  });

  it('are reached at the hours that lead back to them', () => {
    expect(hoursToEarn(1560, 18)).toBe(20);
    expect(hoursToEarn(1560, 0)).toBeNull();
  });
});

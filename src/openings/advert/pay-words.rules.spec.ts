import fc from 'fast-check';
import { parsePay, readPay } from './pay-words.rules';

describe('parsePay', () => {
  it.each([
    ['$17–19/hr + tips', 17, 19, 'hour'],
    ['$17.50 an hour', 17.5, 17.5, 'hour'],
    ['15$/hour', 15, 15, 'hour'],
    ['15-17$/hr', 15, 17, 'hour'],
    ['17 dollars an hour', 17, 17, 'hour'],
    ['60k usd a year', 60_000, 60_000, 'year'],
    ['$15+/hr', 15, null, 'hour'],
    ['from $15 per hour', 15, null, 'hour'],
    ['up to $20/hr', null, 20, 'hour'],
    ['starting at $16.25 hourly', 16.25, null, 'hour'],
    ['£11.44 per hour', 11.44, 11.44, 'hour'],
    ['$600/week', 600, 600, 'week'],
    ['$40k-$50k a year', 40_000, 50_000, 'year'],
    ['$40-50k annually', 40_000, 50_000, 'year'],
    ['42,405 to 65,485 per annum', 42_405, 65_485, 'year'],
    ['$1,800 monthly', 1800, 1800, 'month'],
    ['$120 per day', 120, 120, 'day'],
    ['$19-$17/hr', 17, 19, 'hour'],
    ['Part-time (30 – 32 hrs/wk) $18.00 an hour + Benefits', 18, 18, 'hour'],
    ['17/hr to 19/hr', 17, 19, 'hour'],
    ['$600 a week (30 hours per week)', 600, 600, 'week'],
    ['£24k pa', 24_000, 24_000, 'year'],
  ])('reads %s (M3)', (words, min, max, unit) => {
    expect(parsePay(words)).toEqual({ kind: 'pay', min, max, unit, words, assumed: null });
  });

  it.each([
    ['$18.00 + Benefits', 18, 'hour'],
    ['17.50', 17.5, 'hour'],
    ['$18, 2 years experience, flexible days', 18, 'hour'],
    ['$52,000', 52_000, 'year'],
  ])('tells the unit of %s by its size, and says so', (words, min, unit) => {
    expect(parsePay(words)).toMatchObject({ min, unit, assumed: expect.stringMatching(/because of its size/) });
  });

  it.each([
    ['DOE', /to be agreed/],
    ['Competitive, commensurate with experience', /to be agreed/],
    ['tips', /no sum/],
    ['$600, 30 hrs/wk', /doesn’t say what the sum is for/],
    ['$1,500', /doesn’t say what the sum is for/],
    ['$1,200 biweekly', /something other/],
    ['$90 per shift', /something other/],
  ])('keeps the words of %s and guesses nothing (M4: unknown is never a mismatch)', (words, reason) => {
    expect(parsePay(words)).toEqual({ kind: 'unknown', words, reason: expect.stringMatching(reason) });
  });

  it.each(['1.550,00 € a month', '$17.505 an hour', '€12,50 an hour', '17.5.06'])('reads no part of a figure for a sum: %s', (words) => {
    expect(parsePay(words)).toMatchObject({ kind: 'unknown', words });
  });

  it('nothing is nothing', () => expect(parsePay(' ')).toEqual({ kind: 'blank' }));

  it('never throws, and never gives a range upside down', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[$£0-9k., /+hry-]{0,20}$/)), (text) => {
      const pay = parsePay(text);
      if (pay.kind === 'pay' && pay.min !== null && pay.max !== null) expect(pay.min).toBeLessThanOrEqual(pay.max);
    }));
  });
});

describe('readPay', () => {
  it.each([
    ['42405', '65485', 'Annual', 42_405, 65_485, 'year'],
    ['35', '35', 'Hourly', 35, 35, 'hour'],
    ['18.8112', '24.2923', 'Hourly', 18.81, 24.29, 'hour'],
    ['350.5', '360', 'Daily', 350.5, 360, 'day'],
    ['0', '52000', 'Annual', null, 52_000, 'year'],
    ['$15.00', '', 'per hour', 15, null, 'hour'],
    ['15', '16', 'HR', 15, 16, 'hour'],
  ])('reads %s to %s, %s from columns of their own', (payFrom, payTo, payUnit, min, max, unit) => {
    expect(readPay({ pay: '', payFrom, payTo, payUnit })).toMatchObject({ kind: 'pay', min, max, unit, assumed: null });
  });

  it('a unit column helps a sum in words', () => {
    expect(readPay({ pay: '$600', payFrom: '', payTo: '', payUnit: 'Weekly' })).toMatchObject({ min: 600, unit: 'week' });
  });

  it('two noughts are no pay', () => {
    expect(readPay({ pay: '', payFrom: '0', payTo: '0', payUnit: 'Annual' })).toMatchObject({ kind: 'unknown' });
  });
});

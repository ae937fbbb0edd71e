import { payIn } from './advert-pay.rules';
import { statements } from './advert-text.rules';

const pay = (text: string) => payIn(statements(text));

describe('the pay in an advert (M3)', () => {
  it.each<[string, number | null, number | null, string]>([
    ['Pay is $17–19/hr + tips.', 17, 19, 'hour'], ['17.50 - 20 an hour', 17.5, 20, 'hour'], ['$40k–45k a year', 40_000, 45_000, 'year'], ['£11.44 per hour', 11.44, 11.44, 'hour'],
    ['Starting at $16.50 per hour with raises', 16.5, null, 'hour'], ['Salary: $36,000 annually', 36_000, 36_000, 'year'], ['Pay: $18 hourly', 18, 18, 'hour'], ['Earn up to $22/hr', null, 22, 'hour'],
    ['Rate of pay: 12.60 per hour', 12.6, 12.6, 'hour'], ['$650 weekly plus meals', 650, 650, 'week'], ['$15/hr. $500 sign-on bonus after 90 days.', 15, 15, 'hour'], ['Must lift 50 lbs. 20 hours per week. $14.25 an hour.', 14.25, 14.25, 'hour'],
    ['$120 per room, $96/day', 96, 96, 'day'], ['$96 a day or $120 per room', 96, 96, 'day'], ['$680 a week ($17 an hour)', 680, 680, 'week'], ['$15/hr, $22.50/hr overtime', 15, 15, 'hour'], ['$17–19/hr, about $700 a week', 17, 19, 'hour'], ['$3 per box plus $14 an hour', 14, 14, 'hour'], ['$15 la hora', 15, 15, 'hour'], ['$600 por semana', 600, 600, 'week'], ['15$/hour', 15, 15, 'hour'], ['17 dollars an hour', 17, 17, 'hour'], ['15 to 17 dollars an hour', 15, 17, 'hour'], ['500$ sign-on bonus, 17$ an hour', 17, 17, 'hour'],
    ['Wage: $130 a day', 130, 130, 'day'], ['£23,500 pa pro rata', 23_500, 23_500, 'year'], ['$15.00/hr days, 401k after 1 year', 15, 15, 'hour'],
  ])('reads “%s”', (text, min, max, unit) => {
    expect(pay(text)).toMatchObject({ kind: 'pay', min, max, unit, assumed: null });
  });

  it.each([['$13 + Tips', 13], ['Part-time (30 – 32 hrs/wk) $18.00 + Benefits + Signing Bonus', 18]])('asks whether “%s” is an hour', (text, min) => {
    expect(pay(text)).toMatchObject({ kind: 'pay', min, unit: 'hour', assumed: expect.stringContaining('size') });
  });

  it.each(['Pay: DOE', 'Salary commensurate with experience', 'Pay rate is dependent on experience!', 'Competitive pay'])('keeps the words of “%s” and asks', (text) => {
    expect(pay(text)).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('to be agreed') });
  });

  it.each(['$120 per room', '$4 each load'])('keeps the words of “%s”, which is paid by the piece', (text) => expect(pay(text)).toMatchObject({ kind: 'unknown', words: text }));

  it.each(['Must have 2 years of experience', '$500 hiring bonus', 'Call 555-010-1234', 'Competitive spirit', '8 & 16 hr. certificate', 'Handle up to $5,000 in sales'])('finds no pay in “%s”', (text) => {
    expect(pay(text)).toEqual({ kind: 'blank' });
  });
});

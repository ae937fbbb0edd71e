import { ceilingWarning, earningsOf, hourlyOf, monthlyOf, type PaidJob } from './earnings.rules';

const job = (pay: number | null, payUnit: PaidJob['payUnit'], hours: number | null, title = 'Porter'): PaidJob => ({ title, pay, payUnit, hours });
const teller = { name: 'Jo', money: (sum: number) => `$${Math.round(sum)}` };

describe('pay in one unit (M9, M6)', () => {
  it.each<[string, PaidJob, number | null, number | null]>([
    ['by the hour', job(18, 'hour', 20), 18, 1560],
    ['by the hour, hours not known', job(18, 'hour', null), 18, null],
    ['by the day', job(120, 'day', 20), 15, 1300],
    ['by the week', job(360, 'week', 20), 18, 1560],
    ['by the week, hours not known: the month is known all the same', job(360, 'week', null), null, 1560],
    ['by the month', job(1560, 'month', 20), 18, 1560],
    ['by the year', job(18_720, 'year', 20), 18, 1560],
    ['by the year, hours not known', job(18_720, 'year', null), null, 1560],
    ['no pay known', job(null, '', 20), null, null],
    ['a sum for nobody knows what', job(18, '', 20), null, null],
    ['no hours at all', job(18, 'hour', 0), 18, 0],
  ])('%s', (_, one, hourly, monthly) => {
    expect([hourlyOf(one), monthlyOf(one)]).toEqual([hourly === null ? null : expect.closeTo(hourly, 6), monthly === null ? null : expect.closeTo(monthly, 6)]);
  });

  it('several jobs are added up; what isn’t known is missing, not nothing', () => {
    expect(earningsOf([job(18, 'hour', 20), job(null, '', 5, 'Usher'), job(100, 'month', null)])).toEqual({ monthly: expect.closeTo(1660, 6), counted: 2, missing: ['Usher'] });
    expect(earningsOf([])).toEqual({ monthly: 0, counted: 0, missing: [] });
  });
});

describe('the client’s own ceiling warns, and never bars (M6)', () => {
  it.each<[string, PaidJob[], number | null, string | null]>([
    ['no ceiling', [job(18, 'hour', 40)], null, null],
    ['below it', [job(18, 'hour', 20)], 1_600, null],
    ['just at it', [job(18, 'hour', 20)], 1_560, null],
    ['at it but for the machine’s rounding', [job(0.1, 'hour', 0.3), job(0.2, 'hour', 0.3)], (0.3 * 0.3 * 52) / 12, null],
    ['above it', [job(18, 'hour', 22)], 1_600, 'About $1716 a month; Jo’s own ceiling is $1600. 20 hours a week would stay below it.'],
    ['above it with one hour', [job(300, 'hour', 2)], 1_400, 'About $2600 a month; Jo’s own ceiling is $1400. One hour a week would stay below it.'],
    ['above it with any hour', [job(900, 'hour', 2)], 1_400, 'About $7800 a month; Jo’s own ceiling is $1400.'],
    ['a month’s wage has no hours to give', [job(2_000, 'month', 30)], 1_600, 'About $2000 a month; Jo’s own ceiling is $1600.'],
    ['two jobs together', [job(18, 'hour', 20), job(100, 'month', null)], 1_600, 'About $1660 a month from 2 jobs together; Jo’s own ceiling is $1600.'],
    ['one known and one not', [job(18, 'hour', 22), job(null, '', null, 'Usher')], 1_600, 'About $1716 a month; Jo’s own ceiling is $1600. What Usher pays comes on top.'],
    ['nothing known', [job(null, '', null)], 1, null],
    ['a ceiling of nothing', [job(1, 'hour', 1)], 0, 'About $4 a month; Jo’s own ceiling is $0.'],
  ])('%s', (_, jobs, ceiling, sentence) => {
    expect(ceilingWarning(jobs, ceiling, teller)).toBe(sentence);
  });
});

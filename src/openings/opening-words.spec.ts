import { freshText, hoursText, payText, standingTag } from './opening-words';

const US = { today: '2026-11-19', locale: 'en-US', currency: 'USD' };
const pay = (changes: Partial<Parameters<typeof payText>[0]>) => payText({ payMin: null, payMax: null, payUnit: '', payWords: '', ...changes }, US);

describe('an opening in words (M3)', () => {
  it.each<[Partial<Parameters<typeof payText>[0]>, string]>([
    [{}, ''], [{ payWords: 'depends on experience' }, 'depends on experience'], [{ payMin: 17.5, payUnit: 'hour' }, '$17.50 an hour'],
    [{ payMin: 16, payMax: 18, payUnit: 'hour' }, '$16.00 to $18.00 an hour'], [{ payMax: 40000, payUnit: 'year' }, 'up to $40,000.00 a year'], [{ payMin: 16, payMax: 16, payUnit: 'week' }, '$16.00 a week'],
  ])('says pay: %j', (given, words) => {
    expect(pay(given)).toBe(words);
  });

  it.each<[number | null, number | null, string]>([[null, null, ''], [20, 25, '20 to 25 hours'], [20, 20, '20 hours'], [20, null, 'at least 20 hours'], [null, 25, 'at most 25 hours']])('says hours: %s, %s', (hoursMin, hoursMax, words) => {
    expect(hoursText({ hoursMin, hoursMax })).toBe(words);
  });

  it.each<[string, Parameters<typeof standingTag>[0], string, string]>([
    ['new this week', { status: 'open', heardOn: '2026-11-16', verifiedOn: null }, 'New', 'Heard of Nov 16, 3 days ago'],
    ['checked today', { status: 'open', heardOn: '2026-10-01', verifiedOn: '2026-11-19' }, 'Open', 'Checked today'],
    ['not checked for 14 days', { status: 'interviewing', heardOn: '2026-11-05', verifiedOn: null }, 'Still open?', 'Heard of Nov 5, 14 days ago'],
    ['filled, however old', { status: 'filled', heardOn: '2026-01-05', verifiedOn: null }, 'Filled', 'Heard of Jan 5, 318 days ago'],
    ['heard of again after it was checked', { status: 'open', heardOn: '2026-11-18', verifiedOn: '2026-05-01' }, 'New', 'Heard of Nov 18, 1 day ago'],
  ])('says how far it has come: %s', (_, opening, standing, fresh) => {
    expect([standingTag(opening, US.today).text, freshText(opening, US)]).toEqual([standing, fresh]);
  });
});

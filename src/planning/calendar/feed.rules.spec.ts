import { PURPOSE_VALUES } from '../../visits/rules/visit.choices';
import { eventOf, feedSpan, outwardWords, type FedVisit } from './feed.rules';

const VISIT: FedVisit = { id: 'one', day: '2026-11-20', atTime: '09:30', purpose: 'learn_needs', status: 'planned', isRemoved: false, changedAt: '2026-11-19T15:00:00.000Z', version: 3, employer: 'Quayside Hotel', isLeftAlone: false, address: '12 Quay Street' };

it.each(PURPOSE_VALUES)('S-70: "%s" in a calendar or mail tells of nobody', (purpose) => {
  expect(outwardWords('Quayside Hotel', purpose)).toMatch(/^Quayside Hotel: [a-z]/);
  expect(outwardWords('', purpose)).not.toMatch(/client|someone|propose|support/i);
});

it.each([
  ['America/New_York', '2027-03-14', '02:30', '2027-03-14T07:30:00.000Z', 'an hour that is skipped moves on'],
  ['America/New_York', '2027-11-07', '01:30', '2027-11-07T05:30:00.000Z', 'an hour that comes twice is the first'],
  ['Europe/London', '2027-03-28', '09:00', '2027-03-28T08:00:00.000Z', 'the morning after the clocks went forward'],
  ['Australia/Lord_Howe', '2027-04-04', '09:00', '2027-04-03T22:30:00.000Z', 'a change of half an hour'],
])('in %s on %s, %s is %s: %s', (zone, day, atTime, from) => {
  expect(eventOf({ ...VISIT, day, atTime }, zone).when).toEqual({ from, until: new Date(Date.parse(from) + 1_800_000).toISOString() });
});

it('without a time it is its whole day, wherever the site is', () => {
  expect(eventOf({ ...VISIT, day: '2026-12-31', atTime: null }, 'Pacific/Auckland').when).toEqual({ day: '2026-12-31', nextDay: '2027-01-01' });
});

it.each([
  ['planned', false, false], ['done', false, false], ['skipped', false, true], ['planned', true, true],
] as const)('%s, removed: %s — called off: %s', (status, isRemoved, isCancelled) => {
  expect(eventOf({ ...VISIT, status, isRemoved }, 'UTC')).toMatchObject({ isCancelled, sequence: 3, uid: 'one@planned-visits' });
});

it('holds 30 days back and 12 months ahead', () => {
  expect(feedSpan('2028-02-29')).toEqual({ start: '2028-01-30', end: '2029-02-28' });
});

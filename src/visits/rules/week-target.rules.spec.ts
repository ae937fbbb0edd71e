import { shareOn, targetOfWeek, type TargetTerms } from './week-target.rules';

const WEEK = { start: '2026-11-16', end: '2026-11-22' };
const terms = (given: Partial<TargetTerms> = {}): TargetTerms => ({ startedOn: null, leftOn: null, shares: [], fullTimeShare: 1, clientsLooking: 12, ...given });
const HALF_FROM = (fromDay: string) => [{ fromDay: '1900-01-01', share: 1 }, { fromDay, share: 0.5 }];

it.each<[string, string | null, number | null]>([
  ['not known when they joined: measured like anybody', null, 6], ['joined long before', '2024-01-08', 6], ['joined on the week’s first day', '2026-11-16', 6],
  ['joined on the Tuesday', '2026-11-17', null], ['joined on the Sunday', '2026-11-22', null], ['joined the Monday after', '2026-11-23', null],
])('V7: %s (%s): %s', (_, startedOn, target) => {
  expect(targetOfWeek(WEEK, terms({ startedOn }), 6).target).toBe(target);
});

it.each<[string, string, number | null, string]>([
  ['the week after', '2026-11-23', 6, '6 a week, full time.'], ['on the week’s last day', '2026-11-22', 6, '6 a week, full time.'], ['on the Saturday', '2026-11-21', null, 'They left in this week, so there is no target.'],
  ['on its first day', '2026-11-16', null, 'They left in this week, so there is no target.'], ['the day before', '2026-11-15', null, 'After they left, so there is no target.'],
])('V7: somebody who left %s (%s): %s', (_, leftOn, target, reason) => expect(targetOfWeek(WEEK, terms({ leftOn }), 6)).toEqual({ target, reason }));

it.each([['2026-11-09', 3], ['2026-11-16', 3], ['2026-11-17', 6], ['2026-11-23', 6]])('V7: half time from %s makes this week’s target %i', (fromDay, target) => {
  expect(targetOfWeek(WEEK, terms({ shares: HALF_FROM(fromDay), fullTimeShare: 0.5 }), 6).target).toBe(target);
});

it.each([[0, null], [1, 2], [2, 4], [3, 6]])('V7: with %i clients looking the target is %s', (clientsLooking, target) => {
  expect(targetOfWeek(WEEK, terms({ clientsLooking }), 6).target).toBe(target);
});

it('says why there is no target before somebody joined', () => {
  expect(targetOfWeek(WEEK, terms({ startedOn: '2027-01-04' }), 6).reason).toBe('Before they joined, so there is no target.');
});

it.each([['2026-01-01', 1], ['2026-03-01', 0.8], ['2026-05-31', 0.8], ['2026-06-01', 0.6]])('the share on %s is %d', (day, share) => {
  expect(shareOn(day, [{ fromDay: '1900-01-01', share: 1 }, { fromDay: '2026-03-01', share: 0.8 }, { fromDay: '2026-06-01', share: 0.6 }], 0.1)).toBe(share);
});

it('a day before any share on record has the earliest one; without a record, the share now', () => {
  expect([shareOn('2020-01-01', [{ fromDay: '2026-03-01', share: 0.8 }], 0.1), shareOn('2020-01-01', [], 0.7)]).toEqual([0.8, 0.7]);
});

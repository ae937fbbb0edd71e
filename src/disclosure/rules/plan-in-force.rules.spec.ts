import { planOf, withdrawalOf } from '../../../test/support/disclosure-fixtures';
import { defaultExpiry, isAfter, lastDay, planFor, reaches, startsOn } from './plan-in-force.rules';

describe('the days of a plan (D2, D14)', () => {
  it.each([
    ['2026-03-04', 12, '2027-03-03'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2026-01-31', 1, '2026-02-27'],
    ['2026-01-01', 6, '2026-06-30'],
  ])('from %s for %i months is until %s, that day included', (from, months, until) => expect(defaultExpiry(from, months)).toBe(until));

  it('begin when the client said, but never before it was given', () => {
    const days = [planOf({ givenOn: '2026-03-02', inForceFrom: '2026-04-01' }), planOf({ givenOn: '2026-03-02', inForceFrom: '2026-02-01' })].map(startsOn);
    expect(days).toEqual(['2026-04-01', '2026-03-02']);
  });

  it('end on the day given, or within 12 months where the end is an event', () => {
    expect([planOf({ expiresOn: '2030-01-01' }), planOf({ expiresOn: null })].map(lastDay)).toEqual(['2030-01-01', '2027-03-01']);
  });
});

describe('planFor: the version that speaks for a day', () => {
  const [first, second, third] = ['2026-03-02', '2026-06-01', '2026-04-01'].map((inForceFrom, index) => planOf({ version: index + 1, inForceFrom }));

  it.each([
    ['2026-03-01', null],
    ['2026-03-02', 1],
    ['2026-04-01', 3],
    ['2026-07-01', 3],
    ['2028-01-01', 3],
  ])('on %s it is %p: the newest that has begun, ended or not', (day, version) => {
    expect(planFor([third, first, second], day)?.version ?? null).toBe(version);
  });
});

describe('reaches: what taking one version back takes back with it (D4)', () => {
  const [one, two] = [planOf(), planOf({ version: 2, givenOn: '2026-03-09', recordedAt: '2026-03-09T10:00:00.000Z' })];
  const later = { ...two, recordedAt: '2026-03-11T10:00:00.000Z' };

  it.each([
    ['the version named', withdrawalOf(), one, true],
    ['an older one', withdrawalOf({ planId: 'jo-v2' }), one, true],
    ['a newer one that was on record', withdrawalOf(), two, true],
    ['a newer one given before it was said', withdrawalOf(), later, true],
    ['a newer one given that day and recorded since', withdrawalOf(), { ...later, givenOn: '2026-03-10' }, false],
    ['the version named, even if a clock stamped it later', withdrawalOf({ planId: 'jo-v2', saidOn: '2026-03-09' }), later, true],
    ['nothing, if it names a plan that isn’t there', withdrawalOf({ planId: 'teo-v1' }), one, false],
  ])('%s', (_, withdrawal, plan, expected) => expect(reaches(withdrawal, plan, [one, plan.version === 2 ? plan : two])).toBe(expected));
});

describe('isAfter', () => {
  it('compares moments, however exactly they are written', () => {
    expect([isAfter('2026-03-10T09:00:00Z', '2026-03-10T09:00:00.000Z'), isAfter('2026-03-10T09:00:00.001Z', '2026-03-10T09:00:00Z')]).toEqual([false, true]);
  });
});

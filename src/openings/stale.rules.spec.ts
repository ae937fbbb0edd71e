import type { OpeningStatus } from './opening.choices';
import { daysUnverified, isStale } from './stale.rules';

describe('an opening nobody checked (M3)', () => {
  it.each<[string, { status: OpeningStatus; heardOn: string; verifiedOn: string | null }, number, boolean]>([
    ['heard of 13 days ago is fresh', { status: 'open', heardOn: '2026-11-06', verifiedOn: null }, 13, false],
    ['heard of 14 days ago is stale', { status: 'open', heardOn: '2026-11-05', verifiedOn: null }, 14, true],
    ['checked yesterday is fresh, however old', { status: 'open', heardOn: '2026-05-01', verifiedOn: '2026-11-18' }, 1, false],
    ['checked 14 days ago is stale', { status: 'interviewing', heardOn: '2026-05-01', verifiedOn: '2026-11-05' }, 14, true],
    ['heard of again after it was checked counts from then', { status: 'open', heardOn: '2026-11-18', verifiedOn: '2026-05-01' }, 1, false],
    ['expected ones go stale too', { status: 'expected', heardOn: '2026-10-01', verifiedOn: null }, 49, true],
    ['filled is never stale', { status: 'filled', heardOn: '2026-05-01', verifiedOn: null }, 202, false],
    ['withdrawn is never stale', { status: 'withdrawn', heardOn: '2026-05-01', verifiedOn: null }, 202, false],
    ['heard of tomorrow, by a slip, is fresh', { status: 'open', heardOn: '2026-11-20', verifiedOn: null }, 0, false],
  ])('%s', (_, opening, days, stale) => {
    expect(daysUnverified(opening, '2026-11-19')).toBe(days);
    expect(isStale(opening, '2026-11-19')).toBe(stale);
  });
});

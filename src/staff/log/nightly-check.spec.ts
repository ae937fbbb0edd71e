import { nightlyCheck } from './nightly-check';

const kept = (given: object) => JSON.stringify({ night: '2026-11-19', decisions: 1200, found: 0, faults: [], ...given });

it('says nothing before the first check', () => expect(nightlyCheck(null, '2026-11-19', 'en-US')).toMatchObject({ hasNightly: false, nightlyText: '' }));

it.each([
  ['all as they were', {}, true, 'Last night’s check of 1,200 decisions about disclosure: all as they were.'],
  ['one only', { decisions: 1 }, true, 'Last night’s check of 1 decision about disclosure: all as they were.'],
  ['an older one, when no night has been checked since', { night: '2026-11-15' }, true, 'The last check, on November 15, 2026, of 1,200 decisions about disclosure: all as they were.'],
  ['faults', { found: 2, faults: ['a', 'b'] }, false, 'Last night’s check of 1,200 decisions about disclosure found 2 faults. Keep a copy of the database and tell whoever looks after this machine.'],
])('%s', (_, given, isWhole, text) => expect(nightlyCheck(kept(given), '2026-11-19', 'en-US')).toMatchObject({ hasNightly: true, isNightlyWhole: isWhole, nightlyText: text }));

it('names the first faults and counts the rest', () => {
  expect(nightlyCheck(kept({ found: 23, faults: ['Decision x: gone.'] }), '2026-11-19', 'en-US').nightlyFaults).toEqual(['Decision x: gone.', 'And 22 more.']);
});

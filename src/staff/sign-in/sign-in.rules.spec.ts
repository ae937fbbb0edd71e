import { hasFaded, waitAfter, waitWords } from './sign-in.rules';

describe('S-07: waiting after wrong tries', () => {
  it.each([[1, 0], [5, 0], [6, 2], [7, 4], [10, 32], [15, 900], [1000, 900]])('after %s for one account: %s seconds', (failures, seconds) => {
    expect(waitAfter(failures, 'account')).toBe(seconds);
  });

  it.each([[20, 0], [21, 2], [22, 4]])('after %s from one address: %s seconds', (failures, seconds) => {
    expect(waitAfter(failures, 'address')).toBe(seconds);
  });

  const at = '2026-11-19T12:00:00.000Z';
  it.each([['account', 60, false], ['account', 61, true], ['address', 1, false], ['address', 2, true]] as const)('what failed for an %s has faded after %s minutes: %s', (kind, minutes, expected) => {
    expect(hasFaded(at, Date.parse(at) + minutes * 60_000, kind)).toBe(expected);
  });

  it.each([[1, 'a second'], [59, '59 seconds'], [60, 'a minute'], [61, '2 minutes'], [900, '15 minutes']])('says %s seconds as "%s"', (seconds, words) => {
    expect(waitWords(seconds)).toBe(words);
  });
});

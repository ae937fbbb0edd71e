import { isConfirmed, sessionState } from './session.rules';

const NOON = '2026-11-19T12:00:00.000Z';
const after = (minutes: number) => Date.parse(NOON) + minutes * 60_000;

describe('S-03: how long a session lasts', () => {
  it.each([
    ['is alive at once', 0, 0, 'alive'],
    ['is alive a moment before the quiet limit', 14.9, 14.9, 'alive'],
    ['has ended at the quiet limit', 15, 15, 'ended'],
    ['is alive after nine busy hours', 540, 1, 'alive'],
    ['has ended after ten hours, however busy', 600, 0.1, 'ended'],
    ['R-53: is alive when the clock has jumped back', -60, -60, 'alive'],
  ])('%s', (_, age, quiet, expected) => {
    const now = after(age);
    expect(sessionState({ createdAt: NOON, lastSeenAt: new Date(now - quiet * 60_000).toISOString() }, now, 15)).toBe(expected);
  });
});

describe('S-11: how long a password given counts', () => {
  it.each([[undefined, 0, false], [NOON, 0, true], [NOON, 10, true], [NOON, 10.1, false]])('given %s, %s minutes later: %s', (at, minutes, expected) => {
    expect(isConfirmed(at, after(minutes))).toBe(expected);
  });
});

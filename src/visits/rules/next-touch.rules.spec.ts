import { nextTouchAfter } from './next-touch.rules';
import { NextStep } from './visit.choices';

describe('V11: a visit ends with what comes next, and when', () => {
  it.each<[NextStep, string, string, string | null, string | null]>([
    ['none', '2026-11-19', '2026-11-19', null, null],
    ['tomorrow', '2026-11-19', '2026-11-19', null, '2026-11-20'],
    ['1_week', '2026-11-19', '2026-11-19', null, '2026-11-26'],
    ['2_weeks', '2026-12-24', '2026-12-24', null, '2027-01-07'],
    ['1_month', '2026-01-31', '2026-01-31', null, '2026-02-28'],
    ['date', '2026-11-19', '2026-11-19', '2026-12-02', '2026-12-02'],
    ['date', '2026-11-19', '2026-11-19', '2026-02-30', null],
    ['date', '2026-11-19', '2026-11-19', null, null],
    ['1_week', '2026-11-19', '2026-11-19', '2026-12-02', '2026-11-26'],
  ])('%s, after a visit on %s logged on %s (date given: %s): %s', (choice, visitedOn, loggedOn, date, expected) => {
    expect(nextTouchAfter({ visitedOn, loggedOn }, choice, date)).toBe(expected);
  });

  it('logged late, tomorrow is still tomorrow', () => {
    expect(nextTouchAfter({ visitedOn: '2026-11-12', loggedOn: '2026-11-19' }, 'tomorrow')).toBe('2026-11-20');
  });
});

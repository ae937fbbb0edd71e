import { hoursIn } from './hours-words.rules';

describe('hours a week in an advert (M3)', () => {
  it.each<[string, number | null, number | null, string | null]>([
    ['20-30 hours/week', 20, 30, null], ['Part-time (30 – 32 hrs/wk)', 30, 32, 'part'], ['up to 25 hours a week', null, 25, null], ['at least 15 hrs per week', 15, null, null], ['40 hours per week', 40, 40, null],
    ['20+ hours weekly', 20, null, null], ['part time', null, null, 'part'], ['FT', null, null, 'full'], ['Full-time or part-time', null, null, 'both'], ['Part-time, 20 hours', 20, 20, 'part'], ['37.5 hours a week, full time', 37.5, 37.5, 'full'],
    ['Weekly hours: 16 to 24', 16, 24, null], ['30 to 20 hours a week', 20, 30, null], ['PT 15-20 hrs', 15, 20, 'part'], ['32 hour week', 32, 32, null],
  ])('reads “%s”', (text, min, max, schedule) => {
    expect(hoursIn(text)).toEqual({ min, max, schedule });
  });

  it.each(['8 & 16 hr. certificate', '8 hour shifts', 'within 24 hours', 'open 24 hours', '12-hour shift', '500 hours a week', 'Call 20 times'])('finds none in “%s”', (text) => {
    expect(hoursIn(text)).toEqual({ min: null, max: null, schedule: null });
  });

  it('takes a bare number under “Hours”', () => {
    expect(hoursIn('20-25', true)).toMatchObject({ min: 20, max: 25 });
  });
});

import { isDue, nightOf } from './nightly.rules';

it.each([
  ['in the afternoon', '2026-11-19T20:00:00Z', '2026-11-19'],
  ['at two at night', '2026-11-19T07:00:00Z', '2026-11-19'],
  ['a minute before two', '2026-11-19T06:59:00Z', '2026-11-18'],
  ['at midnight', '2026-11-19T05:00:00Z', '2026-11-18'],
  ['when 02:00 doesn’t exist: at 03:00', '2026-03-08T07:00:00Z', '2026-03-08'],
  ['when 02:00 doesn’t exist: a minute before', '2026-03-08T06:59:00Z', '2026-03-07'],
  ['when the clocks go back: 01:30 for the second time', '2026-11-01T06:30:00Z', '2026-10-31'],
])('R-46: the night by the site’s clocks, %s', (_, now, night) => expect(nightOf(new Date(now), 'America/New_York')).toBe(night));

it.each([[null, true], ['2026-11-18', true], ['2026-11-10', true], ['2026-11-19', false], ['2026-11-20', false]])('R-46: after a check of %s, that of 19 November is due: %s', (last, due) => {
  expect(isDue(last, '2026-11-19')).toBe(due);
});

import { parseTime } from './time-words.rules';

it.each([
  ['8:45 AM', '08:45'], ['1:00 PM', '13:00'], ['12:00 PM', '12:00'], ['12:30 am', '00:30'], ['9 a.m.', '09:00'], ['1pm', '13:00'], ['13:30', '13:30'], ['13.30', '13:30'], ['0845', '08:45'], ['noon', '12:00'], ['10:30:00', '10:30'],
])('%s is %s', (words, time) => {
  expect(parseTime(words)).toBe(time);
});

it.each(['', '9', '25:00', '13:00 PM', '0 am', '8:75', 'morning', '8:45 AM to 9'])('%j is no time of day', (words) => {
  expect(parseTime(words)).toBeNull();
});

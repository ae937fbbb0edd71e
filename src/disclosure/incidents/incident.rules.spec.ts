import { happenedOnFault, toldOnFault } from './incident.rules';

const TODAY = '2026-11-19';

it.each([['yesterday', '2026-11-18', null], ['today', TODAY, null], ['tomorrow', '2026-11-20', 'This day is in the future.']])('D9: something said %s', (_, day, fault) => {
  expect(happenedOnFault(day, TODAY)).toBe(fault);
});

it.each([
  ['on the day itself', '2026-11-10', null], ['later', '2026-11-12', null], ['before it was said', '2026-11-09', 'This is before it happened.'],
  ['on a day to come', '2026-11-20', 'This day is in the future. Leave it empty until the client has been told.'],
])('D9: the client told %s', (_, day, fault) => {
  expect(toldOnFault(day, '2026-11-10', TODAY)).toBe(fault);
});

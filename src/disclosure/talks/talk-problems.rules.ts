import type { Day } from '../../common/time/calendar';

/** What only the calendar can tell of a day somebody typed: a talk is noted once it was had, and with a client of ours. Empty: nothing is wrong. */
export function dayProblem(day: Day | '', today: Day, enteredOn: Day): string {
  if (day > today) return 'This day is in the future. Note it when it has happened.';
  return day !== '' && day < enteredOn ? 'This day is before the client entered the programme.' : '';
}

import type { Day } from '../../common/time/calendar';

/** What is wrong with the day something was said; null when nothing is. A day before the client's entry is true often enough: it stays. */
export function happenedOnFault(day: Day, today: Day): string | null {
  return day > today ? 'This day is in the future.' : null;
}

/** What is wrong with the day the client was told of it (D9). */
export function toldOnFault(toldOn: Day, happenedOn: Day, today: Day): string | null {
  if (toldOn > today) return 'This day is in the future. Leave it empty until the client has been told.';
  return toldOn < happenedOn ? 'This is before it happened.' : null;
}

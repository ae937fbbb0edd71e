import { addDays, addMonths, Day, parseDay } from '../../common/time/calendar';
import type { NextStep } from './visit.choices';

/**
 * The employer's one next touch, set by the last visit (V11); null when no next step was wished for.
 * Counted from the day of logging when that is later: 'tomorrow' is the tomorrow of who presses it,
 * and a visit logged late does not start its next step overdue. `date` is read only for
 * the choice 'date', where the form has refused what is no date; null if one slips through.
 */
export function nextTouchAfter(visit: { visitedOn: Day; loggedOn: Day }, choice: NextStep, date: string | null = null): Day | null {
  const from = visit.loggedOn > visit.visitedOn ? visit.loggedOn : visit.visitedOn;
  switch (choice) {
    case 'none': return null;
    case 'tomorrow': return addDays(from, 1);
    case '1_week': return addDays(from, 7);
    case '2_weeks': return addDays(from, 14);
    case '1_month': return addMonths(from, 1);
    case 'date': return date === null ? null : parseDay(date);
  }
}

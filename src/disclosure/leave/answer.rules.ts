import { parseDay, type Day } from '../../common/time/calendar';
import { defaultExpiry } from '../rules/plan-in-force.rules';

/** What is wrong with the days of a client's answer for one employer: leave for one employer lasts a year at most. */
export function answerProblems(form: { onDay: string; untilDay: string }, today: Day, enteredOn: Day): { onDay?: string; untilDay?: string } {
  const on = parseDay(form.onDay) ?? today;
  const until = parseDay(form.untilDay);
  if (on > today) return { onDay: 'This day is in the future: keep the answer when the client has given it.' };
  if (on < enteredOn) return { onDay: 'This is before the client entered the programme.' };
  if (until !== null && until < on) return { untilDay: 'The last day is before the first.' };
  return until !== null && until > defaultExpiry(on, 12) ? { untilDay: 'A yes for one employer holds a year at most. Ask again then.' } : {};
}

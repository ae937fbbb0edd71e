import { addDays, daysBetween, type Day } from '../../common/time/calendar';
import type { Posted } from '../../common/web/form';
import type { Fact } from '../../disclosure/rules/disclosure.choices';
import { NOBODY, SOMEONE_ELSE } from '../form/visit.form';
import type { PlannedVisit } from '../planned/planned-visit.entity';

type Meant = Pick<PlannedVisit, 'id' | 'employerId' | 'day' | 'atTime' | 'purpose'>;

/** Now, on the site's clocks: the day and the time of day (HH:MM). */
export interface Present {
  today: Day;
  time: string;
}

/** What is said beside the next touch after nobody was there. */
export const TRY_AGAIN = 'Nobody was there: try again';

/** The visit form as if it had been filled in with what was planned: in person, somebody met, everything said that was to be said. */
export function madeAsPlanned(visitId: string, planned: Meant, people: readonly { clientId: string; facts: readonly Fact[] }[], now: Present): Posted {
  return {
    ...common(visitId, planned, now), met: SOMEONE_ELSE, purpose: planned.purpose, next: 'none',
    clients: people.map((one) => one.clientId), facts: people.flatMap(({ clientId, facts }) => facts.map((fact) => `${clientId}:${fact}`)),
  };
}

/**
 * The same of a visit at which nobody was there: nothing was said about anybody, so it is a general one (D6) whatever it was planned for.
 * @param againOn when to try again; null where one is to leave them be
 */
export function nobodyThere(visitId: string, planned: Meant, againOn: Day | null, now: Present): Posted {
  const next = againOn === null ? { next: 'none' } : { next: 'date', nextDate: againOn, nextWhat: TRY_AGAIN };
  return { ...common(visitId, planned, now), met: NOBODY, purpose: general(planned.purpose), ...next };
}

/** A purpose that needs nobody named: proposing a client is nothing without the client. */
export function general(purpose: PlannedVisit['purpose']): PlannedVisit['purpose'] {
  return purpose === 'propose_client' ? 'keep_in_touch' : purpose;
}

/** When to try again: on the same day of the week, the first that is still to come. */
export function weekAfter(day: Day, today: Day): Day {
  const gone = Math.max(0, daysBetween(day, today));
  return addDays(day, 7 * (Math.floor(gone / 7) + 1));
}

function common(id: string, { id: planned, employerId, day, atTime }: Meant, { today, time }: Present): Posted {
  return { id, planned, employer: employerId, day, mode: 'in_person', time: day === today ? (atTime !== null && atTime < time ? atTime : time) : '' };
}

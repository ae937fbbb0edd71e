import { addDays, addMonths, instantAt, type Day } from '../../common/time/calendar';
import { purposeOf, type Purpose } from '../../visits/rules/visit.choices';
import type { CalendarEvent } from './ics.rules';

/** A planned visit as it may stand in a calendar: no note, no client, no clearance. */
export interface FedVisit {
  id: string;
  day: Day;
  /** Time of day (HH:MM) at the site; null when none is agreed. */
  atTime: string | null;
  purpose: Purpose;
  status: 'planned' | 'done' | 'skipped';
  isRemoved: boolean;
  changedAt: string;
  version: number;
  employer: string;
  /** Asked not to be contacted since this was planned. */
  isLeftAlone: boolean;
  address: string;
}

/** A calendar holds the last 30 days and the next 12 months. */
export const PAST_DAYS = 30;
const MONTHS_AHEAD = 12;
/** A plan says when a visit begins, not when it ends. */
const MINUTES = 30;

/** These would say that somebody is being spoken of; a calendar is seen by others (S-70). */
const TELLING: readonly Purpose[] = ['propose_client', 'job_support'];

/** The first and last day a feed of this day holds. */
export function feedSpan(today: Day): { start: Day; end: Day } {
  return { start: addDays(today, -PAST_DAYS), end: addMonths(today, MONTHS_AHEAD) };
}

/** "Quayside Hotel: learn what they need"; just "visit" where the purpose would tell that it is about a client; "don't contact" where they asked for that since. */
export function outwardWords(employer: string, purpose: Purpose, isLeftAlone = false): string {
  if (isLeftAlone) return `${employer}: don’t contact, they asked to be left alone`;
  const words = TELLING.includes(purpose) ? 'visit' : purposeOf(purpose).plan;
  return `${employer}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** The entry of a planned visit: at its hour on the site's clocks, or of the whole day without one. What is skipped or removed is called off, so that calendars take it down. */
export function eventOf(visit: FedVisit, zone: string): CalendarEvent {
  return {
    uid: `${visit.id}@planned-visits`, sequence: visit.version, changedAt: visit.changedAt, when: whenOf(visit, zone),
    isCancelled: visit.isRemoved || visit.status === 'skipped', summary: outwardWords(visit.employer, visit.purpose, visit.isLeftAlone && visit.status === 'planned'), place: visit.address,
  };
}

function whenOf({ day, atTime }: FedVisit, zone: string): CalendarEvent['when'] {
  if (atTime === null) return { day, nextDay: addDays(day, 1) };
  const from = instantAt(day, atTime, zone);
  return { from, until: new Date(Date.parse(from) + MINUTES * 60_000).toISOString() };
}

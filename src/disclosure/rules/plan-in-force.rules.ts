import { addDays, addMonths, Day } from '../../common/time/calendar';
import type { Act } from './disclosure.choices';
import type { Instant, PlanTerms, Question, Withdrawal } from './disclosure-history';

const LONGEST_WITHOUT_A_DATE = 12;

/** The days of a version, on which its first and last day depend. */
export type PlanDays = Pick<PlanTerms, 'givenOn' | 'inForceFrom' | 'expiresOn'>;

/** Acts that record what has happened already; the others lead to something yet to be said. */
const HAPPENED: readonly Act[] = ['log', 'job_start'];

/**
 * The first day a plan is in force: from when the client said, but never before the day it was given.
 * A plan signed on Monday and recorded on Wednesday covers Tuesday's visit, because leave was there;
 * it can't reach back to Sunday, whatever "in force from" says.
 */
export function startsOn(plan: PlanDays): Day {
  return plan.givenOn > plan.inForceFrom ? plan.givenOn : plan.inForceFrom;
}

/**
 * The last day a plan is in force, that day included: it ends at the site's midnight after it.
 * 45 CFR 164.508(b)(2) calls an authorisation defective once the date *has passed*; people read "until 3 March" so too.
 */
export function lastDay(plan: PlanDays): Day {
  return plan.expiresOn ?? defaultExpiry(startsOn(plan), LONGEST_WITHOUT_A_DATE);
}

/** The last day of `months` months from a first day (D14): from 4 March for 12 months is until 3 March. */
export function defaultExpiry(from: Day, months: number): Day {
  return addDays(addMonths(from, months), -1);
}

/**
 * The version that speaks for a day: the newest that has begun by then, whether or not it still holds.
 * An older one is never revived because a newer one ended or was taken back.
 */
export function planFor(plans: readonly PlanTerms[], day: Day): PlanTerms | null {
  let newest: PlanTerms | null = null;
  for (const plan of plans) {
    if (startsOn(plan) <= day && (newest === null || plan.version > newest.version)) newest = plan;
  }
  return newest;
}

/**
 * Whether taking back one version takes back this one too (D4). It reaches every version the client had
 * given by then, also one that begins later, and one written down afterwards but given before the day it was said:
 * nothing comes back to life by being edited or filed late. Only leave given anew is leave.
 */
export function reaches(withdrawal: Pick<Withdrawal, 'planId' | 'at' | 'saidOn'>, plan: Pick<PlanTerms, 'version' | 'recordedAt' | 'givenOn'>, plans: readonly Pick<PlanTerms, 'id' | 'version'>[]): boolean {
  const named = plans.find((one) => one.id === withdrawal.planId);
  if (!named) return false;
  return plan.version <= named.version || !isAfter(plan.recordedAt, withdrawal.at) || plan.givenOn < withdrawal.saidOn;
}

/**
 * Whether a withdrawal bears on what is asked. Something yet to be said: always, at once. Something that has
 * happened: from the day the client said so, that day included, since nobody can know the hour; what was said
 * on the days before stays said with leave (D4).
 */
export function countsAgainst(withdrawal: Withdrawal, question: Question): boolean {
  return !HAPPENED.includes(question.act) || saidOn(withdrawal) <= question.day;
}

/** Whether it may have been said on the very day leave was taken back, where the truth may need an incident (D9). */
export function isSameDay(withdrawal: Withdrawal, question: Question): boolean {
  return HAPPENED.includes(question.act) && saidOn(withdrawal) === question.day;
}

/** Whether one instant is later than another. */
export function isAfter(one: Instant, other: Instant): boolean {
  return Date.parse(one) > Date.parse(other);
}

/** The day it was said; a slip into the future must not delay it, and no place is a day ahead of the recording by more than one. */
function saidOn(withdrawal: Withdrawal): Day {
  const latest = addDays(withdrawal.at.slice(0, 10), 1);
  return withdrawal.saidOn > latest ? latest : withdrawal.saidOn;
}

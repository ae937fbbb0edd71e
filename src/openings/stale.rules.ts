import { daysBetween, type Day } from '../common/time/calendar';
import { LIVE_STATUSES, type OpeningStatus } from './opening.choices';

/** Days after which an opening nobody checked may well be gone (M3). */
export const STALE_AFTER_DAYS = 14;

/** What tells whether an opening may still be there. */
export interface OpeningFreshness {
  readonly status: OpeningStatus;
  readonly heardOn: Day;
  readonly verifiedOn: Day | null;
  /** From when one that is only expected should be there. */
  readonly expectedOn?: Day | null;
}

/** Whole days since somebody last knew the opening was there: verified, or else heard of. Never below 0. */
export function daysUnverified(opening: OpeningFreshness, today: Day): number {
  const verifiedOn = opening.verifiedOn ?? opening.heardOn;
  return Math.max(0, daysBetween(verifiedOn > opening.heardOn ? verifiedOn : opening.heardOn, today));
}

/** Whether to ask "still open?" (M3): unverified for 14 days, or expected for a day that has come, and not already filled or withdrawn. */
export function isStale(opening: OpeningFreshness, today: Day): boolean {
  return LIVE_STATUSES.includes(opening.status) && (daysUnverified(opening, today) >= STALE_AFTER_DAYS || hasCome(opening, today));
}

/** Whether it may be offered to somebody: not filled or gone, and its last day isn't over; as `isOffered` asks the database. */
export function canBeHad({ status, closesOn }: { readonly status: OpeningStatus; readonly closesOn: Day | null }, today: Day): boolean {
  return LIVE_STATUSES.includes(status) && (closesOn === null || closesOn >= today);
}

/** Whether the day has come from which an expected opening should be there. */
export function hasCome({ status, expectedOn = null }: Pick<OpeningFreshness, 'status' | 'expectedOn'>, today: Day): boolean {
  return status === 'expected' && expectedOn !== null && expectedOn <= today;
}

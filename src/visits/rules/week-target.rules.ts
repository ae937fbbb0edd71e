import type { Day, Week } from '../../common/time/calendar';
import { weekTarget, type WeekTarget } from './visit-count.rules';

/** A share of full time (1 is full time) and the first day it holds on. */
export interface ShareFrom {
  fromDay: Day;
  share: number;
}

/** What a week's target depends on, as it stands for one member of staff. */
export interface TargetTerms {
  /** Null when it isn't known: then every week counts as worked. */
  startedOn: Day | null;
  /** The last day, for somebody who is gone. Null for everybody else. */
  leftOn: Day | null;
  /** Every share on record, the earliest first; empty when it never changed. */
  shares: readonly ShareFrom[];
  /** The share now, for a time before any on record. */
  fullTimeShare: number;
  clientsLooking: number;
}

/** The share of full time on a day: the last one recorded from that day or before (V7). */
export function shareOn(day: Day, shares: readonly ShareFrom[], otherwise: number): number {
  return shares.findLast((one) => one.fromDay <= day)?.share ?? shares[0]?.share ?? otherwise;
}

/**
 * The target of one week (V7): the share is that of the week's first day, so that a change in midweek holds from the next.
 * Weeks before somebody joined have none, nor has the week they joined in, unless it was their first whole one; the same holds
 * for leaving.
 */
export function targetOfWeek(week: Week, terms: TargetTerms, contactsPerWeek: number): WeekTarget {
  const { startedOn, leftOn } = terms;
  if (startedOn !== null && week.end < startedOn) return { target: null, reason: 'Before they joined, so there is no target.' };
  if (startedOn !== null && week.start < startedOn) return { target: null, reason: 'They joined in this week: the target begins with the next.' };
  if (leftOn !== null && leftOn < week.start) return { target: null, reason: 'After they left, so there is no target.' };
  if (leftOn !== null && leftOn < week.end) return { target: null, reason: 'They left in this week, so there is no target.' };
  return weekTarget({ fullTimeShare: shareOn(week.start, terms.shares, terms.fullTimeShare), clientsLooking: terms.clientsLooking, contactsPerWeek });
}

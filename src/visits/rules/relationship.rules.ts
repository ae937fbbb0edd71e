import type { Day } from '../../common/time/calendar';
import type { VisitEvidence } from './cups.rules';

/** A visit as the employer's standing needs it. */
export interface RelationshipVisit extends VisitEvidence {
  staffId: string;
  /** The instant it was logged: of two visits, the one told last knows best what comes next. */
  loggedAt: string;
  nextOn: Day | null;
  nextWhat: string;
}

/** What somebody said of the next touch apart from a visit: moved it, cleared it, or answered "Still going?". */
export type TouchByHand = Pick<RelationshipVisit, 'day' | 'loggedAt' | 'nextOn' | 'nextWhat' | 'staffId'>;

export interface NextTouch {
  nextTouchOn: Day | null;
  nextTouchWhat: string;
  nextTouchBy: string | null;
}

const NO_TOUCH: NextTouch = { nextTouchOn: null, nextTouchWhat: '', nextTouchBy: null };

/**
 * The employer's one next touch (V11): what was said of it last, by a visit or by hand. A visit without a next step settles
 * what was due by its day; a later date stands until somebody moves or clears it, for it would go without a word.
 * What a hand set counts like a visit of its day. The words of a visit about a client stay with that visit, because all teams read this line (P2).
 */
export function nextTouchOf(visits: readonly RelationshipVisit[], byHand: TouchByHand | null = null): NextTouch {
  const hands = byHand === null ? [] : [{ ...byHand, isClientSpecific: false, isByHand: true }];
  const said = [...hands, ...visits.map((visit) => ({ ...visit, isByHand: false })).reverse()].sort((a, b) => -compare(a.loggedAt, b.loggedAt) || -compare(a.day, b.day));
  let settledUntil: Day = '';
  for (const { day, nextOn, nextWhat, staffId, isClientSpecific, isByHand } of said) {
    if (nextOn !== null) return nextOn <= settledUntil ? NO_TOUCH : { nextTouchOn: nextOn, nextTouchWhat: isClientSpecific ? '' : nextWhat, nextTouchBy: staffId };
    if (isByHand) return NO_TOUCH;
    if (day > settledUntil) settledUntil = day;
  }
  return NO_TOUCH;
}

/** The same after one more visit, told last. */
export function nextTouchAfterVisit(before: NextTouch, visit: RelationshipVisit): NextTouch {
  return visit.nextOn === null && before.nextTouchOn !== null && before.nextTouchOn > visit.day ? before : nextTouchOf([visit]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The last visit of any kind (V11: every kind of visit keeps "last visited" true); of one day, the one made last. Null for none. */
export function lastVisitOf(oldestFirst: readonly RelationshipVisit[]): RelationshipVisit | null {
  return oldestFirst.at(-1) ?? null;
}

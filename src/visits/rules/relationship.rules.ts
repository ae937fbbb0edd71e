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
 * The employer's one next touch (V11): what the visit logged last says. A visit logged without a next step settles what
 * earlier visits had in mind, but a late entry of an old visit does not undo what a newer one set.
 * What a hand set counts like a visit of its day. The words of a visit about a client stay with that visit, because all teams read this line (P2).
 */
export function nextTouchOf(visits: readonly RelationshipVisit[], byHand: TouchByHand | null = null): NextTouch {
  const hands = byHand === null ? [] : [{ ...byHand, isClientSpecific: false }];
  const lastLogged = [...hands, ...visits].sort((a, b) => (a.loggedAt < b.loggedAt ? 1 : Number(a.loggedAt > b.loggedAt) * -1));
  let settledUntil: Day = '';
  for (const visit of lastLogged) {
    if (visit.day <= settledUntil) continue;
    if (visit.nextOn !== null) {
      return { nextTouchOn: visit.nextOn, nextTouchWhat: visit.isClientSpecific ? '' : visit.nextWhat, nextTouchBy: visit.staffId };
    }
    settledUntil = visit.day;
  }
  return NO_TOUCH;
}

/** The last visit of any kind (V11: every kind of visit keeps "last visited" true); of one day, the one made last. Null for none. */
export function lastVisitOf(oldestFirst: readonly RelationshipVisit[]): RelationshipVisit | null {
  return oldestFirst.at(-1) ?? null;
}

import { addDays, type Day } from '../../common/time/calendar';

/** A visit as it stood before a change, and where it stands now. */
export interface ChangedVisit {
  visitId: string;
  employer: string;
  then: { staffId: string; along: readonly string[]; visitedOn: Day; deletedAt: string | null };
  now: { staffId: string; along: readonly string[]; visitedOn: Day; deletedAt: string | null };
}

/** A visit that stood in a reviewed week and stands there no more. */
export interface LostVisit {
  day: Day;
  employer: string;
  /** `moved` to another week, `removed` from the log, or `left`: no longer named on it (V9). */
  how: 'moved' | 'removed' | 'left';
  /** The day it has now. */
  to: Day;
}

/**
 * What a reviewed week lost since its review: a reviewed number must not shrink without a trace (V10).
 * @param changed each visit's first change after the review
 */
export function lostFrom(changed: readonly ChangedVisit[], staffId: string, weekStart: Day): LostVisit[] {
  const isHere = ({ staffId: madeBy, along, visitedOn, deletedAt }: ChangedVisit['now'], inWeek: boolean) =>
    deletedAt === null && (madeBy === staffId || along.includes(staffId)) && (!inWeek || (visitedOn >= weekStart && visitedOn <= addDays(weekStart, 6)));
  return changed.filter(({ then, now }) => isHere(then, true) && !isHere(now, true)).map(({ employer, then, now }) => ({
    day: then.visitedOn, employer, to: now.visitedOn, how: now.deletedAt !== null ? ('removed' as const) : isHere(now, false) ? ('moved' as const) : ('left' as const),
  })).sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

import { plural } from '../../common/text/plain';
import type { Day } from '../../common/time/calendar';
import { cupsOf, type Cups } from '../../visits/rules/cups.rules';
import type { RelationshipVisit } from '../../visits/rules/relationship.rules';

/** What a week's visit was worth beside its number (F3). */
export interface VisitQuality {
  /** Nobody had met this employer in person before. */
  isFirst: boolean;
  /** Somebody was met in person again; a call or a miss is neither. */
  isReturn: boolean;
  learnedNeeds: boolean;
  /** Somebody who is known to have a say in hiring was met. */
  hasSay: boolean;
}

/** An employer of the week: how far the three cups were poured by its end. */
export interface EmployerInWeek {
  cups: Cups;
  visits: readonly string[];
}

export interface WeekQuality {
  byVisit: ReadonlyMap<string, VisitQuality>;
  byEmployer: ReadonlyMap<string, EmployerInWeek>;
}

/**
 * The quality of a week's visits, from all that is known of the employers (F3): first or return, needs learned, hiring say.
 * @param evidence by employer, oldest first: everybody's visits, since an employer is met by the agency
 * @param withSay visits at which somebody known to have a say was met
 */
export function weekQuality(visits: readonly { id: string; employerId: string }[], evidence: ReadonlyMap<string, readonly RelationshipVisit[]>, withSay: ReadonlySet<string>, end: Day): WeekQuality {
  const byVisit = new Map<string, VisitQuality>();
  const byEmployer = new Map<string, EmployerInWeek>();
  for (const { id, employerId } of visits) {
    const known = evidence.get(employerId) ?? [];
    const at = known.findIndex((one) => one.visitId === id);
    const here = known[at];
    const isMet = here !== undefined && isMeeting(here);
    const isFirst = isMet && !known.slice(0, at).some(isMeeting);
    byVisit.set(id, { isFirst, isReturn: isMet && !isFirst, learnedNeeds: here?.met === true && ['learn_needs', 'tour'].includes(here.purpose), hasSay: withSay.has(id) });
    const so = byEmployer.get(employerId)?.visits ?? [];
    byEmployer.set(employerId, { cups: cupsOf(known.filter((one) => one.day <= end)), visits: [...so, id] });
  }
  return { byVisit, byEmployer };
}

function isMeeting({ met, mode }: RelationshipVisit): boolean {
  return met && mode === 'in_person';
}

/** The quality beside the quantity, in a sentence. */
export function qualitySentence(quality: readonly VisitQuality[]): string {
  const firsts = quality.filter((one) => one.isFirst).length;
  const learned = quality.filter((one) => one.learnedNeeds).length;
  const said = quality.filter((one) => one.hasSay).length;
  return `${plural(firsts, 'first visit', 'first visits')}, ${plural(quality.filter((one) => one.isReturn).length, 'return', 'returns')}; needs learned ${times(learned)}; somebody with a say in hiring met ${times(said)}.`;
}

function times(count: number): string {
  return count === 0 ? 'not yet' : count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

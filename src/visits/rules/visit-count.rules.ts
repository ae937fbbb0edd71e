import { Day, weekOf, WeekStart } from '../../common/time/calendar';
import { capitalise, plural } from '../../common/text/plain';
import { Mode, modeOf, Purpose } from './visit.choices';

/** What the count needs to know of one visit, seen for one member of staff. */
export interface VisitFacts {
  happened: boolean;
  isDeleted: boolean;
  /** Something was said without leave (D9). */
  isIncident: boolean;
  mode: Mode;
  purpose: Purpose;
  peopleMet: readonly { hiringSay: 'yes' | 'no' | 'unknown' }[];
  /** Names, proposes or is made with a client; otherwise it is a general visit (V3). */
  isClientSpecific: boolean;
  /** 0 for who logged it, 1 and up for those who went along (V9). */
  staffIndex: number;
}

/** The three points the field has not settled; each agency chooses. */
export interface CountSettings {
  countGenericVisits: boolean;
  requireHiringSay: boolean;
  countForEachStaff: boolean;
}

export interface VisitCount {
  counts: boolean;
  /** Every reason against, as a sentence (V5); empty when the visit counts. */
  reasons: string[];
}

export interface WeekCount {
  counted: number;
  /** General visits that keep V1, counted or not, so that both ways can be reported (V3). */
  generic: number;
  clientSpecific: number;
  notCounted: { index: number; reasons: string[] }[];
}

export interface WeekTarget {
  /** Employer contacts for the week; null when there is no target. */
  target: number | null;
  reason: string;
}

const GENERIC_NOT_COUNTED = 'A general visit: this agency counts only visits about a client.';
const EVENT_WAY_ON = ' A meeting with someone there is a visit in person: log it as one.';
const FEW_CLIENTS = 3;
const CONTACTS_PER_CLIENT = 2;

/**
 * Whether a visit is an employer contact (V1 to V4, V9), with every reason against it (V5).
 * An event is a mode of its own in V1's list, so it never counts by itself; whoever met somebody
 * face to face at one logs that meeting as in person. Whether a client was present plays no part (V2).
 */
export function countVisit(facts: VisitFacts, settings: CountSettings): VisitCount {
  const reasons = facts.isDeleted ? ['It was deleted.'] : [...againstTheVisit(facts), ...againstBySetting(facts, settings)];
  return { counts: reasons.length === 0, reasons };
}

/** A week's visits counted one by one, the same employer each time (V2), with the split always kept (V3). */
export function countWeek(visits: readonly VisitFacts[], settings: CountSettings): WeekCount {
  const week: WeekCount = { counted: 0, generic: 0, clientSpecific: 0, notCounted: [] };
  visits.forEach((facts, index) => {
    const { counts, reasons } = countVisit(facts, settings);
    const isGenericOnly = reasons.length === 1 && reasons[0] === GENERIC_NOT_COUNTED;
    if (counts) week.counted += 1;
    else week.notCounted.push({ index, reasons });
    if (counts && facts.isClientSpecific) week.clientSpecific += 1;
    if ((counts && !facts.isClientSpecific) || isGenericOnly) week.generic += 1;
  });
  return week;
}

/**
 * The contacts to aim for this week (V7): six, scaled by full-time share (1 is full time) and rounded up.
 * With one or two clients looking it is two for each, but never more than the share asks: few clients ease a week.
 */
export function weekTarget(staff: { fullTimeShare: number; clientsLooking: number; contactsPerWeek?: number }): WeekTarget {
  const { fullTimeShare, clientsLooking, contactsPerWeek = 6 } = staff;
  if (clientsLooking <= 0) return { target: null, reason: 'None of the clients is looking for work, so there is no target.' };
  if (fullTimeShare <= 0) return { target: null, reason: 'Not working this week, so there is no target.' };
  // Shares are typed as 0.55 or 0.7: without this, 0.55 of 20 would round up to 12.
  const byShare = Math.ceil(Number((contactsPerWeek * fullTimeShare).toFixed(6)));
  const byClients = clientsLooking < FEW_CLIENTS ? CONTACTS_PER_CLIENT * clientsLooking : Infinity;
  if (byClients < byShare) {
    return { target: byClients, reason: `${plural(clientsLooking, 'client is', 'clients are')} looking for work: two contacts for each.` };
  }
  const percent = Math.round(fullTimeShare * 100);
  const scaled = `${contactsPerWeek} a week, scaled to ${percent} % of full time and rounded up.`;
  return { target: byShare, reason: fullTimeShare === 1 ? `${contactsPerWeek} a week, full time.` : scaled };
}

/** Whether a visit was entered after its own week had ended (V6): it still belongs to that week, shown as late. */
export function isLate(visitedOn: Day, loggedOn: Day, weekStart: WeekStart): boolean {
  return loggedOn > weekOf(visitedOn, weekStart).end;
}

function againstTheVisit(facts: VisitFacts): string[] {
  const reasons: string[] = [];
  if (!facts.happened) reasons.push('It has not happened: only visits made count.');
  if (facts.isIncident) reasons.push('Something was said without leave: an incident never counts.');
  if (facts.mode !== 'in_person') reasons.push(byMode(facts));
  if (facts.purpose === 'job_support') reasons.push('Support for someone at work: only job development counts.');
  if (facts.peopleMet.length === 0) reasons.push('Nobody from the employer was met.');
  return reasons;
}

function againstBySetting(facts: VisitFacts, settings: CountSettings): string[] {
  const reasons: string[] = [];
  const isHeardByNobody = facts.peopleMet.length > 0 && facts.peopleMet.every((person) => person.hiringSay === 'no');
  if (settings.requireHiringSay && isHeardByNobody) reasons.push('Nobody met has a say in hiring: this agency counts only meetings with someone who does.');
  if (!settings.countForEachStaff && facts.staffIndex > 0) reasons.push('Made by two together: this agency counts it once, for who logged it.');
  if (!settings.countGenericVisits && !facts.isClientSpecific) reasons.push(GENERIC_NOT_COUNTED);
  return reasons;
}

function byMode(facts: VisitFacts): string {
  const reason = `${capitalise(modeOf(facts.mode).by)}: only visits in person count.`;
  return facts.mode === 'event' && facts.peopleMet.length > 0 ? reason + EVENT_WAY_ON : reason;
}

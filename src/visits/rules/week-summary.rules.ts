import { VisitCount, WeekCount } from './visit-count.rules';

/** A week's number against its target: '4 of 6 so far', or '4 of 6' once the week is over. Null is a week without a target. */
export function weekProgress(counted: number, target: number | null, isOver: boolean): string {
  const soFar = isOver ? '' : ' so far';
  return target === null ? `${counted}${soFar}, no target` : `${counted} of ${target}${soFar}`;
}

/** The split, always shown (V3): '3 about a client, 1 general'; says so where the agency leaves general visits out. */
export function weekSplit(week: Pick<WeekCount, 'counted' | 'generic' | 'clientSpecific'>): string {
  const split = `${week.clientSpecific} about a client, ${week.generic} general`;
  return week.counted < week.clientSpecific + week.generic ? `${split} (not counted here)` : split;
}

/** A week's number both ways (V3), for totals and exports, whatever the setting. */
export function bothWays(week: Pick<WeekCount, 'generic' | 'clientSpecific'>): { withGeneric: number; clientSpecificOnly: number } {
  return { withGeneric: week.generic + week.clientSpecific, clientSpecificOnly: week.clientSpecific };
}

/** The live line beside Save: 'This counts: 5 of 6 this week', or why it doesn't (V5). `countedBefore` leaves this visit out. */
export function countLine(visit: VisitCount, countedBefore: number, target: number | null): string {
  if (!visit.counts) return notCounted(visit);
  const number = countedBefore + 1;
  return target === null ? `This counts: ${number} this week` : `This counts: ${number} of ${target} this week`;
}

/** The line under a visit in a timeline: 'Counts toward Amir K.’s six.' A null owner is the reader: 'Counts toward your six.' */
export function countNote(visit: VisitCount, ownerName: string | null): string {
  if (!visit.counts) return notCounted(visit);
  return `Counts toward ${ownerName === null ? 'your' : `${ownerName}’s`} six.`;
}

function notCounted(visit: VisitCount): string {
  return `Doesn’t count. ${visit.reasons.join(' ')}`;
}

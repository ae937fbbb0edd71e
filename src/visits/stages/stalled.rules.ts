import { daysBetween, type Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import type { Stage } from '../../employers/stage.choices';

/** After so many quiet days somebody is asked whether it is still going. */
export const STALLED_AFTER_DAYS = 21;

/** Stages in which something is meant to happen next. Where somebody was hired, follow-along keeps in touch (F10). */
export const LIVE_STAGES: readonly Stage[] = ['introduced', 'learning_needs', 'ready_for_client', 'considering'];

/** What is known of a relationship, as of today. */
export interface Going {
  stage: Stage;
  stageSetOn: Day | null;
  doNotContactOn: Day | null;
  /** By any mode (V11). */
  lastVisitOn: Day | null;
  nextTouchOn: Day | null;
  /** The last day on which a person said that it goes on, or moved the next touch. */
  saidOn: Day | null;
  /** The next visit somebody has planned there, from today on. */
  plannedOn: Day | null;
}

export interface StalledView {
  today: Day;
  /** Days without a visit until an employer is dormant by itself; null for never. */
  dormantAfterDays: number | null;
  locale: string;
}

/**
 * Why "Still going?" is asked, as a sentence; null when it isn't. Asked in a live stage after 21 days without a visit
 * of any mode, counted from the last visit, the next touch or the last answer, whichever was latest (V11).
 */
export function stillGoing(going: Going, view: StalledView): string | null {
  const { lastVisitOn, nextTouchOn, saidOn, stageSetOn } = going;
  if (!LIVE_STAGES.includes(going.stage) || going.doNotContactOn !== null || going.plannedOn !== null || isAsleep(going, view)) return null;
  const since = [lastVisitOn, nextTouchOn, saidOn, stageSetOn].reduce<Day>((latest, day) => (day !== null && day > latest ? day : latest), '');
  if (since === '' || daysBetween(since, view.today) < STALLED_AFTER_DAYS) return null;
  const isMissed = nextTouchOn !== null && (lastVisitOn === null || nextTouchOn > lastVisitOn);
  const missed = isMissed ? `The next touch is ${daysBetween(nextTouchOn, view.today)} days late.` : 'No next touch is set.';
  return `${lastOf(lastVisitOn, view)} ${missed}`;
}

function lastOf(lastVisitOn: Day | null, { today, locale }: StalledView): string {
  if (lastVisitOn === null) return 'Nobody has been in touch yet.';
  return `Nobody has been in touch for ${daysBetween(lastVisitOn, today)} days, since ${formatDay(lastVisitOn, locale, 'short')}.`;
}

/** Long silence has made it dormant already, unless a hand held it since (as `stageOf` says it). */
function isAsleep({ lastVisitOn, stageSetOn }: Going, { today, dormantAfterDays }: StalledView): boolean {
  if (dormantAfterDays === null || lastVisitOn === null || (stageSetOn !== null && stageSetOn >= lastVisitOn)) return false;
  return daysBetween(lastVisitOn, today) >= dormantAfterDays;
}

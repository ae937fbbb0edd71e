import type { Day } from '../common/time/calendar';
import { formatDay, dueDay } from '../common/time/format';
import { tag, type Tag } from '../common/web/parts';
import type { Site } from '../openings/opening-words';
import { followAlongWords, type FollowAlongStanding } from './follow-along.rules';
import type { DoneFollowAlong } from './follow-alongs.service';
import { FOLLOW_WAYS } from './job.choices';

type When = Pick<Site, 'today' | 'locale'>;

/** When to be in touch next: "2 days late", "today", "in 5 days" (F10). */
export function dueTag({ on }: FollowAlongStanding, { today, locale }: When): Tag {
  return tag(on < today ? 'stop' : on === today ? 'warn' : 'info', `Be in touch: ${dueDay(on, today, locale)}`, 'clock');
}

/**
 * What is to do, then what comes next, then what was done, the newest first: of what lies ahead only the next, and of what
 * nobody did only what came after the job was recorded.
 */
export function followItems(standings: readonly FollowAlongStanding[], done: readonly DoneFollowAlong[], recordedOn: Day, { today, locale }: When) {
  const firstAhead = standings.find((one) => one.state === 'ahead');
  const when = (on: Day) => ({ on, when: formatDay(on, locale, on.slice(0, 4) === today.slice(0, 4) ? 'weekday' : 'withYear'), datetime: on, hasHref: false, href: '' });
  const isShown = (one: FollowAlongStanding) => one === firstAhead || one.state === 'due' || (one.state === 'missed' && one.on >= recordedOn);
  const open = standings.filter(isShown).map((one) => ({
    ...when(one.on), rank: { due: 0, ahead: 1, missed: 2, done: 2 }[one.state], icon: { due: 'clock', missed: 'info', ahead: 'calendar', done: 'ok' }[one.state], heading: followAlongWords(one.kind), hasText: false, text: '',
    hasNote: true, note: one.state === 'missed' ? 'Nobody noted being in touch.' : one.state === 'ahead' ? 'Comes next.' : `To do: ${dueDay(one.on, today, locale)}.`,
  }));
  const kept = done.map((one) => {
    const how = (FOLLOW_WAYS.find((way) => way.value === one.how)?.label ?? '').toLowerCase();
    return { ...when(one.doneOn), rank: 2, icon: one.trouble ? 'alert' : 'ok', heading: one.trouble ? `Trouble at work, told ${how}` : `In touch ${how}`, hasText: one.note !== '', text: one.note, hasNote: true, note: `Noted by ${one.by}.` };
  });
  return [...open, ...kept].sort((a, b) => a.rank - b.rank || (a.on < b.on ? 1 : Number(a.on > b.on) * -1));
}

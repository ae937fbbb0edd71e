import { formatDay } from '../../common/time/format';
import type { Look } from '../../disclosure/gate/leave-look.service';
import type { MeetingNote } from './meeting-notes';
import type { Suited } from './standings';

/** "Dana Reyes by Thu 26 Nov: call them": who follows up, by when, and what. */
export function followUpText({ staffName, dueOn, what }: Pick<MeetingNote, 'staffName' | 'dueOn' | 'what'>, locale: string): string {
  const by = dueOn === null ? '' : ` by ${formatDay(dueOn, locale, 'weekday')}`;
  return `${staffName ?? ''}${by}${what === '' ? '' : `: ${what}`}`;
}

/** All of a note in one line: whom it is about, by initials (P1), what was decided, then who follows up. */
export function noteText(note: Pick<MeetingNote, 'aboutInitials' | 'decided' | 'staffId' | 'staffName' | 'dueOn' | 'what'>, locale: string): string {
  return [aboutText(note), note.decided, ...(note.staffId === null ? [] : [followUpText(note, locale)])].filter((text) => text !== '').join(' · ');
}

/** "About J.M."; empty for a note about nobody. */
export function aboutText({ aboutInitials }: Pick<MeetingNote, 'aboutInitials'>): string {
  return aboutInitials === null ? '' : `About ${aboutInitials}`;
}

/** Apart from fit, may one speak for them there (M8)? What a plan says is for those who reach the client; the others ask their specialist (P1). */
export function leaveWords({ client }: { readonly client: Pick<Suited['client'], 'sight' | 'specialistName'> }, look: Look | undefined): { icon: string; leave: string } {
  if (client.sight === 'initials') return { icon: 'person', leave: `ask ${client.specialistName}` };
  if (look?.state === 'may speak') return { icon: 'ok', leave: 'may speak' };
  return look?.state === 'ask first' ? { icon: 'ask', leave: 'ask first' } : { icon: 'lock', leave: 'applies alone' };
}

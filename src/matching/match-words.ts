import { reason, tag, type Reason, type Tag } from '../common/web/parts';
import type { Look } from '../disclosure/gate/leave-look.service';
import type { Match } from './match.types';

/** The reasons in the order people read them: what fits, what conflicts, what to talk over, what nobody knows. */
export function reasonsOf(match: Match, sight: 'full' | 'initials' = 'full'): Reason[] {
  // What an employer looks into may touch on somebody's past: it is a thing to say to those who support them (M5).
  const told = (reasons: Match['fits']) => reasons.filter(({ criterion }) => sight === 'full' || criterion !== 'check');
  return [
    ...told(match.fits).map(({ sentence }) => reason('fit', sentence)), ...told(match.conflicts).map(({ sentence }) => reason('clash', sentence)),
    ...told(match.warnings).map(({ sentence }) => ({ ...reason('ask', sentence), word: 'To talk over' })), ...told(match.unknowns).map(({ sentence }) => reason('ask', sentence)),
  ];
}

/** Beside every match, apart from fit: may one speak for them here (M8, D5)? */
export function leaveTag(look: Look | null | undefined, name: string): Tag {
  if (look?.state === 'may speak') return tag('good', `You may speak for ${name} here`);
  return look?.state === 'ask first' ? tag('warn', `Ask ${name} before speaking for them here`, 'ask') : tag('', `${name} can apply alone here`, 'lock');
}

/** How well it fits, in a word or two; never without the way to its reasons. */
export function fitWords(match: Match): string {
  if (match.conflicts.length > 0) return match.conflicts.length === 1 ? 'one conflict' : `${match.conflicts.length} conflicts`;
  const unknowns = match.unknowns.length === 0 ? '' : match.unknowns.length === 1 ? ', 1 not known' : `, ${match.unknowns.length} not known`;
  return `${match.fits.length > match.unknowns.length ? 'fits well' : match.fits.length > 0 ? 'fits' : 'may fit'}${unknowns}`;
}

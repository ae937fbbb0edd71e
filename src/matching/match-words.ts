import { reason, tag, type Reason, type Tag } from '../common/web/parts';
import type { Look } from '../disclosure/gate/leave-look.service';
import type { Criterion, Match } from './match.types';
import { conflictsInWords, criteriaInWords, type Standing, type Strength } from './meeting/standing.rules';

/**
 * What a colleague who knows somebody by initials reads in place of the sentence (P1): it would hold words as somebody typed
 * or said them, or what they can't do, don't have or won't. What it is about is enough to ask their specialist.
 */
const BARE: Partial<Readonly<Record<Criterion, string>>> = {
  kind: 'The kind of work.', refusedKind: 'The kind of work.', nextJob: 'The next job.', dreamJob: 'The dream job.', tasks: 'The tasks.', training: 'Training.',
  licences: 'Licences and certificates.', languages: 'Languages.', lifting: 'Lifting.', employer: 'The employer.', refusedEmployer: 'The employer.',
};

/** What an employer looks into may touch on somebody's past, and how much they may earn on their benefits: to be talked over with those who support them alone (M5, M6). */
const UNTOLD: ReadonlySet<Criterion> = new Set(['check', 'ceiling']);

/** What is known and speaks neither way, but is for the client to weigh: what the employer looks into (M5). */
const isToTalkOver = ({ criterion }: Match['unknowns'][number]): boolean => criterion === 'check';

/** The reasons in the order people read them: what fits, what conflicts, what to talk over, what nobody knows. By initials, without anybody's own words (P1). */
export function reasonsOf(match: Match, sight: 'full' | 'initials' = 'full'): Reason[] {
  const told = (reasons: Match['fits']) => (sight === 'full' ? reasons.map(({ sentence }) => sentence)
    : [...new Set(reasons.filter(({ criterion }) => !UNTOLD.has(criterion)).map(({ criterion, sentence }) => BARE[criterion] ?? sentence))]);
  return [
    ...told(match.fits).map((sentence) => reason('fit', sentence)), ...told(match.conflicts).map((sentence) => reason('clash', sentence)),
    ...told([...match.warnings, ...match.unknowns.filter(isToTalkOver)]).map((sentence) => reason('talk', sentence)), ...told(match.unknowns.filter((one) => !isToTalkOver(one))).map((sentence) => reason('ask', sentence)),
  ];
}

/** Beside every match, apart from fit: may one speak for them here (M8, D5)? */
export function leaveTag(look: Look | null | undefined, name: string): Tag {
  if (look?.state === 'may speak') return tag('good', `You may speak for ${name} here`);
  return look?.state === 'ask first' ? tag('warn', `Ask ${name} before speaking for them here`, 'ask') : tag('', `${name} can apply alone here`, 'lock');
}

const FIT: Readonly<Record<Strength, string>> = { strong: 'fits well', good: 'fits', possible: 'may fit', none: 'not known' };

/** How well it fits, in the same words on every page; never without what it rests on, or the way to it (M5). */
export function fitWord({ strength, hasBrokenMust, conflicts }: Pick<Standing, 'strength' | 'hasBrokenMust' | 'conflicts'>): string {
  return hasBrokenMust ? 'conflict' : strength === 'none' && conflicts.length > 0 ? 'fits little' : FIT[strength];
}

/** "the work, hours · not the pay · to ask: times": what the word rests on, by criteria alone (P1); in short, for a wall, how many there are to ask. */
export function becauseWords({ fits, conflicts, unknowns, isSimilar }: Pick<Standing, 'fits' | 'conflicts' | 'unknowns' | 'isSimilar'>, isShort = false): string {
  const toAsk = unknowns.filter((one) => !fits.includes(one) && !conflicts.includes(one));
  return [criteriaInWords(fits, isSimilar), conflictsInWords(conflicts), toAsk.length === 0 ? '' : isShort ? `${toAsk.length} to ask` : `to ask: ${criteriaInWords(toAsk)}`].filter((text) => text !== '').join(' · ');
}

import { plural } from '../../common/text/plain';
import { formatInstant } from '../../common/time/format';
import { empty, tag, type Tag } from '../../common/web/parts';
import { ASKED_BY, GROUNDS } from './erasure.rules';
import { erasurePaths } from './erasure.paths';
import type { Erasure } from './erasures.service';

interface Site {
  readonly locale: string;
  readonly timeZone: string;
}

/** One request: for whoever decides about it while it waits, and what is left of it afterwards. It names no client, only initials while there are some. */
export function erasurePage(erasure: Erasure, view: { readonly viewerId: string; readonly isHeld: boolean; readonly fault: string | null }, site: Site) {
  const isWaiting = erasure.finishedAt === null && erasure.declinedAt === null;
  const isOwn = erasure.requestedBy === view.viewerId;
  return {
    title: isWaiting ? 'A record to be erased' : 'An erased record', heading: headingOf(erasure), listHref: erasurePaths.list, tag: tagOf(erasure), facts: factsOf(erasure, site),
    hasFault: view.fault !== null, fault: view.fault ?? '', isWaiting, isOwn, isHeld: isWaiting && view.isHeld, canApprove: isWaiting && !isOwn && !view.isHeld,
    approveHref: erasurePaths.approve(erasure.id), declineHref: erasurePaths.decline(erasure.id), declineLabel: isOwn ? 'Take the request back' : 'Decline: keep the record',
  };
}

/** The requests somebody may know of, those that wait first. */
export function erasuresPage(erasures: readonly Erasure[], site: Site) {
  const row = (erasure: Erasure) => ({
    href: erasurePaths.show(erasure.id), tag: tagOf(erasure), name: erasure.finishedAt === null && erasure.initials !== null ? `${erasure.initials}, ${erasure.team ?? ''}` : (erasure.team ?? 'A record'),
    text: `${wordsOf(GROUNDS, erasure.ground)}. Asked for by ${erasure.requester ?? 'somebody'} on ${formatInstant(erasure.requestedAt, site.timeZone, site.locale)}.`,
  });
  const isWaiting = (one: Erasure) => one.finishedAt === null && one.declinedAt === null;
  const waiting = erasures.filter(isWaiting).map(row);
  const over = erasures.filter((one) => !isWaiting(one)).map(row);
  return {
    title: 'Erasing records', waiting, hasWaiting: waiting.length > 0, over, hasOver: over.length > 0,
    empty: empty('Nothing waits', 'A supervisor asks for a client’s record to be erased from the client’s page. Somebody else then agrees here, or declines.', undefined, 'bin'),
  };
}

function headingOf(erasure: Erasure): string {
  if (erasure.finishedAt !== null) return 'A record was erased';
  return erasure.declinedAt === null ? `The record of ${erasure.initials ?? 'a client'} is to be erased` : `The record of ${erasure.initials ?? 'a client'} was kept`;
}

function tagOf(erasure: Erasure): Tag {
  if (erasure.finishedAt !== null) return tag('', 'Erased', 'bin');
  return erasure.declinedAt === null ? tag('warn', 'Waits for a second person') : tag('', 'Kept', 'undo');
}

function factsOf(erasure: Erasure, site: Site) {
  const at = (instant: string) => formatInstant(instant, site.timeZone, site.locale);
  const person = (name: string | null) => name ?? 'Somebody no longer listed';
  const lines: [string, string][] = [
    ['Team', erasure.team ?? 'No longer listed'], ['Why', wordsOf(GROUNDS, erasure.ground)], ['Who asked', wordsOf(ASKED_BY, erasure.askedBy)],
    ...(erasure.words ? [['In words', erasure.words] as [string, string]] : []),
    ...(erasure.lawAllows === 1 ? [['The law', 'They say it allows erasing before the time of keeping is over'] as [string, string]] : []),
    ['Asked for', `${person(erasure.requester)}, ${at(erasure.requestedAt)}`],
    ...(erasure.approvedAt ? [['Agreed to', `${person(erasure.approver)}, ${at(erasure.approvedAt)}`] as [string, string]] : []),
    ...(erasure.declinedAt ? [['Declined', `${person(erasure.decliner)}, ${at(erasure.declinedAt)}`] as [string, string]] : []),
    ...(erasure.finishedAt ? doneLines(erasure, at) : []),
  ];
  return lines.map(([term, text]) => ({ term, text, hasHref: false, href: '', hasTag: false, tag: {}, hasNote: false, note: '' }));
}

function doneLines(erasure: Erasure, at: (instant: string) => string): [string, string][] {
  const { words = 0, parked_forms: forms = 0, ...tables } = JSON.parse(erasure.counts) as Record<string, number>;
  const rows = Object.values(tables).reduce((sum, one) => sum + one, 0);
  return [
    ['What went', `${plural(rows, 'entry', 'entries')} of the record, the words of ${plural(words, 'note', 'notes')}, ${plural(forms, 'half-written form', 'half-written forms')}`],
    ...(erasure.replayedAt ? [['Erased again', `${at(erasure.replayedAt)}, after a backup had brought it back`] as [string, string]] : []),
    ['Out of the files', erasure.scrubbedAt ? at(erasure.scrubbedAt) : 'Not yet: it is tried again when Rapport starts'],
    ['Its number', erasure.clientId],
  ];
}

function wordsOf(choices: readonly { value: string; label: string }[], value: string): string {
  return choices.find((one) => one.value === value)?.label ?? value;
}

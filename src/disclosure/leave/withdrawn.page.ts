import type { Day } from '../../common/time/calendar';
import { formatDay, formatInstant } from '../../common/time/format';
import { tag } from '../../common/web/parts';
import type { Fact } from '../rules/disclosure.choices';
import { leavePaths } from './leave.paths';
import type { PlannedAbout, SpokenSince } from './rests-on';
import { noLonger } from './withdrawal.rules';

export interface WithdrawnInput {
  clientId: string;
  name: string;
  initials: string;
  viewerId: string;
  today: Day;
  locale: string;
  timeZone: string;
  employerId: string | null;
  /** Empty when it was taken back everywhere. */
  employer: string;
  fact: Fact | null;
  saidOn: Day;
  how: string;
  recordedAt: string;
  recordedBy: string;
  /** Leave was given anew since, so what follows may be said again. */
  isGivenAnew: boolean;
  planned: readonly PlannedAbout[];
  spoken: readonly SpokenSince[];
}

/** What the press did, in sentences: what may no longer be said, what that stops, and what stands (D4, D8). */
export function withdrawnPage(input: WithdrawnInput) {
  const { name, clientId, locale } = input;
  const said = [`${name} said so on ${formatDay(input.saidOn, locale, 'withYear')}`, input.how].filter(Boolean).join(': ');
  return {
    title: `Taken back: ${input.initials}`, heading: 'Taken back', name, clientHref: leavePaths.client(clientId), planHref: leavePaths.plan(clientId), matchesHref: leavePaths.matches(clientId),
    said: `${said.replace(/[.!?]$/, '')}. Written down by ${input.recordedBy}, ${formatInstant(input.recordedAt, input.timeZone, locale)}.`,
    noLonger: noLonger(input, name, input.employer), isGivenAnew: input.isGivenAnew,
    planned: input.planned.map((visit) => plannedRow(visit, input)), hasPlanned: input.planned.length > 0,
    spoken: input.spoken.map((one) => ({ text: `${one.employer}, ${formatDay(one.day, locale, 'weekday')}`, href: leavePaths.newIncident(clientId, one.employerId), label: `It was already taken back: tell the supervisor about ${one.employer}` })), hasSpoken: input.spoken.length > 0,
    spokenIntro: `These visits of ${formatDay(input.saidOn, locale, 'withYear')} and later spoke of ${name}, and were logged before this was written down. If ${name} had taken it back by then, tell your supervisor: nobody is blamed for the truth.`,
  };
}

function plannedRow(visit: PlannedAbout, { viewerId, locale }: WithdrawnInput) {
  const isMine = visit.staffId === viewerId;
  return { when: formatDay(visit.day, locale, 'weekday'), employer: visit.employer, tag: tag('stop', 'Needs leave again', 'lock'), note: isMine ? '' : `Planned by ${visit.staff}`, hasNote: !isMine, hasHref: isMine, href: leavePaths.week(visit.day) };
}

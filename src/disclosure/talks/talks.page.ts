import type { Day } from '../../common/time/calendar';
import { formatDay, formatInstant, relativeDay } from '../../common/time/format';
import { empty, reason, tag, type Reason, type Tag } from '../../common/web/parts';
import type { FourParts } from './fidelity-four.rules';
import { topicLabel } from './talk.choices';
import { talkPaths } from './talk.paths';
import type { TalkRecord } from './talks.service';

export interface TalksInput {
  readonly clientId: string;
  readonly name: string;
  readonly initials: string;
  readonly talks: readonly TalkRecord[];
  readonly parts: FourParts;
  readonly site: { readonly today: Day; readonly locale: string; readonly timeZone: string };
}

/** All talks with one client, the newest first, and how they stand to good practice (F4). */
export function talksPage(input: TalksInput) {
  const { clientId, name, talks, parts } = input;
  return {
    title: `Talks about disclosure, ${input.initials}`, heading: 'Talking about disclosure', name, planHref: talkPaths.plan(clientId), newHref: talkPaths.newTalk(clientId), troubleHref: talkPaths.newTrouble(clientId),
    talks: talks.map((talk) => row(talk, input)), hasTalks: talks.length > 0,
    none: empty('No talk noted yet', `Talking once is seldom enough. Note each talk with ${name}, also when it ends with “not now”.`, undefined, 'note'), ...practice(parts),
  };
}

/** The four parts as reasons with their evidence; also for a client's plan page. */
export function practice(parts: FourParts): { practice: string; reasons: Reason[]; score: string } {
  const reasons = parts.parts.map((part) => ({ ...reason(part.holds ? 'fit' : 'ask', part.sentence), word: part.holds ? 'Done' : 'To do' }));
  return { practice: parts.sentence, reasons, score: `${parts.score} of 5 points on the fidelity scale. Evidence, not an official review.` };
}

function row(talk: TalkRecord, { name, site }: TalksInput) {
  const { today, locale, timeZone } = site;
  return {
    when: formatDay(talk.day, locale, 'withYear'), datetime: talk.day, ago: relativeDay(talk.day, today, locale), tags: tagsOf(talk),
    hasWords: talk.ownWords !== '', wordsOf: `${name} said`, words: talk.ownWords, hasNote: talk.note !== '', noteOf: talk.kind === 'talk' ? 'Decided' : 'What happened', note: talk.note,
    recorded: `Noted by ${talk.recordedBy}, ${formatInstant(talk.recordedAt, timeZone, locale)}`,
  };
}

function tagsOf(talk: TalkRecord): Tag[] {
  return talk.kind === 'trouble' ? [tag('warn', 'Trouble at work', 'alert')] : talk.topics.map((topic) => tag('info', topicLabel(topic), 'note'));
}

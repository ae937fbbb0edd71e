import { daysBetween, type Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import type { TalkTopic } from './talk.choices';

/** A talk about disclosure, by what it was about. */
export interface TalkEvidence {
  readonly day: Day;
  readonly topics: readonly TalkTopic[];
}

/** A version of the plan, by what its making shows was talked about. */
export interface PlanEvidence {
  readonly givenOn: Day;
  /** The day pros and cons were noted as discussed. */
  readonly prosConsOn: Day | null;
  /** Whether exact words were agreed for any fact. */
  readonly hasWords: boolean;
}

export interface PracticePart {
  readonly key: 'never_required' | 'pros_cons' | 'wording' | 'more_than_once';
  readonly holds: boolean;
  /** The evidence with its day, or what is still missing. */
  readonly sentence: string;
}

export interface FourParts {
  readonly parts: readonly PracticePart[];
  /** 0 to 4. */
  readonly count: number;
  /** 1 to 5, the item's points (F4): none, one, two, three or four parts. */
  readonly score: 1 | 2 | 3 | 4 | 5;
  readonly sentence: string;
}

/**
 * The four parts of good practice on disclosure (F4) for one client, each with its evidence. Only what was noted counts:
 * the words of a plan show that wording was discussed on the day it was given, but nothing else than a talk shows
 * that the client was told nobody has to tell.
 */
export function fourParts(talks: readonly TalkEvidence[], plans: readonly PlanEvidence[], locale: string): FourParts {
  const on = (topic: TalkTopic) => talks.filter((talk) => talk.topics.includes(topic)).map((talk) => talk.day);
  const say = (days: readonly Day[]) => formatDay([...days].sort().at(-1) ?? '', locale, 'withYear');
  const part = (key: PracticePart['key'], days: readonly Day[], has: string, not: string): PracticePart => (
    days.length > 0 ? { key, holds: true, sentence: `${has} on ${say(days)}.` } : { key, holds: false, sentence: not });
  const discussed = discussionDays(talks, plans);
  const parts: PracticePart[] = [
    part('never_required', on('never_required'), 'That nobody is required to tell was said', 'Not noted yet: that nobody is required to tell.'),
    part('pros_cons', [...on('pros_cons'), ...plans.flatMap((plan) => plan.prosConsOn ?? [])], 'What speaks for telling and what against was talked through', 'Not noted yet: what speaks for telling, and what against.'),
    part('wording', [...on('wording'), ...plans.filter((plan) => plan.hasWords).map((plan) => plan.givenOn)], 'Exact words were talked through', 'Not noted yet: the exact words.'),
    moreThanOnce(discussed, locale),
  ];
  const count = parts.filter((one) => one.holds).length;
  return { parts, count, score: (count + 1) as FourParts['score'], sentence: `${count} of 4 parts of good practice on disclosure.` };
}

/** The different days disclosure was discussed on, the earliest first. The making of a version is one discussion, however long it took. */
export function discussionDays(talks: readonly TalkEvidence[], plans: readonly PlanEvidence[]): Day[] {
  return [...new Set([...talks.map((talk) => talk.day), ...plans.map((plan) => plan.givenOn)])].sort();
}

function moreThanOnce(days: readonly Day[], locale: string): PracticePart {
  const [last, before] = [days.at(-1), days.at(-2)];
  const key = 'more_than_once';
  if (last === undefined) return { key, holds: false, sentence: 'Not noted yet: any talk about disclosure.' };
  if (before === undefined) return { key, holds: false, sentence: `Talked about once, on ${formatDay(last, locale, 'withYear')}; good practice is to come back to it.` };
  return { key, holds: true, sentence: `Talked about on ${days.length} days, the last ${daysBetween(before, last)} days after the one before.` };
}

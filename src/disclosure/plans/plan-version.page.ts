import { formatDay, formatInstant } from '../../common/time/format';
import { tag, type Tag } from '../../common/web/parts';
import { lastDay, planFor, startsOn } from '../rules/plan-in-force.rules';
import { paperLinks } from '../paper/paper-links.page';
import type { AgreedPlan } from './agreed-plan';
import { planDifference } from './plan-difference.rules';
import { givenSentences, purposeSentences, talkInWords } from './plan-given.rules';
import { isTakenBack } from './plan-left.rules';
import { toldLines } from './plan-lines';
import { planPaths } from './plan-paths';
import type { PlanNames } from './plan-phrases.rules';
import type { PlanPageInput } from './plan.page';
import { stillTakenBack } from './plan-taken.rules';
import { planInWords } from './plan-words.rules';

/** One version as it was recorded, with what it changed and what has been taken back of it since (D2). */
export function planVersionPage(input: PlanPageInput, names: PlanNames, plan: AgreedPlan) {
  const paths = planPaths(input.clientId);
  const { plans } = input.history;
  const before = plans.findLast((one) => one.version < plan.version) ?? null;
  const after = plans.find((one) => one.version > plan.version) ?? null;
  const told = planInWords(plan, names);
  const taken = stillTakenBack(plan, input.history, names);
  const talk = talkInWords(plan, names);
  return {
    title: `Version ${plan.version} of the plan with ${input.initials}`, heading: `Version ${plan.version}`, name: input.name, clientHref: paths.client, planHref: paths.plan, status: statusOf(plan, input),
    recorded: `Recorded by ${input.recordedBy.get(plan.id) ?? 'staff'} on ${formatInstant(plan.recordedAt, input.timeZone, input.locale)}`,
    taken: taken.map((text) => ({ text })), hasTaken: taken.length > 0, takenHeading: isTakenBack(plan, input.history) ? 'None of it holds any more.' : 'Not all of it holds any more.', telling: toldLines(told.telling), words: lines(told.words), hasWords: told.words.length > 0,
    times: lines([...told.times, ...purposeSentences(plan, names)]), given: lines(givenSentences(plan, names)), talk: talk.sentence, notes: talk.notes,
    changes: lines(before ? planDifference(before, plan, names) : []), hasBefore: before !== null, before: before?.version ?? 0, beforeHref: paths.version(before?.version ?? 0),
    paper: paperLinks(input.clientId, plan, input.papers, input), hasAfter: after !== null, afterHref: paths.version(after?.version ?? 0), after: after?.version ?? 0,
  };
}

/** The versions, newest first, each with where it stands today and the way to it. */
export function versionRows(input: PlanPageInput) {
  const write = (day: string) => formatDay(day, input.locale, 'withYear');
  return [...input.history.plans].reverse().map((plan) => ({
    heading: `Version ${plan.version}`, href: planPaths(input.clientId).version(plan.version), status: statusOf(plan, input),
    note: `Given ${write(plan.givenOn)} · ${write(startsOn(plan))} to ${write(lastDay(plan))} · recorded by ${input.recordedBy.get(plan.id) ?? 'staff'}`,
  }));
}

function statusOf(plan: AgreedPlan, { history, today, locale }: PlanPageInput): Tag {
  if (isTakenBack(plan, history)) return tag('stop', 'Taken back');
  if (startsOn(plan) > today) return tag('', `Begins ${formatDay(startsOn(plan), locale, 'withYear')}`, 'clock');
  const current = planFor(history.plans, today);
  if (current && current.id !== plan.id) return tag('', `Followed by version ${current.version}`, '');
  return lastDay(plan) < today ? tag('', 'Ended', 'clock') : tag('good', 'In force');
}

function lines(sentences: readonly string[]): { text: string }[] {
  return sentences.map((text) => ({ text }));
}

import type { Look } from '../../disclosure/gate/leave-look.service';
import { leavePaths } from '../../disclosure/leave/leave.paths';
import { planPaths } from '../../disclosure/plans/plan-paths';
import { reasonsToFollow } from '../../disclosure/leave/question.rules';

/** A client one may not speak for here: what is missing, what to ask them, and where that is done. */
export interface NotWithoutLeave {
  id: string;
  name: string;
  sentence: string;
  ask: string;
  /** Their answer for this employer, a plan to be made, or what the plan says. */
  way: 'answer' | 'make a plan' | 'see the plan';
}

/** What was looked at: the question the gate would be asked, as far as the form has it. */
export interface AskedHere {
  employerId: string;
  day: string;
  purpose: string | null;
}

/** What a look leaves to do: the client's own decision before anything else (D4, D7). */
export function notWithoutLeave(client: { id: string; name: string }, look: Look | undefined): NotWithoutLeave {
  const ask = reasonsToFollow((look?.reasons ?? []).filter((one) => one.code !== 'no_facts'))[0]?.askNext ?? '';
  const isAnswer = look?.state === 'ask first' || (look?.onlyFor.length ?? 0) > 0;
  const isUnplanned = look?.planId === null && look.reasons.some((one) => one.code === 'no_plan');
  return { ...client, sentence: look?.sentence ?? '', ask, way: isAnswer ? 'answer' : isUnplanned ? 'make a plan' : 'see the plan' };
}

/** The same as a row of the form, its ways on named after the client: eleven links of one name are none to those who hear the page. */
export function notRow({ id, name, sentence, ask, way }: NotWithoutLeave, { employerId, day, purpose }: AskedHere) {
  const ways = {
    answer: { href: leavePaths.newAnswer(id, employerId, { day, purpose }), label: `${name} has answered` },
    'make a plan': { href: planPaths(id).new, label: `Make a plan with ${name}` },
    'see the plan': { href: leavePaths.plan(id), label: `What may be said about ${name}` },
  };
  return { name, sentence, hasAsk: ask !== '', ask, ...ways[way], aloneHref: leavePaths.matches(id), aloneLabel: `Openings ${name} can apply to alone` };
}

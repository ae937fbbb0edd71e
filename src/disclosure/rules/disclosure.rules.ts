import type { Day } from '../../common/time/calendar';
import { Fact, Moment, WHEN, When } from './disclosure.choices';
import type { Decision, History, PlanTerms, Question, Withdrawal } from './disclosure-history';
import { EmployerLeave, isAnsweredNo, leaveAt, yesFor } from './employer-leave.rules';
import { countsAgainst, isAfter, isSameDay, lastDay, planFor, reaches } from './plan-in-force.rules';
import { factsAsked, isReadable, ownRecord } from './record-of-leave.rules';
import { factReason, Reason, reasonFor } from './refusal-reasons';

/** What a planned visit reads today (D8). */
export type LeaveState = 'may speak' | 'ask first' | 'needs leave again';

const WHEN_ORDER: readonly When[] = WHEN.map((when) => when.value);

/**
 * May this be done (D1 to D5, D7)? The only place that decides. Everything in the history counts as being on
 * record: something stamped later than the asking (two machines, a clock set back) can take away but never give.
 * To ask an old question of today's tables, hand in `historyAsOf`.
 */
export function decide(history: History, question: Question): Decision {
  const record = ownRecord(history, question);
  if (!isReadable(record, question)) return { outcome: 'refused', reasons: [reasonFor('record_unreadable')] };
  const plan = planFor(record.plans, question.day);
  const reasons = question.facts.length === 0 ? [reasonFor('no_facts')] : [];
  if (!plan) return { outcome: 'refused', reasons: [...reasons, reasonFor(record.plans.length === 0 ? 'no_plan' : 'not_yet_in_force')] };
  const leave = leaveAt(plan, question.employerId, question.mergedFrom);
  const against = againstWithdrawals(record, plan, question, leave);
  reasons.push(...againstPlan(plan, question), ...against, ...againstEmployer(record, plan, question, leave));
  if (reasons.length > 0) return { outcome: 'refused', reasons };
  const answers = leave.asks.map((id) => yesFor(plan, question, record.answers, id)?.id ?? '');
  return { outcome: 'allowed', planId: plan.id, version: plan.version, facts: factsAsked(question), answerIds: [...new Set(answers)] };
}

/**
 * A planned visit, asked again (D8): for its day, or for today once that has passed.
 * "Ask first" is when nothing but a dated yes is missing.
 */
export function stateOfLeave(history: History, question: Question, today: Day): { state: LeaveState; decision: Decision; reasons: readonly Reason[] } {
  const decision = decide(history, { ...question, day: question.day < today ? today : question.day });
  if (decision.outcome === 'allowed') return { state: 'may speak', decision, reasons: [] };
  const isOnlyYesMissing = decision.reasons.every((reason) => reason.code === 'answer_needed');
  return { state: isOnlyYesMissing ? 'ask first' : 'needs leave again', decision, reasons: decision.reasons };
}

/** What the plan as a whole has against it: its dates, the first of the two decisions, who speaks and when. */
function againstPlan(plan: PlanTerms, question: Question): Reason[] {
  const reasons: Reason[] = [];
  if (isAfter(plan.recordedAt, question.askedAt)) reasons.push(reasonFor('not_on_record'));
  if (lastDay(plan) < question.day) reasons.push(reasonFor('expired'));
  if (plan.contactAllowed !== true) reasons.push(reasonFor('contact_not_allowed'));
  if (plan.whoSays !== 'specialist' && plan.whoSays !== 'both') reasons.push(reasonFor('client_speaks'));
  return [...reasons, ...againstMoment(plan.when, question)];
}

/** "When it may be said" (D2) is the earliest point. Not knowing the point is a no, unless every point will do. */
function againstMoment(when: When, question: Question): Reason[] {
  if (when === 'before_applying') return [];
  if (when === 'never' || !WHEN_ORDER.includes(when)) return [reasonFor('never_to_be_said')];
  const moment: Moment | null = question.moment ?? (question.act === 'job_start' ? 'after_start' : null);
  if (moment === null) return [reasonFor('moment_unknown')];
  return WHEN_ORDER.indexOf(moment) < WHEN_ORDER.indexOf(when) ? [reasonFor('too_early')] : [];
}

/** This employer: in scope, or with the yes it needs (D5). */
function againstEmployer(record: History, plan: PlanTerms, question: Question, leave: EmployerLeave): Reason[] {
  const reasons = leave.refusals.map((code) => reasonFor(code));
  if (isAnsweredNo(plan, question, record.answers)) return [...reasons, reasonFor('answer_no')];
  const isYesMissing = leave.asks.some((id) => yesFor(plan, question, record.answers, id) === null);
  return isYesMissing ? [...reasons, reasonFor('answer_needed')] : reasons;
}

/** What was taken back (D4), the whole, this employer or a fact, and the facts that never were allowed (D3). */
function againstWithdrawals(record: History, plan: PlanTerms, question: Question, leave: EmployerLeave): Reason[] {
  const taken = record.withdrawals.filter(
    (one) => countsAgainst(one, question) && (reaches(one, plan, record.plans) || isStillTakenBack(one, plan, question)),
  );
  const sameDay = (ones: readonly Withdrawal[]) => ones.some((one) => isSameDay(one, question));
  const whole = taken.filter((one) => one.fact === null && one.employerId === null);
  const here = taken.filter((one) => one.fact === null && one.employerId !== null);
  const reasons = whole.length > 0 ? [reasonFor('withdrawn', sameDay(whole))] : [];
  if (here.length > 0) reasons.push(reasonFor('employer_withdrawn', sameDay(here)));
  for (const fact of factsAsked(question)) {
    const ofFact = taken.filter((one) => one.fact === fact);
    if (!isAllowed(fact, leave)) reasons.push(factReason('fact_not_allowed', fact));
    else if (ofFact.length > 0) reasons.push(factReason('fact_withdrawn', fact, sameDay(ofFact)));
  }
  return reasons;
}

function isAllowed(fact: Fact, leave: EmployerLeave): boolean {
  return leave.facts.includes(fact);
}

/**
 * An employer taken back stays so under a later "any except" that doesn't name it: silence is not leave (D1).
 * Naming the employer it was joined into is naming it, if the plan was made since.
 */
function isStillTakenBack(withdrawal: Withdrawal, plan: PlanTerms, question: Question): boolean {
  if (withdrawal.employerId === null || plan.scope !== 'any_except') return false;
  const joined = question.mergedFrom?.find((merged) => merged.employerId === withdrawal.employerId);
  const names = joined && !isAfter(joined.at, plan.recordedAt) ? [withdrawal.employerId, question.employerId] : [withdrawal.employerId];
  return !plan.employers.some((entry) => names.includes(entry.employerId) && !entry.isCarried);
}

import { parseDay, type Day } from '../../common/time/calendar';
import type { FieldErrors } from '../../common/web/fields';
import type { Answer, History, PlanTerms } from '../rules/disclosure-history';
import { leaveAt } from '../rules/employer-leave.rules';
import { defaultExpiry, planFor, reaches } from '../rules/plan-in-force.rules';
import { versionsAhead } from './withdrawal.rules';

/** What the client answered, as typed. A yes is for one purpose, or `any` when the client said so. */
export interface GivenAnswer {
  readonly answer: 'yes' | 'no';
  readonly lasts?: '' | 'once' | 'until';
  readonly purpose?: string;
  readonly onDay: string;
  readonly untilDay: string;
}

/** The last day an answer holds; null for a yes that is used once, and for a no that stands until a later yes. */
export function untilOf(form: GivenAnswer): Day | null {
  return form.lasts === 'once' ? null : parseDay(form.untilDay);
}

/**
 * What is wrong with an answer for one employer (D5): leave there lasts a year at most. A yes for one visit may name
 * the day of that visit, when it lies ahead; anything that holds longer begins on a day the client has lived to say it.
 */
export function answerProblems(form: GivenAnswer, today: Day, enteredOn: Day): FieldErrors {
  const on = parseDay(form.onDay) ?? today;
  const until = untilOf(form);
  const isForOneVisit = form.answer === 'yes' && until === null && form.lasts !== 'until';
  const faults: Record<string, string> = {};
  if (form.answer === 'yes' && !form.purpose) faults.purpose = 'Say what the yes is for.';
  if (on < enteredOn) faults.onDay = 'This is before the client entered the programme.';
  if (on > today && !isForOneVisit) faults.onDay = 'This day is in the future: keep the answer when the client has given it.';
  if (on > defaultExpiry(today, 12)) faults.onDay = 'This day is more than a year ahead. Ask again nearer to it.';
  if (form.lasts === 'until' && until === null) faults.untilDay = 'Enter the last day it holds.';
  if (until !== null && until < on) faults.untilDay = 'The last day is before the first.';
  else if (until !== null && until > defaultExpiry(on, 12)) faults.untilDay = 'An answer for one employer holds a year at most. Ask again then.';
  return faults;
}

/** Why a yes would be worth nothing, beside the field it hangs on: a yes for one employer never widens the plan (D1, D4). A no is always kept. */
export function yesWithoutPlan(history: History, employerId: string, on: Day): FieldErrors {
  const [plan] = plansToAnswer(history.plans, 'yes', on, on);
  if (!plan) return { answer: 'There is no plan yet: make one first.' };
  const taken = history.withdrawals.filter((one) => one.fact === null && reaches(one, plan, history.plans));
  if (taken.some((one) => one.employerId === null)) return { answer: 'Everything was taken back. A yes for one employer doesn’t bring it back: make a new plan first.' };
  if (taken.some((one) => one.employerId === employerId)) return { employer: 'Leave for this employer was taken back. A yes doesn’t bring it back: make a new plan first.' };
  const isOutside = !plan.contactAllowed || leaveAt(plan, employerId).refusals.length > 0;
  return isOutside ? { employer: 'The plan doesn’t cover this employer, so a yes isn’t enough. Change the plan with the client first.' } : {};
}

/**
 * The versions an answer belongs to. A yes hangs on the one that speaks for its day. A no counts for each version ahead:
 * one that begins later must not quietly say yes where the client has just said no.
 */
export function plansToAnswer<P extends PlanTerms>(plans: readonly P[], answer: 'yes' | 'no', on: Day, today: Day): P[] {
  if (answer === 'no') return versionsAhead(plans, on < today ? on : today);
  const speaking = planFor(plans, on) as P | null;
  return [speaking ?? plans.at(-1)].filter((plan) => plan !== undefined);
}

/** Where an answer stands today, in words that follow the employer's name. */
export interface AnswerState {
  readonly holds: boolean;
  readonly why: 'used' | 'until' | 'one_visit' | 'standing' | 'over' | 'no_after' | 'yes_after' | 'plan_changed' | 'taken_back';
  /** The day the reason hangs on, where there is one; an instant for `used`. */
  readonly at: string | null;
}

/** Where one answer stands today, from everything on record (D5). The gate decides by itself; this is for people to read. */
export function answerState(answer: Answer, history: History, today: Day): AnswerState {
  const over = (why: AnswerState['why'], at: string | null = null): AnswerState => ({ holds: false, why, at });
  const plan = history.plans.find((one) => one.id === answer.planId);
  if (answer.until === null && answer.usedAt) return over('used', answer.usedAt);
  if (!plan || !versionsAhead(history.plans, today).some((one) => one.id === plan.id)) return over('plan_changed');
  if (answer.answer === 'yes' && isTakenBack(history, plan, answer.employerId)) return over('taken_back');
  const later = history.answers.find((other) => other.planId === answer.planId && isUndoneBy(answer, other, today));
  if (later) return over(later.answer === 'no' ? 'no_after' : 'yes_after', later.on);
  if (answer.until !== null) return answer.until < today ? over('over', answer.until) : { holds: true, why: 'until', at: answer.until };
  if (answer.answer === 'no') return { holds: true, why: 'standing', at: null };
  return answer.on < today ? over('over', answer.on) : { holds: true, why: 'one_visit', at: answer.on };
}

/** A later word on the same employer, for the same purpose or for all: a no ends a yes from its day on, a yes ends a no. */
function isUndoneBy(answer: Answer, other: Answer, today: Day): boolean {
  const isLater = other.recordedAt > answer.recordedAt && other.employerId === answer.employerId && other.answer !== answer.answer;
  const isSamePurpose = other.purpose === null || other.purpose === answer.purpose;
  return isLater && isSamePurpose && other.on <= today;
}

function isTakenBack(history: History, plan: PlanTerms, employerId: string): boolean {
  return history.withdrawals.some((one) => one.fact === null && (one.employerId === null || one.employerId === employerId) && reaches(one, plan, history.plans));
}

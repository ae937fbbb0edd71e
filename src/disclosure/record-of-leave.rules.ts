import { parseDay } from '../common/time/calendar';
import { Fact, FACT_VALUES } from './disclosure.choices';
import type { Answer, History, Instant, PlanTerms, Question } from './disclosure-history';
import { isAfter } from './plan-in-force.rules';

/**
 * What of the record bears on a question: this client's plans and no other's, whatever the name; of their
 * employers, withdrawals and answers only those about this employer. In one order, so that the same record
 * always gives the same answer, and small enough to be kept beside it.
 */
export function ownRecord(history: History, question: Question): History {
  const employers = employersOf(question);
  const plans = history.plans.filter((plan) => plan.clientId === question.clientId).map((plan) => termsOf(plan, employers));
  const own = new Set(plans.map((plan) => plan.id));
  return {
    plans: plans.sort((a, b) => a.version - b.version || compare(a.id, b.id)),
    withdrawals: history.withdrawals
      .filter((one) => own.has(one.planId) && (one.employerId === null || employers.has(one.employerId)))
      .map(({ id, planId, employerId, fact, at, saidOn }) => ({ id, planId, employerId, fact, at, saidOn }))
      .sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id)),
    answers: history.answers
      .filter((one) => own.has(one.planId) && employers.has(one.employerId))
      .map(answerOf)
      .sort((a, b) => compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id)),
  };
}

/** The record as it stood at an instant, for asking an old question again of today's tables. */
export function historyAsOf(history: History, at: Instant): History {
  return {
    plans: history.plans.filter((plan) => !isAfter(plan.recordedAt, at)),
    withdrawals: history.withdrawals.filter((withdrawal) => !isAfter(withdrawal.at, at)),
    answers: history.answers
      .filter((answer) => !isAfter(answer.recordedAt, at))
      // The act decided at this instant may be the one that spent the yes.
      .map((answer) => (answer.usedAt && !isAfter(at, answer.usedAt) ? { ...answer, usedAt: null } : answer)),
  };
}

/** The facts asked about, each once, in the order of D3; what is no fact comes last and is never allowed. */
export function factsAsked(question: Question): Fact[] {
  const place = (fact: Fact) => (FACT_VALUES.includes(fact) ? FACT_VALUES.indexOf(fact) : FACT_VALUES.length);
  return [...new Set(question.facts)].sort((a, b) => place(a) - place(b) || compare(a, b));
}

/** The employer asked about and those joined into it. */
export function employersOf(question: Question): ReadonlySet<string> {
  return new Set([question.employerId, ...(question.mergedFrom ?? []).map((merged) => merged.employerId)]);
}

/** Whether every date and number can be read. A comparison with nonsense is quietly false, and must not become a yes. */
export function isReadable(record: History, question: Question): boolean {
  const versions = new Set(record.plans.map((plan) => plan.version));
  const merges = question.mergedFrom ?? [];
  return (
    versions.size === record.plans.length &&
    isDay(question.day) &&
    [question.askedAt, ...merges.map((merged) => merged.at)].every(isInstant) &&
    record.plans.every(isReadablePlan) &&
    record.withdrawals.every((one) => isInstant(one.at) && isDay(one.saidOn)) &&
    record.answers.every((one) => isInstant(one.recordedAt) && isDay(one.on) && (one.until === null || isDay(one.until)))
  );
}

function isReadablePlan(plan: PlanTerms): boolean {
  const days = [plan.givenOn, plan.inForceFrom, ...(plan.expiresOn === null ? [] : [plan.expiresOn])];
  return Number.isSafeInteger(plan.version) && days.every(isDay) && isInstant(plan.recordedAt);
}

/** Field by field, so that neither wording nor anything a row holds besides can reach a stored decision. */
function termsOf(plan: PlanTerms, employers: ReadonlySet<string>): PlanTerms {
  const { id, clientId, version, contactAllowed, scope, whoSays, when, givenOn, inForceFrom, expiresOn, recordedAt } = plan;
  return {
    ...{ id, clientId, version, contactAllowed, scope, whoSays, when, givenOn, inForceFrom, expiresOn, recordedAt },
    facts: plan.facts.map(({ fact }) => ({ fact })).sort((a, b) => compare(a.fact, b.fact)),
    employers: plan.employers
      .filter((employer) => employers.has(employer.employerId))
      .map(({ employerId, rule, facts }) => ({ employerId, rule, facts: facts && [...facts].sort() }))
      .sort((a, b) => compare(a.employerId, b.employerId) || compare(a.rule, b.rule) || compare(String(a.facts), String(b.facts))),
  };
}

function answerOf({ id, planId, employerId, purpose, answer, on, until, recordedAt, usedAt }: Answer): Answer {
  return { id, planId, employerId, purpose, answer, on, until, recordedAt, usedAt: usedAt ?? null };
}

function isDay(text: string): boolean {
  return typeof text === 'string' && parseDay(text) !== null;
}

function isInstant(text: string): boolean {
  return typeof text === 'string' && !Number.isNaN(Date.parse(text));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

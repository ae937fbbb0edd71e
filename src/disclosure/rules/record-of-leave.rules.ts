import { parseDay } from '../../common/time/calendar';
import { Fact, FACT_VALUES } from './disclosure.choices';
import type { Answer, History, Instant, PlanTerms, Question } from './disclosure-history';
import { isAfter, startsOn } from './plan-in-force.rules';

/** Days are compared as text, so the shape is what counts; the calendar is asked only where one is counted with: it is slow. */
const DAY = /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** UTC only: an instant without its Z would be read in the machine's own time zone. */
const INSTANT = /^[12]\d{3}-\d{2}-\d{2}T.+Z$/;

/**
 * What of the record bears on a question: this client's plans and no other's, whatever the name, with what was taken
 * back and answered about this employer. Answers stand in the order they were given, so that the last one is the last word.
 */
export function ownRecord(history: History, question: Question): History {
  const employers = employersOf(question);
  const plans = history.plans.filter((plan) => plan.clientId === question.clientId);
  const own = new Set(plans.map((plan) => plan.id));
  return {
    plans,
    withdrawals: history.withdrawals.filter((one) => own.has(one.planId) && (one.employerId === null || employers.has(one.employerId))),
    answers: history.answers
      .filter((one) => own.has(one.planId) && employers.has(one.employerId))
      .sort((a, b) => compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id)),
  };
}

/**
 * The same, small enough to be kept beside a decision: of each plan only what the rule reads and only this employer's
 * entries, all of it in one order, so that the same record is always the same text.
 */
export function recordToKeep(history: History, question: Question): History {
  const employers = employersOf(question);
  const { plans, withdrawals, answers } = ownRecord(history, question);
  return {
    plans: plans.map((plan) => termsOf(plan, employers)).sort((a, b) => a.version - b.version || compare(a.id, b.id)),
    withdrawals: withdrawals
      .map(({ id, planId, employerId, fact, at, saidOn }) => ({ id, planId, employerId, fact, at, saidOn }))
      .sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id)),
    answers: answers.map(answerOf),
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
    isOnTheCalendar(question.day) &&
    [question.askedAt, ...merges.map((merged) => merged.at)].every(isInstant) &&
    record.plans.every(isReadablePlan) &&
    record.withdrawals.every((one) => isInstant(one.at) && isOnTheCalendar(one.at.slice(0, 10)) && isDay(one.saidOn)) &&
    record.answers.every((one) => isInstant(one.recordedAt) && isDay(one.on) && (one.until === null || isDay(one.until)))
  );
}

function isReadablePlan(plan: PlanTerms): boolean {
  const isEndReadable = plan.expiresOn === null ? isOnTheCalendar(startsOn(plan)) : isDay(plan.expiresOn);
  return Number.isSafeInteger(plan.version) && isDay(plan.givenOn) && isDay(plan.inForceFrom) && isEndReadable && isInstant(plan.recordedAt);
}

/** Field by field, so that neither wording nor anything a row holds besides can reach a stored decision. */
function termsOf(plan: PlanTerms, employers: ReadonlySet<string>): PlanTerms {
  const { id, clientId, version, contactAllowed, scope, whoSays, when, givenOn, inForceFrom, expiresOn, recordedAt } = plan;
  return {
    ...{ id, clientId, version, contactAllowed, scope, whoSays, when, givenOn, inForceFrom, expiresOn, recordedAt },
    facts: plan.facts.map(({ fact }) => ({ fact })).sort((a, b) => compare(a.fact, b.fact)),
    employers: plan.employers
      .filter((employer) => employers.has(employer.employerId))
      .map(({ employerId, rule, facts, isCarried }) => ({ employerId, rule, facts: facts && [...facts].sort(), ...(isCarried ? { isCarried } : {}) }))
      .sort((a, b) => compare(a.employerId, b.employerId) || compare(a.rule, b.rule) || compare(String(a.facts), String(b.facts))),
  };
}

/** Its use matters to a one-time yes only; a yes until a date is used again and again, and each use must not make the text another. */
function answerOf({ id, planId, employerId, purpose, answer, on, until, recordedAt, usedAt }: Answer): Answer {
  return { id, planId, employerId, purpose, answer, on, until, recordedAt, usedAt: until === null ? (usedAt ?? null) : null };
}

function isDay(text: string): boolean {
  return typeof text === 'string' && DAY.test(text);
}

function isOnTheCalendar(text: string): boolean {
  return isDay(text) && parseDay(text) !== null;
}

function isInstant(text: string): boolean {
  return typeof text === 'string' && INSTANT.test(text) && !Number.isNaN(Date.parse(text));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import { Fact, FACT_VALUES, FACTS_WITH_NOTICE } from './disclosure.choices';
import type { Answer, MergedEmployer, PlanTerms, Question } from './disclosure-history';
import { isAfter } from './plan-in-force.rules';
import type { ReasonCode } from './refusal-reasons';

/** What a plan says of one employer. */
export interface EmployerLeave {
  /** Why the employer is out, if it is. */
  readonly refusals: readonly ReasonCode[];
  /** The employers a dated yes is needed for: this one, or those joined into it. */
  readonly asks: readonly string[];
  /** The facts that may be told there, if anything may. */
  readonly facts: readonly Fact[];
}

type Standing = 'allowed' | 'ask' | 'refused' | 'not_named';

/**
 * The plan's scope and exceptions for one employer (D2, D5). An exception goes before the scope, both ways: "ask me each
 * time" may hold a settled yes or no. An employer written twice takes the strictest; an empty list names nobody (D1). An employer joined with another needs leave for each of them, until a plan
 * made after the joining speaks of it: joining records can't widen what a client allowed. Substance-use facts go to nobody the
 * plan doesn't name, whatever its scope: 42 CFR 2.31 asks for the recipient (D14).
 */
export function leaveAt(plan: PlanTerms, employerId: string, mergedFrom: readonly MergedEmployer[] = []): EmployerLeave {
  const ids = [employerId, ...mergedFrom.filter((merged) => isSpokenOf(plan, merged)).map((merged) => merged.employerId)];
  const entries = plan.employers.filter((entry) => ids.includes(entry.employerId));
  const allowed = plan.facts.map(({ fact }) => fact).filter((fact) => FACT_VALUES.includes(fact));
  const isNamed = ids.every((id) => entries.some((entry) => entry.employerId === id && !entry.isCarried));
  const told = allowed.filter((fact) => entries.every((entry) => entry.facts === null || entry.facts.includes(fact)));
  const facts = told.filter((fact) => isNamed || !FACTS_WITH_NOTICE.includes(fact));
  if (!['only_these', 'any_except', 'ask_each_time'].includes(plan.scope)) return { refusals: ['scope_nobody'], asks: [], facts };
  const standings = ids.map((id) => standingOf(plan, id));
  const refusals: ReasonCode[] = standings.includes('refused') ? ['employer_refused'] : [];
  if (standings.includes('not_named')) refusals.push(standings.every((one) => one === 'not_named') ? 'employer_not_named' : 'employer_merged');
  return { refusals, asks: ids.filter((_, index) => standings[index] === 'ask'), facts };
}

/** The yes each employer rests on, or null where one is missing. */
export function yesFor(plan: PlanTerms, question: Question, answers: readonly Answer[], employerId: string): Answer | null {
  const own = answers.filter((answer) => answer.planId === plan.id && isAbout(answer, employerId, question));
  const yes = own.filter((answer) => coversDay(answer, question) && !own.some((no) => undoes(no, answer, question)));
  return yes.at(-1) ?? null;
}

/** Whether the client's last word on this employer for this day is a no: it counts also where the plan says yes. */
export function isAnsweredNo(plan: PlanTerms, question: Question, answers: readonly Answer[]): boolean {
  const standing = answers.filter((no) => no.planId === plan.id && isNo(no, question) && no.on <= question.day && (no.until === null || question.day <= no.until));
  return standing.some((no) => {
    const yes = yesFor(plan, question, answers, no.employerId);
    return yes === null || !isAfter(yes.recordedAt, no.recordedAt);
  });
}

function standingOf(plan: PlanTerms, employerId: string): Standing {
  const rules = plan.employers.filter((entry) => entry.employerId === employerId).map((entry) => entry.rule);
  if (rules.some((rule) => rule !== 'allowed' && rule !== 'ask')) return 'refused';
  if (rules.includes('ask')) return 'ask';
  if (rules.length > 0 || plan.scope === 'any_except') return 'allowed';
  return plan.scope === 'ask_each_time' ? 'ask' : 'not_named';
}

/** Whether a joined employer still counts: the plan names it, or was made before the joining and knows nothing of it. */
function isSpokenOf(plan: PlanTerms, merged: MergedEmployer): boolean {
  return isAfter(merged.at, plan.recordedAt) || plan.employers.some((entry) => entry.employerId === merged.employerId);
}

/** An answer speaks for its own employer, and for one joined into it if it was given after the joining. */
function isAbout(answer: Answer, employerId: string, question: Question): boolean {
  if (answer.employerId === employerId) return true;
  const merged = question.mergedFrom?.find((one) => one.employerId === employerId);
  return merged !== undefined && answer.employerId === question.employerId && !isAfter(merged.at, answer.recordedAt);
}

/** A yes for this purpose, on record when asked, on one of its days, and not a one-time yes already spent. */
function coversDay(yes: Answer, question: Question): boolean {
  if (yes.answer !== 'yes' || isAfter(yes.recordedAt, question.askedAt)) return false;
  if (yes.purpose !== null && yes.purpose !== question.purpose) return false;
  if (yes.until === null && yes.usedAt) return false;
  return yes.on <= question.day && question.day <= (yes.until ?? yes.on);
}

/** A no ends every yes recorded before it, from its own day on; the yes doesn't come back when the no runs out. */
function undoes(no: Answer, yes: Answer, question: Question): boolean {
  return isNo(no, question) && no.on <= question.day && !isAfter(yes.recordedAt, no.recordedAt);
}

/** Anything but a plain yes is a no; where the purpose isn't known, a no to any purpose counts. */
function isNo(answer: Answer, question: Question): boolean {
  const purpose = question.purpose ?? null;
  return answer.answer !== 'yes' && (answer.purpose === null || purpose === null || answer.purpose === purpose);
}

import { decisionInputs, questionOf, replay } from '../rules/decision-record.rules';
import type { Decision, History, Question } from '../rules/disclosure-history';
import { historyAsOf } from '../rules/record-of-leave.rules';
import { reasonsStored } from '../rules/stored-reasons';

/** A decision as it stands in the database. */
export interface StoredDecision {
  readonly id: string;
  readonly client_id: string;
  readonly employer_id: string;
  readonly act: string;
  readonly day: string;
  readonly purpose: string | null;
  readonly asked_at: string;
  readonly outcome: 'allowed' | 'refused';
  readonly plan_id: string | null;
  readonly facts: string;
  readonly answer_ids: string;
  readonly reasons: string;
  readonly inputs: string;
}

/**
 * What is wrong with a stored decision, or null (D7): it must be about what it rests on, replay to the same answer, and rest on
 * the client's plans as they still stand on record.
 * @param history all that is on record about this client's leave today
 */
export function decisionFault(row: StoredDecision, history: History): string | null {
  const question = questionOf(row.inputs);
  if (!question || !isSameQuestion(question, row)) return 'what it was asked about doesn’t fit what it rests on.';
  if (!isSameAnswer(replay(row.inputs), row)) return 'the rule gives another answer.';
  const now = decisionInputs(historyAsOf(history, question.askedAt), question);
  return now === row.inputs ? null : `the plans on record have changed since it was made: ${whatChanged(row.inputs, now)}.`;
}

function isSameQuestion(question: Question, row: StoredDecision): boolean {
  const { clientId, employerId, act, day, askedAt, purpose } = question;
  const asked = [clientId, employerId, act, day, askedAt, purpose ?? null].join('|');
  return asked === [row.client_id, row.employer_id, row.act, row.day, row.asked_at, row.purpose].join('|') && [...question.facts].sort().join() === sorted(row.facts);
}

/** An allowed answer beside somebody else's refusal was kept as refused, with that as its reason. */
function isSameAnswer(again: Decision, row: StoredDecision): boolean {
  if (again.outcome === 'refused') return row.outcome === 'refused' && row.plan_id === null && row.reasons === JSON.stringify(reasonsStored(again.reasons));
  // Which yes came first hangs on the order employers were joined in, which isn't kept: the answers are compared as a set.
  const isKept = again.planId === row.plan_id && [...again.answerIds].sort().join() === sorted(row.answer_ids);
  return isKept && (row.outcome === 'allowed' ? row.reasons === '[]' : row.reasons === '["other_refused"]');
}

/** Both texts were made by `decisionInputs`, or the replay would have failed before. */
function whatChanged(before: string, now: string): string {
  const [was, is] = [before, now].map((text) => (JSON.parse(text) as { history: History }).history);
  const plans = new Map(is.plans.map((plan) => [plan.id, JSON.stringify(plan)]));
  const changed = was.plans.filter((plan) => plans.get(plan.id) !== JSON.stringify(plan)).map((plan) => `version ${plan.version}${plans.has(plan.id) ? '' : ' is gone'}`);
  const added = is.plans.filter((plan) => !was.plans.some((one) => one.id === plan.id)).map((plan) => `version ${plan.version} came in`);
  if (changed.length + added.length > 0) return [...changed, ...added].join(', ');
  return JSON.stringify(was.withdrawals) === JSON.stringify(is.withdrawals) ? 'the client’s answers' : 'what was taken back';
}

function sorted(stored: string): string {
  try {
    return [...(JSON.parse(stored) as string[])].sort().join();
  } catch {
    // A forged row may hold anything; it is then like nothing that was asked or answered.
    return stored;
  }
}

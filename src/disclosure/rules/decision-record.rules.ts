import type { Decision, History, Question } from './disclosure-history';
import { decide } from './disclosure.rules';
import { factsAsked, recordToKeep } from './record-of-leave.rules';
import { reasonFor } from './refusal-reasons';

/** Raised when the rule changes its mind about an old question, so that what was decided under another rule isn't called forged. */
const RULE = 1;

/**
 * What a decision rests on, as text to store beside it: always the same text for the same record, whatever order the
 * rows came in. It holds no name and no wording, only ids, dates and which facts. To see whether the tables have been
 * changed since, compare it with `decisionInputs(historyAsOf(tables, question.askedAt), question)`.
 */
export function decisionInputs(history: History, question: Question): string {
  const { act, clientId, employerId, day, askedAt } = question;
  const { purpose = null, moment = null, mergedFrom = [] } = question;
  const joined = mergedFrom.map((merged) => ({ employerId: merged.employerId, at: merged.at }));
  joined.sort((a, b) => (`${a.employerId} ${a.at}` < `${b.employerId} ${b.at}` ? -1 : 1));
  const asked: Question = { act, clientId, employerId, day, askedAt, facts: factsAsked(question), purpose, moment, mergedFrom: joined };
  // Every object here is built field by field, so its keys always come in the same order.
  return JSON.stringify({ rule: RULE, question: asked, history: recordToKeep(history, question) });
}

/** The answer again from what was stored. Text that can't be read gives a refusal, never an exception, so that the comparison finds it. */
export function replay(stored: string): Decision {
  try {
    const { rule, history, question } = JSON.parse(stored) as { rule: number; history: History; question: Question };
    if (rule === RULE) return decide(history, question);
  } catch {
    // Falls through: a forged or broken row is an answer like any other.
  }
  return { outcome: 'refused', reasons: [reasonFor('record_unreadable')] };
}

/** The question that was stored, or null when it can't be read. */
export function questionOf(stored: string): Question | null {
  try {
    return (JSON.parse(stored) as { question?: Question }).question ?? null;
  } catch {
    return null;
  }
}

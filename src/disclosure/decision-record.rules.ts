import type { Decision, History, Question } from './disclosure-history';
import { decide } from './disclosure.rules';
import { factsAsked, ownRecord } from './record-of-leave.rules';
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
  const mergedFrom = (question.mergedFrom ?? []).map((merged) => ({ employerId: merged.employerId, at: merged.at }));
  const asked: Question = {
    ...{ act, clientId, employerId, day, askedAt, facts: factsAsked(question), purpose: question.purpose ?? null, moment: question.moment ?? null },
    mergedFrom: mergedFrom.sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1)),
  };
  return canonical({ rule: RULE, question: asked, history: ownRecord(history, question) });
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

/** JSON with its keys in order, so that equal things are equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isPlain(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

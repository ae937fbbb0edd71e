import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { decisionInputs, questionOf, replay } from '../rules/decision-record.rules';
import { ACTS } from '../rules/disclosure.choices';
import type { Fact } from '../rules/disclosure.choices';
import type { DecisionRow } from '../plans/plan.page';
import { loadHistory } from './leave-records';
import { historyAsOf } from '../rules/record-of-leave.rules';
import type { Decision, Question } from '../rules/disclosure-history';
import { factReason, reasonFor, type Reason, type ReasonCode } from '../rules/refusal-reasons';

interface StoredDecision {
  id: string;
  client_id: string;
  employer_id: string;
  act: string;
  day: string;
  purpose: string | null;
  asked_at: string;
  outcome: 'allowed' | 'refused';
  plan_id: string | null;
  facts: string;
  answer_ids: string;
  reasons: string;
  inputs: string;
}

export interface VerifyReport {
  decisions: number;
  faults: string[];
}

/** The gate's answers, read again: for the history a client may see, and to prove that none was forged. */
@Injectable()
export class Decisions {
  async listFor(tx: Tx, clientId: string, limit = 50): Promise<DecisionRow[]> {
    const rows = await tx.sql<{ id: string; askedAt: string; day: string; act: string; outcome: 'allowed' | 'refused'; planNumber: number | null; employer: string; askedBy: string; facts: string; reasons: string }[]>`
      SELECT d.id, d.asked_at AS "askedAt", d.day, d.act, d.outcome, p.number AS "planNumber", e.name AS employer, s.name AS "askedBy", d.facts, d.reasons
      FROM decisions d JOIN employers e ON e.id = d.employer_id JOIN staff s ON s.id = d.asked_by LEFT JOIN disclosure_plans p ON p.id = d.plan_id
      WHERE d.client_id = ${clientId} ORDER BY d.asked_at DESC, d.id DESC LIMIT ${limit}`;
    return rows.map((row) => ({
      ...row, act: ACTS.find((act) => act.value === row.act)?.label ?? row.act, facts: JSON.parse(row.facts) as string[],
      reasons: row.outcome === 'refused' ? (JSON.parse(row.reasons) as string[]).map(sentenceOf) : [],
    }));
  }

  /** Asks every stored decision again, from what was stored and from today's tables as they stood then (DESIGN §5). */
  async verify(tx: Tx): Promise<VerifyReport> {
    const faults: string[] = [];
    let count = 0;
    let after = '';
    for (;;) {
      const rows = await tx.sql<StoredDecision[]>`SELECT id, client_id, employer_id, act, day, purpose, asked_at, outcome, plan_id, facts, answer_ids, reasons, inputs FROM decisions WHERE id > ${after} ORDER BY id LIMIT 500`;
      if (rows.length === 0) return { decisions: count, faults: faults.slice(0, 20) };
      for (const row of rows) {
        count += 1;
        const fault = await this.faultIn(tx, row);
        if (fault) faults.push(`Decision ${row.id}: ${fault}`);
      }
      after = rows[rows.length - 1].id;
    }
  }

  private async faultIn(tx: Tx, row: StoredDecision): Promise<string | null> {
    const question = questionOf(row.inputs);
    if (!question || !isSameQuestion(question, row)) return 'what it was asked about doesn’t fit what it rests on.';
    const again = replay(row.inputs);
    if (!isSameAnswer(again, row)) return 'the rule gives another answer.';
    const history = await loadHistory(tx, [row.client_id], row.employer_id);
    return decisionInputs(historyAsOf(history, question.askedAt), question) === row.inputs ? null : 'the plans on record have changed since it was made.';
  }
}

function isSameQuestion(question: Question, row: StoredDecision): boolean {
  const asked = [...(JSON.parse(row.facts) as string[])].sort().join();
  const { clientId, employerId, act, day, askedAt, purpose } = question;
  return [clientId, employerId, act, day, askedAt, purpose ?? null].join('|') === [row.client_id, row.employer_id, row.act, row.day, row.asked_at, row.purpose].join('|') && [...question.facts].sort().join() === asked;
}

/** An allowed answer beside somebody else's refusal was kept as refused, with that as its reason. */
function isSameAnswer(again: Decision, row: StoredDecision): boolean {
  if (again.outcome === 'refused') return row.outcome === 'refused' && row.plan_id === null && row.reasons === JSON.stringify(reasonsStored(again.reasons));
  const isKept = again.planId === row.plan_id && JSON.stringify(again.answerIds) === row.answer_ids;
  return isKept && (row.outcome === 'allowed' ? row.reasons === '[]' : row.reasons === '["other_refused"]');
}

/** Reasons as they are stored: their stable names, with the fact where one is meant. */
export function reasonsStored(reasons: readonly Reason[]): string[] {
  return reasons.map(({ code, fact }) => (fact ? `${code}:${fact}` : code));
}

function sentenceOf(stored: string): string {
  const [code, fact] = stored.split(':') as [ReasonCode | 'other_refused', Fact | undefined];
  if (code === 'other_refused') return 'Another client in the same visit had given no leave.';
  return fact ? factReason(code as 'fact_not_allowed', fact).sentence : reasonFor(code).sentence;
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { ACTS } from '../rules/disclosure.choices';
import type { Fact } from '../rules/disclosure.choices';
import type { DecisionRow } from '../plans/plan.page';
import { factReason, reasonFor, type ReasonCode } from '../rules/refusal-reasons';

/** The gate's answers, read again for the history a client may see. */
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
}

function sentenceOf(stored: string): string {
  const [code, fact] = stored.split(':') as [ReasonCode | 'other_refused', Fact | undefined];
  if (code === 'other_refused') return 'Another client in the same visit had given no leave.';
  return fact ? factReason(code as 'fact_not_allowed', fact).sentence : reasonFor(code).sentence;
}

import type { Tx } from '../../common/database/database';
import { packed, type Packed } from '../../common/database/packed';
import { listed, plain, run, sql, type Sql } from '../../common/database/sql';
import type { Fact } from '../rules/disclosure.choices';
import type { Answer, EmployerTerms, History, PlanVersion, Withdrawal } from '../rules/disclosure-history';

const PLAN = ['p.id', 'client_id', 'number', 'contact_allowed', 'scope', 'who_says', 'when_said', 'given_on', 'in_force_from', 'expires_on', 'recorded_at'];

type Row = Record<string, string | number | null>;

/**
 * All that is on record about leave of some clients, as the rule reads it.
 * @param employerIds narrows employers' terms and answers to these, an employer and those joined into it; null loads all, for the plan's own pages
 */
export async function loadHistory(tx: Tx, clientIds: readonly string[], employerIds: readonly string[] | null): Promise<History & { plans: PlanVersion[] }> {
  const none = { plans: [], withdrawals: [], answers: [] };
  if (clientIds.length === 0) return none;
  const clients = listed(clientIds);
  const here = employerIds === null ? sql`` : sql` AND employer_id IN (${listed(employerIds)})`;
  const plans = await packed(tx, PLAN, sql`FROM disclosure_plans p WHERE client_id IN (${clients}) ORDER BY client_id, number`);
  if (plans.length === 0) return none;
  // The plans come first in the join: an employer may stand in thousands of them.
  const part = (table: string, columns: string[], more: Sql) => packed(tx, columns, sql`FROM disclosure_plans p CROSS JOIN ${plain(table)} x WHERE x.plan_id = p.id AND p.client_id IN (${clients})${more}`);
  const facts = byPlan(await part('plan_facts', ['plan_id', 'fact', 'words'], sql``));
  const words = byPlan(await part('plan_words_not', ['plan_id', 'words'], sql` ORDER BY words`));
  const employers = byPlan(await part('plan_employers', ['plan_id', 'employer_id', 'rule', 'facts'], here));
  const of = (parts: Map<string, Packed[][]>, plan: Packed[]) => parts.get(String(plan[0])) ?? [];
  return {
    plans: plans.map((plan) => toPlan(plan, of(facts, plan), of(employers, plan), of(words, plan))),
    withdrawals: (await run<Row[]>(tx, sql`SELECT id, plan_id, employer_id, fact, said_on, recorded_at FROM withdrawals WHERE client_id IN (${clients})`)).map(toWithdrawal),
    answers: await loadAnswers(tx, clients, here),
  };
}

/** A one-time yes is spent by the first act that told the employer; planning tells nobody. */
async function loadAnswers(tx: Tx, clients: Sql, here: Sql): Promise<Answer[]> {
  const rows = await run<Row[]>(tx, sql`SELECT id, plan_id, employer_id, purpose, answer, on_day, until_day, recorded_at FROM leave_answers WHERE client_id IN (${clients})${here}`);
  if (rows.length === 0) return [];
  const spent = await run<Row[]>(tx, sql`
    SELECT d.answer_ids, d.asked_at FROM decisions d JOIN clearances c ON c.id = d.clearance_id
    WHERE d.client_id IN (${clients}) AND d.outcome = 'allowed' AND d.act <> 'plan' AND d.answer_ids <> '[]' AND c.used_for IS NOT NULL ORDER BY d.asked_at, d.id`);
  const usedAt = new Map<string, string>();
  for (const row of spent) for (const id of JSON.parse(String(row.answer_ids)) as string[]) if (!usedAt.has(id)) usedAt.set(id, String(row.asked_at));
  return rows.map((row) => ({
    id: String(row.id), planId: String(row.plan_id), employerId: String(row.employer_id), purpose: textOrNull(row.purpose),
    answer: row.answer as Answer['answer'], on: String(row.on_day), until: textOrNull(row.until_day), recordedAt: String(row.recorded_at), usedAt: usedAt.get(String(row.id)) ?? null,
  }));
}

function toPlan(row: Packed[], facts: Packed[][], employers: Packed[][], words: Packed[][]): PlanVersion {
  const [id, clientId, version, contact, scope, whoSays, when, givenOn, inForceFrom, expiresOn, recordedAt] = row;
  return {
    id: String(id), clientId: String(clientId), version: Number(version), contactAllowed: contact === 1, scope: scope as PlanVersion['scope'], whoSays: whoSays as PlanVersion['whoSays'],
    when: when as PlanVersion['when'], givenOn: String(givenOn), inForceFrom: String(inForceFrom), expiresOn: textOrNull(expiresOn), recordedAt: String(recordedAt),
    facts: facts.map(([, fact, told]) => ({ fact: fact as Fact, words: String(told) })),
    employers: employers.map(([, employerId, rule, only]) => ({ employerId: String(employerId), rule: rule as EmployerTerms['rule'], facts: only === null ? null : (JSON.parse(String(only)) as Fact[]) })),
    wordsNotToUse: words.map(([, text]) => String(text)),
  };
}

function toWithdrawal(row: Row): Withdrawal {
  return { id: String(row.id), planId: String(row.plan_id), employerId: textOrNull(row.employer_id), fact: textOrNull(row.fact) as Fact | null, at: String(row.recorded_at), saidOn: String(row.said_on) };
}

/** Rows by their first column, the plan. */
function byPlan(rows: Packed[][]): Map<string, Packed[][]> {
  const map = new Map<string, Packed[][]>();
  for (const row of rows) {
    const of = map.get(String(row[0]));
    if (of) of.push(row);
    else map.set(String(row[0]), [row]);
  }
  return map;
}

function textOrNull(value: Row[string]): string | null {
  return value === null ? null : String(value);
}

/**
 * A stamp that comes after everything on record about these clients: a decision and a withdrawal of the same
 * millisecond, or of two machines' clocks, would otherwise leave open which of them came first.
 */
export async function stampAfter(tx: Tx, now: string, clientIds: readonly string[]): Promise<string> {
  const clients = listed(clientIds);
  const [row] = await run<{ last: string | null }[]>(tx, sql`SELECT max(at) AS last FROM (
    SELECT max(recorded_at) AS at FROM disclosure_plans WHERE client_id IN (${clients}) UNION ALL SELECT max(recorded_at) FROM withdrawals WHERE client_id IN (${clients})
    UNION ALL SELECT max(recorded_at) FROM leave_answers WHERE client_id IN (${clients}) UNION ALL SELECT max(asked_at) FROM decisions WHERE client_id IN (${clients})) stamps`);
  return row.last !== null && row.last >= now ? new Date(Date.parse(row.last) + 1).toISOString() : now;
}

import type { Tx } from '../../common/database/database';
import { listed, run, sql, type Sql } from '../../common/database/sql';
import type { Fact } from '../rules/disclosure.choices';
import type { Answer, EmployerTerms, History, PlanVersion, Withdrawal } from '../rules/disclosure-history';

type Row = Record<string, string | number | null>;

/**
 * All that is on record about leave of some clients, as the rule reads it.
 * @param employerId narrows employers' terms and answers to this one; null loads all, for the plan's own pages
 */
export async function loadHistory(tx: Tx, clientIds: readonly string[], employerId: string | null): Promise<History & { plans: PlanVersion[] }> {
  if (clientIds.length === 0) return { plans: [], withdrawals: [], answers: [] };
  const clients = listed(clientIds);
  const ofPlans = sql`plan_id IN (SELECT id FROM disclosure_plans WHERE client_id IN (${clients}))`;
  const here = employerId === null ? sql`` : sql` AND employer_id = ${employerId}`;
  const plans = await run<Row[]>(tx, sql`SELECT * FROM disclosure_plans WHERE client_id IN (${clients}) ORDER BY client_id, number`);
  if (plans.length === 0) return { plans: [], withdrawals: [], answers: [] };
  const facts = byPlan(await run<Row[]>(tx, sql`SELECT plan_id, fact, words FROM plan_facts WHERE ${ofPlans}`));
  const words = byPlan(await run<Row[]>(tx, sql`SELECT plan_id, words FROM plan_words_not WHERE ${ofPlans} ORDER BY words`));
  const employers = byPlan(await run<Row[]>(tx, sql`SELECT plan_id, employer_id, rule, facts FROM plan_employers WHERE ${ofPlans}${here}`));
  return {
    plans: plans.map((plan) => toPlan(plan, facts.get(String(plan.id)) ?? [], employers.get(String(plan.id)) ?? [], words.get(String(plan.id)) ?? [])),
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

function toPlan(row: Row, facts: Row[], employers: Row[], words: Row[]): PlanVersion {
  return {
    id: String(row.id), clientId: String(row.client_id), version: Number(row.number), contactAllowed: row.contact_allowed === 1,
    scope: row.scope as PlanVersion['scope'], whoSays: row.who_says as PlanVersion['whoSays'], when: row.when_said as PlanVersion['when'],
    givenOn: String(row.given_on), inForceFrom: String(row.in_force_from), expiresOn: textOrNull(row.expires_on), recordedAt: String(row.recorded_at),
    facts: facts.map((fact) => ({ fact: fact.fact as Fact, words: String(fact.words) })),
    employers: employers.map((one) => ({ employerId: String(one.employer_id), rule: one.rule as EmployerTerms['rule'], facts: one.facts === null ? null : (JSON.parse(String(one.facts)) as Fact[]) })),
    wordsNotToUse: words.map((one) => String(one.words)),
  };
}

function toWithdrawal(row: Row): Withdrawal {
  return { id: String(row.id), planId: String(row.plan_id), employerId: textOrNull(row.employer_id), fact: textOrNull(row.fact) as Fact | null, at: String(row.recorded_at), saidOn: String(row.said_on) };
}

function byPlan(rows: Row[]): Map<string, Row[]> {
  const map = new Map<string, Row[]>();
  for (const row of rows) map.set(String(row.plan_id), [...(map.get(String(row.plan_id)) ?? []), row]);
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

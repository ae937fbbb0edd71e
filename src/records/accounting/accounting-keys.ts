import type { Tx } from '../../common/database/database';
import { joined, listed, run, sql, type Sql } from '../../common/database/sql';
import type { AccountingFilter, LineKey } from './accounting-filter';

export interface FoundKey extends LineKey {
  readonly kind: 'telling' | 'incident';
}

/**
 * Which lines come next, newest first. The decisions are the ground: whatever used a clearance is in the accounting, so that a
 * new way of telling can't be forgotten in it; planning tells nobody. Of several decisions for one record at one employer the last one leads.
 */
export function lineKeys(tx: Tx, clientId: string, filter: AccountingFilter, after: LineKey | null, limit: number): Promise<FoundKey[]> {
  const tellings = sql`SELECT d.day AS day, d.id AS id, 'telling' AS kind FROM decisions d JOIN clearances c ON c.id = d.clearance_id
    WHERE d.client_id = ${clientId} AND d.outcome = 'allowed' AND d.act <> 'plan' AND c.used_for IS NOT NULL AND NOT EXISTS (${later()}) AND ${narrowed(filter, after, 'd')}`;
  const incidents = sql`SELECT i.happened_on AS day, i.id AS id, 'incident' AS kind FROM incidents i WHERE i.client_id = ${clientId} AND ${narrowed(filter, after, 'i')}`;
  const arms = filter.fact === null ? sql`${tellings} UNION ALL ${incidents}` : tellings;
  return run<FoundKey[]>(tx, sql`${arms} ORDER BY day DESC, id DESC LIMIT ${limit}`);
}

/** Every employer and year the accounting speaks of, for its filters. */
export async function lineChoices(tx: Tx, clientId: string): Promise<{ employers: { id: string; name: string }[]; years: string[] }> {
  const pairs = await run<{ employer_id: string; year: string }[]>(tx, sql`SELECT d.employer_id AS employer_id, substr(d.day, 1, 4) AS year FROM decisions d JOIN clearances c ON c.id = d.clearance_id
    WHERE d.client_id = ${clientId} AND d.outcome = 'allowed' AND d.act <> 'plan' AND c.used_for IS NOT NULL
    UNION SELECT employer_id, substr(happened_on, 1, 4) FROM incidents WHERE client_id = ${clientId} LIMIT 5000`);
  const ids = listed([...new Set(pairs.map((pair) => pair.employer_id))]);
  const employers = await run<{ id: string; name: string }[]>(tx, sql`SELECT id, name FROM employers WHERE id IN (${ids}) ORDER BY name_key, id LIMIT 500`);
  return { employers, years: [...new Set(pairs.map((pair) => pair.year))].sort().reverse() };
}

/** `CROSS JOIN` keeps SQLite to this order: the few clearances of one record first, not all decisions about the client. */
function later(): Sql {
  return sql`SELECT 1 FROM clearances c2 CROSS JOIN decisions d2
    WHERE d2.clearance_id = c2.id AND d2.client_id = d.client_id AND c2.used_for = c.used_for AND c2.employer_id = c.employer_id AND (c2.asked_at > c.asked_at OR (c2.asked_at = c.asked_at AND c2.id > c.id))`;
}

function narrowed({ employer, fact, year }: AccountingFilter, after: LineKey | null, alias: 'd' | 'i'): Sql {
  const [day, id, at] = alias === 'd' ? [sql`d.day`, sql`d.id`, sql`d.employer_id`] : [sql`i.happened_on`, sql`i.id`, sql`i.employer_id`];
  const parts: Sql[] = [sql`1 = 1`];
  if (employer) parts.push(sql`${at} = ${employer}`);
  if (year) parts.push(sql`${day} >= ${`${year}-01-01`} AND ${day} <= ${`${year}-12-31`}`);
  if (fact && alias === 'd') parts.push(sql`EXISTS (${withFact(fact)})`);
  if (after) parts.push(sql`${day} <= ${after.day} AND (${day} < ${after.day} OR ${id} < ${after.id})`);
  return joined(parts, ' AND ');
}

/** A fact is one of our own words in quotes: no sign in it means anything to LIKE. Facts taken off by a later edit count too. */
function withFact(fact: string): Sql {
  return sql`SELECT 1 FROM clearances c3 CROSS JOIN decisions d3
    WHERE d3.clearance_id = c3.id AND d3.client_id = d.client_id AND c3.used_for = c.used_for AND c3.employer_id = c.employer_id AND d3.facts LIKE ${`%"${fact}"%`}`;
}

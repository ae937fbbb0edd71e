import type { Tx } from '../../common/database/database';
import { plain, run, sql } from '../../common/database/sql';
import type { Stored } from './record-values';

type Row = Record<string, Stored>;

/** Stands for the words of a visit that was about others too: nobody can tell whose they are. */
export const SHARED_WORDS_LEFT_OUT = 'Left out: this visit was about somebody else too.';

const MOST = 5_000;

/**
 * The visits about a client, as far as they concern this client: when, where, by whom, what was told of them. Who else it was
 * about isn't in it, nor whom one met; its words only when it never was about anybody else.
 */
export async function visitsOf(tx: Tx, clientId: string): Promise<Row[]> {
  const rows = await run<Row[]>(tx, sql`
    SELECT v.id, v.visited_on, v.employer_id, v.staff_id, v.mode, v.purpose, v.learned, v.next_what, v.next_on, v.deleted_at, x.plan_id,
      CASE WHEN ${aboutOthers('log', 'v', clientId)} THEN 1 ELSE 0 END AS is_shared
    FROM visit_clients x JOIN visits v ON v.id = x.visit_id WHERE x.client_id = ${clientId} ORDER BY v.visited_on, v.id LIMIT ${MOST}`);
  const facts = await factsBy(tx, sql`SELECT visit_id AS id, fact FROM visit_client_facts WHERE client_id = ${clientId} ORDER BY 1, 2`);
  return rows.map((row) => withFacts(withoutShared(row, ['learned', 'next_what']), facts));
}

/** The same of planned visits. */
export async function plannedOf(tx: Tx, clientId: string): Promise<Row[]> {
  const rows = await run<Row[]>(tx, sql`
    SELECT v.id, v.day, v.employer_id, v.staff_id, v.purpose, v.status, v.note, v.skipped_why, v.deleted_at, x.plan_id,
      CASE WHEN ${aboutOthers('plan', 'v', clientId)} THEN 1 ELSE 0 END AS is_shared
    FROM planned_visit_clients x JOIN planned_visits v ON v.id = x.planned_visit_id WHERE x.client_id = ${clientId} ORDER BY v.day, v.id LIMIT ${MOST}`);
  const facts = await factsBy(tx, sql`SELECT planned_visit_id AS id, fact FROM planned_visit_client_facts WHERE client_id = ${clientId} ORDER BY 1, 2`);
  return rows.map((row) => withFacts(withoutShared(row, ['note', 'skipped_why']), facts));
}

/** Lines of the log about this client, and about their incidents. */
export function looksAt(tx: Tx, clientId: string): Promise<Row[]> {
  return run<Row[]>(tx, sql`SELECT at, staff_id, action, detail FROM audit WHERE (subject_type = 'client' AND subject_id = ${clientId})
    OR (subject_type = 'incident' AND subject_id IN (SELECT id FROM incidents WHERE client_id = ${clientId})) ORDER BY seq DESC LIMIT ${MOST}`);
}

/** Whether a visit ever was about somebody else: every leave it was made with counts, also one a later change replaced. */
function aboutOthers(act: 'log' | 'plan', alias: string, clientId: string) {
  return sql`EXISTS (SELECT 1 FROM clearances c JOIN decisions d ON d.clearance_id = c.id WHERE c.used_for = ${plain(`${alias}.id`)} AND c.act = ${act} AND d.client_id <> ${clientId})`;
}

function withoutShared(row: Row, columns: readonly string[]): Row {
  if (Number(row.is_shared) === 0) return row;
  return { ...row, ...Object.fromEntries(columns.map((column) => [column, row[column] === '' ? '' : SHARED_WORDS_LEFT_OUT])) };
}

async function factsBy(tx: Tx, statement: Parameters<typeof run>[1]): Promise<Map<string, string[]>> {
  const map = new Map<string, string[]>();
  for (const { id, fact } of await run<{ id: string; fact: string }[]>(tx, statement)) map.set(id, [...(map.get(id) ?? []), fact]);
  return map;
}

function withFacts(row: Row, facts: ReadonlyMap<string, string[]>): Row {
  return { ...row, facts: JSON.stringify(facts.get(String(row.id)) ?? []) };
}

import type { Tx } from '../common/database/database';
import { listed, run, sql } from '../common/database/sql';

/** What somebody met but not known by name is called. */
export const SOMEONE = 'someone there';

type Row = { visit_id: string; name: string };

/** The people met at each of these visits, by name; somebody unnamed last. */
export async function namesMet(tx: Tx, visitIds: readonly string[]): Promise<Map<string, string[]>> {
  const met = new Map<string, string[]>();
  if (visitIds.length === 0) return met;
  const ids = listed(visitIds);
  const people = await run<Row[]>(tx, sql`SELECT p.visit_id, h.name FROM visit_people p JOIN hiring_managers h ON h.id = p.hiring_manager_id WHERE p.visit_id IN (${ids}) ORDER BY h.name_key, h.id`);
  const unnamed = await run<Row[]>(tx, sql`SELECT id AS visit_id, '' AS name FROM visits WHERE id IN (${ids}) AND met_unnamed = 1`);
  for (const row of [...people, ...unnamed]) met.set(row.visit_id, [...(met.get(row.visit_id) ?? []), row.name || SOMEONE]);
  return met;
}

import type { Tx } from '../common/database/database';
import { listed, run, sql } from '../common/database/sql';

/** Names of some employers by id, removed ones too: a record that speaks of one must still be readable. */
export async function employerNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await run<{ id: string; name: string }[]>(tx, sql`SELECT id, name FROM employers WHERE id IN (${listed([...new Set(ids)])})`);
  return new Map(rows.map((row) => [row.id, row.name]));
}

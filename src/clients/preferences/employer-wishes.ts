import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { nameKey } from '../../common/text/normalise';

/** Ids of employers by the names typed, whatever their case and accents; a name we don't have is left out. Employers are shared by all teams (P2). */
export async function employersByName(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  const keys = new Map(names.map((name) => [name, nameKey(name)]));
  const rows = await run<{ id: string; key: string }[]>(tx, sql`
    SELECT id, name_key AS key FROM employers WHERE deleted_at IS NULL AND name_key IN (${listed([...new Set(keys.values())])}) ORDER BY id LIMIT 200`);
  const ids = new Map(rows.map((row) => [row.key, row.id]));
  return new Map([...keys].flatMap(([name, key]) => {
    const id = ids.get(key);
    return id === undefined ? [] : [[name, id] as [string, string]];
  }));
}

/** Names of employers by id, also of those removed meanwhile: the wish was about them. */
export async function employerNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await run<{ id: string; name: string }[]>(tx, sql`SELECT id, name FROM employers WHERE id IN (${listed(ids)}) LIMIT 200`);
  return new Map(rows.map((row) => [row.id, row.name]));
}

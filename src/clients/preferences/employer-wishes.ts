import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { nameKey } from '../../common/text/normalise';

/** More names than a form takes are told anyway, so no more are looked up. */
const MOST_NAMES = 60;

/**
 * Ids of employers by the names typed, whatever their case and accents; a name we don't have is left out. Employers are shared by all teams (P2).
 * @param standing those wished for or refused so far: their names stay theirs, also once they are removed or another one is called alike
 */
export async function employersByName(tx: Tx, typed: readonly string[], standing: readonly string[]): Promise<Map<string, string>> {
  const names = typed.slice(0, MOST_NAMES);
  const kept = new Map([...(await employerNames(tx, standing))].map(([id, name]) => [nameKey(name), id]));
  const keys = new Map(names.map((name) => [name, nameKey(name)]));
  const rows = await run<{ id: string; key: string }[]>(tx, sql`
    SELECT id, name_key AS key FROM employers WHERE deleted_at IS NULL AND name_key IN (${listed([...new Set(keys.values())])}) ORDER BY id LIMIT 200`);
  const ids = new Map([...rows.map((row): [string, string] => [row.key, row.id]), ...kept]);
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

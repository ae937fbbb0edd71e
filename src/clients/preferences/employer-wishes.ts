import type { Tx } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { listed, run, sql } from '../../common/database/sql';
import { nameKey } from '../../common/text/normalise';

/** More names than a form takes are told anyway, so no more are looked up. */
const MOST_NAMES = 60;
/** Some names are those of many places. */
const MOST_EMPLOYERS = 2_000;

/**
 * Ids of employers by the names typed, whatever their case and accents; a name we don't have is left out, and is kept as words. Employers are shared by all teams (P2).
 * Where several are called alike the name stands for all of them: nothing else was said, and a refusal must not miss the one that was meant.
 * @param standing those wished for or refused so far: they stay under their names, also once they are removed
 */
export async function employersByName(tx: Tx, typed: readonly string[], standing: readonly string[]): Promise<Map<string, string[]>> {
  const names = typed.slice(0, MOST_NAMES);
  const keys = new Map(names.map((name) => [name, nameKey(name)]));
  const rows = await run<{ id: string; key: string }[]>(tx, sql`
    SELECT id, name_key AS key FROM employers WHERE deleted_at IS NULL AND name_key IN (${listed([...new Set(keys.values())])}) ORDER BY id LIMIT ${MOST_EMPLOYERS}`);
  const kept = [...(await employerNames(tx, standing.filter(isId)))].map(([id, name]) => ({ id, key: nameKey(name) }));
  const ids = new Map<string, Set<string>>();
  for (const { id, key } of [...kept, ...rows]) ids.set(key, (ids.get(key) ?? new Set()).add(id));
  return new Map([...keys].flatMap(([name, key]) => {
    const called = ids.get(key);
    return called === undefined ? [] : [[name, [...called]] as [string, string[]]];
  }));
}

/** Names of employers by id, also of those removed meanwhile: the wish was about them. A name kept as words is its own. */
export async function employerNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await run<{ id: string; name: string }[]>(tx, sql`SELECT id, name FROM employers WHERE id IN (${listed(ids)}) LIMIT ${MOST_EMPLOYERS}`);
  const words = ids.filter((one) => !isId(one)).map((one): [string, string] => [one, one]);
  return new Map([...words, ...rows.map((row): [string, string] => [row.id, row.name])]);
}

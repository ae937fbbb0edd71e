import type { WorkProfile } from '../clients/work-profile';
import type { Tx } from '../common/database/database';
import { isId } from '../common/database/ids';
import { listed, run, sql } from '../common/database/sql';
import { nameKey } from '../common/text/normalise';
import { standingFor } from '../employers/merges/joined';

const MOST_CALLED_SO = 2_000;

/**
 * The same wishes, about the records that stand for those employers now: an opening of an employer whose record was joined into
 * another is the other's, and who refused the one refused that place (M2, M4). Where one record now stands for a wanted and a
 * refused one, the refusal counts. A name kept as words stands for all employers called so by now. What is on record stays as it was said.
 */
export async function aboutThoseStanding<T extends Pick<WorkProfile, 'employers'>>(tx: Tx, profiles: readonly T[]): Promise<T[]> {
  const wishes = new Set(profiles.flatMap(({ employers }) => [...employers.wanted, ...employers.refused]));
  if (wishes.size === 0) return [...profiles];
  const called = await calledSo(tx, [...wishes].filter((one) => !isId(one)));
  const meant = (one: string) => called.get(nameKey(one)) ?? [one];
  const standing = await standingFor(tx, [...wishes].flatMap(meant));
  const now = (wished: readonly string[]) => [...new Set(wished.flatMap(meant).map((id) => standing.get(id) ?? id))];
  return profiles.map((profile) => {
    const refused = now(profile.employers.refused);
    return { ...profile, employers: { wanted: now(profile.employers.wanted).filter((id) => !refused.includes(id)), refused } };
  });
}

/** Whether somebody is named who wasn't in our list when it was said: another day there may be one called so. */
export function namesInWords({ employers }: Pick<WorkProfile, 'employers'>): boolean {
  return [...employers.wanted, ...employers.refused].some((one) => !isId(one));
}

/** Ids by the key of their name, also of records joined into another since: that other stands for them. */
async function calledSo(tx: Tx, words: readonly string[]): Promise<Map<string, string[]>> {
  if (words.length === 0) return new Map();
  const rows = await run<{ id: string; key: string }[]>(tx, sql`SELECT id, name_key AS key FROM employers WHERE name_key IN (${listed([...new Set(words.map(nameKey))])}) ORDER BY id LIMIT ${MOST_CALLED_SO}`);
  const ids = new Map<string, string[]>();
  for (const { id, key } of rows) ids.set(key, [...(ids.get(key) ?? []), id]);
  return ids;
}

/** Differs whenever a record was joined into another or taken apart again: rows are only added, and undone once. */
export async function joiningsStamp(tx: Tx): Promise<string> {
  const [row] = await tx.sql<{ made: number | string; undone: number | string }[]>`SELECT count(*) AS made, count(undone_at) AS undone FROM employer_merges`;
  return `${row.made} ${row.undone}`;
}

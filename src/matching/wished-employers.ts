import type { WorkProfile } from '../clients/work-profile';
import type { Tx } from '../common/database/database';
import { standingFor } from '../employers/merges/joined';

/**
 * The same wishes, about the records that stand for those employers now: an opening of an employer whose record was joined into
 * another is the other's, and who refused the one refused that place (M2, M4). Where one record now stands for a wanted and a
 * refused one, the refusal counts. What is on record stays as it was said.
 */
export async function aboutThoseStanding<T extends Pick<WorkProfile, 'employers'>>(tx: Tx, profiles: readonly T[]): Promise<T[]> {
  const ids = new Set(profiles.flatMap(({ employers }) => [...employers.wanted, ...employers.refused]));
  if (ids.size === 0) return [...profiles];
  const standing = await standingFor(tx, [...ids]);
  const now = (wished: readonly string[]) => [...new Set(wished.map((id) => standing.get(id) ?? id))];
  return profiles.map((profile) => {
    const refused = now(profile.employers.refused);
    return { ...profile, employers: { wanted: now(profile.employers.wanted).filter((id) => !refused.includes(id)), refused } };
  });
}

/** Differs whenever a record was joined into another or taken apart again: rows are only added, and undone once. */
export async function joiningsStamp(tx: Tx): Promise<string> {
  const [row] = await tx.sql<{ made: number | string; undone: number | string }[]>`SELECT count(*) AS made, count(undone_at) AS undone FROM employer_merges`;
  return `${row.made} ${row.undone}`;
}

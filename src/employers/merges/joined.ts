import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';

/** An employer whose record was joined into another. */
export interface JoinedEmployer {
  readonly employerId: string;
  /** Since when its record has stood for both (an instant). */
  readonly at: string;
}

/** Joining chains are short; this only keeps a broken record from going round for ever. */
const DEEPEST = 8;

/** The employers whose records are joined into each of these, directly or by way of others; those taken apart again are not. */
export async function joinedInto(tx: Tx, employerIds: readonly string[]): Promise<Map<string, JoinedEmployer[]>> {
  const found = new Map<string, JoinedEmployer[]>();
  /** Which of the employers asked about a record has come to stand for, and since when. */
  let front = new Map(employerIds.map((id) => [id, { root: id, at: '' }]));
  for (let depth = 0; depth < DEEPEST && front.size > 0; depth += 1) {
    const rows = await run<{ kept: string; gone: string; at: string }[]>(tx, sql`
      SELECT kept_id AS kept, gone_id AS gone, merged_at AS at FROM employer_merges WHERE kept_id IN (${listed([...front.keys()])}) AND undone_at IS NULL ORDER BY merged_at, id`);
    const next = new Map<string, { root: string; at: string }>();
    for (const { kept, gone, at } of rows) {
      const above = front.get(kept);
      if (!above) continue;
      const since = at > above.at ? at : above.at;
      found.set(above.root, [...(found.get(above.root) ?? []), { employerId: gone, at: since }]);
      next.set(gone, { root: above.root, at: since });
    }
    front = next;
  }
  return found;
}

/** A stretch of time in which an employer's record was joined into another's. */
export interface PartedEmployer {
  readonly employerId: string;
  readonly from: string;
  readonly to: string;
}

/** The employers each of these was joined into and taken apart from again, also by way of others, with when. */
export async function partedFrom(tx: Tx, employerIds: readonly string[]): Promise<Map<string, PartedEmployer[]>> {
  const found = new Map<string, PartedEmployer[]>();
  let front = employerIds.map((id) => ({ root: id, id, from: '', to: '9999' }));
  for (let depth = 0; depth < DEEPEST && front.length > 0; depth += 1) {
    const rows = await run<{ kept: string; gone: string; from: string; to: string | null }[]>(tx, sql`
      SELECT kept_id AS kept, gone_id AS gone, merged_at AS "from", undone_at AS "to" FROM employer_merges WHERE gone_id IN (${listed([...new Set(front.map((one) => one.id))])}) ORDER BY merged_at, id`);
    front = front.flatMap((below) => rows.filter((row) => row.gone === below.id && (depth > 0 || row.to !== null)).flatMap((row) => {
      const [from, to] = [row.from > below.from ? row.from : below.from, row.to !== null && row.to < below.to ? row.to : below.to];
      return from < to ? [{ root: below.root, id: row.kept, from, to }] : [];
    }));
    for (const { root, id, from, to } of front) found.set(root, [...(found.get(root) ?? []), { employerId: id, from, to }]);
  }
  return found;
}

/** All employers that were joined into another and taken apart again. */
export async function everParted(tx: Tx): Promise<string[]> {
  const rows = await tx.sql<{ id: string }[]>`SELECT DISTINCT gone_id AS id FROM employer_merges WHERE undone_at IS NOT NULL ORDER BY gone_id LIMIT 10000`;
  return rows.map((row) => row.id);
}

/** An employer and those joined into it: where its visits, and leave to speak there, may be on record. */
export async function employerIdsOf(tx: Tx, employerId: string): Promise<string[]> {
  const joined = (await joinedInto(tx, [employerId])).get(employerId) ?? [];
  return [employerId, ...joined.map((one) => one.employerId)];
}

/** The record that stands for each of these employers now: itself, unless it was joined into another. */
export async function standingFor(tx: Tx, employerIds: readonly string[]): Promise<Map<string, string>> {
  const standing = new Map(employerIds.map((id) => [id, id]));
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const rows = await run<{ kept: string; gone: string }[]>(tx, sql`SELECT kept_id AS kept, gone_id AS gone FROM employer_merges WHERE gone_id IN (${listed([...new Set(standing.values())])}) AND undone_at IS NULL`);
    if (rows.length === 0) break;
    const kept = new Map(rows.map((row) => [row.gone, row.kept]));
    for (const [id, now] of standing) standing.set(id, kept.get(now) ?? now);
  }
  return standing;
}

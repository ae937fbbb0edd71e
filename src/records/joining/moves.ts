import type { Tx } from '../../common/database/database';
import { listed, plain, run, sql } from '../../common/database/sql';

/** What went from one record to the other, by id, so that it can go back. */
export interface Moved {
  sites: string[];
  /** The one of those sites that was the main one. */
  mainSite: string | null;
  people: string[];
  openings: string[];
  planned: string[];
  sources: string[];
  wishes: string[];
  /** Tags the record that stayed didn't have. */
  tags: string[];
  /** The wish not to be contacted came with it. */
  broughtWish: boolean;
}

const TABLES = [
  ['sites', 'sites', ''], ['people', 'hiring_managers', ''], ['openings', 'openings', ''], ['sources', 'employer_sources', ''], ['wishes', 'contact_wishes', ''],
  // A planned visit about clients stays where its clearance is: it is asked again for the joined employer when it is shown.
  ['planned', 'planned_visits', ` AND clearance_id IS NULL AND status = 'planned' AND deleted_at IS NULL`],
] as const;

/** Moves all that may move. Visits stay as they were logged: the record that stays shows them with its own. */
export async function moveAll(tx: Tx, goneId: string, keptId: string): Promise<Moved> {
  const [main] = await tx.sql<{ id: string }[]>`SELECT id FROM sites WHERE employer_id = ${goneId} AND is_main = 1`;
  const hasMain = (await tx.sql<object[]>`SELECT 1 AS there FROM sites WHERE employer_id = ${keptId} AND is_main = 1`).length > 0;
  if (main && hasMain) await tx.sql`UPDATE sites SET is_main = 0 WHERE id = ${main.id}`;
  const moved: Moved = { sites: [], mainSite: main?.id ?? null, people: [], openings: [], planned: [], sources: [], wishes: [], tags: await tagsToAdd(tx, goneId, keptId), broughtWish: false };
  for (const [key, table, more] of TABLES) {
    const rows = await run<{ id: string }[]>(tx, sql`SELECT id FROM ${plain(table)} WHERE employer_id = ${goneId}${plain(more)} ORDER BY id`);
    moved[key] = rows.map((row) => row.id);
    await setEmployer(tx, table, moved[key], keptId);
  }
  for (const tag of moved.tags) await tx.sql`INSERT INTO employer_tags (employer_id, tag, tag_key) SELECT ${keptId}, tag, tag_key FROM employer_tags WHERE employer_id = ${goneId} AND tag_key = ${tag}`;
  return { ...moved, broughtWish: await bringWish(tx, goneId, keptId) };
}

/** Brings everything back that hasn't gone elsewhere since; what was added to the joined record stays with it. */
export async function moveBack(tx: Tx, moved: Moved, goneId: string, keptId: string): Promise<void> {
  for (const [key, table] of TABLES) await setEmployer(tx, table, moved[key], goneId, keptId);
  if (moved.mainSite) await tx.sql`UPDATE sites SET is_main = 1 WHERE id = ${moved.mainSite} AND employer_id = ${goneId}`;
  if (moved.tags.length > 0) await run(tx, sql`DELETE FROM employer_tags WHERE employer_id = ${keptId} AND tag_key IN (${listed(moved.tags)})`);
  if (moved.broughtWish) await tx.sql`UPDATE employers SET do_not_contact_on = NULL, do_not_contact_who = '', do_not_contact_why = '' WHERE id = ${keptId}`;
}

async function setEmployer(tx: Tx, table: string, ids: readonly string[], employerId: string, onlyFrom?: string): Promise<void> {
  const from = onlyFrom === undefined ? sql`` : sql` AND employer_id = ${onlyFrom}`;
  for (let at = 0; at < ids.length; at += 500) await run(tx, sql`UPDATE ${plain(table)} SET employer_id = ${employerId} WHERE id IN (${listed(ids.slice(at, at + 500))})${from}`);
}

async function tagsToAdd(tx: Tx, goneId: string, keptId: string): Promise<string[]> {
  const rows = await tx.sql<{ key: string }[]>`SELECT tag_key AS key FROM employer_tags WHERE employer_id = ${goneId} AND tag_key NOT IN (SELECT tag_key FROM employer_tags WHERE employer_id = ${keptId})`;
  return rows.map((row) => row.key);
}

/** Who asked to be left alone under one of two records is left alone under both. */
async function bringWish(tx: Tx, goneId: string, keptId: string): Promise<boolean> {
  const [gone, kept] = await Promise.all([goneId, keptId].map(async (id) => (await tx.sql<{ on: string | null; who: string; why: string }[]>`
    SELECT do_not_contact_on AS "on", do_not_contact_who AS who, do_not_contact_why AS why FROM employers WHERE id = ${id}`)[0]));
  if (gone.on === null || kept.on !== null) return false;
  await tx.sql`UPDATE employers SET do_not_contact_on = ${gone.on}, do_not_contact_who = ${gone.who}, do_not_contact_why = ${gone.why} WHERE id = ${keptId}`;
  return true;
}

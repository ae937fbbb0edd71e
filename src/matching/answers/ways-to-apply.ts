import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';

/** How one applies for an opening without anybody speaking for one (M8, D15). */
export interface WayToApply {
  /** As it was noted; empty when nobody asked yet. */
  readonly how: string;
  /** "12 Quay Street, Harborton", or empty. */
  readonly place: string;
}

/** The ways to apply for these openings, by opening. */
export async function waysToApply(tx: Tx, openingIds: readonly string[]): Promise<Map<string, WayToApply>> {
  if (openingIds.length === 0) return new Map();
  const rows = await run<{ id: string; how: string; address: string | null; city: string | null }[]>(tx, sql`
    SELECT o.id, o.how_to_apply AS how, coalesce(own.address, main.address) AS address, coalesce(own.city, main.city) AS city FROM openings o
    LEFT JOIN sites own ON own.id = o.site_id LEFT JOIN sites main ON main.employer_id = o.employer_id AND main.is_main = 1 WHERE o.id IN (${listed(openingIds)})`);
  return new Map(rows.map(({ id, how, address, city }) => [id, { how, place: [address, city].filter(Boolean).join(', ') }]));
}

/** The jobs this client got from these openings, by opening; the caller has reached them. */
export async function jobsFrom(tx: Tx, clientId: string, openingIds: readonly string[]): Promise<Map<string, string>> {
  if (openingIds.length === 0) return new Map();
  const rows = await run<{ id: string; openingId: string }[]>(tx, sql`SELECT id, opening_id AS "openingId" FROM jobs WHERE client_id = ${clientId} AND opening_id IN (${listed(openingIds)}) AND deleted_at IS NULL ORDER BY started_on, id`);
  return new Map(rows.map(({ id, openingId }) => [openingId, id]));
}

/** What one does to apply, in a sentence or as it was noted. */
export function applyText(way: WayToApply | undefined): string {
  if (way && way.how !== '') return way.how;
  return way && way.place !== '' ? `Go by and ask: ${way.place}.` : 'How to apply isn’t known yet; it is a question for the employer.';
}

import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import type { ToldRecord } from './told';

/** Introductions written to employers, with what their writer said besides the approved words. They are never changed. */
export async function introductionsTold(tx: Tx, clientId: string, ids: readonly string[]): Promise<ToldRecord[]> {
  if (ids.length === 0) return [];
  const rows = await run<{ id: string; clearance_id: string; made_by: string; body: string }[]>(tx, sql`SELECT id, clearance_id, made_by, body FROM introductions WHERE id IN (${listed(ids)}) AND client_id = ${clientId}`);
  return rows.map((row) => ({
    id: row.id, removed: null, factsNow: [], besides: row.body,
    states: [{ clearanceId: row.clearance_id, met: [], metUnnamed: false, mode: '', purpose: null, by: row.made_by, until: null }],
  }));
}

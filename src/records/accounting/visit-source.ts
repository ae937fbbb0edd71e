import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import type { Fact } from '../../disclosure/rules/disclosure.choices';
import type { RecordState, ToldRecord } from './told';

type VisitRow = { id: string; clearance_id: string | null; staff_id: string; mode: string; purpose: string; met_unnamed: number; deleted_at: string | null; deleted_by: string | null };
type VersionRow = { visit_id: string; body: string; changed_by: string; changed_at: string };

/** What of a kept version is read: the visit as it was, with who was met. */
interface Kept {
  clearanceId: string | null;
  staffId: string;
  mode: string;
  purpose: string;
  metUnnamed: number;
  met?: string[];
}

/** Visits with every state they ever had, removed ones too: an edit doesn't undo what was said (D4, D11). */
export async function visitsTold(tx: Tx, clientId: string, ids: readonly string[]): Promise<ToldRecord[]> {
  if (ids.length === 0) return [];
  const these = listed(ids);
  const visits = await run<VisitRow[]>(tx, sql`SELECT id, clearance_id, staff_id, mode, purpose, met_unnamed, deleted_at, deleted_by FROM visits WHERE id IN (${these})`);
  const versions = await run<VersionRow[]>(tx, sql`SELECT visit_id, body, changed_by, changed_at FROM visit_versions WHERE visit_id IN (${these}) ORDER BY visit_id, version`);
  const met = await run<{ visit_id: string; id: string }[]>(tx, sql`SELECT visit_id, hiring_manager_id AS id FROM visit_people WHERE visit_id IN (${these}) ORDER BY 1, 2`);
  const facts = await run<{ visit_id: string; fact: Fact }[]>(tx, sql`SELECT visit_id, fact FROM visit_client_facts WHERE visit_id IN (${these}) AND client_id = ${clientId}`);
  const [kept, metAt, factsAt] = [byVisit(versions), byVisit(met), byVisit(facts)];
  return visits.map((visit) => ({
    id: visit.id, removed: visit.deleted_at === null ? null : { at: visit.deleted_at, by: visit.deleted_by },
    factsNow: (factsAt.get(visit.id) ?? []).map((row) => row.fact),
    besides: '', states: [...(kept.get(visit.id) ?? []).map(formerState), currentState(visit, (metAt.get(visit.id) ?? []).map((row) => row.id))],
  }));
}

/** Erasing one client of a visit empties what was kept of it; for the others the change itself is still known. */
function formerState(row: VersionRow): RecordState {
  const { clearanceId = null, staffId = '', mode = '', purpose = null, metUnnamed = 0, met = [] } = (row.body === '' ? {} : JSON.parse(row.body)) as Partial<Kept>;
  return { clearanceId, met, metUnnamed: metUnnamed === 1, mode, purpose, by: staffId, until: { at: row.changed_at, by: row.changed_by } };
}

function currentState(row: VisitRow, met: string[]): RecordState {
  return { clearanceId: row.clearance_id, met, metUnnamed: row.met_unnamed === 1, mode: row.mode, purpose: row.purpose, by: row.staff_id, until: null };
}

function byVisit<T extends { visit_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const there = map.get(row.visit_id);
    if (there) there.push(row);
    else map.set(row.visit_id, [row]);
  }
  return map;
}

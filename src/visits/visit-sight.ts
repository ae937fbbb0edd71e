import { calledBy, sightOf, visibleClients, type Sight } from '../clients/client-scope';
import type { Tx } from '../common/database/database';
import { listed, run, sql, type Sql } from '../common/database/sql';
import type { Day } from '../common/time/calendar';
import type { Viewer } from '../common/web/access';

/** A client on a visit, as this viewer may see them. */
export interface SeenClient {
  id: string;
  /** Preferred name, or initials for a team mate's client (P1). */
  label: string;
  sight: Sight;
}

/**
 * How much of a visit somebody sees (P2): `full` of a general visit or one about clients they reach; `initials` of a team
 * mate's; `withheld` of one about a client of another team, which is "a visit" and no more.
 */
export type VisitSight = { level: 'full' | 'initials' | 'withheld'; clients: SeenClient[] };

const GENERAL: VisitSight = { level: 'full', clients: [] };

type Row = { visit_id: string; id: string; preferred_name: string; initials: string; is_known: number | string; sight: Sight };

/** The sight of each of these visits. Names that the viewer may not read never leave the database. */
export async function sightsOf(tx: Tx, who: Viewer, today: Day, visitIds: readonly string[]): Promise<Map<string, VisitSight>> {
  const rows = visitIds.length === 0 ? [] : await run<Row[]>(tx, sql`
    SELECT x.visit_id, c.id, CASE WHEN ${sightOf(who, today)} = 'full' THEN c.preferred_name ELSE '' END AS preferred_name, c.initials,
      CASE WHEN ${visibleClients(who)} THEN 1 ELSE 0 END AS is_known, ${sightOf(who, today)} AS sight
    FROM visit_clients x JOIN clients c ON c.id = x.client_id WHERE x.visit_id IN (${listed(visitIds)}) ORDER BY c.name_key, c.id`);
  const sights = new Map<string, VisitSight>(visitIds.map((id) => [id, GENERAL]));
  for (const id of new Set(rows.map((row) => row.visit_id))) sights.set(id, sightFrom(rows.filter((row) => row.visit_id === id)));
  return sights;
}

/** A condition on `visits v`: this viewer may know what the visit was about. Filters on what it was need it, or they would tell. */
export function knownVisits(who: Viewer): Sql {
  return sql`(v.clearance_id IS NULL OR NOT EXISTS (SELECT 1 FROM visit_clients x JOIN clients c ON c.id = x.client_id WHERE x.visit_id = v.id AND NOT (${visibleClients(who)})))`;
}

function sightFrom(rows: Row[]): VisitSight {
  if (rows.some((row) => Number(row.is_known) === 0)) return { level: 'withheld', clients: [] };
  const clients = rows.map((row) => ({ id: row.id, label: calledBy({ preferredName: row.preferred_name, initials: row.initials }, row.sight), sight: row.sight }));
  return { level: rows.every((row) => row.sight === 'full') ? 'full' : 'initials', clients };
}

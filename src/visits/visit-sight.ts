import { calledBy, sightOf, visibleClients, type Sight } from '../clients/client-scope';
import type { Tx } from '../common/database/database';
import { listed, plain, run, sql, type Sql } from '../common/database/sql';
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
 * How much of a visit somebody sees (P2): `full` of a visit that always was general or one about clients they reach; `initials` of a team
 * mate's; `withheld` of one about a client of another team, which is "a visit" and no more.
 */
export type VisitSight = { level: 'full' | 'initials' | 'withheld'; clients: SeenClient[] };

/** Of a visit that never was about a client. */
const GENERAL: VisitSight = { level: 'full', clients: [] };

type Row = { visit_id: string; id: string; preferred_name: string; initials: string; is_known: number | string; sight: Sight; is_on: number | string };

/** The sight of each of these visits. Names that the viewer may not read never leave the database. */
export async function sightsOf(tx: Tx, who: Viewer, today: Day, visitIds: readonly string[]): Promise<Map<string, VisitSight>> {
  const ids = listed(visitIds);
  const seen = sql`CASE WHEN ${visibleClients(who)} THEN 1 ELSE 0 END AS is_known, ${sightOf(who, today)} AS sight`;
  const rows = visitIds.length === 0 ? [] : await run<Row[]>(tx, sql`
    SELECT x.visit_id, c.id, CASE WHEN ${sightOf(who, today)} = 'full' THEN c.preferred_name ELSE '' END AS preferred_name, c.initials, c.name_key, ${seen}, 1 AS is_on
      FROM visit_clients x JOIN clients c ON c.id = x.client_id WHERE x.visit_id IN (${ids})
    UNION ALL SELECT k.used_for AS visit_id, c.id, '' AS preferred_name, '' AS initials, '' AS name_key, ${seen}, 0 AS is_on
      FROM clearances k JOIN decisions d ON d.clearance_id = k.id JOIN clients c ON c.id = d.client_id WHERE k.used_for IN (${ids}) AND k.act = 'log'
    UNION ALL SELECT k.used_for AS visit_id, '' AS id, '' AS preferred_name, '' AS initials, '' AS name_key, CASE WHEN ${madeInTeamOf(who)} THEN 1 ELSE 0 END AS is_known, 'full' AS sight, 0 AS is_on
      FROM clearances k JOIN erased_clearances e ON e.clearance_id = k.id JOIN visits v ON v.id = k.used_for WHERE k.used_for IN (${ids}) AND k.act = 'log'
    ORDER BY name_key, id`);
  const sights = new Map<string, VisitSight>(visitIds.map((id) => [id, GENERAL]));
  for (const id of new Set(rows.map((row) => row.visit_id))) sights.set(id, sightFrom(rows.filter((row) => row.visit_id === id)));
  return sights;
}

/** A condition on `visits v`: this viewer may know what the visit was about. Filters on what it was need it, or they would tell. */
export function knownVisits(who: Viewer): Sql {
  const unknown = sql`NOT (${visibleClients(who)})`;
  return sql`(NOT EXISTS (SELECT 1 FROM visit_clients x JOIN clients c ON c.id = x.client_id WHERE x.visit_id = v.id AND ${unknown})
    AND NOT EXISTS (SELECT 1 FROM clearances k JOIN decisions d ON d.clearance_id = k.id JOIN clients c ON c.id = d.client_id WHERE k.used_for = v.id AND k.act = 'log' AND ${unknown})
    AND (${madeInTeamOf(who)} OR NOT EXISTS (SELECT 1 FROM clearances k JOIN erased_clearances e ON e.clearance_id = k.id WHERE k.used_for = v.id AND k.act = 'log')))`;
}

/**
 * A condition on `visits v`: it is or once was about a client. Whoever was taken off it, or erased, was in mind when its
 * words were written: they stay with those who may know of them (P2).
 */
export const EVER_ABOUT_A_CLIENT: Sql = plain(`(v.clearance_id IS NOT NULL OR EXISTS (SELECT 1 FROM clearances k WHERE k.used_for = v.id AND k.act = 'log'))`);

/** A condition on `visits v`: whose client was erased nobody can tell any more, but the team that made the visit knew. */
function madeInTeamOf(who: Viewer): Sql {
  return sql`(v.staff_id = ${who.id} OR v.staff_id IN (SELECT id FROM staff WHERE team_id = ${who.teamId}))`;
}

/** The whole of it is seen by those who reach everybody it was ever about; only those it is about now are named. */
function sightFrom(rows: Row[]): VisitSight {
  if (rows.some((row) => Number(row.is_known) === 0)) return { level: 'withheld', clients: [] };
  const clients = rows.filter((row) => Number(row.is_on) === 1).map((row) => ({ id: row.id, label: calledBy({ preferredName: row.preferred_name, initials: row.initials }, row.sight), sight: row.sight }));
  return { level: rows.every((row) => row.sight === 'full') ? 'full' : 'initials', clients };
}

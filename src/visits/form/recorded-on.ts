import { reachableClients } from '../../clients/client-scope';
import type { Tx } from '../../common/database/database';
import { run, sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { Fact } from '../../disclosure/rules/disclosure.choices';
import type { Recorded } from './recorded.rules';

/** Who stands on a visit of the team, or on one's own planned visit, when this person reaches all of them (P1); nobody otherwise. */
export async function recordedOn(tx: Tx, who: Viewer, today: Day, id: string): Promise<Recorded[]> {
  const isReached = sql`CASE WHEN ${reachableClients(who, today)} THEN 1 ELSE 0 END`;
  const rows = await run<{ clientId: string; fact: Fact | null; isReached: number | string }[]>(tx, sql`
    SELECT x.client_id AS "clientId", f.fact, ${isReached} AS "isReached" FROM visit_clients x JOIN visits v ON v.id = x.visit_id JOIN staff s ON s.id = v.staff_id JOIN clients c ON c.id = x.client_id
      LEFT JOIN visit_client_facts f ON f.visit_id = x.visit_id AND f.client_id = x.client_id WHERE x.visit_id = ${id} AND s.team_id = ${who.teamId}
    UNION ALL SELECT x.client_id AS "clientId", f.fact, ${isReached} AS "isReached" FROM planned_visit_clients x JOIN planned_visits p ON p.id = x.planned_visit_id JOIN clients c ON c.id = x.client_id
      LEFT JOIN planned_visit_client_facts f ON f.planned_visit_id = x.planned_visit_id AND f.client_id = x.client_id WHERE x.planned_visit_id = ${id} AND p.staff_id = ${who.id}`);
  if (rows.some((row) => Number(row.isReached) === 0)) return [];
  const ids = [...new Set(rows.map((row) => row.clientId))].sort();
  return ids.map((clientId) => ({ clientId, facts: rows.flatMap((row) => (row.clientId === clientId && row.fact ? [row.fact] : [])) }));
}

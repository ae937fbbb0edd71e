import type { Tx } from '../common/database/database';
import { listed, run, sql } from '../common/database/sql';
import type { Viewer } from '../common/web/access';
import type { Fact } from '../disclosure/rules/disclosure.choices';
import type { Clearance } from '../disclosure/gate/gate.service';
import type { Visit } from './visit.entity';

/** Who and what hangs on a visit, as ids. */
export interface VisitRows {
  met: string[];
  along: string[];
  clients: { clientId: string; facts: Fact[] }[];
}

type Pair = { one: string; other: string };

/** Reads what hangs on a visit. */
export async function readRows(tx: Tx, visitId: string): Promise<VisitRows> {
  const met = await tx.sql<{ id: string }[]>`SELECT hiring_manager_id AS id FROM visit_people WHERE visit_id = ${visitId} ORDER BY 1`;
  const along = await tx.sql<{ id: string }[]>`SELECT staff_id AS id FROM visit_staff WHERE visit_id = ${visitId} ORDER BY 1`;
  const clients = await tx.sql<{ id: string }[]>`SELECT client_id AS id FROM visit_clients WHERE visit_id = ${visitId} ORDER BY 1`;
  const facts = clients.length === 0 ? [] : await tx.sql<Pair[]>`SELECT client_id AS one, fact AS other FROM visit_client_facts WHERE visit_id = ${visitId} ORDER BY 1, 2`;
  return {
    met: met.map((row) => row.id), along: along.map((row) => row.id),
    clients: clients.map(({ id }) => ({ clientId: id, facts: facts.filter((fact) => fact.one === id).map((fact) => fact.other as Fact) })),
  };
}

/**
 * Takes off a visit who was met and who went along, as far as its form could have offered them: somebody who has left since,
 * or belongs to another team now, wasn't on the form and stays on the visit (V1, V9).
 */
export async function clearOffered(tx: Tx, who: Viewer, visit: Pick<Visit, 'id'>, to: { isElsewhere: boolean; isNobody: boolean }): Promise<void> {
  const offered = to.isElsewhere || to.isNobody ? sql`` : sql` AND hiring_manager_id IN (SELECT id FROM hiring_managers WHERE left_on IS NULL AND deleted_at IS NULL)`;
  await run(tx, sql`DELETE FROM visit_people WHERE visit_id = ${visit.id}${offered}`);
  await tx.sql`DELETE FROM visit_staff WHERE visit_id = ${visit.id} AND staff_id IN (SELECT id FROM staff WHERE team_id = ${who.teamId} AND disabled_at IS NULL AND id <> ${who.id})`;
}

/** Writes who was met: only people of this very employer, whatever ids came in. */
export async function writeMet(tx: Tx, visitId: string, employerId: string, met: readonly string[]): Promise<void> {
  if (met.length === 0) return;
  await run(tx, sql`INSERT INTO visit_people (visit_id, hiring_manager_id) SELECT ${visitId}, id FROM hiring_managers WHERE employer_id = ${employerId} AND id IN (${listed(met)}) ON CONFLICT DO NOTHING`);
}

/** Writes who went along: only others of the team of whoever made the visit. */
export async function writeAlong(tx: Tx, visitId: string, staffId: string, along: readonly string[]): Promise<void> {
  if (along.length === 0) return;
  await run(tx, sql`INSERT INTO visit_staff (visit_id, staff_id) SELECT ${visitId}, s.id FROM staff s
    WHERE s.id IN (${listed(along)}) AND s.id <> ${staffId} AND s.disabled_at IS NULL AND s.team_id = (SELECT team_id FROM staff WHERE id = ${staffId}) ON CONFLICT DO NOTHING`);
}

/** Writes the people of a clearance onto its visit; there is no other source of clients and facts. */
export async function writeCleared(tx: Tx, visitId: string, clearance: Clearance): Promise<void> {
  for (const { clientId, decisionId, planId, facts } of clearance.people) {
    await tx.sql`INSERT INTO visit_clients (visit_id, client_id, clearance_id, decision_id, plan_id) VALUES (${visitId}, ${clientId}, ${clearance.id}, ${decisionId}, ${planId})`;
    for (const fact of facts) await tx.sql`INSERT INTO visit_client_facts (visit_id, client_id, plan_id, fact) VALUES (${visitId}, ${clientId}, ${planId}, ${fact})`;
  }
}

/** Keeps a visit as it was before a change: the row and what hung on it. */
export async function keepVersion(tx: Tx, visit: Visit, rows: VisitRows, changedBy: string, at: string): Promise<void> {
  const body = JSON.stringify({ ...visit, ...rows });
  await tx.sql`INSERT INTO visit_versions (visit_id, version, body, changed_by, changed_at) VALUES (${visit.id}, ${visit.version}, ${body}, ${changedBy}, ${at})`;
}

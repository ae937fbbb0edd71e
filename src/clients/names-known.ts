import { packed } from '../common/database/packed';
import type { Tx } from '../common/database/database';
import { sql } from '../common/database/sql';
import type { Viewer } from '../common/web/access';

/** A client by all that words could name them with. It is only looked for, and never shown. */
export interface NameKnown {
  id: string;
  name: string;
  key: string;
  initials: string;
  /** Their own, now or once: somebody they worked with, covered, planned for or visited for; for a supervisor, who is with the team now. */
  isNear: boolean;
  isClosed: boolean;
}

/** More clients than a team ever had. */
const MOST_NAMES = 10_000;

/** Every client whom this person's words might name: theirs and their team's, of any status, also after a cover has ended (D6, D8). */
export async function namesKnown(tx: Tx, who: Viewer): Promise<NameKnown[]> {
  const team = who.teamId ?? '';
  const rows = await packed(tx, ['k.id', 'k.preferred_name', 'k.name_key', 'k.initials', 'k.is_near', "CASE WHEN k.status = 'closed' THEN 1 ELSE 0 END"], sql`FROM (
    SELECT c.id, c.preferred_name, c.name_key, c.initials, c.status, c.team_id, CASE WHEN c.specialist_id = ${who.id} OR (c.team_id = ${who.role === 'supervisor' ? team : ''} AND c.status <> 'closed')
      OR c.specialist_id IN (SELECT specialist_id FROM covers WHERE covered_by = ${who.id})
      OR c.id IN (SELECT x.client_id FROM visit_clients x JOIN visits v ON v.id = x.visit_id WHERE v.staff_id = ${who.id})
      OR c.id IN (SELECT x.client_id FROM planned_visit_clients x JOIN planned_visits p ON p.id = x.planned_visit_id WHERE p.staff_id = ${who.id}) THEN 1 ELSE 0 END AS is_near
    FROM clients c) k WHERE k.team_id = ${team} OR k.is_near = 1 ORDER BY k.is_near DESC, k.id DESC LIMIT ${MOST_NAMES}`);
  return rows.map(([id, name, key, initials, near, closed]) => ({ id: String(id), name: String(name), key: String(key), initials: String(initials), isNear: near === 1, isClosed: closed === 1 }));
}

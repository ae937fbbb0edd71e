import type { Tx } from '../../common/database/database';
import type { Viewer } from '../../common/web/access';
import type { Mode, Purpose } from '../rules/visit.choices';
import { SOMEONE_ELSE } from './visit.form';

/** What may be taken over from one's last visit at an employer. Who it was about is not: each visit about a client is asked for by itself (D5). */
export interface LastVisit {
  mode: Mode;
  /** Empty where it was about proposing a client. */
  purpose: Purpose | '';
  met: string[];
  along: string[];
}

/** This person's own last visit at an employer, as the form would have it again; null when there was none. */
export async function lastVisitThere(tx: Tx, who: Viewer, employerId: string): Promise<LastVisit | null> {
  const [row] = await tx.sql<{ id: string; mode: Mode; purpose: Purpose; unnamed: number }[]>`SELECT id, mode, purpose, met_unnamed AS unnamed FROM visits
    WHERE employer_id = ${employerId} AND staff_id = ${who.id} AND deleted_at IS NULL AND nobody_there = 0 ORDER BY visited_on DESC, COALESCE(visited_at, '') DESC, id DESC LIMIT 1`;
  if (!row) return null;
  const met = await tx.sql<{ id: string }[]>`SELECT h.id FROM visit_people p JOIN hiring_managers h ON h.id = p.hiring_manager_id
    WHERE p.visit_id = ${row.id} AND h.employer_id = ${employerId} AND h.left_on IS NULL AND h.deleted_at IS NULL ORDER BY 1`;
  const along = await tx.sql<{ id: string }[]>`SELECT s.id FROM visit_staff v JOIN staff s ON s.id = v.staff_id WHERE v.visit_id = ${row.id} AND s.disabled_at IS NULL AND s.team_id = ${who.teamId} ORDER BY 1`;
  return {
    mode: row.mode, purpose: row.purpose === 'propose_client' ? '' : row.purpose,
    met: [...met.map((one) => one.id), ...(row.unnamed === 1 ? [SOMEONE_ELSE] : [])], along: along.map((one) => one.id),
  };
}

/** Whether there is such a visit: then the form offers it. */
export async function hasLastVisit(tx: Tx, who: Viewer, employerId: string): Promise<boolean> {
  const [row] = await tx.sql<object[]>`SELECT 1 AS one FROM visits WHERE employer_id = ${employerId} AND staff_id = ${who.id} AND deleted_at IS NULL AND nobody_there = 0 LIMIT 1`;
  return row !== undefined;
}

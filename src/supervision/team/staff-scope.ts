import type { Tx } from '../../common/database/database';
import { plain, run, sql, type Sql } from '../../common/database/sql';
import type { Viewer } from '../../common/web/access';

/** A member of staff whose weeks somebody may see. */
export interface SeenStaff {
  id: string;
  name: string;
  fullTimeShare: number;
  teamId: string;
  team: string;
}

/** Whose weeks this person may open: their own, their team's as its supervisor, everybody's counts as administrator. */
function within(who: Viewer): Sql {
  if (who.role === 'administrator') return plain(`s.role = 'specialist'`);
  if (who.role === 'supervisor') return sql`s.team_id = ${who.teamId} AND (s.role = 'specialist' OR s.id = ${who.id})`;
  return sql`s.id = ${who.id}`;
}

/**
 * By team and name: never by number, so that no list ranks people. Supervisors make visits too, but have no six.
 * @param since an instant: who left before it is not on the list, who left after it still is
 */
export function listSpecialists(tx: Tx, who: Viewer, since: string): Promise<SeenStaff[]> {
  return run(tx, sql`SELECT s.id, s.name, s.full_time_share AS "fullTimeShare", s.team_id AS "teamId", t.name AS team FROM staff s JOIN teams t ON t.id = s.team_id
    WHERE ${within(who)} AND s.role = 'specialist' AND (s.disabled_at IS NULL OR s.disabled_at >= ${since}) ORDER BY t.name_key, s.name, s.id LIMIT 200`);
}

/** Null for somebody whose weeks are not this person's to see, as for nobody. */
export async function findStaff(tx: Tx, who: Viewer, id: string): Promise<SeenStaff | null> {
  const [staff] = await run<SeenStaff[]>(tx, sql`SELECT s.id, s.name, s.full_time_share AS "fullTimeShare", s.team_id AS "teamId", t.name AS team FROM staff s JOIN teams t ON t.id = s.team_id
    WHERE s.id = ${id} AND ${within(who)}`);
  return staff ?? null;
}

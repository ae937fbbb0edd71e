import { plain, sql, type Sql } from '../common/database/sql';
import type { Day } from '../common/time/calendar';
import type { Viewer } from '../common/web/access';

/** How much of a client somebody may see (P1). */
export type Sight = 'full' | 'initials';

const NOBODY: Sql = plain('1 = 0');

/**
 * Which rows of `clients` (alias `c`) this person may open in full (P1): a specialist's own and those of a team mate
 * covered today, a supervisor's whole team. Administrators and other teams reach nobody. Every query for a client's
 * record carries this condition: there is no other way to one.
 */
export function reachableClients(who: Viewer, today: Day): Sql {
  if (who.teamId === null || who.role === 'administrator') return NOBODY;
  if (who.role === 'supervisor') return ofTeam(who.teamId);
  return sql`(${ofTeam(who.teamId)} AND (c.specialist_id = ${who.id} OR c.specialist_id IN (${coveredToday(who, today)})))`;
}

/** Which rows of `clients` (alias `c`) this person may know of at all: the team's, at least by initials (P1). */
export function visibleClients(who: Viewer): Sql {
  return who.teamId === null || who.role === 'administrator' ? NOBODY : ofTeam(who.teamId);
}

/** The `Sight` of each row of `clients c`, decided by the database, so that hidden columns needn't leave it. */
export function sightOf(who: Viewer, today: Day): Sql {
  return sql`CASE WHEN ${reachableClients(who, today)} THEN 'full' ELSE 'initials' END`;
}

/** What a client is called by somebody with this sight. */
export function calledBy(client: { preferredName: string; initials: string }, sight: Sight): string {
  return sight === 'full' ? client.preferredName : client.initials;
}

function ofTeam(teamId: string): Sql {
  return sql`(c.team_id = ${teamId} AND c.deleted_at IS NULL)`;
}

/** Both days of a cover belong to it; afterwards nothing has to happen for it to be over. */
function coveredToday(who: Viewer, today: Day): Sql {
  return sql`SELECT v.specialist_id FROM covers v WHERE v.covered_by = ${who.id} AND v.from_day <= ${today} AND v.until_day >= ${today} AND v.ended_at IS NULL`;
}

import { plain, run, sql } from '../../common/database/sql';
import type { Tx } from '../../common/database/database';
import type { Viewer } from '../../common/web/access';

/** An erasure that waits for a second person (QUALITY A.3). It names nobody: the request's own page says initials. */
export interface WaitingErasure {
  id: string;
  requester: string;
  /** Whether this person asked, so that another must agree. */
  isOwn: boolean;
}

/** The oldest first, at most twenty: a supervisor's own team's, all of them for administrators. */
export async function waitingErasures(tx: Tx, who: Viewer): Promise<WaitingErasure[]> {
  const within = who.role === 'administrator' ? plain('1 = 1') : sql`e.team_id = ${who.role === 'supervisor' ? who.teamId : null}`;
  const rows = await run<{ id: string; requestedBy: string; requester: string | null }[]>(tx, sql`SELECT e.id, e.requested_by AS "requestedBy", s.name AS requester FROM erasures e LEFT JOIN staff s ON s.id = e.requested_by
    WHERE e.finished_at IS NULL AND e.declined_at IS NULL AND ${within} ORDER BY e.requested_at, e.id LIMIT 20`);
  return rows.map(({ id, requestedBy, requester }) => ({ id, requester: requester ?? 'Somebody who has left', isOwn: requestedBy === who.id }));
}

/** The request as a row of "This needs you" or of the administrator's start. */
export function erasureRow({ id, requester, isOwn }: WaitingErasure): { text: string; note: string; href: string } {
  const note = isOwn ? 'You asked for it. Somebody else has to agree before anything is erased.' : `${requester} asked for it. It needs a second person: look at it, then agree or decline.`;
  return { text: 'A record waits to be erased', note, href: `/erasures/${id}` };
}

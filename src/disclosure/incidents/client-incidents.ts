import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';

/** A client's incidents, newest first, each with the day the client was told (D9). The caller has reached the client. */
export function listIncidents(tx: Tx, clientId: string): Promise<{ id: string; happenedOn: Day; employer: string; toldOn: Day | null }[]> {
  return tx.sql`SELECT i.id, i.happened_on AS "happenedOn", e.name AS employer, (SELECT min(n.client_told_on) FROM incident_notes n WHERE n.incident_id = i.id) AS "toldOn"
    FROM incidents i JOIN employers e ON e.id = i.employer_id WHERE i.client_id = ${clientId} ORDER BY i.happened_on DESC, i.id DESC LIMIT 100`;
}

import type { Client } from '../../clients/client.entity';
import type { Tx } from '../../common/database/database';
import { dayOfInstant, type Day } from '../../common/time/calendar';

/**
 * The day a record was closed, from the log, which nobody can edit; null while it is open. Changing a closed record's
 * telephone number doesn't start the clock anew.
 */
export async function closedOn(tx: Tx, client: Pick<Client, 'id' | 'status' | 'updatedAt'>, timeZone: string): Promise<Day | null> {
  if (client.status !== 'closed') return null;
  const [row] = await tx.sql<{ at: string | null }[]>`
    SELECT max(at) AS at FROM audit WHERE subject_type = 'client' AND subject_id = ${client.id} AND action IN ('client.add', 'client.change') AND (' ' || detail || ' ') LIKE '% status %'`;
  return dayOfInstant(row?.at ?? client.updatedAt, timeZone);
}

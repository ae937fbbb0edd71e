import type { Tx } from '../../common/database/database';

/** A record joined into another, as the other's page tells it. */
export interface Joined {
  id: string;
  gone: string;
  by: string;
  at: string;
}

/** What is joined into an employer now, the newest first. */
export async function joinedRecords(tx: Tx, employerId: string): Promise<Joined[]> {
  return tx.sql<Joined[]>`SELECT m.id, e.name AS gone, s.name AS by, m.merged_at AS at
    FROM employer_merges m JOIN employers e ON e.id = m.gone_id JOIN staff s ON s.id = m.merged_by
    WHERE m.kept_id = ${employerId} AND m.undone_at IS NULL ORDER BY m.merged_at DESC, m.id LIMIT 20`;
}

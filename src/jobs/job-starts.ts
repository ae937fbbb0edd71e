import type { Tx } from '../common/database/database';
import { listed, run, sql } from '../common/database/sql';
import type { Day } from '../common/time/calendar';

/**
 * The days on which somebody started work at employers who know it from us, by employer: what moves the stage to "hired".
 * A job the employer doesn't know us from leaves no trace here, since all teams read the stage (P2, D10).
 */
export async function jobStartsAt(tx: Tx, employerIds: readonly string[]): Promise<Map<string, Day[]>> {
  const rows = await run<{ employer_id: string; day: Day }[]>(tx, sql`
    SELECT DISTINCT employer_id, started_on AS day FROM jobs WHERE employer_id IN (${listed(employerIds)}) AND employer_knows = 'from_us' AND deleted_at IS NULL ORDER BY employer_id, day`);
  return new Map(employerIds.map((id) => [id, rows.filter((row) => row.employer_id === id).map((row) => row.day)]));
}

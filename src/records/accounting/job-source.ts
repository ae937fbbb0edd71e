import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import type { Fact } from '../../disclosure/rules/disclosure.choices';
import type { RecordState, ToldRecord, Use } from './told';

type JobRow = { id: string; clearance_id: string | null; updated_at: string; deleted_at: string | null };

/** Jobs whose employer was told by us. A job keeps no versions: what it stood on before is known from the gate, and the change from its date. */
export async function jobsTold(tx: Tx, clientId: string, uses: readonly Use[]): Promise<ToldRecord[]> {
  if (uses.length === 0) return [];
  const these = listed([...new Set(uses.map((use) => use.recordId))]);
  const jobs = await run<JobRow[]>(tx, sql`SELECT id, clearance_id, updated_at, deleted_at FROM jobs WHERE id IN (${these}) AND client_id = ${clientId}`);
  const facts = await run<{ job_id: string; fact: Fact }[]>(tx, sql`SELECT job_id, fact FROM job_facts WHERE job_id IN (${these}) AND client_id = ${clientId}`);
  return jobs.map((job) => {
    const before = uses.filter((use) => use.recordId === job.id && use.clearanceId !== job.clearance_id).map((use) => stateOf(use.clearanceId, { at: job.updated_at, by: null }));
    return {
      id: job.id, removed: job.deleted_at === null ? null : { at: job.deleted_at, by: null }, factsNow: facts.filter((row) => row.job_id === job.id).map((row) => row.fact),
      states: [...before, stateOf(job.clearance_id, null)], besides: '',
    };
  });
}

function stateOf(clearanceId: string | null, until: RecordState['until']): RecordState {
  return { clearanceId, met: [], metUnnamed: false, mode: '', purpose: null, by: '', until };
}

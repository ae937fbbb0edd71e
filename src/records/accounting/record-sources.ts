import type { Tx } from '../../common/database/database';
import type { ToldRecord, Use } from './told';
import { introductionsTold } from './introduction-source';
import { jobsTold } from './job-source';
import { visitsTold } from './visit-source';

/** The records these uses were for, each read by its own source. What has none is told of as the gate kept it. */
export async function recordsTold(tx: Tx, clientId: string, uses: readonly Use[]): Promise<ToldRecord[]> {
  const of = (act: Use['act']) => uses.filter((use) => use.act === act);
  const idsOf = (act: Use['act']) => [...new Set(of(act).map((use) => use.recordId))];
  return [
    ...(await visitsTold(tx, clientId, idsOf('log'))),
    ...(await introductionsTold(tx, clientId, idsOf('introduce'))),
    ...(await jobsTold(tx, clientId, of('job_start'))),
  ];
}

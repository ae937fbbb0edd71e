import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../src/common/database/database';
import { newId } from '../../src/common/database/ids';
import type { Viewer } from '../../src/common/web/access';
import { JobIntake, type AskedKnowledge } from '../../src/jobs/job-intake.service';
import type { JobDraft } from '../../src/jobs/job-writer';

/** A job of this client since 2 November 2026, of which the employer knows nothing unless said otherwise. @returns its id */
export async function makeJob(app: INestApplicationContext, who: Viewer, clientId: string, employerId: string, given: Partial<JobDraft & AskedKnowledge> = {}): Promise<string> {
  const { knows = 'no', facts = [], toldOn = '', ...rest } = given;
  const draft: JobDraft = {
    id: newId(), clientId, employerId, openingId: null, title: 'Kitchen porter', kind: '', kindWords: '', hours: null, pay: null, payUnit: '',
    minimumWage: 'unknown', openToAnyone: 'unknown', notSetAside: 'unknown', ordinaryTerm: 'unknown', startedOn: '2026-11-02', ...rest,
  };
  const saved = await app.get(Database).write((tx) => app.get(JobIntake).start(tx, who, draft, { knows, facts, toldOn }));
  if (saved.outcome !== 'saved') throw new Error(`The job was not recorded: ${saved.outcome}.`);
  return saved.id;
}

import { Injectable, NotFoundException } from '@nestjs/common';
import type { Client } from '../clients/client.entity';
import { Database, type Tx } from '../common/database/database';
import type { Viewer } from '../common/web/access';
import { conflictPage } from '../common/web/conflict.page';
import { fieldValue, fieldValues, type FormState } from '../common/web/fields';
import type { FormResult } from '../common/web/form';
import { withNotice } from '../common/web/notices';
import { SeeOther, type Page } from '../common/web/page';
import type { Fact } from '../disclosure/rules/disclosure.choices';
import { Refusals, type Refused } from '../disclosure/gate/refusals.service';
import type { JobForm } from './job.form';
import type { Job } from './job.entity';
import { jobPaths } from './job.paths';
import { readJob } from './job-read.rules';
import { JobForms } from './job-forms.service';
import type { JobSaved } from './job-intake.service';
import { jobLines } from './job-words';
import { Jobs } from './jobs.service';

/** What is answered when a job can't simply be saved: the gate said no, or somebody else changed it. */
@Injectable()
export class JobAnswers {
  constructor(
    private readonly database: Database,
    private readonly refusals: Refusals,
    private readonly jobs: Jobs,
    private readonly forms: JobForms,
  ) {}

  /** @throws NotFoundException for a job that isn't there, and for one of a client out of reach */
  async open(tx: Tx, who: Viewer, id: string): Promise<{ job: Job; client: Client; facts: Fact[] }> {
    const found = await this.jobs.find(tx, who, id);
    if (!found) throw new NotFoundException();
    return { ...found, facts: await this.jobs.factsOf(tx, id) };
  }

  /** The gate said no. The same job can be recorded as what it is: one whose employer doesn't know of us. */
  async refused(tx: Tx, who: Viewer, state: FormState, action: string, refused: Refused): Promise<Page> {
    const kept = Object.keys(state.values).filter((one) => !['knows', 'facts', 'toldOn', 'employer'].includes(one));
    const fields = [...kept.flatMap((one) => fieldValues(one, undefined, state).map((value) => ({ name: one, value }))), { name: 'employer', value: refused.employerId }, { name: 'knows', value: 'no' }];
    const withoutNames = { heading: 'Or record the job without speaking there', text: 'A job of the client’s own needs nobody’s leave: the employer then doesn’t know of us, and nobody says where they come from.', action, fields, label: 'Record it so' };
    const day = fieldValue('toldOn', undefined, state) || fieldValue('startedOn', undefined, state);
    return this.refusals.page(tx, who, refused, { heading: 'Record this job', day, purpose: 'job_support', withoutNames });
  }

  /** How changing a job ended: done, refused, or beside somebody else's version. */
  async changed(who: Viewer, id: string, form: FormResult<JobForm>, saved: JobSaved): Promise<Page | SeeOther> {
    if (saved.outcome === 'saved') return new SeeOther(withNotice(jobPaths.show(id), 'saved'));
    return this.database.read(async (tx) => {
      const { job, facts } = await this.open(tx, who, id);
      if (saved.outcome === 'refused') return this.refused(tx, who, form.state, jobPaths.show(id), saved);
      const site = await this.forms.site(tx);
      const { said } = readJob(form.typed, site.today, null);
      const yours = jobLines({ ...job, ...said, employerKnows: form.typed.knows, toldOn: form.typed.toldOn || said.startedOn }, form.typed.facts, site);
      const theirs = jobLines(job, facts, site);
      const { version: _, ...typed } = form.state.values as Record<string, unknown>;
      return conflictPage({
        what: 'this job', bySentence: 'Somebody saved this job while you were typing.', action: jobPaths.show(id), theirsHref: jobPaths.show(id), version: job.version,
        typed: Object.keys(typed).flatMap((name) => fieldValues(name, undefined, form.state).map((value) => ({ name, value }))),
        fields: [...theirs.keys()].map((label) => ({ name: '', label, yours: yours.get(label) ?? '', theirs: theirs.get(label) ?? '' })),
      });
    });
  }
}

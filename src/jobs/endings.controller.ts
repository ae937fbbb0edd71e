import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clients } from '../clients/clients.service';
import { Database, type Tx } from '../common/database/database';
import { formatDay } from '../common/time/format';
import { Roles, Who, type Viewer } from '../common/web/access';
import { conflictPage } from '../common/web/conflict.page';
import type { FormState } from '../common/web/fields';
import { readForm, type Posted } from '../common/web/form';
import { withNotice } from '../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../common/web/page';
import { endingFormPage } from './job-form.page';
import { EndingForm } from './job.form';
import type { Job } from './job.entity';
import { jobPaths } from './job.paths';
import { readEnding } from './job-read.rules';
import { JobAnswers } from './job-answers.service';
import { JobForms } from './job-forms.service';
import { JobIntake } from './job-intake.service';
import { endReasonWords } from './job-words';

/** The end of a job: what it was about, and what comes next. */
@Controller('jobs/:id/endings')
@Roles('specialist', 'supervisor')
export class EndingsController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly answers: JobAnswers,
    private readonly forms: JobForms,
    private readonly intake: JobIntake,
  ) {}

  @Get('new')
  add(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.database.read(async (tx) => {
      const { job } = await this.answers.open(tx, who, id);
      const { endedOn, endHeardOn, endReason, endNote, version } = job;
      const values = { version: String(version), endedOn: endedOn ?? '', endHeardOn: endHeardOn ?? '', endReason, endNote };
      return page('jobs/end', await this.model(tx, who, id, { values, errors: {} }));
    });
  }

  @Post()
  end(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(EndingForm, body);
    return this.database.write(async (tx) => {
      const { job } = await this.answers.open(tx, who, id);
      const { said, faults } = readEnding(form.typed, job, await this.clients.today(tx));
      const errors = { ...faults, ...form.state.errors };
      if (Object.keys(errors).length > 0) return formAgain('jobs/end', await this.model(tx, who, id, { values: form.state.values, errors }));
      const saved = await this.intake.end(tx, who, { id, version: Number(form.typed.version) }, said, form.typed.status);
      return saved.outcome === 'conflict' ? this.conflict(tx, form.typed, saved.theirs) : new SeeOther(withNotice(jobPaths.show(id), 'saved'));
    });
  }

  private async model(tx: Tx, who: Viewer, id: string, form: FormState) {
    const { job, client } = await this.answers.open(tx, who, id);
    const hasOther = await this.intake.hasAnother(tx, job);
    return endingFormPage({ form, client, job, employer: await this.forms.employerName(tx, job.employerId), hasOther });
  }

  private async conflict(tx: Tx, typed: EndingForm, theirs: Job): Promise<Page> {
    const { locale } = await this.forms.site(tx);
    const day = (one: string) => (one ? formatDay(one, locale, 'withYear') : '');
    return conflictPage({
      what: 'this job', bySentence: 'Somebody saved this job while you were typing.', action: jobPaths.endings(theirs.id), theirsHref: jobPaths.show(theirs.id), version: theirs.version,
      typed: Object.entries(typed).filter(([name]) => name !== 'version').map(([name, value]) => ({ name, value: String(value) })),
      fields: [
        { name: 'endedOn', label: 'Last day of work', yours: day(typed.endedOn), theirs: day(theirs.endedOn ?? '') },
        { name: 'endReason', label: 'How it came to an end', yours: endReasonWords(typed.endReason), theirs: endReasonWords(theirs.endReason) },
        { name: 'endNote', label: 'What to look for next', yours: typed.endNote, theirs: theirs.endNote },
      ],
    });
  }
}

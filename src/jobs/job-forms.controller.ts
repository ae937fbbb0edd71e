import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import type { Client } from '../clients/client.entity';
import { Clients } from '../clients/clients.service';
import { Database, type Tx } from '../common/database/database';
import { Roles, Who, type Viewer } from '../common/web/access';
import { readForm, type FormResult, type Posted } from '../common/web/form';
import { withNotice } from '../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../common/web/page';
import { JobAnswers } from './job-answers.service';
import { JobForm } from './job.form';
import { jobPaths } from './job.paths';
import { readJob } from './job-read.rules';
import { jobValues } from './job-values';
import { JobForms } from './job-forms.service';
import { JobIntake, type JobSaved } from './job-intake.service';

/** The form about a job: new, from an opening, and changed. */
@Controller()
@Roles('specialist', 'supervisor')
export class JobFormsController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly forms: JobForms,
    private readonly intake: JobIntake,
    private readonly answers: JobAnswers,
  ) {}

  @Get('clients/:id/jobs/new')
  add(@Who() who: Viewer, @Param('id') clientId: string, @Query() asked: { opening?: unknown; employer?: unknown }): Promise<Page> {
    return this.database.read(async (tx) => page('jobs/form', await this.forms.model(tx, await this.forms.blank(tx, asked), await this.reach(tx, who, clientId), null)));
  }

  @Post('clients/:id/jobs')
  async create(@Who() who: Viewer, @Param('id') clientId: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(JobForm, body);
    const again = await this.database.read((tx) => this.firstLook(tx, who, clientId, form));
    if (again) return again;
    const saved = await this.recorded(who, clientId, form.typed);
    if (saved.outcome === 'refused') return this.database.read((tx) => this.answers.refused(tx, who, form.state, jobPaths.ofClient(clientId), saved));
    if (saved.outcome === 'conflict') return this.answers.changed(who, form.typed.id, form, saved);
    return new SeeOther(withNotice(jobPaths.show(saved.id), 'saved'));
  }

  @Get('jobs/:id/edit')
  edit(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.database.read(async (tx) => {
      const { job, client, facts } = await this.answers.open(tx, who, id);
      return page('jobs/form', await this.forms.model(tx, { values: jobValues(job, facts), errors: {} }, client, job));
    });
  }

  @Post('jobs/:id')
  async change(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(JobForm, body);
    const again = await this.database.read(async (tx) => {
      const { job, client } = await this.answers.open(tx, who, id);
      if (form.typed.lookup !== '') return page('jobs/form', await this.forms.model(tx, { values: form.state.values, errors: {} }, client, job));
      const errors = { ...readJob(form.typed, await this.clients.today(tx), job.endedOn).faults, ...form.state.errors };
      return Object.keys(errors).length > 0 ? formAgain('jobs/form', await this.forms.model(tx, { values: form.state.values, errors }, client, job)) : null;
    });
    if (again) return again;
    const saved = await this.database.write(async (tx) => {
      const { said } = readJob(form.typed, await this.clients.today(tx), null);
      return this.intake.change(tx, who, { id, version: Number(form.typed.version) }, said, form.typed);
    });
    return this.answers.changed(who, id, form, saved);
  }

  /** The form once more: looking for an employer or a kind of work, or with what is wrong; null when it can be saved. */
  private async firstLook(tx: Tx, who: Viewer, clientId: string, form: FormResult<JobForm>): Promise<Page | null> {
    const client = await this.reach(tx, who, clientId);
    if (form.typed.lookup !== '') return page('jobs/form', await this.forms.model(tx, { values: form.state.values, errors: {} }, client, null));
    const errors: Record<string, string> = { ...readJob(form.typed, await this.clients.today(tx), null).faults, ...form.state.errors };
    if ((await this.forms.chosen(tx, form.typed)) === null) errors.employer = 'Choose the employer.';
    return Object.keys(errors).length > 0 ? formAgain('jobs/form', await this.forms.model(tx, { values: form.state.values, errors }, client, null)) : null;
  }

  private async recorded(who: Viewer, clientId: string, typed: JobForm): Promise<JobSaved> {
    try {
      return await this.database.write(async (tx) => {
        const chosen = await this.forms.chosen(tx, typed);
        if (!chosen) throw new NotFoundException();
        return this.intake.start(tx, who, { ...readJob(typed, await this.clients.today(tx), null).said, id: typed.id, clientId, ...chosen }, typed);
      });
    } catch (error) {
      // Two posts of one form at the same instant: the other one has recorded it meanwhile.
      if (await this.database.read((tx) => this.intake.isRecorded(tx, who, clientId, typed.id))) return { outcome: 'saved', id: typed.id };
      throw error;
    }
  }

  private async reach(tx: Tx, who: Viewer, clientId: string): Promise<Client> {
    const client = await this.clients.reach(tx, who, clientId);
    if (!client) throw new NotFoundException();
    return client;
  }
}

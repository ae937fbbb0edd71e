import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Clients } from '../clients/clients.service';
import { Database } from '../common/database/database';
import { newId } from '../common/database/ids';
import { Roles, Who, type Viewer } from '../common/web/access';
import type { FormState } from '../common/web/fields';
import { readForm, type Posted } from '../common/web/form';
import { withNotice } from '../common/web/notices';
import { formAgain, page, Page, SeeOther } from '../common/web/page';
import { FollowAlongForm } from './job.form';
import { jobPaths } from './job.paths';
import { followAlongFaults } from './job-read.rules';
import { JobIntake } from './job-intake.service';
import { JobPages } from './job-pages.service';

/** A client's jobs, and one of them with its follow-alongs: for those who reach the client. */
@Controller()
@Roles('specialist', 'supervisor')
export class JobsController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly pages: JobPages,
    private readonly intake: JobIntake,
  ) {}

  @Get('clients/:id/jobs')
  list(@Who() who: Viewer, @Param('id') clientId: string): Promise<Page> {
    return this.database.write(async (tx) => {
      const client = await this.clients.open(tx, who, clientId, 'jobs');
      if (!client) throw new NotFoundException();
      return page('jobs/list', await this.pages.list(tx, who, client));
    });
  }

  @Get('jobs/:id')
  show(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.database.write(async (tx) => {
      const { job, client } = await this.pages.open(tx, who, id);
      await this.clients.open(tx, who, client.id, 'job');
      return page('jobs/show', await this.pages.show(tx, who, { job, client }, blank()));
    });
  }

  /** A sheet for the client to keep; that it was made is written down. */
  @Get('jobs/:id/paper')
  paper(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.database.write(async (tx) => {
      const found = await this.pages.open(tx, who, id);
      await this.clients.open(tx, who, found.client.id, 'job-paper');
      return new Page('jobs/paper', await this.pages.paper(tx, found), 200, 'print');
    });
  }

  @Post('jobs/:id/follow-alongs')
  followAlong(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(FollowAlongForm, body);
    return this.database.write(async (tx) => {
      const found = await this.pages.open(tx, who, id);
      const errors = { ...followAlongFaults(form.typed, found.job, await this.clients.today(tx)), ...form.state.errors };
      const state = { values: form.state.values, errors };
      if (Object.keys(errors).length > 0) return formAgain('jobs/show', await this.pages.show(tx, who, found, state));
      if (!(await this.pages.keep(tx, who, found.job, form.typed))) throw new NotFoundException();
      return new SeeOther(withNotice(jobPaths.show(id), 'saved'));
    });
  }

  /** It goes on after all. */
  @Post('jobs/:id/continuations')
  goOn(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    return this.database.write(async (tx) => {
      await this.intake.goOn(tx, who, id);
      return new SeeOther(withNotice(jobPaths.show(id), 'saved'));
    });
  }

  @Post('jobs/:id/removals')
  remove(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    return this.database.write(async (tx) => {
      const job = await this.intake.setRemoved(tx, who, id, true);
      return new SeeOther(withNotice(jobPaths.ofClient(job.clientId), 'job-removed', id));
    });
  }

  @Post('jobs/:id/restorations')
  restore(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    return this.database.write(async (tx) => {
      await this.intake.setRemoved(tx, who, id, false);
      return new SeeOther(withNotice(jobPaths.show(id), 'saved'));
    });
  }
}

function blank(): FormState {
  return { values: { id: newId() }, errors: {} };
}

import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { FieldErrors, FormState } from '../../common/web/fields';
import { readForm, type Posted } from '../../common/web/form';
import { oneOf } from '../../common/web/local-path';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import { IncidentForm } from './incident.form';
import { IncidentPages } from './incident-pages.service';
import { Incidents } from './incidents.service';

/** Kept, or what is wrong with it. */
type Told = { id: string } | { errors: FieldErrors };

/** Telling what was said without leave about a client one reaches (D9). */
@Controller('clients/:id/incidents')
@Roles('specialist', 'supervisor')
export class ClientIncidentsController {
  constructor(
    private readonly database: Database,
    private readonly pages: IncidentPages,
    private readonly incidents: Incidents,
  ) {}

  @Get('new')
  add(@Who() who: Viewer, @Param('id') id: string, @Query('employer') employer?: string | string[]): Promise<Page> {
    return this.form(who, id, { values: { employer: oneOf(employer) }, errors: {} }, page);
  }

  @Post()
  async record(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(IncidentForm, body);
    if (!isId(form.typed.id)) throw new NotFoundException();
    if (form.typed.lookup !== '') return this.form(who, id, { ...form.state, errors: {} }, page);
    const told = await this.database.write(async (tx): Promise<Told> => {
      await this.pages.reach(tx, who, id);
      const errors = { ...(await this.pages.faults(tx, form.typed)), ...form.state.errors };
      return form.ok && Object.keys(errors).length === 0 ? { id: await this.incidents.record(tx, who, id, form.value, form.value.happenedOn || (await this.pages.today(tx))) } : { errors };
    });
    return 'errors' in told ? this.form(who, id, { ...form.state, errors: told.errors }, formAgain) : new SeeOther(withNotice(`/incidents/${told.id}`, 'incident-recorded'));
  }

  private form(who: Viewer, id: string, state: FormState, answer: typeof page): Promise<Page> {
    return this.database.read(async (tx) => answer('disclosure/incident-form', await this.pages.form(tx, who, id, state)));
  }
}

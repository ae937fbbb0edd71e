import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import { Database, type Tx } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { parseDay } from '../../common/time/calendar';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { BLANK_FORM, type FormState } from '../../common/web/fields';
import { readForm, withError, type Posted } from '../../common/web/form';
import { oneOf } from '../../common/web/local-path';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import { IncidentForm, IncidentNoteForm } from './incident.form';
import { incidentFormPage, incidentPage } from './incident.page';
import { Incidents } from './incidents.service';
import { PlanPages } from '../plans/plan-pages.service';
import { Plans } from '../plans/plans.service';

/** Disclosure incidents (D9): told by whoever reaches the client, followed up by the supervisor. */
@Controller()
@Roles('specialist', 'supervisor')
export class IncidentsController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly incidents: Incidents,
    private readonly pages: PlanPages,
    private readonly plans: Plans,
  ) {}

  @Get('clients/:id/incidents/new')
  add(@Who() who: Viewer, @Param('id') id: string, @Query('employer') asked?: string | string[]): Promise<Page> {
    const employer = oneOf(asked);
    return this.form(who, id, { values: { employer }, errors: {} }, employer, '', page);
  }

  @Post('clients/:id/incidents')
  async record(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(IncidentForm, body);
    const { typed } = form;
    if (!isId(typed.id)) throw new NotFoundException();
    if (typed.lookup) return this.form(who, id, { ...form.state, errors: {} }, '', typed.find, page);
    const today = await this.database.read((tx) => this.plans.today(tx));
    const day = typed.happenedOn === '' ? today : parseDay(typed.happenedOn);
    const wrongDay = day === null ? 'There is no such day.' : day > today ? 'This day is in the future.' : '';
    if (!form.ok || wrongDay || day === null) return this.form(who, id, wrongDay ? withError(form.state, 'happenedOn', wrongDay) : form.state, typed.employer, typed.find, formAgain);
    const incident = await this.database.write(async (tx) => {
      await this.reach(tx, who, id);
      if (!(await this.pages.areKnown(tx, [form.value.employer]))) throw new NotFoundException();
      return this.incidents.record(tx, who, id, form.value, day);
    });
    return new SeeOther(withNotice(`/incidents/${incident}`, 'incident-recorded'));
  }

  @Get('incidents/:id')
  show(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.database.write(async (tx) => {
      const model = await this.model(tx, who, id, BLANK_FORM);
      await this.incidents.noteReading(tx, who, id);
      return page('disclosure/incident', model);
    });
  }

  @Post('incidents/:id/notes')
  @Roles('supervisor')
  async note(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(IncidentNoteForm, body);
    const wrongDay = form.typed.clientToldOn !== '' && !parseDay(form.typed.clientToldOn) ? 'There is no such day.' : '';
    if (!form.ok || wrongDay) {
      const state = wrongDay ? withError(form.state, 'clientToldOn', wrongDay) : form.state;
      return this.database.read(async (tx) => formAgain('disclosure/incident', await this.model(tx, who, id, state)));
    }
    await this.database.write(async (tx) => {
      const incident = await this.incidents.find(tx, id);
      if (!incident) throw new NotFoundException();
      await this.reach(tx, who, incident.clientId);
      await this.incidents.note(tx, who, incident, form.value);
    });
    return new SeeOther(withNotice(`/incidents/${id}`, 'saved'));
  }

  private async model(tx: Tx, who: Viewer, id: string, state: FormState) {
    const incident = await this.incidents.find(tx, id);
    if (!incident) throw new NotFoundException();
    const client = await this.reach(tx, who, incident.clientId);
    const { locale, timeZone } = await this.pages.siteWords(tx);
    return incidentPage({ incident, name: client.preferredName, initials: client.initials, canNote: who.role === 'supervisor', locale, timeZone }, state);
  }

  private form(who: Viewer, id: string, state: FormState, employer: string, find: string, answer: typeof page): Promise<Page> {
    return this.database.read(async (tx) => {
      const client = await this.reach(tx, who, id);
      const found = find ? await this.pages.findEmployers(tx, find) : await this.pages.knownEmployer(tx, employer);
      return answer('disclosure/incident-form', incidentFormPage({ clientId: id, name: client.preferredName, initials: client.initials, id: this.plans.newId(), found }, state));
    });
  }

  private async reach(tx: Tx, who: Viewer, id: string) {
    const client = await this.clients.reach(tx, who, id);
    if (!client) throw new NotFoundException();
    return client;
  }
}

import { Body, Controller, Get, NotFoundException, Post, Query } from '@nestjs/common';
import { comboboxField } from '../../common/web/choice-fields';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { FieldErrors, FormState } from '../../common/web/fields';
import { readForm, type Posted } from '../../common/web/form';
import { oneOf } from '../../common/web/local-path';
import { withNotice } from '../../common/web/notices';
import { formAgain, fragment, page, SeeOther, type Page } from '../../common/web/page';
import { foundWords } from '../plans/plan-form.page';
import { IncidentReportForm } from './incident.form';
import { IncidentPages } from './incident-pages.service';
import { IncidentReports } from './incident-reports.service';
import { reportPaths } from './report.page';

/** Telling what was said about somebody one doesn't work with: open to every specialist and supervisor (D9). */
@Controller('incidents')
@Roles('specialist', 'supervisor')
export class IncidentReportsController {
  constructor(
    private readonly database: Database,
    private readonly pages: IncidentPages,
    private readonly reports: IncidentReports,
  ) {}

  @Get('new')
  add(@Who() who: Viewer, @Query('employer') employer?: string | string[]): Promise<Page> {
    return this.form(who, { values: { employer: oneOf(employer) }, errors: {} }, page);
  }

  /** Type-ahead of employers. */
  @Get('employers')
  async employers(@Query('find') asked?: string | string[]): Promise<Page> {
    const query = oneOf(asked);
    const found = await this.database.read((tx) => this.pages.findEmployers(tx, query));
    const options = found.map((one) => ({ value: one.id, label: one.name, note: one.area }));
    return fragment('disclosure/found', comboboxField({ name: 'employer', label: 'At which employer', queryName: 'find', queryLabel: 'Employer', query, searchHref: '', options, status: foundWords(found) }));
  }

  @Post()
  async record(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(IncidentReportForm, body);
    if (!isId(form.typed.id)) throw new NotFoundException();
    if (form.typed.lookup !== '') return this.form(who, { ...form.state, errors: {} }, page);
    const told = await this.database.write(async (tx): Promise<{ id: string } | { errors: FieldErrors }> => {
      const teams = await this.reports.teams(tx);
      const teamId = form.typed.team || (who.teamId ?? '');
      const noTeam: FieldErrors = teams.some((one) => one.id === teamId) ? {} : { team: 'Choose the team from the list.' };
      const errors = { ...(await this.pages.faults(tx, form.typed)), ...noTeam, ...form.state.errors };
      return form.ok && Object.keys(errors).length === 0 ? { id: await this.reports.record(tx, who, form.value, { day: form.value.happenedOn || (await this.pages.today(tx)), teamId }) } : { errors };
    });
    return 'errors' in told ? this.form(who, { ...form.state, errors: told.errors }, formAgain) : new SeeOther(withNotice(reportPaths.show(told.id), 'incident-recorded'));
  }

  private form(who: Viewer, state: FormState, answer: typeof page): Promise<Page> {
    return this.database.read(async (tx) => answer('disclosure/incident-report-form', await this.pages.reportForm(tx, who, state)));
  }
}

import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { BLANK_FORM, type FormState } from '../../common/web/fields';
import { readForm, type FormResult, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import { IncidentNoteForm, ReportClientForm, ReportNoteForm } from './incident.form';
import { IncidentPages } from './incident-pages.service';
import { IncidentReports, type IncidentReport } from './incident-reports.service';
import { Incidents } from './incidents.service';
import { reportPaths } from './report.page';

/** What was said without leave, and what was done about it: one address for an incident and for a report nobody has named a client for yet (D9). */
@Controller('incidents/:id')
@Roles('specialist', 'supervisor')
export class IncidentsController {
  constructor(
    private readonly database: Database,
    private readonly pages: IncidentPages,
    private readonly incidents: Incidents,
    private readonly reports: IncidentReports,
  ) {}

  /** Reading it is written down, as reading a plan is (P3). */
  @Get()
  show(@Who() who: Viewer, @Param('id') id: string): Promise<Page | SeeOther> {
    return this.database.write(async (tx) => {
      const incident = await this.incidents.find(tx, id);
      if (incident) {
        const model = await this.pages.incident(tx, who, incident, BLANK_FORM);
        await this.incidents.noteReading(tx, who, id);
        return page('disclosure/incident', model);
      }
      const report = await this.found(tx, who, id);
      if (report.incidentId !== null && this.reports.isFor(who, report)) return new SeeOther(reportPaths.show(report.incidentId));
      await this.reports.noteReading(tx, who, id);
      return page('disclosure/incident-report', await this.pages.report(tx, who, report, BLANK_FORM));
    });
  }

  /** What was done about an incident, and when the client was told. */
  @Post('notes')
  @Roles('supervisor')
  async note(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(IncidentNoteForm, body);
    return this.database.write(async (tx) => {
      const incident = await this.incidents.find(tx, id);
      if (!incident) throw new NotFoundException();
      await this.pages.reach(tx, who, incident.clientId);
      const errors = { ...(await this.pages.toldFaults(tx, incident, form.typed.clientToldOn)), ...form.state.errors };
      if (!form.ok || Object.keys(errors).length > 0) return formAgain('disclosure/incident', await this.pages.incident(tx, who, incident, { ...form.state, errors }));
      await this.incidents.note(tx, who, incident, form.value);
      return new SeeOther(withNotice(reportPaths.show(id), 'saved'));
    });
  }

  /** A supervisor says whose client a report was about: from then on it is that client's incident. */
  @Post('clients')
  @Roles('supervisor')
  async giveTo(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(ReportClientForm, body);
    return this.database.write(async (tx) => {
      const report = await this.toDealWith(tx, who, id);
      if (!form.ok) return this.again(tx, who, report, form);
      const incident = await this.reports.giveTo(tx, who, report, await this.pages.reach(tx, who, form.value.client));
      return new SeeOther(withNotice(reportPaths.show(incident), 'saved'));
    });
  }

  /** What was done about a report without a client. */
  @Post('report-notes')
  @Roles('supervisor')
  async noteReport(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(ReportNoteForm, body);
    return this.database.write(async (tx) => {
      const report = await this.toDealWith(tx, who, id);
      if (!form.ok) return this.again(tx, who, report, form);
      await this.reports.note(tx, who, report, form.value);
      return new SeeOther(withNotice(reportPaths.show(id), 'saved'));
    });
  }

  private async found(tx: Tx, who: Viewer, id: string): Promise<IncidentReport> {
    const report = await this.reports.find(tx, who, id);
    if (!report) throw new NotFoundException();
    return report;
  }

  /** Held first, so that two supervisors don't make two incidents of it. */
  private async toDealWith(tx: Tx, who: Viewer, id: string): Promise<IncidentReport> {
    await this.reports.hold(tx, id);
    const report = await this.found(tx, who, id);
    if (!this.reports.isFor(who, report) || report.endedAt !== null) throw new NotFoundException();
    return report;
  }

  private async again(tx: Tx, who: Viewer, report: IncidentReport, form: FormResult<object>): Promise<Page> {
    const state: FormState = form.state;
    return formAgain('disclosure/incident-report', await this.pages.report(tx, who, report, state));
  }
}

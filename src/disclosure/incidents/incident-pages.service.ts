import { Injectable, NotFoundException } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import type { Client } from '../../clients/client.entity';
import type { Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { parseDay, today, type Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { fieldValue, type FieldErrors, type FormState } from '../../common/web/fields';
import { employerNames } from '../../employers/employer-names';
import { Employers } from '../../employers/employers.service';
import { Settings } from '../../settings/settings.service';
import { incidentFormPage, incidentPage } from './incident.page';
import { happenedOnFault, toldOnFault } from './incident.rules';
import type { FoundEmployer } from './incident-fields.page';
import { IncidentReports, type IncidentReport } from './incident-reports.service';
import type { Incident } from './incidents.service';
import { reportFormPage, reportPage } from './report.page';

/** Gathers what the pages about incidents show. */
@Injectable()
export class IncidentPages {
  constructor(
    private readonly clients: Clients,
    private readonly employers: Employers,
    private readonly reports: IncidentReports,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundException for one who isn't there and one who isn't yours alike */
  async reach(tx: Tx, who: Viewer, id: string): Promise<Client> {
    const client = await this.clients.reach(tx, who, id);
    if (!client) throw new NotFoundException();
    return client;
  }

  async today(tx: Tx): Promise<Day> {
    return today(this.clock.now(), (await this.settings.get(tx)).timeZone);
  }

  async form(tx: Tx, who: Viewer, clientId: string, state: FormState) {
    const client = await this.reach(tx, who, clientId);
    return incidentFormPage({ clientId, name: client.preferredName, initials: client.initials, id: this.newId(), today: await this.today(tx), found: await this.found(tx, state) }, state);
  }

  async reportForm(tx: Tx, who: Viewer, state: FormState) {
    return reportFormPage({ id: this.newId(), today: await this.today(tx), ownTeam: who.teamId, teams: await this.reports.teams(tx), found: await this.found(tx, state) }, state);
  }

  async incident(tx: Tx, who: Viewer, incident: Incident, state: FormState) {
    const client = await this.reach(tx, who, incident.clientId);
    const { locale, timeZone } = await this.settings.get(tx);
    return incidentPage({ incident, name: client.preferredName, initials: client.initials, canNote: who.role === 'supervisor', today: await this.today(tx), locale, timeZone }, state);
  }

  async report(tx: Tx, who: Viewer, report: IncidentReport, state: FormState) {
    const { locale, timeZone } = await this.settings.get(tx);
    const canDeal = this.reports.isFor(who, report);
    const clients = canDeal ? await this.clients.listReachable(tx, who) : [];
    return reportPage({ report, clients: clients.map((one) => ({ id: one.id, name: `${one.preferredName}, ${one.caseNumber}` })), canDeal, locale, timeZone }, state);
  }

  /** What only the records can see wrong with what was told; nothing when it can be kept. */
  async faults(tx: Tx, form: { employer: string; happenedOn: string }): Promise<FieldErrors> {
    const wrongDay = happenedOnFault(parseDay(form.happenedOn) ?? '', await this.today(tx));
    const isKnown = form.employer === '' || (await employerNames(tx, [form.employer])).has(form.employer);
    return { ...(isKnown ? {} : { employer: 'Choose the employer from the list.' }), ...(wrongDay ? { happenedOn: wrongDay } : {}) };
  }

  async toldFaults(tx: Tx, incident: Incident, toldOn: string): Promise<FieldErrors> {
    const day = parseDay(toldOn);
    const wrongDay = day === null ? null : toldOnFault(day, incident.happenedOn, await this.today(tx));
    return wrongDay ? { clientToldOn: wrongDay } : {};
  }

  findEmployers(tx: Tx, text: string): Promise<FoundEmployer[]> {
    return text.trim() === '' ? Promise.resolve([]) : this.employers.search(tx, text.slice(0, 200), 8);
  }

  /** What was searched for, or else the employer that was chosen already. */
  private async found(tx: Tx, state: FormState): Promise<FoundEmployer[]> {
    const one = (name: string) => fieldValue(name, undefined, state);
    if (one('find').trim() !== '' && (one('employer') === '' || one('lookup') !== '')) return this.findEmployers(tx, one('find'));
    const name = one('employer') === '' ? undefined : (await employerNames(tx, [one('employer')])).get(one('employer'));
    return name === undefined ? [] : [{ id: one('employer'), name, area: '' }];
  }

  private newId(): string {
    return newId(this.clock.now().getTime());
  }
}

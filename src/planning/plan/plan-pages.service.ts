import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { parseDay, type Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import type { Viewer } from '../../common/web/access';
import { conflictPage } from '../../common/web/conflict.page';
import { fieldValue, fieldValues, type FormState } from '../../common/web/fields';
import { withError } from '../../common/web/form';
import type { Page } from '../../common/web/page';
import type { Refusal } from '../../disclosure/gate/gate.service';
import { refusalPage } from '../../disclosure/gate/refusal.page';
import { Settings } from '../../settings/settings.service';
import { NAMES_SOMEBODY } from '../../visits/form/visit-form.page';
import { EmployerPicker } from '../../visits/form/employer-picker.service';
import { VisitForms } from '../../visits/form/visit-forms.service';
import { askedPeople } from '../../visits/form/visit.form';
import type { PlannedVisit } from '../../visits/planned/planned-visit.entity';
import { PlannedVisits } from '../../visits/planned/planned-visits.service';
import { purposeOf } from '../../visits/rules/visit.choices';
import { nearbyWords, somebodyElse } from '../week/nearby';
import { planFaults, type PlannedVisitForm } from './plan.form';
import { planFormPage } from './plan-form.page';

/** The form of a planned visit as a page: fresh, with errors, refused, or beside another's version. */
@Injectable()
export class PlanPages {
  constructor(
    private readonly forms: VisitForms,
    private readonly planned: PlannedVisits,
    private readonly clients: Clients,
    private readonly settings: Settings,
    private readonly picker: EmployerPicker,
  ) {}

  async blank(tx: Tx, asked: { employer?: string; day?: string }): Promise<FormState> {
    const today = await this.forms.today(tx);
    const day = parseDay(String(asked.day ?? '')) ?? today;
    return { values: { id: newId(), version: '', employer: asked.employer ?? '', day: day < today ? today : day }, errors: {} };
  }

  async stored(tx: Tx, planned: PlannedVisit): Promise<FormState> {
    const clients = await this.planned.clientsOf(tx, planned.id);
    const { id, version, employerId: employer, day, atTime, purpose, note } = planned;
    const facts = clients.flatMap((one) => one.facts.map((fact) => `${one.clientId}:${fact}`));
    return { values: { id, version: String(version), employer, day, time: atTime ?? '', purpose, note, clients: clients.map((one) => one.clientId), facts }, errors: {} };
  }

  async model(tx: Tx, who: Viewer, form: FormState, planned: PlannedVisit | null) {
    const { locale } = await this.settings.get(tx);
    const today = await this.forms.today(tx);
    const day: Day = parseDay(fieldValue('day', undefined, form)) ?? today;
    const employer = await this.picker.chosen(tx, fieldValue('employer', undefined, form));
    const found = await this.picker.options(tx, who, form, employer, today);
    const { speaking, employerId } = await this.forms.at(tx, who, employer?.id ?? '', day);
    const nearby = employer ? nearbyWords(await somebodyElse(tx, who.id, [employer.id], day, day), employer.id, day, locale) : '';
    return planFormPage({
      form, id: planned?.id ?? null, today, locale, employers: found.options, employerStatus: found.status, employerId, speaking, nearby,
      isLeftAlone: (employer?.doNotContactOn ?? null) !== null, skippedWhy: planned?.status === 'skipped' ? planned.skippedWhy || 'no reason given' : '',
    });
  }

  async faults(tx: Tx, who: Viewer, form: PlannedVisitForm, state: FormState): Promise<FormState> {
    const faults = planFaults(form, await this.forms.today(tx));
    const found = Object.entries(faults).reduce((all, [field, sentence]) => withError(all, field, sentence), state);
    const about = askedPeople(form).map((person) => person.clientId);
    const isNamed = form.anyway === '' && (await this.forms.namesAnother(tx, who, form.note, about));
    return isNamed ? withError(found, 'note', NAMES_SOMEBODY) : found;
  }

  /** The gate said no; the same plan can be made without anybody named. */
  async refused(tx: Tx, who: Viewer, state: FormState, action: string, refused: { refusals: readonly Refusal[]; employerId: string }): Promise<Page> {
    const people = [];
    for (const { clientId, reasons } of refused.refusals) people.push({ clientId, name: (await this.clients.reach(tx, who, clientId))?.preferredName ?? '', reasons });
    const kept = Object.keys(state.values).filter((name) => !['clients', 'facts', 'employer', 'find'].includes(name));
    const fields = [{ name: 'employer', value: refused.employerId }, ...kept.flatMap((name) => fieldValues(name, undefined, state).map((value) => ({ name, value })))];
    return refusalPage(people, { heading: 'Plan this visit', employerId: refused.employerId, withoutNames: { action, fields, label: 'Plan it without naming anyone' } });
  }

  /** One's own plan changed in another window since this form was opened. */
  async conflict(tx: Tx, typed: FormState, theirs: PlannedVisit): Promise<Page> {
    const { locale } = await this.settings.get(tx);
    const one = (name: string) => fieldValue(name, undefined, typed);
    const dayWords = (day: string) => (parseDay(day) ? formatDay(day, locale, 'withYear') : day);
    return conflictPage({
      what: 'this plan', bySentence: 'It was changed after you opened it.', action: `/planned-visits/${theirs.id}`, version: theirs.version, theirsHref: `/planned-visits/${theirs.id}/edit`,
      typed: Object.keys(typed.values).filter((name) => !['version', 'id'].includes(name)).flatMap((name) => fieldValues(name, undefined, typed).map((value) => ({ name, value }))),
      fields: [
        { label: 'When', name: 'day', yours: `${dayWords(one('day'))} ${one('time')}`.trim(), theirs: `${dayWords(theirs.day)} ${theirs.atTime ?? ''}`.trim() },
        { label: 'Purpose', name: 'purpose', yours: one('purpose') === theirs.purpose ? purposeOf(theirs.purpose).plan : one('purpose').replaceAll('_', ' '), theirs: purposeOf(theirs.purpose).plan },
        { label: 'To remember', name: 'note', yours: one('note'), theirs: theirs.note },
      ],
    });
  }
}

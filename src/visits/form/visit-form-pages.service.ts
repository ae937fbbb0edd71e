import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import type { Viewer } from '../../common/web/access';
import { BLANK_FORM, fieldValue, fieldValues, type FormState } from '../../common/web/fields';
import { withError } from '../../common/web/form';
import type { Page } from '../../common/web/page';
import { SOUNDS_KNOWN } from '../../employers/alike';
import { Refusals, type Refused } from '../../disclosure/gate/refusals.service';
import { NAMES_TO_ALL } from '../../disclosure/rules/names-another.rules';
import { readRows } from '../visit-rows';
import type { Visit } from '../visit.entity';
import { FormPlans } from './form-plan.service';
import { EmployerPicker } from './employer-picker.service';
import { askedPeople, NEW_EMPLOYER, visitFaults, type VisitForm } from './visit.form';
import { clientsSection, howFields, NAMES_SOMEBODY, peopleSection, planField, visitFormPage } from './visit-form.page';
import { lastMode } from './employer-choices';
import { VisitForms } from './visit-forms.service';
import { generalFields } from './without-names.rules';
import type { RecordedClient } from './speaking.service';
import { VisitLive } from './visit-live.service';

export interface HereQuery {
  employer?: string;
  day?: string;
  purpose?: string;
  clients?: string | string[];
  /** The visit or planned visit the form is for: whom it is about already stays in the list. */
  id?: string;
  /** Of a visit that is being changed: nothing is taken over into that. */
  version?: string;
  /** The planned visit the form was filled in with so far. */
  planned?: string;
  /** Of a visit yet to come: 'yes'. */
  ahead?: string;
}

/** The visit form as a page: fresh, with its errors, or refused. */
@Injectable()
export class VisitFormPages {
  constructor(
    private readonly forms: VisitForms,
    private readonly live: VisitLive,
    private readonly picker: EmployerPicker,
    private readonly refusals: Refusals,
    private readonly plans: FormPlans,
  ) {}

  /** @param visit the one being changed; null for a new one */
  async model(tx: Tx, who: Viewer, form: FormState, visit: Visit | null) {
    const data = await this.forms.data(tx, who, form);
    const one = (name: string) => fieldValue(name, undefined, form);
    const live = await this.live.line(tx, who, { mode: one('mode'), purpose: one('purpose'), day: one('day'), met: [...fieldValues('met', undefined, form)], clients: [...fieldValues('clients', undefined, form)], visit: visit?.id });
    const [opening] = visit?.openingId ? await tx.sql<{ title: string }[]>`SELECT title FROM openings WHERE id = ${visit.openingId}` : [];
    const recorded = visit ? await this.forms.recorded(tx, who, (await readRows(tx, visit.id)).clients) : [];
    const action = visit ? `/visits/${visit.id}` : '/visits';
    return visitFormPage({ form, isEdit: visit !== null, recorded, action, cancelHref: visit ? action : '/', openingTitle: opening?.title ?? '', live, ...data });
  }

  /** The parts of the form that hang on the employer chosen; where one goes there that day as planned, with what was planned. */
  async here(tx: Tx, who: Viewer, query: HereQuery) {
    const values = Object.fromEntries((['employer', 'day', 'purpose', 'planned', 'version', 'id'] as const).map((name) => [name, String(query[name] ?? '')]));
    const asked: FormState = { values, errors: {} };
    const form = await this.plans.filledIn(tx, who, asked);
    const isFilled = this.plans.changed(asked, form);
    const at = await this.forms.at(tx, who, values.employer, { day: values.day, purpose: fieldValue('purpose', undefined, form) });
    const recorded = await this.forms.recordedOn(tx, who, values.id);
    return {
      ...peopleSection({ form: BLANK_FORM, ...at, hasLast: at.hasLast && values.version === '' }), ...clientsSection({ form: isFilled ? form : recordedState(recorded), recorded, ...at }),
      isFilled, ...howFields({ form, lastMode: isFilled ? await lastMode(tx, who) : null }), planned: planField(form),
    };
  }

  /** The form without a script: its employer chosen, with what was planned there. */
  filledIn(tx: Tx, who: Viewer, form: FormState): Promise<FormState> {
    return this.plans.filledIn(tx, who, form);
  }

  /** What only the database can see wrong: an employer that is there already, words that name a client. */
  async faults(tx: Tx, who: Viewer, form: VisitForm, state: FormState): Promise<FormState> {
    const faults = visitFaults(form, await this.forms.today(tx));
    let found = Object.entries(faults).reduce((all, [field, sentence]) => withError(all, field, sentence), state);
    if (form.employer === NEW_EMPLOYER && form.find !== '' && (await this.picker.alike(tx, form.find)).length > 0) {
      found = withError(found, 'employer', SOUNDS_KNOWN);
    }
    if (await this.forms.areElsewhere(tx, form.employer, form.met)) found = withError(found, 'met', 'Somebody you ticked is at another employer. Tick who you met at this one.');
    const about = askedPeople(form).map((person) => person.clientId);
    if (form.anyway !== '') return found;
    if (await this.forms.namesAnother(tx, who, [form.learned, form.nextWhat].join(' \n '), about)) found = withError(found, 'learned', NAMES_SOMEBODY);
    // Openings and the people of an employer are every team's to read, whoever the visit is about.
    for (const field of ['opening', 'metName'] as const) if (await this.forms.namesAnother(tx, who, form[field], [])) found = withError(found, field, NAMES_TO_ALL);
    return found;
  }

  /** The gate said no: what is missing, and the honest ways on. What was typed goes along in the form without names. */
  async refused(tx: Tx, who: Viewer, state: FormState, action: string, refused: Refused): Promise<Page> {
    const [day, purpose] = [fieldValue('day', undefined, state), fieldValue('purpose', undefined, state)];
    return this.refusals.page(tx, who, refused, { heading: 'Log this visit', day, purpose, withoutNames: { action, ...generalFields(state, refused.employerId), label: 'Log it without naming anyone' } });
  }
}

/** What is recorded, ticked: the list is drawn anew for another employer or day, and nobody falls off by that. */
export function recordedState(recorded: readonly RecordedClient[]): FormState {
  return { values: { clients: recorded.map((one) => one.id), facts: recorded.flatMap(({ id, facts }) => facts.map((fact) => `${id}:${fact}`)) }, errors: {} };
}

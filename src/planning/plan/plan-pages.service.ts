import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import { parseDay, type Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import type { Viewer } from '../../common/web/access';
import { conflictPage } from '../../common/web/conflict.page';
import { fieldValue, fieldValues, type FormState } from '../../common/web/fields';
import { withError } from '../../common/web/form';
import type { Page } from '../../common/web/page';
import { Refusals, type Refused } from '../../disclosure/gate/refusals.service';
import { Settings } from '../../settings/settings.service';
import { NAMES_SOMEBODY } from '../../visits/form/visit-form.page';
import { EmployerPicker } from '../../visits/form/employer-picker.service';
import { withRecorded } from '../../visits/form/recorded.rules';
import { generalFields } from '../../visits/form/without-names.rules';
import { VisitForms } from '../../visits/form/visit-forms.service';
import { askedPeople } from '../../visits/form/visit.form';
import type { PlannedVisit } from '../../visits/planned/planned-visit.entity';
import { purposeOf } from '../../visits/rules/visit.choices';
import { nearbyWords, somebodyElse } from '../week/nearby';
import { PlannedLeaves, type PlannedLeave } from '../week/planned-leave.service';
import { ownStep } from './own-step';
import { purposeOfStep } from './step.rules';
import { planFaults, type PlannedVisitForm } from './plan.form';
import { nearbyPart, planFormPage } from './plan-form.page';

/** Ends what is said where somebody else goes and it wasn't read. */
const ANYWAY = '. Agree on who goes, or plan it anyway.';

/** The form of a planned visit as a page: fresh, with errors, refused, or beside another's version. */
@Injectable()
export class PlanPages {
  constructor(
    private readonly forms: VisitForms,
    private readonly leaves: PlannedLeaves,
    private readonly refusals: Refusals,
    private readonly settings: Settings,
    private readonly picker: EmployerPicker,
  ) {}

  /** A plan nobody has filled in, for the client a follow-up is about: ticked only where leave offers them (D5); at an employer where a next step of one's own waits, for that step (V11). */
  async blank(tx: Tx, who: Viewer, asked: { employer?: string; day?: string; block?: string; client?: string }): Promise<FormState> {
    const today = await this.forms.today(tx);
    const day = parseDay(String(asked.day ?? '')) ?? today;
    const employer = String(asked.employer ?? '');
    const step = isId(employer) ? await ownStep(tx, who, employer, day) : '';
    const client = isId(asked.client) ? asked.client : '';
    return { values: { id: newId(), version: '', employer, day: day < today ? today : day, block: String(asked.block ?? '').slice(0, 5), note: step, purpose: client ? 'propose_client' : (purposeOfStep(step) ?? ''), clients: client ? [client] : [] }, errors: {} };
  }

  async stored(tx: Tx, planned: PlannedVisit): Promise<FormState> {
    const clients = (await this.leaves.meantAt(tx, [planned.id])).get(planned.id) ?? [];
    const { id, version, employerId: employer, day, atTime, blockFrom, purpose, note } = planned;
    const facts = clients.flatMap((one) => one.facts.map((fact) => `${one.clientId}:${fact}`));
    return { values: { id, version: String(version), employer, day, time: atTime ?? '', block: blockFrom ?? '', purpose, note, clients: clients.map((one) => one.clientId), facts }, errors: {} };
  }

  /** A posted form with the recorded clients and facts it didn't show, so that its faults are those of what would be saved. */
  async complete<T extends { typed: PlannedVisitForm; state: FormState }>(tx: Tx, planned: PlannedVisit, form: T): Promise<T> {
    const typed = withRecorded(form.typed, (await this.leaves.meantAt(tx, [planned.id])).get(planned.id) ?? []);
    return { ...form, typed, state: { ...form.state, values: { ...form.state.values, clients: typed.clients, facts: typed.facts } } };
  }

  /** @param leave how leave stands for the visit as it is planned, where the form shows nothing else yet */
  async model(tx: Tx, who: Viewer, form: FormState, planned: PlannedVisit | null, leave: PlannedLeave | null = null) {
    const { locale } = await this.settings.get(tx);
    const today = await this.forms.today(tx);
    const day: Day = parseDay(fieldValue('day', undefined, form)) ?? today;
    const employer = await this.picker.chosen(tx, fieldValue('employer', undefined, form));
    const found = await this.picker.options(tx, who, form, employer, today);
    const { speaking, employerId } = await this.forms.at(tx, who, employer?.id ?? '', { day, purpose: fieldValue('purpose', undefined, form) });
    const recorded = planned ? await this.forms.recorded(tx, who, (await this.leaves.meantAt(tx, [planned.id])).get(planned.id) ?? []) : [];
    const nearby = nearbyPart(employer ? await this.nearby(tx, who, employer.id, day) : '', employer?.id ?? '', day, form.errors.employer?.endsWith(ANYWAY) ?? false);
    return planFormPage({
      atDoor: leave, form, id: planned?.id ?? null, today, locale, employers: found.options, employerStatus: found.status, employerId, speaking, recorded, nearby,
      isLeftAlone: (employer?.doNotContactOn ?? null) !== null, skippedWhy: planned?.status === 'skipped' ? planned.skippedWhy || 'no reason given' : '',
    });
  }

  /** What may be said on a visit that is planned already, asked again each time (D8). */
  async atDoor(tx: Tx, who: Viewer, planned: PlannedVisit): Promise<PlannedLeave | null> {
    if (planned.clearanceId === null) return null;
    return (await this.leaves.ofEach(tx, who, [planned], 'screen')).get(planned.id) ?? null;
  }

  async faults(tx: Tx, who: Viewer, form: PlannedVisitForm, state: FormState): Promise<FormState> {
    const faults = planFaults(form, await this.forms.today(tx));
    const near = faults.employer || faults.day ? '' : await this.nearby(tx, who, form.employer, form.day);
    const isUnread = near !== '' && form.near !== nearbyPart(near, form.employer, form.day).near;
    const found = Object.entries({ ...faults, ...(isUnread ? { employer: `${near}${ANYWAY}` } : {}) }).reduce((all, [field, sentence]) => withError(all, field, sentence), state);
    const about = askedPeople(form).map((person) => person.clientId);
    const isNamed = form.anyway === '' && (await this.forms.namesAnother(tx, who, form.note, about));
    return isNamed ? withError(found, 'note', NAMES_SOMEBODY) : found;
  }

  /** Who else is at this door around the day; nobody for an employer that is only being added. */
  private async nearby(tx: Tx, who: Viewer, employerId: string, day: Day): Promise<string> {
    if (!isId(employerId)) return '';
    return nearbyWords(await somebodyElse(tx, who.id, [employerId], day, day), employerId, day, (await this.settings.get(tx)).locale);
  }

  /** The gate said no; the same plan can be made without anybody named. */
  async refused(tx: Tx, who: Viewer, state: FormState, action: string, refused: Refused): Promise<Page> {
    const [day, purpose] = [fieldValue('day', undefined, state), fieldValue('purpose', undefined, state)];
    const left = (await this.forms.namesAnother(tx, who, fieldValue('note', undefined, state), [])) ? ['note'] : [];
    return this.refusals.page(tx, who, refused, {
      heading: 'Plan this visit', day, purpose, hasHappened: false,
      withoutNames: { action, ...generalFields(state, refused.employerId, left), label: 'Plan it without naming anyone' },
    });
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

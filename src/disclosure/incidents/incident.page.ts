import { checkField, comboboxField } from '../../common/web/choice-fields';
import { dateField, fieldValue, textareaField, textField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { formatDay, formatInstant } from '../../common/time/format';
import type { AnswerInput } from '../leave/leave.page';
import type { Incident } from './incidents.service';
import { foundWords } from '../plans/plan-form.page';

/** Telling what was said without leave. Kind and short: nobody should have to write a false record instead (D9). */
export function incidentFormPage(input: AnswerInput, form: FormState) {
  const { name } = input;
  const options = input.found.map((one) => ({ value: one.id, label: one.name, note: one.area }));
  const employer = comboboxField({
    name: 'employer', label: 'Employer', queryName: 'find', queryLabel: 'Employer', searchHref: `/clients/${input.clientId}/disclosure/employers?as=employer`,
    value: options.length === 1 ? options[0].value : undefined, options, status: options.length === 1 ? '' : foundWords(fieldValue('find', undefined, form) ? input.found : null),
  }, form);
  const happenedOn = dateField({ name: 'happenedOn', label: 'Day', optional: true, hint: 'Today if left empty.' }, form);
  const what = textareaField({ name: 'what', label: 'What was said', maxLength: 2000 }, form);
  const toWhom = textField({ name: 'toWhom', label: 'Who heard it', maxLength: 200, autocomplete: 'off' }, form);
  const bySelf = checkField({ name: 'bySelf', label: 'I said it' }, form);
  const cancelHref = `/clients/${input.clientId}/disclosure`;
  return {
    title: `Something was said about ${input.initials}`, heading: `Something was said about ${name} without leave`, name, id: input.id, action: `/clients/${input.clientId}/incidents`,
    problem: problem([employer, happenedOn, what, toWhom], form.errors), employer, happenedOn, what, toWhom, bySelf, save: save('Tell the supervisor', { cancel: { href: cancelHref, label: 'Cancel' } }), cancelHref,
  };
}

export interface IncidentPageInput {
  incident: Incident;
  name: string;
  initials: string;
  canNote: boolean;
  locale: string;
  timeZone: string;
}

export function incidentPage(input: IncidentPageInput, form: FormState) {
  const { incident, locale, timeZone } = input;
  const note = textareaField({ name: 'note', label: 'What was done about it', maxLength: 2000 }, form);
  const clientToldOn = dateField({ name: 'clientToldOn', label: `Day ${input.name} was told`, optional: true }, form);
  const notes = incident.notes.map((one) => ({
    when: formatInstant(one.notedAt, timeZone, locale), text: one.note, by: one.notedBy,
    hasTold: one.clientToldOn !== null, told: one.clientToldOn ? `${input.name} was told on ${formatDay(one.clientToldOn, locale, 'withYear')}.` : '',
  }));
  return {
    title: `Said without leave: ${input.initials}`, heading: 'Something was said without leave', name: input.name, clientHref: `/clients/${incident.clientId}`, employer: incident.employer, employerHref: `/employers/${incident.employerId}`,
    day: formatDay(incident.happenedOn, locale, 'withYear'), what: incident.what, toWhom: incident.toWhom, reported: `Told by ${incident.reportedBy}, ${formatInstant(incident.reportedAt, timeZone, locale)}`,
    notes, hasNotes: notes.length > 0, canNote: input.canNote, action: `/incidents/${incident.id}/notes`, problem: problem([note, clientToldOn], form.errors), note, clientToldOn, save: save('Keep this note'),
  };
}

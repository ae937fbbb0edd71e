import { dateField, textareaField, type FormState } from '../../common/web/fields';
import { problem, save, tag } from '../../common/web/parts';
import { formatDay, formatInstant } from '../../common/time/format';
import { leavePaths } from '../leave/leave.paths';
import { incidentFields, type FoundEmployer } from './incident-fields.page';
import type { Incident } from './incidents.service';

export interface IncidentFormInput {
  clientId: string;
  name: string;
  initials: string;
  id: string;
  today: string;
  found: FoundEmployer[];
}

/** Telling what was said without leave. Kind and short: nobody should have to write a false record instead (D9). */
export function incidentFormPage(input: IncidentFormInput, form: FormState) {
  const { name } = input;
  const fields = incidentFields(input.found, leavePaths.employers(input.clientId), input.today, form);
  const cancelHref = leavePaths.plan(input.clientId);
  return {
    title: `Something was said about ${input.initials}`, heading: `Something was said about ${name} without leave`, name, id: input.id, action: leavePaths.incidents(input.clientId),
    problem: problem(Object.values(fields), form.errors), ...fields, save: save('Tell the supervisor', { cancel: { href: cancelHref, label: 'Cancel' } }), cancelHref,
  };
}

export interface IncidentPageInput {
  incident: Incident;
  name: string;
  initials: string;
  canNote: boolean;
  today: string;
  locale: string;
  timeZone: string;
}

/** One incident: what was said, what was done about it, and whether the client was told. */
export function incidentPage(input: IncidentPageInput, form: FormState) {
  const { incident, locale, timeZone } = input;
  const note = textareaField({ name: 'note', label: 'What was done about it', maxLength: 2000 }, form);
  const clientToldOn = dateField({ name: 'clientToldOn', label: `Day ${input.name} was told`, optional: true, max: input.today }, form);
  const told = incident.notes.find((one) => one.clientToldOn !== null)?.clientToldOn ?? null;
  const notes = incident.notes.map((one) => ({
    when: formatInstant(one.notedAt, timeZone, locale), text: one.note, by: one.notedBy,
    hasTold: one.clientToldOn !== null, told: one.clientToldOn ? `${input.name} was told on ${formatDay(one.clientToldOn, locale, 'withYear')}.` : '',
  }));
  return {
    title: `Said without leave: ${input.initials}`, heading: 'Something was said without leave', name: input.name, clientHref: leavePaths.client(incident.clientId), planHref: leavePaths.plan(incident.clientId),
    employer: incident.employer, employerHref: `/employers/${incident.employerId}`, status: told ? tag('good', `${input.name} was told`) : tag('warn', `${input.name} has not been told yet`),
    day: formatDay(incident.happenedOn, locale, 'withYear'), what: incident.what, toWhom: incident.toWhom, hasSaidBy: incident.saidBy !== null, saidBy: incident.saidBy ?? '',
    reported: `Told by ${incident.reportedBy}, ${formatInstant(incident.reportedAt, timeZone, locale)}`,
    notes, hasNotes: notes.length > 0, canNote: input.canNote, action: `/incidents/${incident.id}/notes`, problem: problem([note, clientToldOn], form.errors), note, clientToldOn, save: save('Keep this note'),
  };
}

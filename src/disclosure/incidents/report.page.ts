import { checkField, selectField } from '../../common/web/choice-fields';
import { fieldValue, textareaField, textField, type FormState } from '../../common/web/fields';
import { formatDay, formatInstant } from '../../common/time/format';
import { problem, save, tag } from '../../common/web/parts';
import { incidentFields, type FoundEmployer } from './incident-fields.page';
import type { IncidentReport } from './incident-reports.service';

export const reportPaths = {
  add: '/incidents/new',
  list: '/incidents',
  employers: '/incidents/employers',
  show: (id: string) => `/incidents/${id}`,
  clients: (id: string) => `/incidents/${id}/clients`,
  notes: (id: string) => `/incidents/${id}/report-notes`,
};

export interface ReportFormInput {
  id: string;
  today: string;
  ownTeam: string | null;
  teams: { id: string; name: string }[];
  found: FoundEmployer[];
}

/** The truth about somebody one doesn't work with, without a name (D9, P1). */
export function reportFormPage(input: ReportFormInput, form: FormState) {
  const fields = incidentFields(input.found, reportPaths.employers, input.today, form);
  const about = textField({ name: 'about', label: 'Whose client was it?', hint: 'In your own words and without a name: “a client of Lena’s, who came along on Tuesday”.', maxLength: 200, autocomplete: 'off' }, form);
  const team = selectField({ name: 'team', label: 'Which team works with them?', options: input.teams.map(({ id, name }) => ({ value: id, label: name })), value: fieldValue('team', undefined, form) || (input.ownTeam ?? ''), hint: 'Its supervisors read this. Your own team if you don’t know.' }, form);
  return {
    title: 'Something was said', heading: 'Something was said about somebody without leave', id: input.id, action: reportPaths.list,
    problem: problem([fields.employer, about, team, fields.what, fields.toWhom, fields.happenedOn, fields.bySelf], form.errors), ...fields, about, team, hasTeam: input.teams.length > 1,
    save: save('Tell the supervisor', { cancel: { href: '/help', label: 'Cancel' } }),
  };
}

export interface ReportPageInput {
  report: IncidentReport;
  /** For a supervisor of that team: the clients it may be about. Empty for everybody else. */
  clients: { id: string; name: string }[];
  canDeal: boolean;
  locale: string;
  timeZone: string;
}

/** A report that has no client yet, for whoever told it and for the supervisors it was told to. */
export function reportPage(input: ReportPageInput, form: FormState) {
  const { report, locale, timeZone, canDeal } = input;
  const isOpen = report.endedAt === null;
  const client = selectField({ name: 'client', label: 'Whose client was it?', options: [{ value: '', label: 'Choose one' }, ...input.clients.map(({ id, name }) => ({ value: id, label: name }))] }, form);
  const note = textareaField({ name: 'note', label: 'What was done about it', maxLength: 2000 }, form);
  const isEnd = checkField({ name: 'isEnd', label: 'There is nothing more to do', hint: 'It can’t be found out who it was about, or it was nobody of ours.' }, form);
  return {
    title: 'Something was said', heading: 'Something was said without leave', employer: report.employer, employerHref: `/employers/${report.employerId}`, day: formatDay(report.happenedOn, locale, 'withYear'),
    what: report.what, toWhom: report.toWhom, about: report.about, hasSaidBy: report.saidBy !== null, saidBy: report.saidBy ?? '',
    reported: `Told by ${report.reportedBy}, ${formatInstant(report.reportedAt, timeZone, locale)}, for ${report.team}`,
    status: isOpen ? tag('warn', 'With the supervisors') : tag('good', 'Dealt with by the supervisors'), isOpen, canDeal: canDeal && isOpen,
    notes: (canDeal ? report.notes : []).map((one) => ({ when: formatInstant(one.notedAt, timeZone, locale), text: one.note, by: one.notedBy })), hasNotes: canDeal && report.notes.length > 0,
    problem: problem([client, note, isEnd], form.errors), client, note, isEnd, clientsAction: reportPaths.clients(report.id), notesAction: reportPaths.notes(report.id),
  };
}

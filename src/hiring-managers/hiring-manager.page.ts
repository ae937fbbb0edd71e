import { checkField, radiosField, selectField } from '../common/web/choice-fields';
import { textareaField, textField, type FormState } from '../common/web/fields';
import { problem, save, tag, type Tag } from '../common/web/parts';
import type { Employer } from '../employers/employer.entity';
import { NO_HEALTH } from '../employers/employer-form.page';
import { employerPaths } from '../employers/paths';
import { phoneModel, type Phone } from '../employers/phone';
import type { Site } from '../employers/site.entity';
import type { HiringManager } from './hiring-manager.entity';
import { HIRING_SAYS, PERSON_LABELS as LABELS } from './hiring-manager.form';

export const personPaths = {
  edit: (id: string) => `/hiring-managers/${id}/edit`,
  show: (id: string) => `/hiring-managers/${id}`,
  removals: (id: string) => `/hiring-managers/${id}/removals`,
  add: (employerId: string) => `/employers/${employerId}/hiring-managers`,
};

export interface PersonFormView {
  employer: Employer;
  sites: readonly Site[];
  editing: { id: string; version: number } | null;
  newId: string;
}

/** The form of a person at an employer, new or known. */
export function personFormPage(form: FormState, { employer, sites, editing, newId }: PersonFormView) {
  const title = editing ? 'Edit person' : 'Add a person';
  const fields = personFields(form, sites);
  const { left, ...shown } = fields;
  return {
    title, heading: title, employer: employer.name, backHref: employerPaths.show(employer.id), action: editing ? personPaths.show(editing.id) : personPaths.add(employer.id),
    hidden: editing ? [{ name: 'version', value: versionOf(form) || String(editing.version) }] : [{ name: 'id', value: newId }],
    problem: problem(Object.values(fields), form.errors), ...shown, left, hasSites: sites.length > 1, isEditing: editing !== null,
    save: save('Save person', { cancel: { href: employerPaths.show(employer.id), label: 'Cancel' } }), removeHref: editing ? personPaths.removals(editing.id) : '',
  };
}

function personFields(form: FormState, sites: readonly Site[]) {
  const text = (name: 'name' | 'role' | 'bestTime', maxLength: number, hint = '') => textField({ name, label: LABELS[name], autocomplete: 'off', maxLength, hint, optional: name !== 'name' }, form);
  const chosen = (form.values as Record<string, unknown>).hiringSay;
  return {
    name: text('name', 200), role: text('role', 200, 'In their words: owner, head chef, at the front desk.'),
    hiringSay: radiosField({ name: 'hiringSay', label: LABELS.hiringSay, options: HIRING_SAYS, value: typeof chosen === 'string' && chosen !== '' ? chosen : 'unknown' }, form),
    bestTime: text('bestTime', 200, 'For instance: after two, not on Fridays.'),
    phone: textField({ name: 'phone', label: LABELS.phone, type: 'tel', autocomplete: 'off', maxLength: 60, width: 'medium', optional: true }, form),
    email: textField({ name: 'email', label: LABELS.email, type: 'email', autocomplete: 'off', maxLength: 200, optional: true }, form),
    siteId: selectField({ name: 'siteId', label: LABELS.siteId, options: [{ value: '', label: 'Not known' }, ...sites.map((site) => ({ value: site.id, label: site.name || site.address || site.city }))] }, form),
    note: textareaField({ name: 'note', label: LABELS.note, maxLength: 2000, optional: true, hint: `What they care about, how they like to be met. ${NO_HEALTH}` }, form),
    left: checkField({ name: 'left', label: LABELS.left, hint: 'They stay in what has happened, and are no longer offered for new visits.' }, form),
  };
}

function versionOf(form: FormState): string {
  const { version } = form.values as Record<string, unknown>;
  return typeof version === 'string' ? version : '';
}

export interface PersonRow {
  name: string;
  editHref: string;
  line: string;
  hasPhone: boolean;
  phone: Phone;
  phoneLabel: string;
  callLabel: string;
  hasEmail: boolean;
  email: string;
  emailHref: string;
  hasNote: boolean;
  note: string;
  hasLeft: boolean;
  leftTag: Tag;
}

const SAY_WORDS = { yes: 'has a say in hiring', no: 'no say in hiring', unknown: 'say in hiring not known' } as const;

/** People as rows, for the employer's page: role, say, best time, and how to reach them. */
export function personRows(people: readonly HiringManager[], locale: string): PersonRow[] {
  return people.map((person) => {
    const phone = phoneModel(person.phone, locale);
    return {
      name: person.name, editHref: personPaths.edit(person.id), line: [person.role, SAY_WORDS[person.hiringSay], person.bestTime].filter((text) => text !== '').join(' · '),
      hasPhone: phone.text !== '', phone, phoneLabel: `Call ${person.name}`, callLabel: `Log the call with ${person.name}`, hasEmail: person.email !== '', email: person.email, emailHref: `mailto:${encodeURIComponent(person.email).replace('%40', '@')}`,
      hasNote: person.note !== '', note: person.note, hasLeft: person.leftOn !== null, leftTag: tag('', 'No longer works here'),
    };
  });
}

import { dateField, textareaField, textField, type FormState } from '../common/web/fields';
import { radiosField, selectField } from '../common/web/choice-fields';
import { problem, save } from '../common/web/parts';
import { CLIENT_STATUSES, statusWords } from './client.choices';
import type { Client } from './client.entity';
import { clientPaths } from './client.paths';

type Person = { readonly id: string; readonly name: string };

/** The form about a client. Only a supervisor chooses the specialist, so `specialists` is empty for others. */
export function clientFormPage(form: FormState, specialists: readonly Person[], client: Client | null) {
  const caseNumber = textField({ name: 'caseNumber', label: 'Case number', autocomplete: 'off', maxLength: 40, width: 'medium', hint: 'Your agency’s own number.' }, form);
  const preferredName = textField({ name: 'preferredName', label: 'Preferred name', autocomplete: 'off', maxLength: 80, hint: 'What they like to be called.' }, form);
  const initials = textField({ name: 'initials', label: 'Initials', autocomplete: 'off', maxLength: 8, width: 'short', optional: true, hint: 'What the rest of the team sees. Left empty, they come from the name.' }, form);
  const specialist = selectField({ name: 'specialist', label: 'Specialist', options: [{ value: '', label: 'Choose one' }, ...specialists.map(({ id, name }) => ({ value: id, label: name }))], width: 'medium' }, form);
  const enteredOn = dateField({ name: 'enteredOn', label: 'Entered the programme on' }, form);
  const status = radiosField({ name: 'status', label: 'Where they stand', options: CLIENT_STATUSES }, form);
  const phone = textField({ name: 'phone', label: 'Phone', type: 'tel', autocomplete: 'off', maxLength: 40, width: 'medium', optional: true }, form);
  const email = textField({ name: 'email', label: 'Email', type: 'email', autocomplete: 'off', maxLength: 200, optional: true }, form);
  const reachNote = textareaField({ name: 'reachNote', label: 'How to reach them', maxLength: 500, optional: true, hint: 'When to call, whether to leave a message, what never to say to who answers.' }, form);
  const recordConsentOn = dateField({ name: 'recordConsentOn', label: 'Agreed to this record on', optional: true, hint: 'Empty means not asked yet.' }, form);
  const fields = [caseNumber, preferredName, initials, ...(specialists.length > 0 ? [specialist] : []), enteredOn, status, phone, email, reachNote, recordConsentOn];
  const values = form.values as Record<string, string | undefined>;
  const cancel = client ? { href: clientPaths.show(client.id), label: 'Cancel' } : { href: clientPaths.list, label: 'Cancel' };
  return {
    title: client ? `Change ${client.initials}` : 'Add a client', heading: client ? `Change what we know of ${client.preferredName}` : 'Add a client',
    crumbHref: cancel.href, crumbLabel: client ? client.preferredName : 'Clients', action: client ? clientPaths.show(client.id) : clientPaths.list,
    problem: problem(fields, form.errors), id: { name: 'id', value: values.id ?? '' }, version: { name: 'version', value: values.version ?? '' },
    caseNumber, preferredName, initials, hasSpecialist: specialists.length > 0, specialist, enteredOn, status, phone, email, reachNote, recordConsentOn,
    save: save(client ? 'Save changes' : 'Add client', { cancel }),
  };
}

/** Field by field, what one typed and what stands there now. */
export function clientDifferences(yours: Record<string, string>, theirs: Record<string, string>, specialists: readonly Person[]) {
  const labels: [string, string][] = [['caseNumber', 'Case number'], ['preferredName', 'Preferred name'], ['initials', 'Initials'], ['specialist', 'Specialist'], ['enteredOn', 'Entered on'],
    ['status', 'Where they stand'], ['phone', 'Phone'], ['email', 'Email'], ['reachNote', 'How to reach them'], ['recordConsentOn', 'Agreed to this record on']];
  const said = (name: string, value: string): string => {
    if (name === 'status') return CLIENT_STATUSES.some((status) => status.value === value) ? statusWords(value as Client['status']).label : value;
    return name === 'specialist' ? (specialists.find(({ id }) => id === value)?.name ?? '') : value;
  };
  return labels.filter(([name]) => name !== 'specialist' || specialists.length > 0)
    .map(([name, label]) => ({ name, label, yours: said(name, yours[name] ?? ''), theirs: said(name, theirs[name] ?? '') }));
}

import { BLANK_FORM, fieldValue, passwordField, textField, type FormState } from '../../common/web/fields';
import { problem } from '../../common/web/parts';
import type { Posted } from '../../common/web/form';
import type { ParkedForm } from '../sessions/parked-forms.service';

export function signInPage(form: FormState) {
  const email = textField({ name: 'email', label: 'Email', type: 'email', autocomplete: 'username', maxLength: 200 }, form);
  const password = passwordField({ name: 'password', label: 'Password', autocomplete: 'current-password' }, form);
  const found = problem([email, password], form.errors);
  const kept = fieldValue('kept', undefined, form);
  return {
    title: found.hasErrors ? 'Error: Sign in' : 'Sign in', problem: found, email, password,
    next: fieldValue('next', undefined, form), kept, hasKept: kept !== '',
  };
}

export function setupPage(token: string, form: FormState = BLANK_FORM) {
  const agency = textField({ name: 'agency', label: 'Your agency’s name', autocomplete: 'organization', maxLength: 100 }, form);
  const name = textField({ name: 'name', label: 'Your name', autocomplete: 'name', maxLength: 100 }, form);
  const email = textField({ name: 'email', label: 'Email', type: 'email', autocomplete: 'username', maxLength: 200 }, form);
  const password = passwordField({ name: 'password', label: 'Password', autocomplete: 'new-password', hint: 'At least 12 characters. A few words you remember are better than one clever one.' }, form);
  const found = problem([agency, name, email, password], form.errors);
  return { title: found.hasErrors ? 'Error: Set up Rapport' : 'Set up Rapport', problem: found, token, agency, name, email, password };
}

/** Everything that was typed, to read and to send again. Hidden fields carry it; the form's own rules check it again. */
export function keptFormPage(form: ParkedForm) {
  const fields = Object.entries(form.fields).flatMap(([name, value]) => listed(value).map((one) => ({ name, value: one })));
  const shown = fields.filter(({ name, value }) => value !== '' && !/(^id$|_id$|^version$|^employer$)/.test(name)).map(({ name, value }) => ({ label: name.replace(/[_-]|([A-Z])/g, ' $1').toLowerCase(), value }));
  return { title: 'What you were writing', action: form.path, fields, shown, hasShown: shown.length > 0 };
}

function listed(value: Posted[string]): string[] {
  return value === undefined ? [] : [value].flat();
}

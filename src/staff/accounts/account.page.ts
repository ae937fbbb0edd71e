import { BLANK_FORM, passwordField, type FormState } from '../../common/web/fields';
import { problem } from '../../common/web/parts';

export function accountPage(name: string, email: string, form: FormState = BLANK_FORM) {
  const current = passwordField({ name: 'current', label: 'Present password', autocomplete: 'current-password' }, form);
  const password = passwordField({ name: 'password', label: 'New password', autocomplete: 'new-password', hint: 'At least 12 characters. Other sessions of yours are ended.' }, form);
  return { title: 'Your account', problem: problem([current, password], form.errors), name, email, current, password };
}

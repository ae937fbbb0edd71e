import type { Role } from '../../common/web/access';
import { BLANK_FORM, passwordField, type FormState } from '../../common/web/fields';
import { problem } from '../../common/web/parts';
import type { SessionRow } from '../sessions/session.page';

/** One's own account: the password, and where one is signed in. */
export function accountPage(staff: { name: string; email: string; role: Role }, sessions: readonly SessionRow[], form: FormState = BLANK_FORM) {
  const current = passwordField({ name: 'current', label: 'Present password', autocomplete: 'current-password' }, form);
  const password = passwordField({ name: 'password', label: 'New password', autocomplete: 'new-password', hint: 'At least 12 characters. You are signed out everywhere else.' }, form);
  return {
    title: 'Your account', problem: problem([current, password], form.errors), name: staff.name, email: staff.email, current, password,
    passwordAction: '/account/password', sessions, endAction: '/account/endings', hasOthers: sessions.some((one) => !one.isHere), hasPlan: staff.role !== 'administrator',
  };
}

/** Asks for the password once more, and then goes on to what was being done (S-11). */
export function confirmPage(form: FormState, next: string, kept: string) {
  const password = passwordField({ name: 'password', label: 'Password', autocomplete: 'current-password' }, form);
  return { title: 'Is it still you?', action: '/account/confirmation', problem: problem([password], form.errors), password, next: { name: 'next', value: next }, kept: { name: 'kept', value: kept } };
}

import { BLANK_FORM, dateField, numberField, passwordField, textField, type FormState } from '../../common/web/fields';
import { checkField, radiosField, selectField } from '../../common/web/choice-fields';
import { problem, save } from '../../common/web/parts';
import type { Team } from '../team.entity';
import type { Staff } from '../staff.entity';
import type { SessionRow } from '../sessions/session.page';
import { peoplePaths } from './people.paths';

const ROLES = [
  { value: 'specialist', label: 'Specialist', note: 'Has clients, visits employers' },
  { value: 'supervisor', label: 'Supervisor', note: 'Sees the team’s clients, reviews the weeks' },
  { value: 'administrator', label: 'Administrator', note: 'Keeps accounts and settings, sees no client' },
];

const FIRST_PASSWORD_HINT = 'At least 12 characters. Tell it in person or by phone; they can choose their own under Your account.';

function personFields(teams: readonly Team[], form: FormState) {
  return {
    name: textField({ name: 'name', label: 'Name', autocomplete: 'off', maxLength: 100 }, form),
    email: textField({ name: 'email', label: 'Email', type: 'email', autocomplete: 'off', maxLength: 200, hint: 'They sign in with it.' }, form),
    role: radiosField({ name: 'role', label: 'What they do', variant: 'big', options: ROLES }, form),
    team: selectField({
      name: 'team', label: 'Team', width: 'medium', hint: 'An administrator needs none.',
      options: [{ value: '', label: 'No team' }, ...teams.map((team) => ({ value: team.id, label: team.name }))],
    }, form),
    share: numberField({ name: 'share', label: 'Share of full time', suffix: '% of full time', maxLength: 3, hint: 'The weekly six are scaled by it.' }, form),
    startedOn: dateField({ name: 'startedOn', label: 'First day at work', optional: true, hint: 'Weeks before it are not held against them.' }, form),
  };
}

/** The form that adds somebody. The id is made with the page, so that a form sent twice adds one person. */
export function newPersonPage(id: string, teams: readonly Team[], form: FormState = { values: { role: 'specialist', share: '100' }, errors: {} }) {
  const fields = personFields(teams, form);
  const password = passwordField({ name: 'password', label: 'First password', autocomplete: 'new-password', hint: FIRST_PASSWORD_HINT }, form);
  return {
    title: 'Add a person', action: peoplePaths.staff, backHref: peoplePaths.teams, id: { name: 'id', value: id },
    ...fields, password, problem: problem([...Object.values(fields), password], form.errors),
    save: save('Add this person', { cancel: { href: peoplePaths.teams, label: 'Cancel' } }),
  };
}

/** The forms about somebody who is here already: what they do, a new password, where they are signed in. */
export function editPersonPage(staff: Staff, teams: readonly Team[], sessions: readonly SessionRow[], form: FormState = stored(staff), passwordForm: FormState = BLANK_FORM) {
  const fields = personFields(teams, form);
  const disabled = checkField({ name: 'disabled', label: 'This account is closed', hint: 'They can’t sign in any more. What they did stays theirs; a supervisor hands their clients over.' }, form);
  const shareFrom = dateField({ name: 'shareFrom', label: 'The share holds from', optional: true, hint: 'When you change the share. Weeks that began before keep the share they had; left empty, it holds from today.' }, form);
  const password = passwordField({ name: 'password', label: 'New password', autocomplete: 'new-password', hint: FIRST_PASSWORD_HINT }, passwordForm);
  return {
    title: 'Change an account', heading: staff.name, backHref: peoplePaths.teams, action: peoplePaths.person(staff.id), passwordAction: peoplePaths.passwords(staff.id), endAction: peoplePaths.endings(staff.id),
    version: { name: 'version', value: String(staff.version) }, ...fields, shareFrom, disabled, password,
    problem: problem([...Object.values(fields), shareFrom, disabled, password], { ...form.errors, ...passwordForm.errors }),
    sessions, hasSessions: sessions.length > 0, save: save('Save', { cancel: { href: peoplePaths.teams, label: 'Cancel' } }),
  };
}

function stored(staff: Staff): FormState {
  const { name, email, role, teamId, fullTimeShare, startedOn, disabledAt } = staff;
  return { values: { name, email, role, team: teamId ?? '', share: String(Math.round(fullTimeShare * 100)), startedOn: startedOn ?? '', disabled: disabledAt !== null }, errors: {} };
}

import { BLANK_FORM, textField, type FormState } from '../../common/web/fields';
import { checkField } from '../../common/web/choice-fields';
import { problem, save, tag } from '../../common/web/parts';
import { plural } from '../../common/text/plain';
import type { Staff } from '../staff.entity';
import type { Team } from '../team.entity';
import { ROLE_WORDS } from '../role-words';
import { peoplePaths } from './people.paths';

/** Every team with its people; administrators, who belong to none, last. */
export function teamsPage(teams: readonly Team[], staff: readonly Staff[], form: FormState = BLANK_FORM) {
  const name = textField({ name: 'name', label: 'Name of the team', autocomplete: 'off', maxLength: 80, width: 'medium', ...(teams.length === 0 ? { hint: 'Start here: specialists and supervisors belong to a team.' } : {}) }, form);
  const groups = teams.map((team) => groupOf(team.name, peoplePaths.editTeam(team.id), staff.filter((one) => one.teamId === team.id)));
  const withoutTeam = staff.filter((one) => one.teamId === null);
  return {
    title: 'Teams and people', problem: problem([name], form.errors), name, addTeamAction: peoplePaths.teams, newPersonHref: peoplePaths.newPerson,
    hasTeams: teams.length > 0, groups: withoutTeam.length > 0 ? [...groups, groupOf('Without a team', '', withoutTeam)] : groups,
  };
}

function groupOf(name: string, editHref: string, people: readonly Staff[]) {
  return { name, hasEdit: editHref !== '', editHref, count: plural(people.length, 'person', 'people'), hasPeople: people.length > 0, people: people.map(personRow) };
}

function personRow(staff: Staff) {
  const isClosed = staff.disabledAt !== null;
  const share = Math.round(staff.fullTimeShare * 100);
  return {
    name: staff.name, email: staff.email, href: peoplePaths.editPerson(staff.id), role: ROLE_WORDS[staff.role],
    share: staff.role === 'administrator' ? '' : `${share} %`, status: isClosed ? tag('stop', 'Closed') : tag('', 'Open'),
  };
}

export function editTeamPage(team: Team, form: FormState = { values: { name: team.name, fullNamesOnBoard: team.fullNamesOnBoard === 1 }, errors: {} }) {
  const name = textField({ name: 'name', label: 'Name of the team', autocomplete: 'off', maxLength: 80 }, form);
  const fullNamesOnBoard = checkField({
    name: 'fullNamesOnBoard', label: 'Show clients’ whole names on the team’s shared board',
    hint: 'Otherwise the board shows initials for clients of other specialists. Ask the team, and the clients, first.',
  }, form);
  return {
    title: 'Change a team', action: peoplePaths.team(team.id), backHref: peoplePaths.teams, version: { name: 'version', value: String(team.version) },
    name, fullNamesOnBoard, problem: problem([name, fullNamesOnBoard], form.errors), save: save('Save', { cancel: { href: peoplePaths.teams, label: 'Cancel' } }),
  };
}

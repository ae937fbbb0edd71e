import { conflictPage } from '../../common/web/conflict.page';
import type { Page } from '../../common/web/page';
import { ROLE_WORDS } from '../role-words';
import type { Staff } from '../staff.entity';
import type { Team } from '../team.entity';
import { peoplePaths } from './people.paths';
import type { PersonForm } from './staff.form';

/** Two administrators changed one account: both versions, field by field. */
export function personConflict(theirs: Staff, yours: PersonForm, teams: readonly Team[]): Page {
  const teamName = (id: string | null) => teams.find((team) => team.id === id)?.name ?? 'No team';
  const closed = (value: boolean) => (value ? 'closed' : 'open');
  const share = `${Math.round(theirs.fullTimeShare * 100)} %`;
  return conflictPage({
    what: 'this account', bySentence: 'Somebody saved it since you opened it.', action: peoplePaths.person(theirs.id), version: theirs.version, theirsHref: peoplePaths.editPerson(theirs.id),
    typed: [
      ...(['name', 'email', 'role', 'team'] as const).map((name) => ({ name, value: yours[name] })),
      { name: 'share', value: String(yours.share) }, { name: 'startedOn', value: yours.startedOn }, { name: 'shareFrom', value: yours.shareFrom }, ...(yours.disabled ? [{ name: 'disabled', value: 'yes' }] : []),
    ],
    fields: [
      { label: 'Name', name: 'name', yours: yours.name, theirs: theirs.name },
      { label: 'Email', name: 'email', yours: yours.email, theirs: theirs.email },
      { label: 'What they do', name: 'role', yours: ROLE_WORDS[yours.role], theirs: ROLE_WORDS[theirs.role] },
      { label: 'Team', name: 'team', yours: teamName(yours.team), theirs: teamName(theirs.teamId) },
      { label: 'Share of full time', name: 'share', yours: `${yours.share} %`, theirs: share },
      { label: 'First day at work', name: 'startedOn', yours: yours.startedOn || 'Not known', theirs: theirs.startedOn ?? 'Not known' },
      { label: 'Account', name: 'disabled', yours: closed(yours.disabled), theirs: closed(theirs.disabledAt !== null) },
    ],
  });
}

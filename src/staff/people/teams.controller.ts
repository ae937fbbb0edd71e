import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { conflictPage } from '../../common/web/conflict.page';
import type { FormState } from '../../common/web/fields';
import { readForm, withError, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, type Page, SeeOther } from '../../common/web/page';
import { Accounts } from '../accounts/accounts.service';
import { Teams } from '../accounts/teams.service';
import type { Team } from '../team.entity';
import { peoplePaths } from './people.paths';
import { NewTeamForm, TeamForm } from './team.form';
import { editTeamPage, teamsPage } from './teams.page';

const TAKEN = 'There is a team of this name already.';

@Controller('admin/teams')
@Roles('administrator')
export class TeamsController {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly teams: Teams,
  ) {}

  @Get()
  async index(): Promise<Page> {
    return page('staff/teams', await this.list());
  }

  @Post()
  async create(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(NewTeamForm, body);
    if (!form.ok) return formAgain('staff/teams', await this.list(form.state));
    const team = await this.database.write((tx) => this.teams.add(tx, who, form.value.name));
    return team ? new SeeOther(withNotice(peoplePaths.teams, 'saved')) : formAgain('staff/teams', await this.list(withError(form.state, 'name', TAKEN)));
  }

  @Get(':id/edit')
  async edit(@Param('id') id: string): Promise<Page> {
    return page('staff/team-edit', editTeamPage(await this.find(id)));
  }

  @Post(':id')
  async update(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(TeamForm, body);
    const team = await this.find(id);
    if (!form.ok) return formAgain('staff/team-edit', editTeamPage(team, form.state));
    const result = await this.database.write((tx) => this.teams.change(tx, who, { id, version: form.value.version }, form.value));
    if (result === 'name taken') return formAgain('staff/team-edit', editTeamPage(team, withError(form.state, 'name', TAKEN)));
    return result === 'stale' ? conflict(team, form.value) : new SeeOther(withNotice(peoplePaths.teams, 'saved'));
  }

  private async list(state?: FormState) {
    const [teams, staff] = await this.database.read((tx) => Promise.all([this.teams.list(tx), this.accounts.listStaff(tx)]));
    return teamsPage(teams, staff, state);
  }

  private async find(id: string): Promise<Team> {
    const team = await this.database.read((tx) => this.teams.find(tx, id));
    if (!team) throw new NotFoundException();
    return team;
  }
}

function conflict(team: Team, typed: TeamForm): Page {
  const yesNo = (value: boolean) => (value ? 'yes' : 'no');
  return conflictPage({
    what: 'this team', bySentence: 'Somebody saved it since you opened it.', action: peoplePaths.team(team.id), version: team.version, theirsHref: peoplePaths.editTeam(team.id),
    typed: [{ name: 'name', value: typed.name }, ...(typed.fullNamesOnBoard ? [{ name: 'fullNamesOnBoard', value: 'yes' }] : [])],
    fields: [
      { label: 'Name', name: 'name', yours: typed.name, theirs: team.name },
      { label: 'Whole names on the board', name: 'fullNamesOnBoard', yours: yesNo(typed.fullNamesOnBoard), theirs: yesNo(team.fullNamesOnBoard === 1) },
    ],
  });
}

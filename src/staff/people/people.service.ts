import { Injectable, NotFoundException } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import type { Viewer } from '../../common/web/access';
import type { FieldErrors, FormState } from '../../common/web/fields';
import type { FormResult } from '../../common/web/form';
import { Settings } from '../../settings/settings.service';
import { Accounts, type ChangeResult } from '../accounts/accounts.service';
import { PasswordCheck } from '../sign-in/password-check.service';
import { sessionRows, type SessionRow } from '../sessions/session.page';
import { Sessions } from '../sessions/sessions.service';
import type { Staff } from '../staff.entity';
import type { Team } from '../team.entity';
import type { NewPersonForm, PersonFields, PersonForm } from './staff.form';

/** What the pages about people ask and do, each in one door. */
@Injectable()
export class People {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly settings: Settings,
    private readonly passwords: PasswordCheck,
  ) {}

  teams(): Promise<Team[]> {
    return this.database.read((tx) => this.accounts.listTeams(tx));
  }

  /** @throws NotFoundException for nobody */
  async find(id: string): Promise<Staff> {
    const staff = await this.database.read((tx) => this.accounts.findStaff(tx, id));
    if (!staff) throw new NotFoundException();
    return staff;
  }

  /** Where somebody is signed in. @param hereKey the session that asks, when it is their own */
  sessionsOf(id: string, hereKey = ''): Promise<SessionRow[]> {
    return this.database.read(async (tx) => {
      const site = await this.settings.get(tx);
      return sessionRows(await this.sessions.listOf(tx, id, site.idleMinutes), site, hereKey);
    });
  }

  /** What the form class can't see: the team must exist, and a first password must be hard to guess. */
  async problemsOf(form: FormResult<PersonFields>, given: { password?: string }): Promise<{ hasErrors: boolean; state: FormState }> {
    const { role, team, name, email } = form.typed;
    const errors: Record<string, string> = { ...form.state.errors };
    const isKnown = team === '' || (await this.teams()).some((one) => one.id === team);
    if (!isKnown || (team === '' && role !== 'administrator')) errors.team ??= 'Choose the team this person works in.';
    const problem = given.password === undefined ? null : await this.passwords.problem(given.password, [name, email]);
    if (problem) errors.password = problem;
    return { hasErrors: Object.keys(errors).length > 0, state: { values: form.state.values, errors: errors satisfies FieldErrors } };
  }

  /** Adds somebody; the same form again finds them there. */
  add(who: Viewer, form: NewPersonForm, passwordHash: string): Promise<'added' | 'email taken'> {
    return this.database.write(async (tx) => {
      const id = isId(form.id) ? form.id : undefined;
      if (id && (await this.accounts.findStaff(tx, id))) return 'added';
      if (await this.accounts.isEmailTaken(tx, form.email)) return 'email taken';
      await this.accounts.addStaff(tx, who, { ...(id ? { id } : {}), ...accountOf(form), startedOn: form.startedOn || this.accounts.today((await this.settings.get(tx)).timeZone), passwordHash });
      return 'added';
    });
  }

  change(who: Viewer, id: string, form: PersonForm): Promise<{ staff: Staff; result: ChangeResult }> {
    return this.database.write(async (tx) => {
      const staff = await this.accounts.findStaff(tx, id);
      if (!staff) throw new NotFoundException();
      const at = { ...staff, version: form.version };
      return { staff, result: await this.accounts.changeStaff(tx, who, at, { ...accountOf(form), disabled: form.disabled, shareFrom: form.shareFrom || this.accounts.today((await this.settings.get(tx)).timeZone) }) };
    });
  }
}

function accountOf(form: PersonFields) {
  const { name, email, role, team, share, startedOn } = form;
  return { name, email, role, teamId: role === 'administrator' ? null : team, fullTimeShare: share / 100, startedOn: startedOn || null };
}

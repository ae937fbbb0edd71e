import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { Confirmed, Roles, Who, type Viewer } from '../../common/web/access';
import type { FormState } from '../../common/web/fields';
import { readForm, withError, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, type Page, SeeOther } from '../../common/web/page';
import { Accounts } from '../accounts/accounts.service';
import { hashPassword } from '../sign-in/password';
import { PasswordCheck } from '../sign-in/password-check.service';
import { FirstPasswordForm, NewPersonForm, PersonForm } from './staff.form';
import { editPersonPage, newPersonPage } from './staff.page';
import { peoplePaths } from './people.paths';
import { People } from './people.service';
import { personConflict } from './person.conflict';

/** Accounts, kept by administrators. Each page asks for the password again when it was given a while ago (S-11). */
@Controller('admin/staff')
@Roles('administrator')
@Confirmed()
export class StaffController {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly people: People,
    private readonly passwords: PasswordCheck,
  ) {}

  @Get('new')
  async blank(): Promise<Page> {
    return page('staff/person-new', newPersonPage(newId(), await this.people.teams()));
  }

  @Post()
  async create(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(NewPersonForm, body);
    const found = await this.people.problemsOf(form, { password: form.typed.password });
    const again = async (state: FormState) => formAgain('staff/person-new', newPersonPage(form.typed.id, await this.people.teams(), state));
    if (!form.ok || found.hasErrors) return again(found.state);
    const passwordHash = await hashPassword(form.value.password);
    const outcome = await this.people.add(who, form.value, passwordHash);
    return outcome === 'email taken' ? again(withError(form.state, 'email', 'Somebody has an account with this email already.')) : new SeeOther(withNotice(peoplePaths.teams, 'saved'));
  }

  @Get(':id/edit')
  async edit(@Param('id') id: string): Promise<Page> {
    return page('staff/person-edit', await this.editModel(id));
  }

  @Post(':id')
  async update(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(PersonForm, body);
    const found = await this.people.problemsOf(form, {});
    if (!form.ok || found.hasErrors) return formAgain('staff/person-edit', await this.editModel(id, found.state));
    const { staff, result } = await this.people.change(who, id, form.value);
    if (result === 'changed') return new SeeOther(withNotice(peoplePaths.teams, 'saved'));
    if (result === 'stale') return personConflict(staff, form.value, await this.people.teams());
    const state = result === 'email taken' ? withError(form.state, 'email', 'Somebody else has an account with this email.') : withError(form.state, form.value.disabled ? 'disabled' : 'role', 'This is the only administrator. Make somebody else one first.');
    return formAgain('staff/person-edit', await this.editModel(id, state));
  }

  @Post(':id/passwords')
  async setPassword(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const form = readForm(FirstPasswordForm, body);
    const staff = await this.people.find(id);
    const problem = await this.passwords.problem(form.typed.password, [staff.name, staff.email]);
    if (!form.ok || problem) return formAgain('staff/person-edit', await this.editModel(id, undefined, problem ? withError(form.state, 'password', problem) : form.state));
    const passwordHash = await hashPassword(form.value.password);
    const keepSid = who.id === id ? request.session.sessionId : '';
    await this.database.write((tx) => this.accounts.setPassword(tx, who, id, passwordHash, keepSid));
    return new SeeOther(withNotice(peoplePaths.editPerson(id), 'saved'));
  }

  @Post(':id/endings')
  async endSessions(@Who() who: Viewer, @Param('id') id: string, @Req() request: FastifyRequest): Promise<SeeOther> {
    await this.people.find(id);
    const keepSid = who.id === id ? request.session.sessionId : '';
    await this.database.write((tx) => this.accounts.endSessions(tx, who, id, { keepSid }));
    return new SeeOther(withNotice(peoplePaths.editPerson(id), 'session-ended'));
  }

  private async editModel(id: string, state?: FormState, passwordState?: FormState) {
    const staff = await this.people.find(id);
    return editPersonPage(staff, await this.people.teams(), await this.people.sessionsOf(id), state, passwordState);
  }
}

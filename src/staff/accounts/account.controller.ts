import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { IsNotEmpty, MaxLength } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../common/database/database';
import { AnyStaff, Who, type Viewer } from '../../common/web/access';
import { readForm, Verbatim, withError, type Posted } from '../../common/web/form';
import type { FormState } from '../../common/web/fields';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, Page, SeeOther } from '../../common/web/page';
import { hashPassword, passwordIsRight } from '../sign-in/password';
import { passwordProblem } from '../sign-in/password.rules';
import { accountPage } from './account.page';
import { Accounts } from './accounts.service';

class PasswordForm {
  @Verbatim() @MaxLength(200, { message: 'This password is too long.' }) @IsNotEmpty({ message: 'Enter your present password.' }) current!: string;
  @Verbatim() @MaxLength(200, { message: 'Use at most 128 characters.' }) password!: string;
}

@Controller('account')
@AnyStaff()
export class AccountController {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
  ) {}

  @Get()
  async show(@Who() who: Viewer): Promise<Page> {
    return page('staff/account', await this.model(who));
  }

  @Post('password')
  async change(@Who() who: Viewer, @Body() body: Posted, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const form = readForm(PasswordForm, body);
    const problem = passwordProblem(form.typed.password, [who.name]);
    if (!form.ok || problem) return formAgain('staff/account', await this.model(who, problem ? withError(form.state, 'password', problem) : form.state));
    const staff = await this.database.read((tx) => this.accounts.findStaff(tx, who.id));
    if (!staff || !(await passwordIsRight(staff.passwordHash, form.value.current))) {
      return formAgain('staff/account', await this.model(who, withError(form.state, 'current', 'This is not your present password.')));
    }
    const passwordHash = await hashPassword(form.value.password);
    await this.database.write((tx) => this.accounts.setPassword(tx, who, who.id, passwordHash, request.session.sessionId));
    return new SeeOther(withNotice('/account', 'password-changed'));
  }

  private async model(who: Viewer, state?: FormState) {
    const staff = await this.database.read((tx) => this.accounts.findStaff(tx, who.id));
    return accountPage(staff?.name ?? who.name, staff?.email ?? '', state);
  }
}

import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../common/database/database';
import { AnyStaff, Who, type Viewer } from '../../common/web/access';
import { readForm, withError, type Posted } from '../../common/web/form';
import type { FormState } from '../../common/web/fields';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, type Page, SeeOther } from '../../common/web/page';
import { People } from '../people/people.service';
import { hashOf } from '../sessions/session-store';
import { hashPassword } from '../sign-in/password';
import { PasswordCheck } from '../sign-in/password-check.service';
import { waitWords } from '../sign-in/sign-in.rules';
import { SignIn } from '../sign-in/sign-in.service';
import { EndingForm, PasswordForm } from './account.form';
import { accountPage } from './account.page';
import { Accounts } from './accounts.service';

@Controller('account')
@AnyStaff()
export class AccountController {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly people: People,
    private readonly signIn: SignIn,
    private readonly passwords: PasswordCheck,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Req() request: FastifyRequest): Promise<Page> {
    return page('staff/account', await this.model(who, request));
  }

  @Post('password')
  async change(@Who() who: Viewer, @Body() body: Posted, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const form = readForm(PasswordForm, body);
    const staff = await this.people.find(who.id);
    const again = async (state: FormState) => formAgain('staff/account', await this.model(who, request, state));
    const problem = await this.passwords.problem(form.typed.password, [staff.name, staff.email]);
    if (!form.ok || problem) return again(problem ? withError(form.state, 'password', problem) : form.state);
    const result = await this.signIn.confirm(who, form.value.current);
    if (result.outcome === 'wait') return again(withError(form.state, 'current', `Too many tries. Wait ${waitWords(result.seconds)} and try again.`));
    if (result.outcome === 'wrong') return again(withError(form.state, 'current', 'This is not your present password.'));
    const passwordHash = await hashPassword(form.value.password);
    await this.database.write((tx) => this.accounts.setPassword(tx, who, who.id, passwordHash, request.session.sessionId));
    return new SeeOther(withNotice('/account', 'password-changed'));
  }

  /** Ends one of one's own sessions, or all but this one (S-04). */
  @Post('endings')
  async end(@Who() who: Viewer, @Body() body: Posted, @Req() request: FastifyRequest): Promise<SeeOther> {
    const { session } = readForm(EndingForm, body).typed;
    const which = session === '' ? { keepSid: request.session.sessionId } : { key: session };
    await this.database.write((tx) => this.accounts.endSessions(tx, who, who.id, which));
    return new SeeOther(withNotice('/account', 'session-ended'));
  }

  private async model(who: Viewer, request: FastifyRequest, state?: FormState) {
    const [staff, sessions] = await Promise.all([this.people.find(who.id), this.people.sessionsOf(who.id, hashOf(request.session.sessionId))]);
    return accountPage(staff, sessions, state);
  }
}

import { Body, Controller, Get, NotFoundException, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Public, AnyStaff, Who, type Viewer } from '../../common/web/access';
import { readForm, withError, type Posted } from '../../common/web/form';
import type { FormState } from '../../common/web/fields';
import { localPath } from '../../common/web/local-path';
import { Page, SeeOther } from '../../common/web/page';
import { Audit } from '../../audit/audit.service';
import { csrfToken } from '../sessions/csrf.guard';
import { ParkedForms } from '../sessions/parked-forms.service';
import { Sessions } from '../sessions/sessions.service';
import { SignInForm } from './sign-in.form';
import { keptFormPage, signInPage } from './sign-in.page';
import { waitWords } from './sign-in.rules';
import { SignIn } from './sign-in.service';

@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly parked: ParkedForms,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  @Get('sign-in')
  @Public()
  show(@Query('next') next: unknown, @Query('kept') kept: unknown, @Req() request: FastifyRequest): Page {
    return door(request, { values: { next: localPath(next), kept: isId(kept) ? kept : '' }, errors: {} }, 200);
  }

  @Post('sign-in')
  @Public()
  async enter(@Body() body: Posted, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const form = readForm(SignInForm, body);
    if (!form.ok) return door(request, form.state, 422);
    const { email, password, kept, next } = form.value;
    const result = await this.signIn.attempt(email, password, { id: null, requestId: request.id, address: request.ip });
    if (result.outcome === 'wait') return door(request, withError(form.state, 'email', `Too many tries. Wait ${waitWords(result.seconds)} and try again.`), 429);
    if (result.outcome === 'wrong') return door(request, withError(form.state, 'password', 'Email and password don’t go together.'), 422);
    await this.sessions.begin(request, result.staff.id);
    return new SeeOther(isId(kept) ? `/sign-in/kept/${kept}` : localPath(next));
  }

  @Get('sign-in/kept/:id')
  @AnyStaff()
  async kept(@Who() who: Viewer, @Req() request: FastifyRequest<{ Params: { id: string } }>): Promise<Page> {
    const form = await this.parked.find(request.params.id, who.id);
    if (!form) throw new NotFoundException();
    return new Page('staff/kept-form', keptFormPage(form));
  }

  @Get('sign-out')
  @AnyStaff()
  askOut(): Page {
    return new Page('staff/sign-out', { title: 'Sign out' });
  }

  @Post('sign-out')
  @AnyStaff()
  async leave(@Who() who: Viewer, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SeeOther> {
    await this.database.write((tx) => this.audit.record(tx, who, 'sign-out', { type: 'staff', id: who.id }));
    await request.session.destroy();
    reply.header('clear-site-data', '"cache","cookies","storage"');
    return new SeeOther('/sign-in');
  }

  /** Keeps somebody signed in who is still writing; the guard has noted the time by now. */
  @Post('session/extensions')
  @AnyStaff()
  extend(): Page {
    return new Page('staff/extended', { title: '' }, 200, 'none');
  }
}

/** The sign-in page. Strangers get a session only here, where a form needs its token. */
function door(request: FastifyRequest, state: FormState, status: 200 | 422 | 429): Page {
  return new Page('staff/sign-in', { ...signInPage(state), csrf: csrfToken(request) }, status, 'door');
}

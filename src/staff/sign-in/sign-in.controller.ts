import { Body, Controller, Get, NotFoundException, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../../common/database/database';
import { Public, AnyStaff, Who, type Viewer } from '../../common/web/access';
import { readForm, withError, type Posted } from '../../common/web/form';
import { localPath } from '../../common/web/local-path';
import { Page, SeeOther } from '../../common/web/page';
import { Audit } from '../../audit/audit.service';
import { ParkedForms } from '../sessions/parked-forms.service';
import { SignInForm } from './sign-in.form';
import { keptFormPage, signInPage } from './sign-in.page';
import { SignIn } from './sign-in.service';

@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly parked: ParkedForms,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  @Get('sign-in')
  @Public()
  show(@Query('next') next: string | undefined, @Query('kept') kept: string | undefined): Page {
    return new Page('staff/sign-in', signInPage({ values: { next: localPath(next), kept: kept ?? '' }, errors: {} }), 200, 'door');
  }

  @Post('sign-in')
  @Public()
  async enter(@Body() body: Posted, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const form = readForm(SignInForm, body);
    if (!form.ok) return new Page('staff/sign-in', signInPage(form.state), 422, 'door');
    const actor = { id: null, requestId: request.id, address: request.ip };
    const result = await this.signIn.attempt(form.value.email, form.value.password, actor);
    if (result.outcome === 'wait') {
      return new Page('staff/sign-in', signInPage(withError(form.state, 'email', `Too many tries. Wait ${waitWords(result.seconds)} and try again.`)), 429, 'door');
    }
    if (result.outcome === 'wrong') {
      return new Page('staff/sign-in', signInPage(withError(form.state, 'password', 'Email and password don’t go together.')), 422, 'door');
    }
    await beginSession(request, result.staff.id);
    const { kept, next } = form.value;
    return new SeeOther(kept ? `/sign-in/kept/${encodeURIComponent(kept)}` : localPath(next));
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

/** A new session id at every sign-in: a planted one is worth nothing (S-01). */
export async function beginSession(request: FastifyRequest, staffId: string): Promise<void> {
  await request.session.regenerate();
  Object.assign(request.session, { staffId, address: request.ip, userAgent: request.headers['user-agent'] ?? '' });
}

function waitWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? 'a second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}

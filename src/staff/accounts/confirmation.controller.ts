import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isId } from '../../common/database/ids';
import { AnyStaff, Who, type Viewer } from '../../common/web/access';
import { BLANK_FORM } from '../../common/web/fields';
import { readForm, withError, type Posted } from '../../common/web/form';
import { localPath } from '../../common/web/local-path';
import { formAgain, page, type Page, SeeOther } from '../../common/web/page';
import { Sessions } from '../sessions/sessions.service';
import { waitWords } from '../sign-in/sign-in.rules';
import { SignIn } from '../sign-in/sign-in.service';
import { ConfirmForm } from './account.form';
import { confirmPage } from './account.page';

/** The password once more, before what matters most; then back to the task (S-11). */
@Controller('account/confirmation')
@AnyStaff()
export class ConfirmationController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  ask(@Query('next') next: unknown, @Query('kept') kept: unknown): Page {
    return page('staff/confirm', confirmPage(BLANK_FORM, localPath(next), isId(kept) ? kept : ''));
  }

  @Post()
  async confirm(@Who() who: Viewer, @Body() body: Posted, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const form = readForm(ConfirmForm, body);
    const next = localPath(form.typed.next);
    const kept = isId(form.typed.kept) ? form.typed.kept : '';
    if (!form.ok) return formAgain('staff/confirm', confirmPage(form.state, next, kept));
    const result = await this.signIn.confirm(who, form.value.password);
    if (result.outcome !== 'right') {
      const sentence = result.outcome === 'wait' ? `Too many tries. Wait ${waitWords(result.seconds)} and try again.` : 'This is not your password.';
      return formAgain('staff/confirm', confirmPage(withError(form.state, 'password', sentence), next, kept));
    }
    this.sessions.confirm(request);
    return new SeeOther(kept ? `/sign-in/kept/${kept}` : next);
  }
}

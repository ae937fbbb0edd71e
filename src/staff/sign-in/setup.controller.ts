import { Body, Controller, Get, NotFoundException, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../common/web/access';
import { BLANK_FORM, type FormState } from '../../common/web/fields';
import { readForm, withError, type Posted } from '../../common/web/form';
import { Page, SeeOther } from '../../common/web/page';
import { Setup } from '../accounts/setup.service';
import { csrfToken } from '../sessions/csrf.guard';
import { Sessions } from '../sessions/sessions.service';
import { passwordProblem } from './password.rules';
import { SetupForm } from './sign-in.form';
import { setupPage } from './sign-in.page';

@Controller('setup')
export class SetupController {
  constructor(
    private readonly setup: Setup,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @Public()
  async show(@Query('token') token: unknown, @Req() request: FastifyRequest): Promise<Page> {
    if (typeof token !== 'string' || !(await this.setup.isOpen(token))) throw new NotFoundException();
    return door(request, token, BLANK_FORM, 200);
  }

  @Post()
  @Public()
  async finish(@Body() body: Posted, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const form = readForm(SetupForm, body);
    if (!(await this.setup.isOpen(form.typed.token))) throw new NotFoundException();
    const problem = passwordProblem(form.typed.password, [form.typed.agency, form.typed.name, form.typed.email]);
    if (!form.ok || problem) return door(request, form.typed.token, problem ? withError(form.state, 'password', problem) : form.state, 422);
    const staff = await this.setup.finish(form.value, { requestId: request.id, address: request.ip });
    if (!staff) throw new NotFoundException();
    await this.sessions.begin(request, staff.id);
    return new SeeOther('/admin/teams?notice=welcome');
  }
}

function door(request: FastifyRequest, token: string, state: FormState, status: 200 | 422): Page {
  return new Page('staff/setup', { ...setupPage(token, state), csrf: csrfToken(request) }, status, 'door');
}

import { Body, Controller, Get, NotFoundException, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../common/web/access';
import { readForm, withError, type Posted } from '../../common/web/form';
import { Page, SeeOther } from '../../common/web/page';
import { Setup } from '../accounts/setup.service';
import { passwordProblem } from './password.rules';
import { beginSession } from './sign-in.controller';
import { SetupForm } from './sign-in.form';
import { setupPage } from './sign-in.page';

@Controller('setup')
export class SetupController {
  constructor(private readonly setup: Setup) {}

  @Get()
  @Public()
  async show(@Query('token') token = ''): Promise<Page> {
    if (!(await this.setup.isOpen(token))) throw new NotFoundException();
    return new Page('staff/setup', setupPage(token), 200, 'door');
  }

  @Post()
  @Public()
  async finish(@Body() body: Posted, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const form = readForm(SetupForm, body);
    if (!(await this.setup.isOpen(form.typed.token))) throw new NotFoundException();
    const problem = passwordProblem(form.typed.password, [form.typed.agency, form.typed.name, form.typed.email]);
    const state = problem ? withError(form.state, 'password', problem) : form.state;
    if (!form.ok || problem) return new Page('staff/setup', setupPage(form.typed.token, state), 422, 'door');
    const staff = await this.setup.finish(form.value);
    if (!staff) throw new NotFoundException();
    await beginSession(request, staff.id);
    return new SeeOther('/admin/teams?notice=welcome');
  }
}

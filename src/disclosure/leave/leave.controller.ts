import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { Clients } from '../../clients/clients.service';
import type { Client } from '../../clients/client.entity';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { BLANK_FORM, fieldValue, type FormState } from '../../common/web/fields';
import { readForm, withError, type Posted } from '../../common/web/form';
import { oneOf } from '../../common/web/local-path';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import { answerPage, withdrawalPage } from './leave.page';
import { answerProblems } from './answer.rules';
import { AnswerForm, WithdrawalForm } from './leave.form';
import { Leaves } from './leaves.service';
import { PlanPages } from '../plans/plan-pages.service';

/** A client takes leave back, or answers for one employer. Both are a page and one press. */
@Controller('clients/:id')
@Roles('specialist', 'supervisor')
export class LeaveController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly leaves: Leaves,
    private readonly pages: PlanPages,
    private readonly audit: Audit,
  ) {}

  @Get('withdrawals/new')
  askBack(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.withdrawalForm(who, id, BLANK_FORM, page);
  }

  @Post('withdrawals')
  async takeBack(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(WithdrawalForm, body);
    const today = await this.database.read((tx) => this.leaves.today(tx));
    const state = form.typed.saidOn > today ? withError(form.state, 'saidOn', 'This day is in the future.') : form.state;
    if (!isId(form.typed.id)) throw new NotFoundException();
    if (!form.ok || state !== form.state) return this.withdrawalForm(who, id, state, formAgain);
    const isDone = await this.database.write(async (tx) => {
      const client = await this.reach(who, id)(tx);
      if (form.value.employer && !(await this.pages.areKnown(tx, [form.value.employer]))) throw new NotFoundException();
      return this.leaves.withdraw(tx, who, client.id, form.value);
    });
    if (!isDone) return this.withdrawalForm(who, id, withError(form.state, 'how', 'There is no plan, so there is nothing to take back: nothing may be said as it is.'), formAgain);
    return new SeeOther(withNotice(`/clients/${id}/disclosure`, 'withdrawn'));
  }

  @Get('leave-answers/new')
  askAnswer(@Who() who: Viewer, @Param('id') id: string, @Query('employer') employer?: string | string[], @Query('find') find?: string | string[]): Promise<Page> {
    return this.answerForm(who, id, { values: { employer: oneOf(employer) }, errors: {} }, oneOf(find), page);
  }

  @Post('leave-answers')
  async answer(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(AnswerForm, body);
    if (form.typed.lookup) return this.answerForm(who, id, { ...form.state, errors: {} }, form.typed.find, page);
    if (!isId(form.typed.id)) throw new NotFoundException();
    if (!form.ok) return this.answerForm(who, id, form.state, form.typed.find, formAgain);
    const problems = await this.database.read(async (tx) => answerProblems(form.value, await this.leaves.today(tx), (await this.reach(who, id)(tx)).enteredOn));
    if (Object.keys(problems).length > 0) return this.answerForm(who, id, { ...form.state, errors: problems }, '', formAgain);
    const isDone = await this.database.write(async (tx) => {
      await this.reach(who, id)(tx);
      if (!(await this.pages.areKnown(tx, [form.value.employer]))) throw new NotFoundException();
      return this.leaves.answer(tx, who, id, form.value);
    });
    if (!isDone) return this.answerForm(who, id, withError(form.state, 'answer', 'There is no plan yet: make one first.'), '', formAgain);
    return new SeeOther(withNotice(`/clients/${id}/disclosure`, 'saved'));
  }

  private withdrawalForm(who: Viewer, id: string, state: FormState, answer: typeof page): Promise<Page> {
    // The form lists what the plan allows: opening it is reading the plan (P3).
    return this.database.write(async (tx) => {
      const input = await this.pages.plan(tx, await this.reach(who, id)(tx));
      await this.audit.record(tx, who, 'plan.view', { type: 'client', id });
      return answer('disclosure/withdrawal', withdrawalPage({ ...input, id: this.leaves.newId() }, state));
    });
  }

  private answerForm(who: Viewer, id: string, state: FormState, find: string, answer: typeof page): Promise<Page> {
    return this.database.read(async (tx) => {
      const client = await this.reach(who, id)(tx);
      const found = find ? await this.pages.findEmployers(tx, find) : await this.pages.knownEmployer(tx, fieldValue('employer', undefined, state));
      return answer('disclosure/answer', answerPage({ clientId: id, name: client.preferredName, initials: client.initials, id: this.leaves.newId(), found }, state));
    });
  }

  /** Not there and not yours are the same answer. */
  private reach(who: Viewer, id: string) {
    return async (tx: Parameters<Clients['reach']>[0]): Promise<Client> => {
      const client = await this.clients.reach(tx, who, id);
      if (!client) throw new NotFoundException();
      return client;
    };
  }
}

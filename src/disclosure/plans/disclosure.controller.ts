import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { Clients } from '../../clients/clients.service';
import { comboboxField } from '../../common/web/choice-fields';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { BLANK_FORM, type FormState } from '../../common/web/fields';
import { readForm, type Posted } from '../../common/web/form';
import { oneOf } from '../../common/web/local-path';
import { withNotice } from '../../common/web/notices';
import { formAgain, fragment, page, SeeOther, type Page } from '../../common/web/page';
import { PlanForm } from './plan.form';
import { foundWords } from './plan-form.page';
import { planPage } from './plan.page';
import { planEmployers, planProblems, type PlanProblems } from './plan.rules';
import { PlanPages } from './plan-pages.service';
import { Plans } from './plans.service';

/** What may be said about a client: the plan in force, and a new version. Only for those who reach the client (P1). */
@Controller('clients/:id/disclosure')
@Roles('specialist', 'supervisor')
export class DisclosureController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly plans: Plans,
    private readonly pages: PlanPages,
    private readonly audit: Audit,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    // Reading a plan is itself an act that is written down (P3).
    const model = await this.database.write(async (tx) => {
      const client = await this.clients.reach(tx, who, id);
      if (!client) throw new NotFoundException();
      await this.audit.record(tx, who, 'plan.view', { type: 'client', id });
      return planPage(await this.pages.plan(tx, client));
    });
    return page('disclosure/plan', model);
  }

  @Get('new')
  add(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.form(who, id, BLANK_FORM, null, page);
  }

  /** Type-ahead of employers for the lists of the form. */
  @Get('employers')
  async employers(@Who() who: Viewer, @Param('id') id: string, @Query('find') asked?: string | string[], @Query('as') as?: string | string[]): Promise<Page> {
    const find = oneOf(asked);
    const found = await this.database.read(async (tx) => {
      if (!(await this.clients.reach(tx, who, id))) throw new NotFoundException();
      return this.pages.findEmployers(tx, find);
    });
    const options = found.map((one) => ({ value: one.id, label: one.name, note: one.area }));
    return fragment('disclosure/found', comboboxField({ name: oneOf(as) === 'employer' ? 'employer' : 'add', label: 'Name an employer', queryName: 'find', queryLabel: 'Employer', query: find, searchHref: '', options, status: foundWords(found) }));
  }

  @Post()
  async record(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(PlanForm, body);
    if (form.typed.lookup === 'add') return this.form(who, id, withAdded(form.typed, form.state), form.typed.find, page);
    const problems = { ...(await this.problems(who, id, form.typed)), ...form.state.errors };
    const ids = planEmployers(form.typed).map((one) => one.employerId);
    if (!isId(form.typed.id) || !ids.every(isId)) throw new NotFoundException();
    if (!form.ok || Object.keys(problems).length > 0) return this.form(who, id, { ...form.state, errors: problems }, form.typed.find, formAgain);
    await this.database.write(async (tx) => {
      if (!(await this.clients.reach(tx, who, id)) || !(await this.pages.areKnown(tx, ids))) throw new NotFoundException();
      await this.plans.record(tx, who, id, form.value);
    });
    return new SeeOther(withNotice(`/clients/${id}/disclosure`, 'plan-recorded'));
  }

  private problems(who: Viewer, id: string, typed: PlanForm): Promise<PlanProblems> {
    return this.database.read(async (tx) => {
      const client = await this.clients.reach(tx, who, id);
      if (!client) throw new NotFoundException();
      return planProblems(typed, await this.plans.today(tx), { recorder: who.name, enteredOn: client.enteredOn });
    });
  }

  private form(who: Viewer, id: string, state: FormState, find: string | null, answer: typeof page): Promise<Page> {
    return this.database.read(async (tx) => {
      const client = await this.clients.reach(tx, who, id);
      if (!client) throw new NotFoundException();
      return answer('disclosure/plan-form', await this.pages.form(tx, client, state, find));
    });
  }
}

/** Puts the employer that was looked up into its list, and shows the form again with nothing saved. */
function withAdded(typed: PlanForm, state: FormState): FormState {
  const of = (rule: string) => planEmployers(typed).filter((one) => one.rule === rule).map((one) => one.employerId);
  return { values: { ...state.values, allowedEmployers: of('allowed'), refusedEmployers: of('refused'), askEmployers: of('ask'), find: typed.add === '' ? typed.find : '', add: undefined }, errors: {} };
}

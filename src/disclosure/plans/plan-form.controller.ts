import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { comboboxField } from '../../common/web/choice-fields';
import { Database, type Tx } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { FormState } from '../../common/web/fields';
import { readForm, type Posted } from '../../common/web/form';
import { oneOf } from '../../common/web/local-path';
import { withNotice } from '../../common/web/notices';
import { formAgain, fragment, page, Page, SeeOther } from '../../common/web/page';
import { Papers } from '../paper/papers.service';
import { PlanForm } from './plan.form';
import { PlanAgreement } from './plan-agreement.service';
import { foundWords } from './plan-form.page';
import { planPaths } from './plan-paths';
import { planEmployers } from './plan.rules';
import { PlanPages } from './plan-pages.service';

/** A new version of the plan, made together: the form, the page where it is checked, and the press that records it (D2). */
@Controller('clients/:id/disclosure')
@Roles('specialist', 'supervisor')
export class PlanFormController {
  constructor(
    private readonly database: Database,
    private readonly agreement: PlanAgreement,
    private readonly pages: PlanPages,
    private readonly papers: Papers,
  ) {}

  /** An empty form; with `from`, one that starts with the terms of that version (its number only stands in the address). */
  @Get('new')
  async add(@Who() who: Viewer, @Param('id') id: string, @Query('from') asked?: string | string[]): Promise<Page> {
    const from = oneOf(asked);
    if (from !== '' && !/^[1-9]\d{0,5}$/.test(from)) throw new NotFoundException();
    const make = async (tx: Tx): Promise<Page> => {
      const client = await this.agreement.reach(tx, who, id);
      const { start, values } = await this.agreement.start(tx, who, client, from === '' ? null : Number(from));
      return page('disclosure/plan-form', await this.pages.form(tx, client, { values, errors: {} }, null, start));
    };
    return from === '' ? this.database.read(make) : this.database.write(make);
  }

  /** Type-ahead of employers for the lists of the form. */
  @Get('employers')
  async employers(@Who() who: Viewer, @Param('id') id: string, @Query('find') asked?: string | string[], @Query('as') as?: string | string[]): Promise<Page> {
    const find = oneOf(asked);
    const found = await this.database.read(async (tx) => {
      await this.agreement.reach(tx, who, id);
      return this.pages.findEmployers(tx, find);
    });
    const options = found.map((one) => ({ value: one.id, label: one.name, note: one.area }));
    return fragment('disclosure/found', comboboxField({ name: oneOf(as) === 'employer' ? 'employer' : 'add', label: 'Name an employer', queryName: 'find', queryLabel: 'Employer', query: find, searchHref: '', options, status: foundWords(found) }));
  }

  /** The first press shows the page to check, the second records; looking up an employer and "Change" show the form. */
  @Post()
  async record(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(PlanForm, body);
    if (form.typed.lookup === 'add' || form.typed.step === 'change') return this.formOnly(who, id, form.typed, form.state);
    const ids = planEmployers(form.typed).map((one) => one.employerId);
    if (!isId(form.typed.id) || !ids.every(isId)) throw new NotFoundException();
    return this.database.write(async (tx) => {
      const taken = await this.agreement.take(tx, who, id, form);
      if (taken.outcome === 'recorded') return new SeeOther(withNotice(planPaths(id).plan, 'plan-recorded'));
      if (taken.outcome === 'draft') return new Page('disclosure/paper/paper', await this.papers.draft(tx, who, taken.opened), 200, 'print');
      if (taken.outcome === 'check') return page('disclosure/plan-check', taken.model);
      return formAgain('disclosure/plan-form', await this.pages.form(tx, await this.agreement.reach(tx, who, id), { ...form.state, errors: taken.problems }, form.typed.find));
    });
  }

  /** The form with all that was typed, and an employer that was chosen put into its list. Nothing is saved. */
  private formOnly(who: Viewer, id: string, typed: PlanForm, state: FormState): Promise<Page> {
    return this.database.read(async (tx) => {
      const client = await this.agreement.reach(tx, who, id);
      return page('disclosure/plan-form', await this.pages.form(tx, client, withAdded(typed, state), typed.find));
    });
  }
}

function withAdded(typed: PlanForm, state: FormState): FormState {
  const of = (rule: string) => planEmployers(typed).filter((one) => one.rule === rule).map((one) => one.employerId);
  return { values: { ...state.values, allowedEmployers: of('allowed'), refusedEmployers: of('refused'), askEmployers: of('ask'), find: typed.add === '' ? typed.find : '', add: undefined, addAs: typed.add === '' ? typed.addAs : '' }, errors: {} };
}

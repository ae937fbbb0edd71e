import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { BLANK_FORM, type FieldErrors, type FormState } from '../../common/web/fields';
import { readForm, type Posted } from '../../common/web/form';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import { LeavePages } from './leave-pages.service';
import { WithdrawalForm } from './leave.form';
import { leavePaths } from './leave.paths';
import { Leaves } from './leaves.service';
import { takenBy } from './withdrawal.rules';
import { withdrawnPage } from './withdrawn.page';
import { Withdrawn } from './withdrawn.service';

/** A client takes leave back (D4): one page and one press, and then what follows from it. */
@Controller('clients/:id/withdrawals')
@Roles('specialist', 'supervisor')
export class WithdrawalsController {
  constructor(
    private readonly database: Database,
    private readonly leaves: Leaves,
    private readonly pages: LeavePages,
    private readonly withdrawn: Withdrawn,
    private readonly audit: Audit,
  ) {}

  @Get('new')
  ask(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.form(who, id, BLANK_FORM, page);
  }

  @Post()
  async takeBack(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(WithdrawalForm, body);
    if (form.typed.lookup !== '') return this.form(who, id, { ...form.state, errors: {} }, page);
    if (!isId(form.typed.id)) throw new NotFoundException();
    const done = await this.database.write(async (tx): Promise<{ id: string } | { errors: FieldErrors }> => {
      const client = await this.pages.reach(tx, who, id);
      const unknown = await this.pages.unknownEmployer(tx, takenBy(form.typed)?.employerId ?? '');
      const faults = unknown ? { [form.typed.what.startsWith('employer:') ? 'what' : 'employer']: unknown } : await this.leaves.withdrawalFaults(tx, client, form.typed);
      const errors = { ...faults, ...form.state.errors };
      if (!form.ok || Object.keys(errors).length > 0) return { errors };
      await this.leaves.withdraw(tx, who, id, form.value);
      return { id: await this.withdrawn.justRecorded(tx, id, form.value.id) };
    });
    return 'errors' in done ? this.form(who, id, { ...form.state, errors: done.errors }, formAgain) : new SeeOther(leavePaths.withdrawal(id, done.id));
  }

  /** What it changed. The page says what may be said of a client, so opening it is written down (P3). */
  @Get(':withdrawalId')
  show(@Who() who: Viewer, @Param('id') id: string, @Param('withdrawalId') withdrawalId: string): Promise<Page> {
    return this.database.write(async (tx) => {
      const shown = await this.withdrawn.show(tx, who, await this.pages.reach(tx, who, id), withdrawalId);
      if (!shown) throw new NotFoundException();
      await this.audit.record(tx, who, 'plan.view', { type: 'client', id });
      return page('disclosure/withdrawn', withdrawnPage(shown));
    });
  }

  private form(who: Viewer, id: string, state: FormState, answer: typeof page): Promise<Page> {
    return this.database.write(async (tx) => answer('disclosure/withdrawal', await this.pages.withdrawal(tx, who, id, state)));
  }
}

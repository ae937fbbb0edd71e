import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { FormState } from '../../common/web/fields';
import { readForm, type Posted } from '../../common/web/form';
import { oneOf } from '../../common/web/local-path';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import { LeavePages } from './leave-pages.service';
import { AnswerForm } from './leave.form';
import { leavePaths } from './leave.paths';
import { Leaves } from './leaves.service';

interface AnswerQuery {
  employer?: string | string[];
  purpose?: string | string[];
  day?: string | string[];
}

/** "Ask me each time": a client's dated yes or no for one employer and one purpose (D5). */
@Controller('clients/:id/leave-answers')
@Roles('specialist', 'supervisor')
export class LeaveAnswersController {
  constructor(
    private readonly database: Database,
    private readonly leaves: Leaves,
    private readonly pages: LeavePages,
  ) {}

  @Get('new')
  ask(@Who() who: Viewer, @Param('id') id: string, @Query() query: AnswerQuery): Promise<Page> {
    const values = { employer: oneOf(query.employer), purpose: oneOf(query.purpose), onDay: oneOf(query.day) };
    return this.form(who, id, { values, errors: {} }, page);
  }

  @Post()
  async answer(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(AnswerForm, body);
    if (form.typed.lookup !== '') return this.form(who, id, { ...form.state, errors: {} }, page);
    if (!isId(form.typed.id)) throw new NotFoundException();
    const errors = await this.database.write(async (tx) => {
      const client = await this.pages.reach(tx, who, id);
      const unknown = await this.pages.unknownEmployer(tx, form.typed.employer);
      const faults = { ...(await this.leaves.answerFaults(tx, client, form.typed)), ...(unknown ? { employer: unknown } : {}), ...form.state.errors };
      if (form.ok && Object.keys(faults).length === 0) await this.leaves.answer(tx, who, id, form.value);
      return faults;
    });
    return Object.keys(errors).length > 0 ? this.form(who, id, { ...form.state, errors }, formAgain) : new SeeOther(withNotice(leavePaths.plan(id), 'saved'));
  }

  private form(who: Viewer, id: string, state: FormState, answer: typeof page): Promise<Page> {
    return this.database.read(async (tx) => answer('disclosure/answer', await this.pages.answer(tx, who, id, state)));
  }
}

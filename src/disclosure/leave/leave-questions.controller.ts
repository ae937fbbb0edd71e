import { Body, Controller, Headers, NotFoundException, Param, Post } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, type Posted } from '../../common/web/form';
import { localPath } from '../../common/web/local-path';
import { withNotice } from '../../common/web/notices';
import { formAgain, fragment, SeeOther, type Page } from '../../common/web/page';
import { LeavePages } from './leave-pages.service';
import { LeaveQuestions } from './leave-questions.service';
import { AskedForm, QuestionForm } from './leave.form';
import { leavePaths } from './leave.paths';
import { questionPage } from './question.page';

/** What to ask a client at the next meeting: kept from a refusal with one press, ticked off when it was asked (D7). */
@Controller('clients/:id/leave-questions')
@Roles('specialist', 'supervisor')
export class LeaveQuestionsController {
  constructor(
    private readonly database: Database,
    private readonly pages: LeavePages,
    private readonly questions: LeaveQuestions,
  ) {}

  /** Within the refusal's page only its place changes, so that nothing typed there is lost. */
  @Post()
  async keep(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted, @Headers('hx-request') hx?: string): Promise<Page | SeeOther> {
    const form = readForm(QuestionForm, body);
    if (!isId(form.typed.id)) throw new NotFoundException();
    return this.database.write(async (tx) => {
      const client = await this.pages.reach(tx, who, id);
      const unknown = await this.pages.unknownEmployer(tx, form.typed.employer);
      if (!form.ok || unknown) {
        const model = questionPage({ clientId: id, name: client.preferredName, initials: client.initials, id: form.typed.id, employerId: unknown ? '' : form.typed.employer }, form.state);
        return hx ? fragment('disclosure/question-again', { ...model, csrf: String(body._csrf ?? '') }) : formAgain('disclosure/question', model);
      }
      await this.questions.keep(tx, who, id, form.value);
      return hx ? fragment('disclosure/question-kept', { planHref: leavePaths.plan(id), name: client.preferredName }) : new SeeOther(withNotice(leavePaths.plan(id), 'saved'));
    });
  }

  @Post(':questionId/closings')
  async asked(@Who() who: Viewer, @Param('id') id: string, @Param('questionId') questionId: string, @Body() body: Posted): Promise<SeeOther> {
    const { back } = readForm(AskedForm, body).typed;
    await this.database.write(async (tx) => {
      await this.pages.reach(tx, who, id);
      if (!(await this.questions.close(tx, who, id, questionId))) throw new NotFoundException();
    });
    return new SeeOther(withNotice(localPath(back, leavePaths.plan(id)), 'saved'));
  }
}

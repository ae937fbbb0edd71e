import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, withError, type Posted } from '../../common/web/form';
import type { FormState } from '../../common/web/fields';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import type { Client } from '../../clients/client.entity';
import { shownOpenings, type ShownOpening } from '../offered-openings';
import { matchingPaths } from '../matching.paths';
import { AnswerForm } from './answer.form';
import { answerPage } from './answer.page';
import { ClientDesk } from './client-desk.service';
import { MatchAnswers } from './match-answers.service';
import { Showings } from './showings.service';

/** What a client says to one opening (M7). */
@Controller('clients/:id/matches/:openingId/answers')
@Roles('specialist', 'supervisor')
export class AnswersController {
  constructor(
    private readonly database: Database,
    private readonly desk: ClientDesk,
    private readonly answers: MatchAnswers,
    private readonly showings: Showings,
  ) {}

  @Get('new')
  form(@Who() who: Viewer, @Param('id') id: string, @Param('openingId') openingId: string, @Query('view') view: unknown): Promise<Page> {
    return this.database.read(async (tx) => {
      const [client, opening] = [found(await this.desk.reach(tx, who, id)), found(await openingOf(tx, openingId))];
      const said = (await this.answers.current(tx, who, id)).get(openingId);
      const values = { id: newId(), answer: said?.answer ?? '', reason: said?.reason ?? '', why: said?.why ?? '', saidOn: (await this.desk.site(tx)).today, view: view === 'answers' ? 'answers' : 'fits', page: '' };
      return page('matching/answer', answerPage(client, opening, { values, errors: {} }));
    });
  }

  @Post()
  keep(@Who() who: Viewer, @Param('id') id: string, @Param('openingId') openingId: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(AnswerForm, body);
    return this.database.write(async (tx) => {
      const [client, opening] = [found(await this.desk.reach(tx, who, id)), found(await openingOf(tx, openingId))];
      const { today } = await this.desk.site(tx);
      const { answer, typed } = { answer: form.typed.answer, typed: form.typed };
      const state = typed.saidOn > today ? withError(form.state, 'saidOn', 'This day is still to come. When did they say it?') : form.state;
      if (!form.ok || state !== form.state || !isId(typed.id)) return this.again(client, opening, state);
      const isNo = answer === 'not_interested';
      const kept = await this.answers.keep(tx, who, id, { id: typed.id, openingId, answer, reason: isNo ? reasonOf(typed) : '', why: typed.why, saidOn: typed.saidOn || today });
      if (answer !== 'not_told') await this.showings.note(tx, who, id, [openingId], kept);
      return new SeeOther(`${withNotice(backTo(id, typed), 'answer-kept', kept)}#opening-${openingId}`);
    });
  }

  private again(client: Client, opening: ShownOpening, state: FormState): Page {
    return formAgain('matching/answer', answerPage(client, opening, { ...state, values: { ...state.values, id: newId() } }));
  }
}

/** Words without a reason are a reason. */
function reasonOf({ reason, why }: AnswerForm): AnswerForm['reason'] {
  return reason === '' && why !== '' ? 'other' : reason;
}

function backTo(id: string, { view, page: number }: AnswerForm): string {
  if (view === 'answers') return matchingPaths.answersOf(id);
  const query = new URLSearchParams({ ...(view === '' || view === 'fits' ? {} : { view }), ...(number === '' || number === '1' ? {} : { page: number }) }).toString();
  return query === '' ? matchingPaths.ofClient(id) : `${matchingPaths.ofClient(id)}?${query}`;
}

/** An opening one may still talk of: closed ones too, but none that was removed. */
async function openingOf(tx: Tx, id: string): Promise<ShownOpening | null> {
  if (!isId(id)) return null;
  const there = await tx.sql<object[]>`SELECT 1 AS found FROM openings WHERE id = ${id} AND deleted_at IS NULL`;
  return there.length > 0 ? ((await shownOpenings(tx, [id])).get(id) ?? null) : null;
}

function found<T>(one: T | null): T {
  if (one === null) throw new NotFoundException();
  return one;
}

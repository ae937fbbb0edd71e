import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import type { Client } from '../../clients/client.entity';
import { Clients } from '../../clients/clients.service';
import { Database, type Tx } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { BLANK_FORM, type FormState } from '../../common/web/fields';
import { readForm, withError, type FormResult, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { fourPartsOf } from './four-parts';
import { talkFormPage, troubleFormPage } from './talk-form.page';
import { TalkForm, TroubleForm } from './talk.form';
import { talkPaths } from './talk.paths';
import { dayProblem } from './talk-problems.rules';
import { talksPage } from './talks.page';
import { Talks } from './talks.service';

/** Talks about disclosure, and trouble at work that calls for one (D12). Only for those who reach the client (P1). */
@Controller('clients/:id/disclosure')
@Roles('specialist', 'supervisor')
export class TalksController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly talks: Talks,
    private readonly settings: Settings,
  ) {}

  @Get('talks')
  async list(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    // What a client said about disclosure is read like the plan itself: the reading is written down (P3).
    const model = await this.database.write(async (tx) => {
      const client = await this.reach(tx, who, id);
      const { locale, timeZone } = await this.settings.get(tx);
      const parts = (await fourPartsOf(tx, [id], locale)).get(id);
      if (!parts) throw new NotFoundException();
      return talksPage({ clientId: id, name: client.preferredName, initials: client.initials, talks: await this.talks.open(tx, who, id), parts, site: { today: await this.talks.today(tx), locale, timeZone } });
    });
    return page('disclosure/talks', model);
  }

  @Get('talks/new')
  add(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.talkForm(who, id, BLANK_FORM, page);
  }

  @Post('talks')
  async record(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(TalkForm, body);
    const state = await this.checked(who, id, form);
    if (!form.ok || Object.keys(state.errors).length > 0) return this.talkForm(who, id, state, formAgain);
    await this.database.write(async (tx) => this.talks.record(tx, who, (await this.reach(tx, who, id)).id, form.value));
    return new SeeOther(withNotice(talkPaths.talks(id), 'talk-kept'));
  }

  @Get('troubles/new')
  addTrouble(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.troubleForm(who, id, BLANK_FORM, page);
  }

  @Post('troubles')
  async noteTrouble(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(TroubleForm, body);
    const state = await this.checked(who, id, form);
    if (!form.ok || Object.keys(state.errors).length > 0) return this.troubleForm(who, id, state, formAgain);
    await this.database.write(async (tx) => this.talks.noteTrouble(tx, who, (await this.reach(tx, who, id)).id, form.value));
    return new SeeOther(withNotice(talkPaths.talks(id), 'trouble-kept'));
  }

  /** What the form's class found, and what only the calendar knows. */
  private checked(who: Viewer, id: string, { typed, state }: FormResult<TalkForm | TroubleForm>): Promise<FormState> {
    if (!isId(typed.id)) throw new NotFoundException();
    return this.database.read(async (tx) => {
      const client = await this.reach(tx, who, id);
      const wrong = state.errors.day ? '' : dayProblem(typed.day, await this.talks.today(tx), client.enteredOn);
      return wrong ? withError(state, 'day', wrong) : state;
    });
  }

  private talkForm(who: Viewer, id: string, state: FormState, answer: typeof page): Promise<Page> {
    return this.database.read(async (tx) => answer('disclosure/talk-form', talkFormPage(this.input(await this.reach(tx, who, id)), state)));
  }

  private troubleForm(who: Viewer, id: string, state: FormState, answer: typeof page): Promise<Page> {
    return this.database.read(async (tx) => answer('disclosure/talk-trouble-form', troubleFormPage(this.input(await this.reach(tx, who, id)), state)));
  }

  private input({ id, preferredName, initials }: Client) {
    return { clientId: id, name: preferredName, initials, id: this.talks.newId() };
  }

  /** Not there and not yours are the same answer. */
  private async reach(tx: Tx, who: Viewer, id: string): Promise<Client> {
    const client = await this.clients.reach(tx, who, id);
    if (!client) throw new NotFoundException();
    return client;
  }
}

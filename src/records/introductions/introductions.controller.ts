import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import type { Client } from '../../clients/client.entity';
import { Clients } from '../../clients/clients.service';
import { Database, type Tx } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { FormState } from '../../common/web/fields';
import { readForm, type Posted } from '../../common/web/form';
import { oneOf } from '../../common/web/local-path';
import { formAgain, page, Page, SeeOther } from '../../common/web/page';
import { Door } from '../../disclosure/door/door.service';
import { refusalPage } from '../../disclosure/gate/refusal.page';
import { IntroductionForm } from './introduction.form';
import { introductionListPage, introductionPage, introductionPaperPage, type IntroductionView } from './introduction.page';
import { introductionPaths } from './introduction.paths';
import { IntroductionPages } from './introduction-pages.service';
import { Introductions, type IntroductionMade } from './introductions.service';

/** Introductions of a client to employers: written with the gate's leave, shown only while it holds. Only for those who reach the client (P1). */
@Controller('clients/:id/introductions')
@Roles('specialist', 'supervisor')
export class IntroductionsController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly introductions: Introductions,
    private readonly pages: IntroductionPages,
    private readonly door: Door,
  ) {}

  @Get()
  list(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.database.read(async (tx) => {
      const client = await this.reach(tx, who, id);
      return page('records/introductions', introductionListPage({ client, introductions: await this.introductions.listFor(tx, id), locale: await this.pages.locale(tx) }));
    });
  }

  @Get('new')
  create(@Who() who: Viewer, @Param('id') id: string, @Query('employer') employer?: string | string[], @Query('find') find?: string | string[]): Promise<Page> {
    return this.form(who, id, { values: { employer: oneOf(employer), find: oneOf(find) }, errors: {} }, page);
  }

  @Post()
  async make(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(IntroductionForm, body);
    const { typed } = form;
    if (!isId(typed.id) || !isId(typed.employer)) throw new NotFoundException();
    const found = await this.database.read(async (tx) => this.pages.faults(tx, who, await this.reach(tx, who, id), typed));
    const errors = { ...found.errors, ...form.state.errors };
    if (Object.keys(errors).length > 0) return this.form(who, id, { ...form.state, errors }, formAgain, found.asksAnyway);
    const made = await this.made(who, id, typed);
    if (made.ok) return new SeeOther(introductionPaths.show(id, made.id));
    return this.database.read(async (tx) => {
      const { preferredName: name } = await this.reach(tx, who, id);
      return refusalPage(made.refusals.map(({ clientId, reasons }) => ({ clientId, name, reasons })), { heading: 'Write an introduction', employerId: typed.employer, withoutNames: null });
    });
  }

  @Get(':introduction')
  async show(@Who() who: Viewer, @Param('id') id: string, @Param('introduction') introduction: string): Promise<Page> {
    return page('records/introduction', introductionPage(await this.view(who, id, introduction)));
  }

  /** The sheet an employer is handed. */
  @Get(':introduction/paper')
  async paper(@Who() who: Viewer, @Param('id') id: string, @Param('introduction') introduction: string): Promise<Page> {
    return new Page('records/introduction-paper', introductionPaperPage(await this.view(who, id, introduction)), 200, 'paper');
  }

  /** Looked up again, and the reading written down before anything is shown. */
  private async view(who: Viewer, id: string, introductionId: string): Promise<IntroductionView> {
    const view = await this.database.read(async (tx) => {
      const client = await this.reach(tx, who, id);
      const introduction = await this.introductions.find(tx, id, introductionId);
      if (!introduction) throw new NotFoundException();
      return this.pages.view(tx, who, client, introduction);
    });
    await this.door.noteShown(who, [view.door]);
    return view;
  }

  private async made(who: Viewer, id: string, typed: IntroductionForm): Promise<IntroductionMade> {
    return this.database.write(async (tx) => {
      await this.reach(tx, who, id);
      if (!(await this.pages.isKnown(tx, typed.employer))) throw new NotFoundException();
      return this.introductions.make(tx, who, id, typed);
    });
  }

  private async form(who: Viewer, id: string, state: FormState, answer: typeof page, asksAnyway = false): Promise<Page> {
    const { model, shown } = await this.database.read(async (tx) => this.pages.form(tx, who, await this.reach(tx, who, id), state, asksAnyway));
    await this.door.noteShown(who, shown);
    return answer('records/introduction-new', model);
  }

  /** Not there and not yours are the same answer. */
  private async reach(tx: Tx, who: Viewer, id: string): Promise<Client> {
    const client = await this.clients.reach(tx, who, id);
    if (!client) throw new NotFoundException();
    return client;
  }
}

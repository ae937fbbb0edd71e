import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { FormState } from '../../common/web/fields';
import { readForm, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { save } from '../../common/web/parts';
import { formAgain, fragment, page, Page, SeeOther } from '../../common/web/page';
import { clientsSection, liveSpec } from './visit-form.page';
import { recordedState, VisitFormPages, type HereQuery } from './visit-form-pages.service';
import { VisitForms, type AskedForm } from './visit-forms.service';
import { VisitIntake, type Saved } from './visit-intake.service';
import { VisitLive, type LiveQuestion } from './visit-live.service';
import { VisitForm } from './visit.form';

/** Logging a visit: the form, what it asks for while it is filled in, and the post that saves it. */
@Controller('visits')
@Roles('specialist', 'supervisor')
export class VisitFormController {
  constructor(
    private readonly database: Database,
    private readonly forms: VisitForms,
    private readonly pages: VisitFormPages,
    private readonly live: VisitLive,
    private readonly intake: VisitIntake,
  ) {}

  @Get('new')
  async create(@Who() who: Viewer, @Query() asked: AskedForm): Promise<Page> {
    return this.database.read(async (tx) => page('visits/form', await this.pages.model(tx, who, await this.forms.blank(tx, who, asked), null)));
  }

  /** The people of the employer chosen, and whom the visit may be about there. */
  @Get('here')
  async here(@Who() who: Viewer, @Query() query: HereQuery): Promise<Page> {
    return this.database.read(async (tx) => fragment('visits/here', await this.pages.here(tx, who, query)));
  }

  /** Whom the visit may be about on another day. */
  @Get('about')
  async about(@Who() who: Viewer, @Query() query: HereQuery): Promise<Page> {
    const at = await this.at(who, query);
    const form = { values: { ...recordedState(at.recorded).values, clients: query.clients ?? [] }, errors: {} };
    return fragment('visits/about', clientsSection({ form, ...at, isAhead: query.ahead === 'yes' }));
  }

  /** The same for another day or purpose, with what is ticked: posted, because what was to be said of somebody stands in no address. */
  @Post('about')
  async aboutAgain(@Who() who: Viewer, @Body() body: Posted, @Query('ahead') ahead?: string): Promise<Page> {
    const one = (name: string) => [body[name] ?? ''].flat()[0] ?? '';
    const at = await this.at(who, { employer: one('employer'), day: one('day'), purpose: one('purpose'), id: one('id') });
    return fragment('visits/about', clientsSection({ form: { values: { clients: body.clients ?? [], facts: body.facts ?? [], moment: one('moment') }, errors: {} }, ...at, isAhead: ahead === 'yes' }));
  }

  /** The line beside the button: does this count? */
  @Get('count')
  async count(@Who() who: Viewer, @Query() query: LiveQuestion): Promise<Page> {
    const line = await this.database.read((tx) => this.live.line(tx, who, query));
    return fragment('visits/count', save('', liveSpec(line)));
  }

  @Post()
  async add(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(VisitForm, body);
    if (form.typed.lookup !== '') return this.lookedUp(who, form);
    const state = await this.database.read((tx) => this.pages.faults(tx, who, form.typed, form.state));
    if (Object.keys(state.errors).length > 0 && (await this.isLogged(who, form.typed.id))) return this.saved(form.typed);
    if (Object.keys(state.errors).length > 0) return this.database.read(async (tx) => formAgain('visits/form', await this.pages.model(tx, who, state, null)));
    const saved = await this.logged(who, form.typed);
    if (saved.outcome === 'refused') return this.database.read((tx) => this.pages.refused(tx, who, form.state, '/visits', saved));
    return this.saved(form.typed);
  }

  /** Employers found, the people there, or the last visit taken over: the form again, with nothing saved. */
  private lookedUp(who: Viewer, { typed, state }: { typed: VisitForm; state: FormState }): Promise<Page> {
    return this.database.read(async (tx) => {
      const form = typed.lookup === 'last' ? await this.forms.asLastTime(tx, who, state) : await this.pages.filledIn(tx, who, { ...state, errors: {} });
      return page('visits/form', await this.pages.model(tx, who, form, null));
    });
  }

  private at(who: Viewer, query: HereQuery) {
    return this.database.read(async (tx) => ({
      ...(await this.forms.at(tx, who, String(query.employer ?? ''), { day: String(query.day ?? ''), purpose: String(query.purpose ?? '') })), recorded: await this.forms.recordedOn(tx, who, String(query.id ?? '')),
    }));
  }

  private async logged(who: Viewer, form: VisitForm): Promise<Saved> {
    try {
      return await this.database.write((tx) => this.intake.log(tx, who, form));
    } catch (error) {
      // Two posts of one form at the same instant: the other one has saved it meanwhile.
      if (await this.isLogged(who, form.id)) return { outcome: 'saved', id: form.id };
      throw error;
    }
  }

  /** The second of two posts of one form. */
  private isLogged(who: Viewer, id: string): Promise<boolean> {
    return this.database.read((tx) => this.intake.isLogged(tx, who, id));
  }

  private saved(form: VisitForm): SeeOther {
    return new SeeOther(withNotice(form.then === 'another' ? '/visits/new' : '/', 'visit-saved', form.id));
  }
}

import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { FormState } from '../../common/web/fields';
import { readForm, withError, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, Page, SeeOther } from '../../common/web/page';
import type { Employer } from '../../employers/employer.entity';
import { Employers } from '../../employers/employers.service';
import { Settings } from '../../settings/settings.service';
import { chosenDay, StillGoingForm } from './next-touch.form';
import { NextTouches } from './next-touches.service';
import { stillGoingPage } from './stages.page';
import { Stalled } from './stalled.service';

/** The answers to "Still going?": yes and when, or no and why. Each stays, dated. */
@Controller('employers/:id/still-going-answers')
@Roles('specialist', 'supervisor')
export class StillGoingController {
  constructor(
    private readonly database: Database,
    private readonly employers: Employers,
    private readonly touches: NextTouches,
    private readonly stalled: Stalled,
    private readonly settings: Settings,
  ) {}

  @Get('new')
  async blank(@Param('id') id: string, @Query('back') back: unknown): Promise<Page> {
    return this.database.read(async (tx) => page('visits/still-going', await this.model(tx, await this.found(tx, id), newId(), undefined, back === 'home' ? 'home' : '')));
  }

  @Post()
  async add(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(StillGoingForm, body);
    if (!isId(form.typed.id)) throw new NotFoundException();
    return this.database.write(async (tx) => {
      const employer = await this.found(tx, id);
      const state = form.ok ? await this.keep(tx, who, employer, form.value, form.state) : form.state;
      if (state !== null) return formAgain('visits/still-going', await this.model(tx, employer, form.typed.id, state, form.ok ? form.value.back : ''));
      return new SeeOther(withNotice(form.typed.back === 'home' ? '/' : `/employers/${id}`, 'saved'));
    });
  }

  /** @returns null when it is kept, otherwise what was typed with what is wrong with it */
  private async keep(tx: Tx, who: Viewer, employer: Employer, form: StillGoingForm, typed: FormState): Promise<FormState | null> {
    if (form.answer === 'no') {
      if (form.why === '') return withError(typed, 'why', 'Say why, in a few words.');
      await this.touches.end(tx, who, employer, { id: form.id, note: form.why });
      return null;
    }
    const { nextOn, state } = chosenDay(form, await this.touches.day(tx), typed);
    if (nextOn === null || state !== typed) return state;
    await this.touches.goOn(tx, who, employer, { id: form.id, nextOn, note: form.why });
    return null;
  }

  private async model(tx: Tx, employer: Employer, id: string, state: FormState | undefined, back: '' | 'home') {
    const site = { today: await this.touches.day(tx), locale: (await this.settings.get(tx)).locale };
    return stillGoingPage(employer, await this.stalled.at(tx, employer.id), id, site, state, back);
  }

  private async found(tx: Tx, id: string): Promise<Employer> {
    const employer = isId(id) ? await this.employers.find(tx, id) : null;
    if (!employer) throw new NotFoundException();
    return employer;
  }
}

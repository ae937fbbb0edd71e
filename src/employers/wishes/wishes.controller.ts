import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import { today } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { AnyStaff, Who, type Viewer } from '../../common/web/access';
import { readForm, withError, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, Page, SeeOther } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import type { Employer } from '../employer.entity';
import { Employers } from '../employers.service';
import { employerPaths } from '../paths';
import { StageForm, WishForm } from './wish.form';
import { Wishes } from './wishes.service';
import { boardAt, stagePage, wishPage } from './wishes.page';

type Settable = Parameters<Wishes['setStage']>[3];

@Controller('employers/:id')
@AnyStaff()
export class WishesController {
  constructor(
    private readonly database: Database,
    private readonly employers: Employers,
    private readonly wishes: Wishes,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get('do-not-contact-records/new')
  async blank(@Param('id') id: string): Promise<Page> {
    return this.database.read(async (tx) => {
      const { day, locale } = await this.now(tx);
      return page('employers/wish', wishPage(await this.found(tx, id), day, locale, newId()));
    });
  }

  /** Records the wish, or lifts the one that stands. Sent twice it is kept once. */
  @Post('do-not-contact-records')
  async keep(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(WishForm, body);
    if (!isId(form.typed.id)) throw new NotFoundException();
    return this.database.write(async (tx) => {
      const employer = await this.found(tx, id);
      const { day, locale } = await this.now(tx);
      const state = form.ok && form.value.day > day ? withError(form.state, 'day', 'That day is still to come.') : form.state;
      if (!form.ok || state !== form.state) return formAgain('employers/wish', wishPage(employer, day, locale, form.typed.id, state));
      if (!(await this.wishes.isKept(tx, form.value.id))) await this.wishes[employer.doNotContactOn === null ? 'ask' : 'lift'](tx, who, employer, { ...form.value });
      return new SeeOther(withNotice(employerPaths.show(id), 'saved'));
    });
  }

  @Get('stages/new')
  async stage(@Param('id') id: string, @Query('board') board: unknown): Promise<Page> {
    return this.database.read(async (tx) => page('employers/stage', stagePage(await this.found(tx, id), typeof board === 'string' ? board.slice(0, 1000) : '')));
  }

  @Post('stages')
  async setStage(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(StageForm, body);
    return this.database.write(async (tx) => {
      const employer = await this.found(tx, id);
      if (!form.ok) return formAgain('employers/stage', stagePage(employer, form.typed.board, form.state));
      const { day } = await this.now(tx);
      const isSet = await this.wishes.setStage(tx, who, { id, version: Number(form.value.version) }, form.value.stage as Settable, form.value.note, day);
      if (!isSet) return formAgain('employers/stage', stagePage(employer, form.value.board, withError(form.state, 'stage', 'Somebody changed this employer meanwhile. Look again, then set it.')));
      return new SeeOther(withNotice(form.value.board === '' ? employerPaths.show(id) : boardAt(form.value.board), 'saved'));
    });
  }

  private async now(tx: Tx) {
    const { locale, timeZone } = await this.settings.get(tx);
    return { locale, day: today(this.clock.now(), timeZone) };
  }

  private async found(tx: Tx, id: string): Promise<Employer> {
    const employer = isId(id) ? await this.employers.find(tx, id) : null;
    if (!employer) throw new NotFoundException();
    return employer;
  }
}

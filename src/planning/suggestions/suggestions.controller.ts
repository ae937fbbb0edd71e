import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { parseDay } from '../../common/time/calendar';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { page, Page, SeeOther } from '../../common/web/page';
import { Employers } from '../../employers/employers.service';
import { Settings } from '../../settings/settings.service';
import { WeekCounts } from '../../visits/counting/week-counts.service';
import { PutAside } from './put-aside.service';
import { BringBackForm, PutAsideForm } from './suggestion.form';
import { asidePage, suggestionPaths } from './suggestions.page';

/** What one says to a suggestion that isn't taken up; the ones that are become planned visits by their own form. */
@Controller('suggestions')
@Roles('specialist', 'supervisor')
export class SuggestionsController {
  constructor(
    private readonly database: Database,
    private readonly aside: PutAside,
    private readonly employers: Employers,
    private readonly counts: WeekCounts,
    private readonly settings: Settings,
  ) {}

  /** What is put aside, and the way back. */
  @Get()
  list(@Who() who: Viewer): Promise<Page> {
    return this.database.read(async (tx) => {
      const { today } = await this.counts.view(tx);
      const { locale } = await this.settings.get(tx);
      return page('planning/put-aside', asidePage(await this.aside.list(tx, who, today), locale));
    });
  }

  @Post(':id/dismissals')
  async dismiss(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<SeeOther> {
    const form = readForm(PutAsideForm, body);
    if (!form.ok) throw new NotFoundException();
    const { how, week: asked } = form.value;
    const week = await this.database.write(async (tx) => {
      if (!(await this.employers.find(tx, id))) throw new NotFoundException();
      const week = await this.counts.weekOf(tx, parseDay(asked) ?? undefined);
      await this.aside.put(tx, who, id, how === 'always' ? null : week.end);
      return week;
    });
    return new SeeOther(`${withNotice(suggestionPaths.week(week.start), how === 'always' ? 'suggestion-never' : 'suggestion-later', id)}${suggestionPaths.place}`);
  }

  @Post(':id/restorations')
  async restore(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<SeeOther> {
    const { back } = readForm(BringBackForm, body).typed;
    await this.database.write(async (tx) => {
      if (!(await this.employers.find(tx, id))) throw new NotFoundException();
      await this.aside.bringBack(tx, who, id);
    });
    return new SeeOther(withNotice(back === 'list' ? suggestionPaths.list : '/week', 'suggestion-back'));
  }
}

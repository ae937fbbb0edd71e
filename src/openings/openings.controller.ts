import { Controller, Get, Query } from '@nestjs/common';
import { Database } from '../common/database/database';
import { today } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import { AnyStaff, Roles, Who, type Viewer } from '../common/web/access';
import type { Posted } from '../common/web/form';
import { fragment, page, type Page } from '../common/web/page';
import { Employers } from '../employers/employers.service';
import { Settings } from '../settings/settings.service';
import { employerField } from './opening-form.page';
import { FOUND_AT_ONCE } from './opening-employer';
import { readOpeningFilter } from './opening-filter';
import { areasInUse, kindsInUse, listOpenings } from './opening-list';
import { openingsPage } from './openings.page';

@Controller('openings')
@Roles('specialist', 'supervisor')
export class OpeningsController {
  constructor(
    private readonly database: Database,
    private readonly employers: Employers,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get()
  @AnyStaff()
  list(@Who() who: Viewer, @Query() query: Posted): Promise<Page> {
    const filter = readOpeningFilter(query);
    return this.database.read(async (tx) => {
      const settings = await this.settings.get(tx);
      const site = { ...settings, today: today(this.clock.now(), settings.timeZone) };
      const employer = filter.employerId ? ((await this.employers.find(tx, filter.employerId))?.name ?? '') : '';
      return page('openings/list', openingsPage({ filter, rows: await listOpenings(tx, filter, site.today), kinds: await kindsInUse(tx), areas: await areasInUse(tx), employer, canAdd: who.role !== 'administrator', site }));
    });
  }

  @Get('employers')
  found(@Query('employerWords') words: string | undefined): Promise<Page> {
    return this.database.read(async (tx) => {
      const asked = typeof words === 'string' ? words.trim().slice(0, 200) : '';
      return fragment('openings/employers', { ...employerField(asked ? await this.employers.search(tx, asked, FOUND_AT_ONCE) : [], asked, { values: {}, errors: {} }) });
    });
  }
}

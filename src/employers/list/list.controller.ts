import { Controller, Get, Query } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { today } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { AnyStaff, Who, type Viewer } from '../../common/web/access';
import { page, type Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { EmployerChoices } from './list-choices';
import { EmployerList } from './employer-list';
import { readListFilter } from './list-filter';
import { listPage } from './list.page';

@Controller('employers')
@AnyStaff()
export class EmployerListController {
  constructor(
    private readonly database: Database,
    private readonly list: EmployerList,
    private readonly choices: EmployerChoices,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Query() query: Record<string, unknown>): Promise<Page> {
    const filter = readListFilter(query);
    const model = await this.database.read(async (tx) => {
      const { locale, timeZone } = await this.settings.get(tx);
      const day = today(this.clock.now(), timeZone);
      return listPage(filter, await this.list.page(tx, who, filter, day), { who, today: day, locale, choices: await this.choices.get(tx) });
    });
    return page('employers/list', model);
  }
}

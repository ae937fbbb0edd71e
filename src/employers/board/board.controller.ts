import { Controller, Get, Query } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { today } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { AnyStaff, Who, type Viewer } from '../../common/web/access';
import { page, type Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { EmployerChoices } from '../list/list-choices';
import { readListFilter } from '../list/list-filter';
import { boardPage } from './board.page';
import { EmployerBoard } from './employer-board';

/** The employers in columns of stages; what narrows the list narrows the board, by the same address. */
@Controller('employers/board')
@AnyStaff()
export class EmployerBoardController {
  constructor(
    private readonly database: Database,
    private readonly board: EmployerBoard,
    private readonly choices: EmployerChoices,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Query() query: Record<string, unknown>): Promise<Page> {
    const filter = { ...readListFilter(query), after: '', before: '' };
    return page('employers/board', await this.database.read(async (tx) => {
      const { locale, timeZone } = await this.settings.get(tx);
      const day = today(this.clock.now(), timeZone);
      return boardPage(filter, await this.board.columns(tx, who, filter, day), { who, today: day, locale, choices: await this.choices.get(tx) });
    }));
  }
}

import { Controller, Get, Headers, Query } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { parseDay } from '../../common/time/calendar';
import { assetHref } from '../../common/web/assets';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { page, Page } from '../../common/web/page';
import { Door } from '../../disclosure/door/door.service';
import { savedFrame, type Done } from '../../visits/quick/saved-notice';
import { suggestionsSection } from '../suggestions/suggestions.page';
import { Suggestions } from '../suggestions/suggestions.service';
import { DaySheets } from './day-sheets.service';
import { boardPage } from './board.page';
import { WeekBoards } from './week-board.service';

/** One's own week, and a day of it on paper. */
@Controller('week')
@Roles('specialist', 'supervisor')
export class WeekController {
  constructor(
    private readonly database: Database,
    private readonly boards: WeekBoards,
    private readonly sheets: DaySheets,
    private readonly door: Door,
    private readonly suggestions: Suggestions,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Query('start') start = '', @Query() done: Done, @Headers('user-agent') agent = ''): Promise<Page> {
    return this.database.read(async (tx) => {
      const board = await this.boards.of(tx, who, parseDay(String(start)) ?? undefined);
      return page('planning/week', { ...boardPage(board, agent), suggestions: suggestionsSection(await this.suggestions.forWeek(tx, who, board.planned.week)), frame: { extraHref: assetHref('week.js'), ...(await savedFrame(tx, done, board.planned.staffWeek, board.planned.settings.locale)) } });
    });
  }

  @Get('sheet')
  async sheet(@Who() who: Viewer, @Query('day') asked = '', @Query('large') large = '', @Headers('user-agent') agent = ''): Promise<Page> {
    const { model, shown } = await this.database.read((tx) => this.sheets.of(tx, who, { day: parseDay(String(asked)), isLarge: large === '1', agent }));
    await this.door.noteShown(who, shown);
    return new Page('planning/sheet', model, 200, 'paper');
  }
}

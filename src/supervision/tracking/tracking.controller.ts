import { Controller, Get, Param, Query } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { toCsv } from '../../common/text/csv';
import { parseDay } from '../../common/time/calendar';
import { Confirmed, Roles, Who, type Viewer } from '../../common/web/access';
import { Download, Page } from '../../common/web/page';
import { TeamWeeks } from '../team/team-week.service';
import { TrackingForms } from './tracking-forms.service';
import { FORM_HEADER, TEAM_HEADER, teamRows, trackingPage, trackingRows } from './tracking.page';

const CSV = 'text/csv; charset=utf-8';

/** The week on paper and as a file: the same numbers as its page, by the same function. */
@Controller()
export class TrackingController {
  constructor(
    private readonly database: Database,
    private readonly teams: TeamWeeks,
    private readonly forms: TrackingForms,
  ) {}

  @Get('team.csv')
  @Roles('supervisor', 'administrator')
  @Confirmed()
  async team(@Who() who: Viewer, @Query('week') week = ''): Promise<Download> {
    const view = await this.database.write(async (tx) => {
      await this.forms.noteExport(tx, who, 'week.export', null);
      return this.teams.of(tx, who, parseDay(String(week)) ?? undefined);
    });
    return new Download(`team-week-${view.week.start}`, '.csv', CSV, toCsv(TEAM_HEADER, teamRows(view)));
  }

  @Get('team/:specialist/form')
  @Roles('specialist', 'supervisor')
  print(@Who() who: Viewer, @Param('specialist') id: string, @Query('week') week = ''): Promise<Page> {
    return this.database.write(async (tx) => {
      const form = await this.forms.of(tx, who, id, String(week));
      await this.forms.noteExport(tx, who, 'week.print', id);
      return new Page('supervision/tracking', trackingPage(form), 200, 'print');
    });
  }

  @Get('team/:specialist/form.csv')
  @Roles('specialist', 'supervisor')
  @Confirmed()
  file(@Who() who: Viewer, @Param('specialist') id: string, @Query('week') week = ''): Promise<Download> {
    return this.database.write(async (tx) => {
      const form = await this.forms.of(tx, who, id, String(week));
      await this.forms.noteExport(tx, who, 'week.export', id);
      return new Download(`employer-contacts-${form.week.week.start}`, '.csv', CSV, toCsv(FORM_HEADER, trackingRows(form)));
    });
  }
}

import { Controller, Get, NotFoundException, Query } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { Database, type Tx } from '../../common/database/database';
import { toCsv } from '../../common/text/csv';
import { parseDay } from '../../common/time/calendar';
import { Confirmed, Roles, Who, type Viewer } from '../../common/web/access';
import { Download, page, Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { allMinutesPage, MINUTES_HEADER, minutesPage, minutesRows } from './minutes.page';
import { MinutesOf, type Minutes } from './minutes.service';

/** Minutes of the team's meetings, to read, print and keep. */
@Controller('matching/minutes')
@Roles('specialist', 'supervisor')
export class MinutesController {
  constructor(
    private readonly database: Database,
    private readonly minutes: MinutesOf,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  @Get()
  show(@Who() who: Viewer, @Query('day') asked?: string): Promise<Page> {
    return this.database.read(async (tx) => {
      const { locale } = await this.settings.get(tx);
      if (asked === undefined) return page('matching/minutes-all', allMinutesPage(await this.minutes.days(tx, who), locale));
      return new Page('matching/minutes', minutesPage(await this.of(tx, who, asked), locale), 200, 'print');
    });
  }

  /** It holds initials: taking it out of the house is written down (P3), with the password given anew (S-11). */
  @Get('file')
  @Confirmed()
  file(@Who() who: Viewer, @Query('day') asked = ''): Promise<Download> {
    return this.database.write(async (tx) => {
      const minutes = await this.of(tx, who, asked);
      await this.audit.record(tx, who, 'minutes.export', { type: 'meeting', id: minutes.meeting.id });
      return new Download(`minutes-${minutes.meeting.day}`, '.csv', 'text/csv; charset=utf-8', toCsv(MINUTES_HEADER, minutesRows(minutes)));
    });
  }

  /** @throws NotFoundException for a day on which the team held none, another team's among them */
  private async of(tx: Tx, who: Viewer, asked: string): Promise<Minutes> {
    const day = parseDay(String(asked));
    const minutes = day === null ? null : await this.minutes.on(tx, who, day);
    if (!minutes) throw new NotFoundException();
    return minutes;
  }
}

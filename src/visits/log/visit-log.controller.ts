import { Controller, Get, Query } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { toCsv } from '../../common/text/csv';
import { Confirmed, Roles, Who, type Viewer } from '../../common/web/access';
import { Download, page, Page } from '../../common/web/page';
import { readFilter, type LogQuery } from './log-filter';
import { CSV_HEADER, csvRow, visitLogPage } from './visit-log.page';
import { VisitLog } from './visit-log.service';

const A_PAGE = 50;
const A_FILE = 5_000;

/** The log of visits, and the log as a file. */
@Controller('visits')
@Roles('specialist', 'supervisor')
export class VisitLogController {
  constructor(
    private readonly database: Database,
    private readonly log: VisitLog,
  ) {}

  @Get()
  async list(@Who() who: Viewer, @Query() query: LogQuery): Promise<Page> {
    const filter = readFilter(query, who);
    return this.database.read(async (tx) => {
      const { lines, settings } = await this.log.list(tx, who, filter, A_PAGE + 1);
      const count = await this.log.count(tx, who, filter);
      const team = await this.log.team(tx, who);
      const employer = await this.log.employerName(tx, filter.employer);
      return page('visits/log', visitLogPage({ lines: lines.slice(0, A_PAGE), hasMore: lines.length > A_PAGE, count, filter, team, employer, settings }));
    });
  }

  @Get('csv')
  @Confirmed()
  async file(@Who() who: Viewer, @Query() query: LogQuery): Promise<Download> {
    const filter = readFilter({ ...query, after: '' }, who);
    const rows = await this.database.read(async (tx) => {
      const { lines } = await this.log.list(tx, who, filter, A_FILE);
      const ids = lines.flatMap((line) => line.sight.clients.map((client) => client.id));
      const clients = await run<{ id: string; initials: string }[]>(tx, sql`SELECT id, initials FROM clients WHERE id IN (${listed([...new Set(ids)])})`);
      const initials = new Map(clients.map((client) => [client.id, client.initials]));
      return lines.map((line) => csvRow(line, initials));
    });
    await this.database.write((tx) => this.log.noteExport(tx, who, filter));
    return new Download('Visits', '.csv', 'text/csv; charset=utf-8', toCsv(CSV_HEADER, rows));
  }
}

import { Controller, Get, Post, Query } from '@nestjs/common';
import { Audit, type AuditReport } from '../../audit/audit.service';
import { csvStream, type CsvCell } from '../../common/text/csv';
import { Database } from '../../common/database/database';
import { Confirmed, Roles, Who, type Viewer } from '../../common/web/access';
import { Download, page, type Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { Accounts } from '../accounts/accounts.service';
import { AuditLog, type LogLine } from './audit-log.service';
import { lineFrom, logFilterFrom, type LogFilter } from './log.filter';
import { lineOf, logPage } from './log.page';

type AnyQuery = Record<string, unknown>;

const HEADER = ['Line', 'When', 'Who', 'What', 'To what', 'Its number', 'Fields', 'From'];
const STRETCH = 1000;

@Controller('admin/audit')
@Roles('administrator')
export class LogController {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly log: AuditLog,
    private readonly settings: Settings,
    private readonly accounts: Accounts,
  ) {}

  @Get()
  async index(@Query() query: AnyQuery): Promise<Page> {
    return page('audit/log', await this.model(query));
  }

  /** Walks the whole chain and says whether it was changed (P3). */
  @Post('checks')
  async check(@Who() who: Viewer): Promise<Page> {
    const report = await this.audit.verify();
    await this.database.write((tx) => this.audit.record(tx, who, 'audit.check', { type: 'audit', id: null }));
    return page('audit/log', await this.model({}, report));
  }

  @Get('csv')
  @Confirmed()
  async csv(@Who() who: Viewer, @Query() query: AnyQuery): Promise<Download> {
    const filter = logFilterFrom(query);
    await this.database.write((tx) => this.audit.record(tx, who, 'audit.export', { type: 'audit', id: null }));
    return new Download('audit log', '.csv', 'text/csv; charset=utf-8', csvStream(HEADER, this.rows(filter)));
  }

  private async model(query: AnyQuery, report?: AuditReport) {
    const filter = logFilterFrom(query);
    const before = lineFrom(query);
    return this.database.read(async (tx) => {
      const site = await this.settings.get(tx);
      const people = await this.accounts.listStaff(tx);
      return logPage({ lines: await this.log.list(tx, filter, site.timeZone, before), filter, before, people, site, nightly: await this.log.nightly(tx), ...(report ? { report } : {}) });
    });
  }

  private async *rows(filter: LogFilter): AsyncGenerator<readonly CsvCell[]> {
    for (let before = 0; ; ) {
      const { lines, site } = await this.stretch(filter, before);
      for (const line of lines) {
        const { seq, datetime, who, act, subject, subjectId, fields, address } = lineOf(line, site);
        yield [seq, datetime, who, act, subject, subjectId, fields, address];
      }
      const last = lines.at(-1);
      if (!last || lines.length < STRETCH) return;
      before = last.seq;
    }
  }

  private stretch(filter: LogFilter, before: number): Promise<{ lines: LogLine[]; site: { timeZone: string; locale: string } }> {
    return this.database.read(async (tx) => {
      const site = await this.settings.get(tx);
      return { lines: await this.log.list(tx, filter, site.timeZone, before, STRETCH), site };
    });
  }
}

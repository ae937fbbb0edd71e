import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Client } from '../../clients/client.entity';
import { Clients } from '../../clients/clients.service';
import { Database, type Tx } from '../../common/database/database';
import { csvStream, type CsvCell } from '../../common/text/csv';
import { plural } from '../../common/text/plain';
import { formatDay } from '../../common/time/format';
import { Confirmed, Roles, Who, type Viewer } from '../../common/web/access';
import { Download, page, Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { FILE_HEADER, fileRows } from './accounting-file';
import { accountingFilterFrom, afterFrom } from './accounting-filter';
import { lineChoices } from './accounting-keys';
import type { WrittenLine } from './accounting-words.rules';
import { accountingPaperPage } from './accounting-paper.page';
import { accountingPage, LINES_A_PAGE } from './accounting.page';
import { Accounting, MOST_LINES } from './accounting.service';

/** What was told about a client: on a page, on paper for them, as a file. Only for those who reach the client (P1); each reading is written down (P3). */
@Controller('clients/:id/disclosures')
@Roles('specialist', 'supervisor')
export class AccountingController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly accounting: Accounting,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  @Get()
  show(@Who() who: Viewer, @Param('id') id: string, @Query() query: Record<string, unknown>): Promise<Page> {
    const [filter, after] = [accountingFilterFrom(query), afterFrom(query)];
    return this.database.write(async (tx) => {
      const client = await this.read(tx, who, id, 'accounting.view');
      const lines = await this.accounting.lines(tx, id, filter, after, LINES_A_PAGE + 1, 'they');
      return page('records/accounting', accountingPage({ client, filter, after, lines, choices: await lineChoices(tx, id) }));
    });
  }

  /** The whole of it, whatever the page was narrowed to: half an accounting would be a false one. */
  @Get('paper')
  async paper(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    const client = await this.database.write((tx) => this.read(tx, who, id, 'accounting.print'));
    const lines: WrittenLine[] = [];
    for await (const line of this.accounting.all(id, 'you')) lines.push(line);
    return this.database.read(async (tx) => {
      const { agencyName: agency, locale } = await this.settings.get(tx);
      const cut = await this.cutWords(tx, id, locale);
      return new Page('records/accounting-paper', accountingPaperPage({ client, lines, agency, cut, today: formatDay(await this.clients.today(tx), locale, 'withYear') }), 200, 'print');
    });
  }

  @Get('csv')
  @Confirmed()
  async file(@Who() who: Viewer, @Param('id') id: string): Promise<Download> {
    const { today, client, cut } = await this.database.write(async (tx) => ({
      client: await this.read(tx, who, id, 'accounting.export'), today: await this.clients.today(tx), cut: await this.cutWords(tx, id, (await this.settings.get(tx)).locale),
    }));
    return new Download(`disclosures-${today}`, '.csv', 'text/csv; charset=utf-8', csvStream(FILE_HEADER, this.rows(client, cut)));
  }

  private async *rows(client: Client, cut: string | null): AsyncGenerator<readonly CsvCell[]> {
    for await (const line of this.accounting.all(client.id, 'they')) yield* fileRows(line, client.initials);
    if (cut !== null) yield FILE_HEADER.map((column) => (column === 'Remarks' ? cut : ''));
  }

  private async read(tx: Tx, who: Viewer, id: string, act: string): Promise<Client> {
    const client = await this.clients.reach(tx, who, id);
    if (!client) throw new NotFoundException();
    await this.audit.record(tx, who, act, { type: 'client', id });
    return client;
  }

  private async cutWords(tx: Tx, id: string, locale: string): Promise<string | null> {
    return (await this.accounting.isMoreThan(tx, id, MOST_LINES)) ? `More is on record than can stand here: these are the newest ${plural(MOST_LINES, 'line', 'lines', locale)}.` : null;
  }
}

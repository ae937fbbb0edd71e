import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Client } from '../../clients/client.entity';
import { Clients } from '../../clients/clients.service';
import { Database } from '../../common/database/database';
import { Confirmed, Roles, Who, type Viewer } from '../../common/web/access';
import { Download, page, type Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { wholeRecordJson, wholeRecordPage, type Taken } from './whole-record.page';
import { WholeRecords, type WholeRecord } from './whole-record.service';

interface Handed {
  client: Client;
  record: WholeRecord;
  taken: Taken;
}

/** Everything on record about a client, for the client (P4). With the password given anew, and written down each time (P3, S-11). */
@Controller('clients/:id/record')
@Roles('specialist', 'supervisor')
@Confirmed()
export class WholeRecordController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly records: WholeRecords,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    const { client, record, taken } = await this.handOut(who, id, 'page');
    return page('records/whole-record', wholeRecordPage(client, record, taken));
  }

  @Get('file')
  async file(@Who() who: Viewer, @Param('id') id: string): Promise<Download> {
    const { client, record, taken } = await this.handOut(who, id, 'file');
    return new Download('whole record', '.json', 'application/json; charset=utf-8', wholeRecordJson(client, record, taken));
  }

  /** The line in the log comes first and stands by itself: reading it all would only hold up who writes. */
  private async handOut(who: Viewer, id: string, as: 'page' | 'file'): Promise<Handed> {
    const at = await this.database.write(async (tx) => {
      if (!(await this.clients.reach(tx, who, id))) throw new NotFoundException();
      await this.audit.record(tx, who, 'record.export', { type: 'client', id }, [as]);
      const [line] = await tx.sql<{ at: string }[]>`SELECT at FROM audit ORDER BY seq DESC LIMIT 1`;
      return line.at;
    });
    return this.database.read(async (tx) => {
      const client = await this.clients.reach(tx, who, id);
      if (!client) throw new NotFoundException();
      const { agencyName } = await this.settings.get(tx);
      return { client, record: await this.records.read(tx, client), taken: { by: who.name, at, agency: agencyName, canErase: who.role === 'supervisor' } };
    });
  }
}

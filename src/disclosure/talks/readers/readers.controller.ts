import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { Clients } from '../../../clients/clients.service';
import { Database } from '../../../common/database/database';
import { Roles, Who, type Viewer } from '../../../common/web/access';
import { page, type Page } from '../../../common/web/page';
import { Settings } from '../../../settings/settings.service';
import { lineFrom } from '../../../staff/log/log.filter';
import { readersPage } from './readers.page';
import { Readers } from './readers.service';

/** Who looked at a client's plan, for the client to read: shown and printed by those who reach the client (P1, P3). */
@Controller('clients/:id/disclosure/readers')
@Roles('specialist', 'supervisor')
export class ReadersController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly readers: Readers,
    private readonly settings: Settings,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Param('id') id: string, @Query() query: Record<string, unknown>): Promise<Page> {
    const before = lineFrom(query);
    const model = await this.database.write(async (tx) => {
      const client = await this.clients.reach(tx, who, id);
      if (!client) throw new NotFoundException();
      return readersPage({ clientId: id, name: client.preferredName, initials: client.initials, before, looks: await this.readers.open(tx, who, id, before), site: await this.settings.get(tx) });
    });
    return page('disclosure/readers', model);
  }
}

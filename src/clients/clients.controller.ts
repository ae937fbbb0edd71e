import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { Database } from '../common/database/database';
import { Roles, Who, type Viewer } from '../common/web/access';
import type { Posted } from '../common/web/form';
import { page, type Page } from '../common/web/page';
import { Settings } from '../settings/settings.service';
import { readFilter } from './client-filter';
import { countByStatus } from './client-list';
import { clientPage } from './client.page';
import { Clients } from './clients.service';
import { clientsPage } from './clients.page';
import { Covers } from './covers/covers.service';
import { WorkProfiles } from './preferences/work-profiles.service';
import { whoSees } from './who-sees';

@Controller('clients')
@Roles('specialist', 'supervisor')
export class ClientsController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly covers: Covers,
    private readonly profiles: WorkProfiles,
    private readonly settings: Settings,
  ) {}

  @Get()
  list(@Who() who: Viewer, @Query() query: Posted): Promise<Page> {
    return this.database.read(async (tx) => {
      const filter = readFilter(who, query);
      const today = await this.clients.today(tx);
      const { locale } = await this.settings.get(tx);
      const clients = await this.clients.listVisible(tx, who, filter);
      const covering = await this.covers.listCoveredBy(tx, who);
      return page('clients/list', clientsPage({ who, filter, clients, counts: await countByStatus(tx, who, today), covering, locale }));
    });
  }

  @Get(':id')
  show(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.database.write(async (tx) => {
      const client = await this.clients.open(tx, who, id, 'record');
      if (!client) throw new NotFoundException();
      const [today, { locale }] = [await this.clients.today(tx), await this.settings.get(tx)];
      const { number } = await this.profiles.latest(tx, who, id);
      return page('clients/show', clientPage(client, await whoSees(tx, client, today), number, { today, locale }));
    });
  }
}

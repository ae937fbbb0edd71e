import { Controller, Get, Query } from '@nestjs/common';
import { Database } from '../common/database/database';
import { Roles, Who, type Viewer } from '../common/web/access';
import type { Posted } from '../common/web/form';
import { page, type Page } from '../common/web/page';
import { Settings } from '../settings/settings.service';
import { readFilter } from './client-filter';
import { countByStatus } from './client-list';
import { Clients } from './clients.service';
import { clientsPage } from './clients.page';
import { Covers } from './covers/covers.service';

/** The list of clients. A client's own page says how leave stands, too: it is made in the room that knows (disclosure). */
@Controller('clients')
@Roles('specialist', 'supervisor')
export class ClientsController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly covers: Covers,
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
}

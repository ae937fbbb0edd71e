import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import { WorkProfiles } from '../../clients/preferences/work-profiles.service';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { page, type Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { Matches } from '../matches.service';
import { whyPage } from './why.page';

/** Why this opening, or why not: for any client one reaches and any opening there is (M4). */
@Controller('clients/:id/matches/:openingId')
@Roles('specialist', 'supervisor')
export class WhyController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly profiles: WorkProfiles,
    private readonly matches: Matches,
    private readonly settings: Settings,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Param('id') id: string, @Param('openingId') openingId: string): Promise<Page> {
    if (!isId(openingId)) throw new NotFoundException();
    const client = await this.database.write((tx) => this.clients.open(tx, who, id, 'matches'));
    if (!client) throw new NotFoundException();
    return this.database.read(async (tx) => {
      const { profile } = await this.profiles.latest(tx, who, id);
      const { locale, currency } = await this.settings.get(tx);
      const site = { today: await this.clients.today(tx), locale, currency };
      const why = await this.matches.why(tx, { id, name: client.preferredName }, profile, openingId, site);
      if (!why) throw new NotFoundException();
      return page('matching/why', whyPage({ client, ...why, site }));
    });
  }
}

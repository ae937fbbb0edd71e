import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { clientPage } from '../../clients/client.page';
import { Clients } from '../../clients/clients.service';
import { jobsAhead } from '../../clients/preferences/job-moments';
import { WorkProfiles } from '../../clients/preferences/work-profiles.service';
import { whoSees } from '../../clients/who-sees';
import { Database } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { page, type Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { leaveStands } from './leave-stands.page';
import { loadAgreed } from './plan-records';

/** A client's own page, which says how leave stands before anything else is opened (D1). */
@Controller('clients')
@Roles('specialist', 'supervisor')
export class ClientRecordController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly profiles: WorkProfiles,
    private readonly settings: Settings,
  ) {}

  @Get(':id')
  show(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.database.write(async (tx) => {
      const client = await this.clients.open(tx, who, id, 'record');
      if (!client) throw new NotFoundException();
      const site = { today: await this.clients.today(tx), locale: (await this.settings.get(tx)).locale };
      const { number } = await this.profiles.latest(tx, who, id);
      const history = await loadAgreed(tx, id);
      const leave = { ...leaveStands(history, site), mayTakeBack: history.plans.length > 0 };
      return page('clients/show', clientPage(client, await whoSees(tx, client, site.today), { profileNumber: number, leave, starts: await jobsAhead(tx, id, site.today) }, site));
    });
  }
}

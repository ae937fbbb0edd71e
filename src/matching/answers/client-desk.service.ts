import { Injectable } from '@nestjs/common';
import type { Client } from '../../clients/client.entity';
import { Clients } from '../../clients/clients.service';
import { WorkProfiles } from '../../clients/preferences/work-profiles.service';
import type { WorkProfile } from '../../clients/work-profile';
import type { Tx } from '../../common/database/database';
import type { WeekStart } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { Settings } from '../../settings/settings.service';
import type { Site } from '../matches.service';

export interface Desk {
  readonly client: Client;
  readonly profile: WorkProfile;
  readonly site: Site & { readonly weekStart: WeekStart };
}

/** What lies on the desk when somebody sits down with a client: who they are, what they want, and what day it is. */
@Injectable()
export class ClientDesk {
  constructor(
    private readonly clients: Clients,
    private readonly profiles: WorkProfiles,
    private readonly settings: Settings,
  ) {}

  /** Null for clients out of reach. The reading is written down (S-60): needs a write. */
  async open(tx: Tx, who: Viewer, id: string, part: string): Promise<Desk | null> {
    const client = await this.clients.open(tx, who, id, part);
    return client && { client, profile: (await this.profiles.latest(tx, who, id)).profile, site: await this.site(tx) };
  }

  /** The client alone, for an act that is written down itself. */
  reach(tx: Tx, who: Viewer, id: string): Promise<Client | null> {
    return this.clients.reach(tx, who, id);
  }

  async site(tx: Tx): Promise<Desk['site']> {
    const { locale, currency, weekStart } = await this.settings.get(tx);
    return { today: await this.clients.today(tx), locale, currency, weekStart };
  }
}

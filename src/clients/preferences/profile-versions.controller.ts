import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { page, Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import type { Client } from '../client.entity';
import { Clients } from '../clients.service';
import { emptyProfile, type WorkProfile } from '../work-profile';
import { employerNames } from './employer-wishes';
import { summaryOf } from './preferences-summary';
import { profilePaperPage } from './profile-paper.page';
import { profileSentences } from './profile-sentences.rules';
import { versionPage, versionsPage, VERSIONS_A_PAGE } from './versions.page';
import { WorkProfiles } from './work-profiles.service';

const NUMBER = /^\d{1,6}$/;
const NEWEST = 999_999_999;

/** What a client wanted at other times, and what they want now on paper (M2). Only for those who reach the client (P1); each reading is written down (P3). */
@Controller('clients/:id/preferences')
@Roles('specialist', 'supervisor')
export class ProfileVersionsController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly profiles: WorkProfiles,
    private readonly settings: Settings,
  ) {}

  @Get('versions')
  index(@Who() who: Viewer, @Param('id') clientId: string, @Query('before') before: unknown): Promise<Page> {
    const upTo = typeof before === 'string' && NUMBER.test(before) ? Number(before) - 1 : NEWEST;
    return this.database.write(async (tx) => {
      const client = await this.open(tx, who, clientId, 'preferences');
      const versions = await this.profiles.versions(tx, who, clientId, upTo, VERSIONS_A_PAGE + 1);
      const { locale, timeZone } = await this.settings.get(tx);
      return page('clients/preferences-versions', versionsPage(client, versions, { employers: await namesIn(tx, versions.map(({ profile }) => profile)), locale }, { locale, timeZone }));
    });
  }

  /** One page for the client to keep: for the client only. */
  @Get('paper')
  paper(@Who() who: Viewer, @Param('id') clientId: string): Promise<Page> {
    return this.database.write(async (tx) => {
      const client = await this.open(tx, who, clientId, 'preferences-paper');
      const [version = null] = await this.profiles.versions(tx, who, clientId, NEWEST, 1);
      const profile = version?.profile ?? emptyProfile();
      const { locale, currency } = await this.settings.get(tx);
      const sentences = profileSentences(profile, { employers: await namesIn(tx, [profile]), locale, currency });
      return new Page('clients/preferences-paper', profilePaperPage({ client, sentences, version, site: { today: await this.clients.today(tx), locale } }), 200, 'print');
    });
  }

  @Get(':number')
  show(@Who() who: Viewer, @Param('id') clientId: string, @Param('number') number: string): Promise<Page> {
    return this.database.write(async (tx) => {
      const client = await this.open(tx, who, clientId, 'preferences');
      const [version, before] = NUMBER.test(number) ? await this.profiles.versions(tx, who, clientId, Number(number), 2) : [];
      if (version?.number !== Number(number)) throw new NotFoundException();
      const { locale, timeZone } = await this.settings.get(tx);
      const employers = await namesIn(tx, [version.profile, ...(before ? [before.profile] : [])]);
      return page('clients/preferences-version', versionPage(client, [version, before], summaryOf(version.profile, employers, locale), { employers, locale }, { locale, timeZone }));
    });
  }

  private async open(tx: Tx, who: Viewer, clientId: string, part: string): Promise<Client> {
    const client = await this.clients.open(tx, who, clientId, part);
    if (!client) throw new NotFoundException();
    return client;
  }
}

function namesIn(tx: Tx, profiles: readonly WorkProfile[]): Promise<Map<string, string>> {
  return employerNames(tx, [...new Set(profiles.flatMap(({ employers }) => [...employers.wanted, ...employers.refused]))]);
}

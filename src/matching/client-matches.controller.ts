import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { Clients } from '../clients/clients.service';
import { isBlankProfile } from '../clients/work-profile';
import { WorkProfiles } from '../clients/preferences/work-profiles.service';
import { Database } from '../common/database/database';
import { Roles, Who, type Viewer } from '../common/web/access';
import { page, type Page } from '../common/web/page';
import { Settings } from '../settings/settings.service';
import { clientMatchesPage, inView, MATCH_VIEWS, PAGE_OF_MATCHES } from './client-matches.page';
import { Matches } from './matches.service';

@Controller('clients/:id/matches')
@Roles('specialist', 'supervisor')
export class ClientMatchesController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly profiles: WorkProfiles,
    private readonly matches: Matches,
    private readonly settings: Settings,
  ) {}

  @Get()
  async list(@Who() who: Viewer, @Param('id') id: string, @Query('view') asked?: string, @Query('page') asking?: string): Promise<Page> {
    const client = await this.database.write((tx) => this.clients.open(tx, who, id, 'matches'));
    if (!client) throw new NotFoundException();
    return this.database.read(async (tx) => {
      const { profile } = await this.profiles.latest(tx, who, id);
      const { locale, currency, weekStart } = await this.settings.get(tx);
      const site = { today: await this.clients.today(tx), locale, currency };
      const ranked = await this.matches.rank(tx, profile, site.today);
      const views = { new: inView(ranked, 'new', { ...site, weekStart }), fits: inView(ranked, 'fits', { ...site, weekStart }), conflicts: inView(ranked, 'conflicts', { ...site, weekStart }) };
      const view = MATCH_VIEWS.find((known) => known === asked) ?? 'fits';
      const number = pageNumber(asking, views[view].length);
      const ids = views[view].slice((number - 1) * PAGE_OF_MATCHES, number * PAGE_OF_MATCHES).map((one) => one.id);
      const matches = await this.matches.explain(tx, who, { id, name: client.preferredName }, profile, ids, site);
      const counts = { new: views.new.length, fits: views.fits.length, conflicts: views.conflicts.length };
      const leftOut = views.conflicts.length > 0 && (view === 'conflicts' || matches.length === 0) ? await this.matches.leftOut(tx, { name: client.preferredName }, profile, site) : [];
      return page('matching/client', clientMatchesPage({ client, view, page: number, counts, matches, leftOut, hasWishes: !isBlankProfile(profile), site }));
    });
  }
}

/** A page that exists: 1 for what can't be read, the last for one beyond it. */
function pageNumber(asked: string | undefined, count: number): number {
  const last = Math.max(1, Math.ceil(count / PAGE_OF_MATCHES));
  const number = typeof asked === 'string' && /^\d{1,5}$/.test(asked) ? Number(asked) : 1;
  return Math.min(Math.max(1, number), last);
}

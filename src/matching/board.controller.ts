import { Controller, Get, Query } from '@nestjs/common';
import { Clients } from '../clients/clients.service';
import { Database } from '../common/database/database';
import { isId } from '../common/database/ids';
import { Roles, Who, type Viewer } from '../common/web/access';
import { page, type Page } from '../common/web/page';
import { Settings } from '../settings/settings.service';
import { bestOf, boardPage, OPENINGS_ON_BOARD, type BoardRow } from './board.page';
import { Matches } from './matches.service';
import { newestOffered } from './offered-openings';

@Controller('matching')
@Roles('specialist', 'supervisor')
export class BoardController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly matches: Matches,
    private readonly settings: Settings,
  ) {}

  @Get()
  show(@Who() who: Viewer, @Query('after') asked?: string): Promise<Page> {
    const after = isId(asked) ? asked : '';
    return this.database.read(async (tx) => {
      const { locale, currency } = await this.settings.get(tx);
      const site = { today: await this.clients.today(tx), locale, currency };
      const openings = await newestOffered(tx, site.today, { size: OPENINGS_ON_BOARD, after });
      const { asked: people, notAsked } = await this.matches.people(tx, who);
      const rows: BoardRow[] = [];
      for (const opening of openings.slice(0, OPENINGS_ON_BOARD)) {
        const best = bestOf(this.matches.rankPeople(people, opening.ready), opening, site);
        rows.push({ ...opening, people: best, looks: await this.matches.looks(tx, who, opening.listed.employerId, site.today, best) });
      }
      return page('matching/board', boardPage({ rows, looking: people.length + notAsked, notAsked, hasMore: openings.length > OPENINGS_ON_BOARD, after, site }));
    });
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { Clients } from '../clients/clients.service';
import { Database } from '../common/database/database';
import { AnyStaff, Who, type Viewer } from '../common/web/access';
import { oneOf } from '../common/web/local-path';
import { fragment, page, type Page } from '../common/web/page';
import { Employers } from '../employers/employers.service';
import { searchPage } from './search.page';
import { findOpenings, nameMatches } from './search';

const LONGEST = 200;

/** One search over what this person may see: another team's clients are neither found nor counted (P1). */
@Controller('search')
@AnyStaff()
export class SearchController {
  constructor(
    private readonly database: Database,
    private readonly employers: Employers,
    private readonly clients: Clients,
  ) {}

  @Get()
  async find(@Who() who: Viewer, @Query('q') typed: string | string[] = '', @Query('fragment') part?: string): Promise<Page> {
    const q = oneOf(typed).trim().slice(0, LONGEST);
    const found = await this.database.read(async (tx) => ({
      q,
      employers: q === '' ? [] : await this.employers.search(tx, q, part ? 6 : 20),
      clients: q === '' || who.role === 'administrator' ? [] : nameMatches(await this.clients.listReachable(tx, who), q, part ? 4 : 20),
      openings: q === '' ? [] : await findOpenings(tx, q, part ? 4 : 20),
    }));
    return part ? fragment('records/found', searchPage(found)) : page('records/search', searchPage(found));
  }
}

import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { isBlankProfile } from '../clients/work-profile';
import { Database, type Tx } from '../common/database/database';
import { newId } from '../common/database/ids';
import { Roles, Who, type Viewer } from '../common/web/access';
import { page, type Page } from '../common/web/page';
import { ClientDesk, type Desk } from './answers/client-desk.service';
import { inStages } from './answers/grouped.rules';
import { MatchAnswers, type SaidAnswer } from './answers/match-answers.service';
import { Showings } from './answers/showings.service';
import { jobsFrom, waysToApply } from './answers/ways-to-apply';
import { clientMatchesPage, inView, MATCH_VIEWS, PAGE_OF_MATCHES, type MatchView } from './client-matches.page';
import { Matches } from './matches.service';

@Controller('clients/:id/matches')
@Roles('specialist', 'supervisor')
export class ClientMatchesController {
  constructor(
    private readonly database: Database,
    private readonly desk: ClientDesk,
    private readonly matches: Matches,
    private readonly answers: MatchAnswers,
    private readonly showings: Showings,
  ) {}

  @Get()
  async list(@Who() who: Viewer, @Param('id') id: string, @Query() asked: Record<string, unknown>): Promise<Page> {
    const desk = await this.database.write((tx) => this.desk.open(tx, who, id, 'matches'));
    if (!desk) throw new NotFoundException();
    const view = MATCH_VIEWS.find((known) => known === asked.view) ?? 'fits';
    return this.database.read((tx) => this.listed(tx, who, desk, view, asked));
  }

  private async listed(tx: Tx, who: Viewer, { client, profile, site }: Desk, view: MatchView, asked: Record<string, unknown>): Promise<Page> {
    const shown = await this.showings.of(tx, who, client.id);
    const known = { shown: shown.before, answers: await this.answers.beforeToday(tx, who, client.id) };
    const ranked = await this.matches.rank(tx, profile, site.today);
    const [fresh, fits, conflicts] = MATCH_VIEWS.map((one) => inView(ranked, one, site, known));
    const counts = { new: fresh.length, fits: fits.length, conflicts: conflicts.length };
    const number = pageNumber(asked.page, counts[view]);
    const ids = inStages({ new: fresh, fits, conflicts }[view], known).slice((number - 1) * PAGE_OF_MATCHES, number * PAGE_OF_MATCHES).map((one) => one.id);
    const matches = await this.matches.explain(tx, { id: client.id, name: client.preferredName }, profile, ids, site);
    const leftOut = counts.conflicts > 0 && (view === 'conflicts' || matches.length === 0) ? await this.matches.leftOut(tx, { name: client.preferredName }, profile, site) : [];
    const said = await this.answers.current(tx, who, client.id);
    const answered = { new: answeredOf(fresh, said), fits: answeredOf(fits, said), conflicts: answeredOf(conflicts, said) };
    const beside = { known, said, answered, done: { notice: asked.notice, of: asked.of }, shownToday: shown.today, ways: await waysToApply(tx, ids), jobs: await jobsFrom(tx, client.id, ids), newId: () => newId() };
    return page('matching/client', clientMatchesPage({ client, profile, view, page: number, counts, matches, leftOut, hasWishes: !isBlankProfile(profile), site, ...beside }));
  }
}

/** How many of these the client has said something to. */
function answeredOf(openings: readonly { readonly id: string }[], said: ReadonlyMap<string, Pick<SaidAnswer, 'answer'>>): number {
  return openings.filter(({ id }) => (said.get(id)?.answer ?? 'not_told') !== 'not_told').length;
}

/** A page that exists: 1 for what can't be read, the last for one beyond it. */
function pageNumber(asked: unknown, count: number): number {
  const last = Math.max(1, Math.ceil(count / PAGE_OF_MATCHES));
  const number = typeof asked === 'string' && /^\d{1,5}$/.test(asked) ? Number(asked) : 1;
  return Math.min(Math.max(1, number), last);
}

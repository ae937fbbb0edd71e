import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { Database, type Tx } from '../common/database/database';
import { AnyStaff, Who, type Viewer } from '../common/web/access';
import { page, type Page } from '../common/web/page';
import type { Opening } from '../openings/opening.entity';
import type { Look } from '../disclosure/gate/leave-look.service';
import { Openings } from '../openings/openings.service';
import { canBeHad } from '../openings/stale.rules';
import { ClientDesk } from './answers/client-desk.service';
import { MatchAnswers } from './answers/match-answers.service';
import { employerQuestions } from './answers/questions.rules';
import type { ReadyOpening } from './match-opening';
import { Matches, type Site } from './matches.service';
import { bySuit } from './meeting/standings';
import { shownOpenings } from './offered-openings';
import { MOST_PEOPLE, openingPage } from './opening.page';
import { voiceFor } from './voice';

/** The page of one opening stands here, above the rooms of openings, clients and disclosure, since it shows all three. */
@Controller('openings/:id')
@AnyStaff()
export class OpeningController {
  constructor(
    private readonly database: Database,
    private readonly openings: Openings,
    private readonly desk: ClientDesk,
    private readonly matches: Matches,
    private readonly answers: MatchAnswers,
  ) {}

  @Get()
  show(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.database.read(async (tx) => {
      const opening = await this.openings.find(tx, id);
      const shown = opening && (await shownOpenings(tx, [id])).get(id);
      if (!opening || !shown) throw new NotFoundException();
      const site = await this.desk.site(tx);
      const people = who.role === 'administrator' ? null : await this.people(tx, who, opening, shown.ready, site);
      return page('matching/opening', openingPage({ opening, ready: shown.ready, employer: { id: opening.employerId, name: shown.listed.employer }, ...(await this.around(tx, opening)), people, site }));
    });
  }

  private async people(tx: Tx, who: Viewer, opening: Opening, ready: ReadyOpening, site: Site) {
    const told = await this.answers.told(tx, who, opening.id);
    if (!canBeHad(opening, site.today)) return { best: [], questions: [], told, more: 0, notAsked: 0, looks: new Map<string, Look>() };
    const { asked, notAsked } = await this.matches.people(tx, who);
    const best = bySuit(asked, ready).slice(0, MOST_PEOPLE);
    const questions = employerQuestions(asked.map(({ client, ready: wishes }) => ({ ready: wishes, sight: client.sight })), ready, voiceFor('them', site));
    return { best, questions, told, more: asked.length - best.length, notAsked, looks: await this.matches.looks(tx, opening.employerId, site.today, best) };
  }

  private async around(tx: Tx, opening: Opening): Promise<{ place: string; askName: string }> {
    const [site] = await tx.sql<{ address: string; city: string }[]>`
      SELECT address, city FROM sites WHERE employer_id = ${opening.employerId} AND (id = ${opening.siteId ?? ''} OR is_main = 1) ORDER BY CASE WHEN id = ${opening.siteId ?? ''} THEN 0 ELSE 1 END LIMIT 1`;
    const [ask] = await tx.sql<{ name: string }[]>`SELECT name FROM hiring_managers WHERE id = ${opening.askId ?? ''} AND deleted_at IS NULL`;
    return { place: [site?.address, site?.city].filter(Boolean).join(', '), askName: ask?.name ?? '' };
  }
}

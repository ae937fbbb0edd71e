import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { page, Page, SeeOther } from '../../common/web/page';
import { Matches } from '../matches.service';
import { matchingPaths } from '../matching.paths';
import { inView, PAGE_OF_MATCHES } from '../client-matches.page';
import { ShowingForm } from './answer.form';
import { answersPage, MOST_ANSWERS } from './answers.page';
import { ClientDesk, type Desk } from './client-desk.service';
import { inStages, isSettled } from './grouped.rules';
import { MatchAnswers } from './match-answers.service';
import { matchPaperPage, MOST_ON_PAPER } from './match-paper.page';
import { specialistOf } from './specialist-of';
import { Showings } from './showings.service';
import { YOU } from './to-you.rules';
import { jobsFrom, waysToApply } from './ways-to-apply';

/** What one client said to openings, what they were shown, and a list for them to keep. */
@Controller('clients/:id/matches')
@Roles('specialist', 'supervisor')
export class AnswersOfClientController {
  constructor(
    private readonly database: Database,
    private readonly desk: ClientDesk,
    private readonly matches: Matches,
    private readonly answers: MatchAnswers,
    private readonly showings: Showings,
  ) {}

  @Get('answers')
  async index(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    const { client, site } = await this.opened(who, id, 'answers');
    return this.database.read(async (tx) => {
      const rows = await this.answers.history(tx, who, id, MOST_ANSWERS + 1);
      return page('matching/answers', answersPage(client, rows, await jobsFrom(tx, id, rows.map(({ openingId }) => openingId)), site));
    });
  }

  /** A list to read aloud or take along: for the client only. */
  @Get('paper')
  async paper(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    const { client, profile, site } = await this.opened(who, id, 'matches-paper');
    return this.database.read(async (tx) => {
      const known = { shown: (await this.showings.of(tx, who, id)).before, answers: await this.answers.beforeToday(tx, who, id) };
      const said = await this.answers.current(tx, who, id);
      const fits = inView(await this.matches.rank(tx, profile, site.today), 'fits', site).filter((one) => !isSettled(said.get(one.id)?.answer ?? 'not_told'));
      const ids = inStages(fits, known).slice(0, MOST_ON_PAPER).map((one) => one.id);
      const matches = await this.matches.explain(tx, { id, name: YOU }, profile, ids, site);
      return new Page('matching/paper', matchPaperPage({ client, matches, known, said, more: fits.length - matches.length, ways: await waysToApply(tx, ids), specialist: await specialistOf(tx, client.specialistId), site }), 200, 'print');
    });
  }

  @Post('showings')
  show(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<SeeOther> {
    const { typed } = readForm(ShowingForm, body);
    return this.database.write(async (tx) => {
      if (!(await this.desk.reach(tx, who, id))) throw new NotFoundException();
      const openings = [...new Set(typed.openings.split(',').filter(isId))].slice(0, PAGE_OF_MATCHES);
      const back = typed.view === 'new' || typed.view === 'conflicts' ? `${matchingPaths.ofClient(id)}?view=${typed.view}` : matchingPaths.ofClient(id);
      if (openings.length === 0 || !isId(typed.id)) return new SeeOther(back);
      await this.showings.note(tx, who, id, openings, typed.id);
      return new SeeOther(withNotice(back, 'shown-kept', typed.id));
    });
  }

  private async opened(who: Viewer, id: string, part: string): Promise<Desk> {
    const desk = await this.database.write((tx) => this.desk.open(tx, who, id, part));
    if (!desk) throw new NotFoundException();
    return desk;
  }
}

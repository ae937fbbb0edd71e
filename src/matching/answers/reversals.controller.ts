import { Controller, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { withNotice } from '../../common/web/notices';
import { SeeOther } from '../../common/web/page';
import { backTo } from '../back-to.rules';
import { matchingPaths } from '../matching.paths';
import { MatchAnswers } from './match-answers.service';
import { Showings } from './showings.service';

/** Undoing what was just noted of a client and an opening. */
@Controller()
@Roles('specialist', 'supervisor')
export class ReversalsController {
  constructor(
    private readonly database: Database,
    private readonly answers: MatchAnswers,
    private readonly showings: Showings,
  ) {}

  @Post('match-answers/:id/reversals')
  answer(@Who() who: Viewer, @Param('id') id: string, @Query('back') back: unknown): Promise<SeeOther> {
    return this.database.write(async (tx) => {
      const said = await this.answers.find(tx, who, id);
      if (!said) throw new NotFoundException();
      const isBack = await this.answers.takeBack(tx, who, said);
      if (isBack) await this.showings.takeBack(tx, who, said.clientId, said.id);
      return new SeeOther(`${withNotice(backTo(back, matchingPaths.ofClient(said.clientId)), isBack ? 'answer-back' : 'answer-newer', said.openingId)}#opening-${said.openingId}`);
    });
  }

  @Post('match-showings/:id/reversals')
  showing(@Who() who: Viewer, @Param('id') id: string, @Query('back') back: unknown): Promise<SeeOther> {
    return this.database.write(async (tx) => {
      const clientId = await this.showings.clientOf(tx, who, id);
      if (clientId === null) throw new NotFoundException();
      await this.showings.takeBack(tx, who, clientId, id);
      return new SeeOther(withNotice(backTo(back, matchingPaths.ofClient(clientId)), 'shown-back'));
    });
  }
}

import { Body, Controller, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import { Database, type Tx } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { SeeOther } from '../../common/web/page';
import { backTo } from '../back-to.rules';
import { meetingPaths } from './meeting.paths';
import { Meetings, type NoteChange } from './meetings.service';

/** What was noted at the meeting: done, taken out, brought back. The team's own only. */
@Controller('matching/follow-ups/:id')
@Roles('specialist', 'supervisor')
export class FollowUpsController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly meetings: Meetings,
  ) {}

  @Post('completions')
  async finish(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<SeeOther> {
    const { openingId, hasChanged } = await this.act(async (tx) => this.meetings.finish(tx, who, id, await this.clients.today(tx)));
    const back = backTo(body?.back, meetingPaths.opening(openingId));
    return new SeeOther(hasChanged ? withNotice(back, 'follow-up-done', id) : withNotice(back, 'note-as-it-was'));
  }

  /** Undo of Done. */
  @Post('reopenings')
  async reopen(@Who() who: Viewer, @Param('id') id: string, @Query('back') back: unknown): Promise<SeeOther> {
    const { openingId, hasChanged } = await this.act((tx) => this.meetings.reopen(tx, who, id));
    return new SeeOther(withNotice(backTo(back, meetingPaths.opening(openingId)), hasChanged ? 'follow-up-open' : 'note-as-it-was'));
  }

  @Post('removals')
  async remove(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    const { openingId, hasChanged } = await this.act((tx) => this.meetings.remove(tx, who, id));
    return new SeeOther(hasChanged ? withNotice(meetingPaths.opening(openingId), 'note-removed', id) : withNotice(meetingPaths.opening(openingId), 'note-as-it-was'));
  }

  @Post('restorations')
  async restore(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    const { openingId, hasChanged } = await this.act((tx) => this.meetings.restore(tx, who, id));
    return new SeeOther(withNotice(meetingPaths.opening(openingId), hasChanged ? 'note-restored' : 'note-as-it-was'));
  }

  private async act(work: (tx: Tx) => Promise<NoteChange | null>): Promise<NoteChange> {
    const change = await this.database.write(work);
    if (change === null) throw new NotFoundException();
    return change;
  }
}

import { Controller, Get, Post, Query } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import { Database } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { page, Page, SeeOther } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { boardPage } from './board.page';
import { boardHref, readFilter } from './board.rules';
import { MeetingBoard, type Board } from './meeting-board.service';
import { Meetings } from './meetings.service';

/** The weekly meeting: on one's own machine, on a wall for a group, on paper; and the beginning of it. */
@Controller('matching')
@Roles('specialist', 'supervisor')
export class BoardController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly boards: MeetingBoard,
    private readonly meetings: Meetings,
    private readonly settings: Settings,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Query() asked: Record<string, string | string[] | undefined>): Promise<Page> {
    const filter = readFilter(asked);
    const { board, site, isUnseen } = await this.database.read(async (tx) => {
      const { locale, currency } = await this.settings.get(tx);
      const site = { today: await this.clients.today(tx), locale, currency };
      const board = await this.boards.of(tx, who, filter, site);
      return { board, site, isUnseen: filter.view === 'screen' && board.meeting !== null && (await this.meetings.hasUnseen(tx, board.meeting, idsOf(board))) };
    });
    if (isUnseen && board.meeting) await this.noteLooked(board.meeting.id, board);
    const model = boardPage({ board, filter, who, site });
    if (filter.view === 'print') return new Page('matching/board-paper', model, 200, 'print');
    return filter.view === 'screen' ? new Page('matching/board-screen', model, 200, 'screen') : page('matching/board', model);
  }

  /** Begins today's meeting: what is looked at from now on goes into its minutes. */
  @Post('meetings')
  async start(@Who() who: Viewer): Promise<SeeOther> {
    await this.database.write(async (tx) => this.meetings.start(tx, who, await this.clients.today(tx)));
    return new SeeOther(boardHref({ view: 'screen', isMine: false, isNew: false, group: '', after: '' }));
  }

  private noteLooked(meetingId: string, board: Board): Promise<void> {
    return this.database.write((tx) => this.meetings.look(tx, meetingId, idsOf(board)));
  }
}

function idsOf({ rows }: Board): string[] {
  return rows.map(({ listed }) => listed.id);
}

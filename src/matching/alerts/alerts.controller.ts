import { Body, Controller, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { MaxLength } from 'class-validator';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, Text, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { SeeOther } from '../../common/web/page';
import { backTo } from '../back-to.rules';
import { Alerts } from './alerts.service';

class DismissalForm {
  @Text() @MaxLength(40) client = '';
  @Text() @MaxLength(40) opening = '';
  @Text() @MaxLength(9) version = '';
  /** The page it was pressed on. */
  @Text() @MaxLength(200) back = '';
}

/** Whose word was put away, at which version of the opening: as it stands in the address of Undo. */
const PUT_AWAY = /^([0-9a-f-]{36})_v([1-9]\d{0,8})$/;

/** Puts away the word that an opening is new for a client, and brings it back. */
@Controller('matching/alerts')
@Roles('specialist', 'supervisor')
export class AlertsController {
  constructor(
    private readonly database: Database,
    private readonly alerts: Alerts,
  ) {}

  @Post('dismissals')
  async dismiss(@Who() who: Viewer, @Body() body: Posted): Promise<SeeOther> {
    const { client, opening, version, back } = readForm(DismissalForm, body).typed;
    const isRead = isId(client) && isId(opening) && /^[1-9]\d{0,8}$/.test(version);
    const isDone = isRead && (await this.database.write((tx) => this.alerts.dismiss(tx, who, { clientId: client, openingId: opening, version: Number(version) })));
    if (!isDone) throw new NotFoundException();
    return new SeeOther(withNotice(backTo(back, '/week'), 'alert-away', opening, `${client}_v${version}`));
  }

  /** Undo of putting away. */
  @Post(':openingId/returns/:at')
  async bringBack(@Who() who: Viewer, @Param('openingId') openingId: string, @Param('at') at: string, @Query('back') back: unknown): Promise<SeeOther> {
    const [, clientId, version] = PUT_AWAY.exec(at) ?? [];
    const isRead = isId(clientId) && isId(openingId);
    const isDone = isRead && (await this.database.write((tx) => this.alerts.bringBack(tx, who, { clientId, openingId, version: Number(version) })));
    if (!isDone) throw new NotFoundException();
    return new SeeOther(withNotice(backTo(back, '/week'), 'alert-back'));
  }
}

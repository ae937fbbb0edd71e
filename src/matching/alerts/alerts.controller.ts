import { Body, Controller, NotFoundException, Post } from '@nestjs/common';
import { MaxLength } from 'class-validator';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, Text, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { SeeOther } from '../../common/web/page';
import { Alerts } from './alerts.service';

class DismissalForm {
  @Text() @MaxLength(40) client = '';
  @Text() @MaxLength(40) opening = '';
  @Text() @MaxLength(9) version = '';
}

/** Puts away the word that an opening is new for a client. */
@Controller('matching/alerts/dismissals')
@Roles('specialist', 'supervisor')
export class AlertsController {
  constructor(
    private readonly database: Database,
    private readonly alerts: Alerts,
  ) {}

  @Post()
  async dismiss(@Who() who: Viewer, @Body() body: Posted): Promise<SeeOther> {
    const { typed } = readForm(DismissalForm, body);
    const isRead = isId(typed.client) && isId(typed.opening) && /^[1-9]\d{0,8}$/.test(typed.version);
    const isDone = isRead && (await this.database.write((tx) => this.alerts.dismiss(tx, who, { clientId: typed.client, openingId: typed.opening, version: Number(typed.version) })));
    if (!isDone) throw new NotFoundException();
    return new SeeOther(withNotice('/week', 'saved'));
  }
}

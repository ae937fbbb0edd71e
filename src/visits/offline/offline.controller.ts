import { createHash } from 'node:crypto';
import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database, type Tx } from '../../common/database/database';
import { today } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { Public, Roles, Who, type Viewer } from '../../common/web/access';
import { fragment, Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { csrfToken } from '../../staff/sessions/csrf.guard';
import { likelyEmployers } from '../form/employer-choices';
import { offlinePage } from './offline.page';

/** What a device may choose from without a signal: today's plan and the employers this person was at lately. */
const EMPLOYERS = 14;

/** What a device needs to keep visits while there is no signal, and to send them afterwards (QUALITY D.4). */
@Controller()
export class OfflineController {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The one page a device keeps: the same for everybody, nobody's name in it, so that it may lie in a cache (U-42). */
  @Get('offline')
  @Public()
  form(): Page {
    return new Page('visits/offline', offlinePage(), 200, 'door');
  }

  /** Who is signed in just now, their form token, and employers by id and name: asked before anything is sent. */
  @Get('visits/drafts')
  @Roles('specialist', 'supervisor')
  async drafts(@Who() who: Viewer, @Req() request: FastifyRequest): Promise<Page> {
    const employers = await this.database.read((tx) => this.employers(tx, who));
    return fragment('visits/device', { who: deviceMark(who.id), csrf: csrfToken(request), employers });
  }

  private async employers(tx: Tx, who: Viewer): Promise<{ id: string; name: string }[]> {
    const { timeZone } = await this.settings.get(tx);
    return (await likelyEmployers(tx, who, today(this.clock.now(), timeZone), EMPLOYERS)).map(({ id, name }) => ({ id, name }));
  }
}

/** What a device knows a person by: enough to tell two people apart, and nothing to look them up with. */
export function deviceMark(staffId: string): string {
  return createHash('sha256').update(`device ${staffId}`).digest('base64url').slice(0, 22);
}

import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG } from '../../common/config.module';
import type { Config } from '../../common/config';
import { Database, type Tx } from '../../common/database/database';
import { Confirmed, Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { page, type Page, SeeOther } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { Mornings } from '../mail/mornings.service';
import { CalendarFeeds } from './calendar-feeds.service';
import { MorningForm, PressForm } from './calendar.form';
import { calendarPage, calendarPaths } from './calendar.page';

/** One's own calendar address and morning mail. */
@Controller('account/calendar')
@Roles('specialist', 'supervisor')
export class CalendarController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly feeds: CalendarFeeds,
    private readonly mornings: Mornings,
  ) {}

  @Get()
  async show(@Who() who: Viewer): Promise<Page> {
    return this.database.read((tx) => this.page(tx, who, null));
  }

  /** Makes or replaces the address. The answer is the page itself, since the address is told once and stands nowhere to be read again. */
  @Post('feeds')
  @Confirmed()
  async make(@Who() who: Viewer, @Body() body: Posted, @Req() request: FastifyRequest): Promise<Page> {
    readForm(PressForm, body);
    const origin = this.config.baseUrl ?? `http://${request.headers.host ?? ''}`;
    return this.database.write(async (tx) => this.page(tx, who, `${origin}${calendarPaths.feed(await this.feeds.make(tx, who))}`));
  }

  @Post('removals')
  async remove(@Who() who: Viewer, @Body() body: Posted): Promise<SeeOther> {
    readForm(PressForm, body);
    await this.database.write((tx) => this.feeds.remove(tx, who));
    return new SeeOther(withNotice(calendarPaths.page, 'calendar-ended'));
  }

  @Post('mornings')
  async mail(@Who() who: Viewer, @Body() body: Posted): Promise<SeeOther> {
    const { wanted } = readForm(MorningForm, body).typed;
    await this.database.write((tx) => this.mornings.want(tx, who, wanted));
    return new SeeOther(withNotice(calendarPaths.page, 'saved'));
  }

  private async page(tx: Tx, who: Viewer, address: string | null): Promise<Page> {
    const { timeZone, locale } = await this.settings.get(tx);
    const [staff] = await tx.sql<{ email: string }[]>`SELECT email FROM staff WHERE id = ${who.id}`;
    const [feed, isMailWanted] = [await this.feeds.of(tx, who), await this.mornings.isWanted(tx, who)];
    return page('planning/calendar', calendarPage({ feed, address, timeZone, locale, isMailOn: this.mornings.isOn, isMailWanted, email: staff?.email ?? '' }));
  }
}

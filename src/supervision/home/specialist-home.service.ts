import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { addDays } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { leadsSection } from '../../matching/alerts/leads.page';
import { WeekLeads } from '../../matching/alerts/leads.service';
import { savedFrame, type Done } from '../../visits/quick/saved-notice';
import { stalledSection } from '../../visits/stages/stages.page';
import { Stalled } from '../../visits/stages/stalled.service';
import { myWeekPage } from './my-week.page';
import { AHEAD_DAYS, MyWeeks } from './my-week.service';

/** All of the page a specialist comes to in the morning. */
@Injectable()
export class SpecialistHome {
  constructor(
    private readonly mine: MyWeeks,
    private readonly stalled: Stalled,
    private readonly leads: WeekLeads,
  ) {}

  async model(tx: Tx, who: Viewer, done: Done) {
    const stalled = stalledSection(await this.stalled.of(tx, who));
    const mine = await this.mine.of(tx, who);
    const { week, today, settings: { locale } } = mine.planned;
    const soon = addDays(today, AHEAD_DAYS);
    const leads = leadsSection(await this.leads.of(tx, who, { start: week.start, end: soon > week.end ? soon : week.end }, today), { today, locale, back: '/' });
    return { ...myWeekPage(mine, who.id, stalled.stalledRows.map((one) => one.href)), ...stalled, leads, frame: await savedFrame(tx, done, mine.planned.staffWeek, locale) };
  }
}

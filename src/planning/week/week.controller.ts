import { Controller, Get, Query } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { parseDay } from '../../common/time/calendar';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { page, Page } from '../../common/web/page';
import { Employers } from '../../employers/employers.service';
import { HiringManagers } from '../../hiring-managers/hiring-managers.service';
import { Standings } from '../../visits/standings.service';
import { sheetPage, type SheetEmployer } from './sheet.page';
import { WeekPlans } from './week-plans.service';
import { weekPage } from './week.page';

/** One's own week, and a day of it on paper. */
@Controller('week')
@Roles('specialist', 'supervisor')
export class WeekController {
  constructor(
    private readonly database: Database,
    private readonly plans: WeekPlans,
    private readonly employers: Employers,
    private readonly people: HiringManagers,
    private readonly standings: Standings,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Query('start') start = ''): Promise<Page> {
    return this.database.read(async (tx) => page('planning/week', weekPage(await this.plans.weekOf(tx, who, parseDay(String(start)) ?? undefined))));
  }

  @Get('sheet')
  async sheet(@Who() who: Viewer, @Query('day') asked = ''): Promise<Page> {
    return this.database.read(async (tx) => {
      const { today, settings } = await this.plans.weekOf(tx, who);
      const day = parseDay(String(asked)) ?? today;
      const planned = await this.plans.planned(tx, who, { start: day, end: day });
      const known = new Map<string, SheetEmployer>();
      for (const { visit } of planned) known.set(visit.employerId, await this.known(tx, visit.employerId));
      return new Page('planning/sheet', sheetPage(day, planned, known, settings.locale), 200, 'print');
    });
  }

  private async known(tx: Tx, employerId: string): Promise<SheetEmployer> {
    const employer = await this.employers.findEvenRemoved(tx, employerId);
    const site = await this.employers.mainSite(tx, employerId);
    const people = (await this.people.listFor(tx, employerId)).filter((one) => one.leftOn === null).slice(0, 6);
    const standing = employer ? await this.standings.of(tx, employer) : null;
    return {
      address: [site?.address, site?.city].filter(Boolean).join(', '), phone: employer?.phone ?? '', busyTimes: employer?.busyTimes ?? '',
      next: standing?.next ?? '', isLeftAlone: (employer?.doNotContactOn ?? null) !== null, people: people.map(({ name, role, bestTime, phone }) => ({ name, role, bestTime, phone })),
    };
  }
}

import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, Page, SeeOther } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { VisitIntake } from '../form/visit-intake.service';
import type { VisitForm } from '../form/visit.form';
import { isBlank, readDay } from './day.form';
import { dayPaths, visitDayPage, type DayView } from './visit-day.page';
import { VisitDays, type CheckedRow } from './visit-days.service';

/** A whole day of visits in a table, for a desk. Good rows are saved, the others stay with what is wrong. */
@Controller('visits/day')
@Roles('specialist', 'supervisor')
export class VisitDayController {
  constructor(
    private readonly database: Database,
    private readonly days: VisitDays,
    private readonly intake: VisitIntake,
    private readonly settings: Settings,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Query('date') date = ''): Promise<Page> {
    return this.database.read(async (tx) => {
      const { day, today } = await this.days.day(tx, String(date));
      return page('visits/day', visitDayPage({ day, today, ...(await this.around(tx, who, day)), rows: await this.days.begin(tx, who, day), saved: [], isAsked: false }));
    });
  }

  @Post()
  async save(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const { day, rows } = readDay(body);
    const checked: CheckedRow[] = [];
    const filled = rows.filter((row) => !isBlank(row));
    await this.database.read(async (tx) => {
      for (const row of filled) checked.push(await this.days.check(tx, who, row, day));
    });
    const good = checked.filter((one) => one.form !== null);
    await this.log(who, good);
    if (filled.length > 0 && good.length === checked.length) return new SeeOther(withNotice(dayPaths.log(day), 'day-saved'));
    return this.again(who, day, { checked, good, isAsked: filled.length === 0 });
  }

  private async again(who: Viewer, typed: string, { checked, good, isAsked }: { checked: CheckedRow[]; good: CheckedRow[]; isAsked: boolean }): Promise<Page> {
    return this.database.read(async (tx) => {
      const { day, today } = await this.days.day(tx, typed);
      const wrong = checked.filter((one) => one.form === null);
      const rows = isAsked ? await this.days.begin(tx, who, day) : this.days.filledUp(wrong);
      return formAgain('visits/day', visitDayPage({ day: typed, today, ...(await this.around(tx, who, day)), rows, saved: good.map((one) => one.employer), isAsked }));
    });
  }

  /** Each row is a visit of its own id: what was saved by an earlier post of the same page is found, not doubled. */
  private async log(who: Viewer, good: readonly CheckedRow[]): Promise<void> {
    const forms = good.flatMap((one) => (one.form ? [one.form] : []));
    try {
      await this.database.write(async (tx) => {
        for (const form of forms) await this.intake.log(tx, who, form);
      });
    } catch (error) {
      if (!(await this.areLogged(who, forms))) throw error;
    }
  }

  private areLogged(who: Viewer, forms: readonly VisitForm[]): Promise<boolean> {
    return this.database.read(async (tx) => {
      for (const form of forms) if (!(await this.intake.isLogged(tx, who, form.id))) return false;
      return true;
    });
  }

  private async around(tx: Tx, who: Viewer, day: Day): Promise<Pick<DayView, 'locale' | 'likely'>> {
    return { locale: (await this.settings.get(tx)).locale, likely: await this.days.likely(tx, who, day) };
  }
}

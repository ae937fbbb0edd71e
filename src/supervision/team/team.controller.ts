import { Body, Controller, ForbiddenException, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { parseDay } from '../../common/time/calendar';
import { AnyStaff, Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, withError, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, Page, SeeOther } from '../../common/web/page';
import { personWeekPage } from './person-week.page';
import { PersonWeeks } from './person-week.service';
import { ExcuseForm, ReviewForm, WithdrawnExcuseForm } from '../review/review.form';
import { Reviews } from '../review/reviews.service';
import { teamPaths } from './team.paths';
import { teamWeekPage } from './team-week.page';
import { TeamWeeks } from './team-week.service';

/** The team's six, and the review of each week (V10). */
@Controller('team')
@AnyStaff()
export class TeamController {
  constructor(
    private readonly database: Database,
    private readonly teams: TeamWeeks,
    private readonly people: PersonWeeks,
    private readonly reviews: Reviews,
  ) {}

  /** A specialist's team page is their own week: nobody is measured beside the others. */
  @Get()
  async list(@Who() who: Viewer, @Query('week') week = '', @Query('order') order = ''): Promise<Page | SeeOther> {
    if (who.role === 'specialist') return new SeeOther(`/team/${who.id}`);
    return this.database.read(async (tx) => page('supervision/team', teamWeekPage(await this.teams.of(tx, who, parseDay(String(week)) ?? undefined), { isAdministrator: who.role === 'administrator' }, order === 'help' ? 'help' : 'name')));
  }

  @Get(':specialist')
  async show(@Who() who: Viewer, @Param('specialist') id: string, @Query('week') week = ''): Promise<Page> {
    return this.database.read(async (tx) => page('supervision/person', personWeekPage(await this.people.open(tx, who, id, String(week)))));
  }

  @Post(':specialist/reviews')
  @Roles('supervisor')
  async review(@Who() who: Viewer, @Param('specialist') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(ReviewForm, body);
    if (id === who.id) throw new ForbiddenException('A week is reviewed by somebody else than the person who made it.');
    if (!form.ok) return this.database.read(async (tx) => formAgain('supervision/person', personWeekPage(await this.people.open(tx, who, id, form.typed.week), form.state)));
    const week = await this.database.write(async (tx) => {
      const staff = await this.people.staff(tx, who, id);
      const start = await this.people.weekStart(tx, form.value.week);
      if (!start || !isId(form.value.id)) throw new NotFoundException();
      await this.reviews.add(tx, who, id, { ...form.value, week: start }, await this.people.counted(tx, staff, start));
      return start;
    });
    return new SeeOther(withNotice(teamPaths.person(id, week), 'reviewed'));
  }

  @Post(':specialist/excuses')
  @Roles('specialist', 'supervisor')
  async excuse(@Who() who: Viewer, @Param('specialist') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(ExcuseForm, body);
    const start = await this.database.read(async (tx) => ((await this.people.staff(tx, who, id)) ? parseDay(form.typed.week) : null));
    if (!start) throw new NotFoundException();
    if (!form.ok) return this.database.read(async (tx) => formAgain('supervision/person', personWeekPage(await this.people.open(tx, who, id, start), withError(form.state, 'reason', form.state.errors.reason ?? ''))));
    const week = (await this.database.read((tx) => this.people.open(tx, who, id, start))).now.week.start;
    await this.database.write((tx) => this.reviews.excuse(tx, who, id, { ...form.value, week }));
    return new SeeOther(withNotice(teamPaths.person(id, week), 'saved'));
  }

  @Post(':specialist/withdrawn-excuses')
  @Roles('specialist', 'supervisor')
  async withdrawExcuse(@Who() who: Viewer, @Param('specialist') id: string, @Body() body: Posted): Promise<SeeOther> {
    const form = readForm(WithdrawnExcuseForm, body);
    const week = await this.database.write(async (tx) => {
      await this.people.staff(tx, who, id);
      const start = await this.people.weekStart(tx, form.typed.week);
      if (!start) throw new NotFoundException();
      await this.reviews.withdrawExcuse(tx, who, id, start);
      return start;
    });
    return new SeeOther(withNotice(teamPaths.person(id, week), 'saved'));
  }
}

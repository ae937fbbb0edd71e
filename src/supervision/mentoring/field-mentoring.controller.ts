import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import { parseDay, type Day } from '../../common/time/calendar';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, withError, type Posted } from '../../common/web/form';
import type { FormState } from '../../common/web/fields';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, Page, SeeOther } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { WeekCounts } from '../../visits/counting/week-counts.service';
import { PersonWeeks } from '../team/person-week.service';
import { teamPaths } from '../team/team.paths';
import { FieldMentoringForm } from './field-mentoring.form';
import { fieldMentoringPage, type MentoringFormView } from './field-mentoring.page';
import { FieldMentorings } from './field-mentorings.service';

/** Going along and learning together: kept by the supervisor, read by the two of them. */
@Controller('team/:specialist/field-mentoring')
@Roles('supervisor')
export class FieldMentoringController {
  constructor(
    private readonly database: Database,
    private readonly people: PersonWeeks,
    private readonly mentorings: FieldMentorings,
    private readonly counts: WeekCounts,
    private readonly settings: Settings,
  ) {}

  @Get('new')
  blank(@Who() who: Viewer, @Param('specialist') staffId: string, @Query('week') week = ''): Promise<Page> {
    return this.database.read(async (tx) => {
      const view = await this.view(tx, who, staffId, { id: newId(), week: String(week) });
      return page('supervision/field-mentoring', fieldMentoringPage(view, { values: { mentor: who.id, day: view.today }, errors: {} }));
    });
  }

  @Post()
  async create(@Who() who: Viewer, @Param('specialist') staffId: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(FieldMentoringForm, body);
    const again = (state: FormState) => this.database.read(async (tx) => formAgain('supervision/field-mentoring', fieldMentoringPage(await this.view(tx, who, staffId, form.typed), state)));
    const today = await this.database.read(async (tx) => (await this.view(tx, who, staffId, form.typed)).today);
    if (!isId(form.typed.id)) throw new NotFoundException();
    if (!form.ok) return again(form.state);
    if (form.value.day > today) return again(withError(form.state, 'day', 'This day has not come yet.'));
    const kept = await this.database.write((tx) => this.mentorings.add(tx, who, staffId, form.value));
    if (kept === 'no such mentor') return again(withError(form.state, 'mentor', 'Choose who went along.'));
    if (kept === 'no such visit') return again(withError(form.state, 'visit', 'Choose one of these visits.'));
    return new SeeOther(withNotice(teamPaths.person(staffId, parseDay(form.value.week) ?? form.value.day), 'saved'));
  }

  private async view(tx: Tx, who: Viewer, staffId: string, { id, week: asked }: { id: string; week: Day }): Promise<MentoringFormView> {
    if (staffId === who.id) throw new NotFoundException();
    const staff = await this.people.staff(tx, who, staffId);
    const { today } = await this.counts.view(tx);
    const week = await this.counts.weekOf(tx, parseDay(asked) ?? today);
    return { staff, id, week: week.start, today, mentors: await this.mentorings.mentors(tx, staffId), visits: await this.mentorings.visitsOf(tx, staffId, week), locale: (await this.settings.get(tx)).locale };
  }
}

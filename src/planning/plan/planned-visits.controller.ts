import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, Page, SeeOther } from '../../common/web/page';
import { Door } from '../../disclosure/door/door.service';
import { PlanDesk, type PlanSaved } from './plan-desk.service';
import { PlannedVisitForm } from './plan.form';
import { PlanPages } from './plan-pages.service';
import { planPaths } from '../week/week.page';

/** Planned visits: made and changed. Each its own person's only. */
@Controller('planned-visits')
@Roles('specialist', 'supervisor')
export class PlannedVisitsController {
  constructor(
    private readonly database: Database,
    private readonly desk: PlanDesk,
    private readonly pages: PlanPages,
    private readonly door: Door,
  ) {}

  @Get('new')
  async create(@Who() who: Viewer, @Query() asked: { employer?: string; day?: string; block?: string; client?: string }): Promise<Page> {
    return this.database.read(async (tx) => page('planning/form', await this.pages.model(tx, who, await this.pages.blank(tx, who, asked), null)));
  }

  @Post()
  async add(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    return this.save(who, body, null);
  }

  @Get(':id/edit')
  async edit(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    const { model, leave } = await this.database.read(async (tx) => {
      const planned = await this.desk.own(tx, who, id);
      const leave = await this.pages.atDoor(tx, who, planned);
      return { leave, model: await this.pages.model(tx, who, await this.pages.stored(tx, planned), planned, leave) };
    });
    await this.door.noteShown(who, leave?.door ?? []);
    return page('planning/form', model);
  }

  @Post(':id')
  async update(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    return this.save(who, { ...body, id }, id);
  }

  private async added(who: Viewer, form: PlannedVisitForm): Promise<PlanSaved> {
    try {
      return await this.database.write((tx) => this.desk.add(tx, who, form));
    } catch (error) {
      // Two posts of one form at the same instant: the other one has planned it meanwhile.
      if (await this.database.read((tx) => this.desk.isPlanned(tx, who, form.id))) return { outcome: 'saved', day: form.day };
      throw error;
    }
  }

  private async save(who: Viewer, body: Posted, id: string | null): Promise<Page | SeeOther> {
    const read = readForm(PlannedVisitForm, body);
    const form = id ? await this.database.read(async (tx) => this.pages.complete(tx, await this.desk.own(tx, who, id), read)) : read;
    const again = (state: typeof form.state, make: typeof page) => this.database.read(async (tx) => make('planning/form', await this.pages.model(tx, who, state, id ? await this.desk.own(tx, who, id) : null)));
    if (form.typed.lookup !== '') return again({ ...form.state, errors: {} }, page);
    const state = await this.database.read((tx) => this.pages.faults(tx, who, form.typed, form.state));
    if (Object.keys(state.errors).length > 0) return again(state, formAgain);
    const saved = id ? await this.database.write((tx) => this.desk.change(tx, who, id, form.typed)) : await this.added(who, form.typed);
    if (saved.outcome === 'refused') return this.database.read((tx) => this.pages.refused(tx, who, form.state, id ? `/planned-visits/${id}` : '/planned-visits', saved));
    if (saved.outcome === 'conflict') return this.database.read((tx) => this.pages.conflict(tx, form.state, saved.theirs));
    return new SeeOther(id ? withNotice(planPaths.week(saved.day), 'saved') : withNotice(planPaths.week(saved.day), 'visit-planned', form.typed.id));
  }
}

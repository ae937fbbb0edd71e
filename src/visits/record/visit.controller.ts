import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, Page, SeeOther } from '../../common/web/page';
import { VisitFormPages } from '../form/visit-form-pages.service';
import { VisitForm } from '../form/visit.form';
import { VisitWriter } from '../visit-writer';
import type { Visit } from '../visit.entity';
import { Visits } from '../visits.service';
import { VisitChanges } from './visit-changes.service';

/** One visit: read, changed, removed, put back. Not yours and not there are the same answer. */
@Controller('visits/:id')
@Roles('specialist', 'supervisor')
export class VisitController {
  constructor(
    private readonly database: Database,
    private readonly visits: Visits,
    private readonly pages: VisitFormPages,
    private readonly changes: VisitChanges,
    private readonly writer: VisitWriter,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.database.read((tx) => this.changes.show(tx, who, id));
  }

  @Get('edit')
  async edit(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.database.read(async (tx) => {
      const visit = await this.mine(tx, who, id);
      return page('visits/form', await this.pages.model(tx, who, await this.changes.form(tx, visit), visit));
    });
  }

  @Post()
  async update(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = await this.database.read(async (tx) => this.changes.complete(tx, await this.mine(tx, who, id), readForm(VisitForm, { ...body, id })));
    const again = (state: typeof form.state, make: typeof page) => this.database.read(async (tx) => make('visits/form', await this.pages.model(tx, who, state, await this.mine(tx, who, id))));
    if (form.typed.lookup !== '') return again({ ...form.state, errors: {} }, page);
    const state = await this.database.read(async (tx) => this.pages.faults(tx, who, form.typed, form.state));
    if (Object.keys(state.errors).length > 0) return again(state, formAgain);
    const saved = await this.database.write((tx) => this.changes.save(tx, who, id, form.typed));
    if (saved.outcome === 'refused') return this.database.read((tx) => this.pages.refused(tx, who, form.state, `/visits/${id}`, saved));
    if (saved.outcome === 'conflict') return this.database.read((tx) => this.changes.conflict(tx, form.state, saved));
    return new SeeOther(withNotice(`/visits/${id}`, 'saved'));
  }

  @Post('removals')
  async remove(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    await this.database.write(async (tx) => this.writer.remove(tx, who, await this.held(tx, who, id)));
    return new SeeOther(withNotice('/', 'visit-removed', id));
  }

  @Post('restorations')
  async restore(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    await this.database.write(async (tx) => this.writer.restore(tx, who, await this.held(tx, who, id)));
    return new SeeOther(withNotice(`/visits/${id}`, 'visit-restored'));
  }

  private async mine(tx: Tx, who: Viewer, id: string): Promise<Visit> {
    const visit = await this.visits.findToChange(tx, who, id);
    if (!visit || visit.deletedAt !== null) throw new NotFoundException();
    return visit;
  }

  private async held(tx: Tx, who: Viewer, id: string): Promise<Visit> {
    const visit = await this.visits.holdToChange(tx, who, id);
    if (!visit) throw new NotFoundException();
    return visit;
  }
}

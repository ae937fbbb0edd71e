import { Body, Controller, Headers, Param, Post } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { parseDay } from '../../common/time/calendar';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, SeeOther, type Page } from '../../common/web/page';
import { VisitFormPages } from '../form/visit-form-pages.service';
import { VisitForm } from '../form/visit.form';
import { QuickVisits } from './quick-visits.service';

/** Nothing is sent but the press itself. */
class PressForm {}

/** A planned visit told with one press, from the week or from home. */
@Controller('planned-visits/:id')
@Roles('specialist', 'supervisor')
export class QuickVisitsController {
  constructor(
    private readonly database: Database,
    private readonly quick: QuickVisits,
    private readonly pages: VisitFormPages,
  ) {}

  /** "Made as planned". */
  @Post('visits')
  async made(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted, @Headers('referer') from = ''): Promise<Page | SeeOther> {
    readForm(PressForm, body);
    const posted = await this.database.read(async (tx) => this.quick.asPlanned(tx, await this.quick.own(tx, who, id)));
    if (posted === null) return new SeeOther(`/visits/new?planned=${id}`);
    const form = readForm(VisitForm, posted);
    const again = await this.faults(who, form);
    if (again) return again;
    const saved = await this.database.write((tx) => this.quick.log(tx, who, id, form.typed));
    if (saved.outcome === 'saved') return new SeeOther(withNotice(backTo(from), 'visit-saved', saved.id));
    if (saved.outcome === 'refused') return this.database.read((tx) => this.pages.refused(tx, who, form.state, '/visits', saved));
    throw new Error('A new visit can’t be in conflict with another.');
  }

  /** "Nobody there": logged, not counted, and planned again. */
  @Post('misses')
  async missed(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted, @Headers('referer') from = ''): Promise<Page | SeeOther> {
    readForm(PressForm, body);
    const form = readForm(VisitForm, await this.database.read(async (tx) => this.quick.nobodyThere(tx, await this.quick.own(tx, who, id))));
    const again = await this.faults(who, form);
    if (again) return again;
    const { visitId, notice } = await this.database.write((tx) => this.quick.miss(tx, who, id, form.typed));
    return new SeeOther(withNotice(backTo(from), notice, visitId));
  }

  /** What can't be told with one press is told in the form, with what was planned in it: a day still to come, say. */
  private async faults(who: Viewer, { typed, state }: { typed: VisitForm; state: Parameters<VisitFormPages['faults']>[3] }): Promise<Page | null> {
    return this.database.read(async (tx) => {
      const found = await this.pages.faults(tx, who, typed, state);
      return Object.keys(found.errors).length > 0 ? formAgain('visits/form', await this.pages.model(tx, who, found, null)) : null;
    });
  }
}

/** Back to the week it was pressed on; home otherwise. */
export function backTo(referer: string): string {
  const address = URL.canParse(referer) ? new URL(referer) : null;
  if (address?.pathname !== '/week') return '/';
  const start = parseDay(address.searchParams.get('start') ?? '');
  return start ? `/week?start=${start}` : '/week';
}

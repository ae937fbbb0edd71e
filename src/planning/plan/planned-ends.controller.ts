import { Body, Controller, NotFoundException, Param, Post } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { type Page, SeeOther } from '../../common/web/page';
import type { PlannedVisit } from '../../visits/planned/planned-visit.entity';
import { PlannedVisits } from '../../visits/planned/planned-visits.service';
import { planPaths } from '../week/week.page';
import { MovePages, type Ending } from './move-pages.service';
import { AS_MADE, RemoveForm, SkipForm } from './plan.form';

/** Planned visits skipped, removed, and either taken back. Each its own person's only, and as it was shown. */
@Controller('planned-visits')
@Roles('specialist', 'supervisor')
export class PlannedEndsController {
  constructor(
    private readonly database: Database,
    private readonly planned: PlannedVisits,
    private readonly pages: MovePages,
  ) {}

  /** Not made after all: it stays in the week with its reason. */
  @Post(':id/skips')
  async skip(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const { why, version } = readForm(SkipForm, body).typed;
    const reason = why.slice(0, 300);
    const isSo = (one: PlannedVisit) => one.status === 'skipped' && one.skippedWhy === reason;
    return this.ended(who, id, { act: 'skip', version, why: reason }, isSo, (tx, one) => this.planned.skip(tx, who, one, reason));
  }

  @Post(':id/removals')
  async remove(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const { version } = readForm(RemoveForm, body).typed;
    return this.ended(who, id, { act: 'remove', version, why: '' }, (one) => one.deletedAt !== null, (tx, one) => this.planned.remove(tx, who, one));
  }

  @Post(':id/restorations')
  async restore(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    return this.taken(who, id, (one) => one.deletedAt !== null, (tx, one) => this.planned.restore(tx, who, one));
  }

  /** Skipped, and meant after all. */
  @Post(':id/resumptions')
  async resume(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    return this.taken(who, id, (one) => one.deletedAt === null && one.status === 'skipped', (tx, one) => this.planned.resume(tx, who, one));
  }

  /** Ends it as it was shown: the same press twice is one, another window's change is shown beside it, and what is done is in the log. */
  private async ended(who: Viewer, id: string, ending: Ending, isSo: (one: PlannedVisit) => boolean, end: (tx: Tx, one: PlannedVisit) => Promise<boolean>): Promise<Page | SeeOther> {
    const { planned, isEnded } = await this.database.write(async (tx) => {
      const planned = present(await this.planned.holdOwn(tx, who, id));
      if (isSo(planned)) return { planned, isEnded: true };
      if (planned.deletedAt !== null) throw new NotFoundException();
      const isAsShown = planned.status !== 'done' && String(planned.version) === (ending.version || AS_MADE);
      return { planned, isEnded: isAsShown && (await end(tx, planned)) };
    });
    if (isEnded) return new SeeOther(withNotice(planPaths.week(planned.day), ending.act === 'skip' ? 'planned-skipped' : 'planned-removed', id));
    if (planned.status === 'done') return new SeeOther(planned.visitId ? `/visits/${planned.visitId}` : planPaths.week(planned.day));
    return this.database.read((tx) => this.pages.notEnded(tx, planned, ending));
  }

  /** Takes an end back; what stands already is left as it is. */
  private async taken(who: Viewer, id: string, isEnded: (one: PlannedVisit) => boolean, back: (tx: Tx, one: PlannedVisit) => Promise<boolean>): Promise<SeeOther> {
    const planned = await this.database.write(async (tx) => {
      const planned = present(await this.planned.holdOwn(tx, who, id));
      if (isEnded(planned) && !(await back(tx, planned))) throw new Error('The planned visit changed while it was held.');
      return planned;
    });
    return new SeeOther(`${planPaths.week(planned.day)}#v-${id}`);
  }
}

function present(planned: PlannedVisit | null): PlannedVisit {
  if (!planned) throw new NotFoundException();
  return planned;
}

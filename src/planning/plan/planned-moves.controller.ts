import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { parseDay } from '../../common/time/calendar';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { fragment, Page, SeeOther } from '../../common/web/page';
import type { PlannedVisit } from '../../visits/planned/planned-visit.entity';
import { PlannedVisits } from '../../visits/planned/planned-visits.service';
import { planPaths } from '../week/week.page';
import { WeekBoards } from '../week/week-board.service';
import { CarryOverForm, MoveForm, readPlaceBefore, readTarget, type Target } from './move.form';
import { MovePages } from './move-pages.service';
import { PlanMoves, type MoveOutcome } from './plan-moves.service';

/** Planned visits moved, copied, brought over. Each its own person's only: to cover for somebody is to see their clients, not to keep their diary. */
@Controller('planned-visits')
@Roles('specialist', 'supervisor')
export class PlannedMovesController {
  constructor(
    private readonly database: Database,
    private readonly planned: PlannedVisits,
    private readonly moves: PlanMoves,
    private readonly pages: MovePages,
    private readonly boards: WeekBoards,
  ) {}

  /** Who else is at a door around a day (P2), told on the form as soon as both are chosen. */
  @Get('nearby')
  nearby(@Who() who: Viewer, @Query('employer') employer = '', @Query('day') day = ''): Promise<Page> {
    return this.database.read(async (tx) => fragment('planning/nearby', await this.pages.nearby(tx, who, String(employer), parseDay(String(day)))));
  }

  /** All that was not made, brought over at once; what needs leave again, or somebody's word, stays where it is. */
  @Post('carryovers')
  async carryOver(@Who() who: Viewer, @Body() body: Posted): Promise<SeeOther> {
    const day = parseDay(readForm(CarryOverForm, body).typed.week) ?? undefined;
    const { week, left } = await this.database.write(async (tx) => {
      const { week, ids } = await this.boards.undone(tx, who, day);
      return { week, ...(await this.moves.carryOver(tx, who, ids, week)) };
    });
    return new SeeOther(withNotice(planPaths.week(week.start), left === 0 ? 'carried-over' : 'carried-some'));
  }

  @Post(':id/moves')
  async move(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const { to, form } = read(body);
    return this.moved(who, id, to, form.version);
  }

  /** "Undo" after a move: back where it stood, unless it was changed since. */
  @Post(':id/returns/:at')
  async back(@Who() who: Viewer, @Param('id') id: string, @Param('at') at: string): Promise<Page | SeeOther> {
    const before = readPlaceBefore(at);
    if (!before) throw new NotFoundException();
    return this.moved(who, id, before.to, before.version);
  }

  private async moved(who: Viewer, id: string, to: Target, version: string): Promise<Page | SeeOther> {
    const { planned, done } = await this.database.write(async (tx) => {
      const planned = present(await this.planned.holdOwn(tx, who, id));
      return { planned, done: await this.moves.move(tx, who, planned, to, version) };
    });
    if (done.outcome !== 'saved') return this.otherwise(who, planned, to, done, null);
    return new SeeOther(`${done.back ? withNotice(planPaths.week(done.day), 'planned-moved-back', id, done.back) : withNotice(planPaths.week(done.day), 'planned-moved')}#v-${id}`);
  }

  @Post(':id/copies')
  async copy(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const { to, form } = read(body);
    if (!isId(form.id)) throw new NotFoundException();
    const { planned, done } = await this.database.write(async (tx) => {
      const planned = present(await this.planned.holdOwn(tx, who, id));
      return { planned, done: await this.moves.copy(tx, who, planned, to, form.id) };
    });
    return done.outcome === 'saved' ? new SeeOther(withNotice(planPaths.week(done.day), 'planned-copied', form.id)) : this.otherwise(who, planned, to, done, form.id);
  }

  private otherwise(who: Viewer, planned: PlannedVisit, to: Target, done: Exclude<MoveOutcome, { outcome: 'saved' }>, copyId: string | null): Promise<Page | SeeOther> {
    return this.database.read((tx: Tx) => this.pages.otherwise(tx, who, { planned, to, copyId }, done));
  }
}

function read(body: Posted): { form: MoveForm; to: Target } {
  const form = readForm(MoveForm, body).typed;
  const to = readTarget(form.to);
  if (!to) throw new NotFoundException();
  return { form, to };
}

function present(planned: PlannedVisit | null): PlannedVisit {
  if (!planned || planned.deletedAt !== null) throw new NotFoundException();
  return planned;
}

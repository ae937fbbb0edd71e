import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { addDays, weeksBack, type Day, type Week } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { WeekLeads, type Leads } from '../../matching/alerts/leads.service';
import { FollowAlongs, type DueFollowAlong } from '../../jobs/follow-alongs.service';
import { WeekCounts, type TrendWeek } from '../../visits/counting/week-counts.service';
import type { Block } from '../blocks/blocks.rules';
import { WorkBlocks } from '../blocks/blocks.service';
import { WeekPlans, type PlannedToShow, type PlannedWeek } from './week-plans.service';

export interface WeekBoard {
  planned: PlannedWeek;
  blocks: readonly Block[];
  /** Meant for the week before, and neither made nor skipped; none for a week gone by. */
  undone: PlannedToShow[];
  /** The last twelve weeks up to today's, the oldest first. */
  trend: readonly TrendWeek[];
  /** With whom to be in touch about their job in this week (F10). */
  inTouch: readonly DueFollowAlong[];
  /** What matching brings: openings new for one's clients, and what one said at the meeting one would follow up. */
  leads: Leads;
}

const WEEKS_BACK = 12;

/** The week as it is planned: days, blocks, what is left of the week before, and the way it has been. */
@Injectable()
export class WeekBoards {
  constructor(
    private readonly plans: WeekPlans,
    private readonly blocks: WorkBlocks,
    private readonly counts: WeekCounts,
    private readonly followAlongs: FollowAlongs,
    private readonly leads: WeekLeads,
  ) {}

  async of(tx: Tx, who: Viewer, day?: Day): Promise<WeekBoard> {
    const planned = await this.plans.weekOf(tx, who, day);
    const { week, today, settings } = planned;
    const span = undoneSpan(week, today);
    const undone = span ? (await this.plans.planned(tx, who, span)).filter(({ visit }) => visit.status === 'planned') : [];
    const [staff] = await tx.sql<{ id: string; fullTimeShare: number }[]>`SELECT id, full_time_share AS "fullTimeShare" FROM staff WHERE id = ${who.id}`;
    const trend = (await this.counts.trendOf(tx, [staff], weeksBack(today, settings.weekStart, WEEKS_BACK))).get(who.id) ?? [];
    return { planned, blocks: await this.blocks.of(tx, who.id), undone, trend, inTouch: await this.followAlongs.inWeek(tx, who, week, today), leads: await this.leads.of(tx, who, week, today) };
  }

  /** The ids of what could be brought into the week of a day, and that week. */
  async undone(tx: Tx, who: Viewer, day?: Day): Promise<{ week: Week; ids: string[] }> {
    const week = await this.counts.weekOf(tx, day);
    const span = undoneSpan(week, (await this.counts.view(tx)).today);
    if (!span) return { week, ids: [] };
    const rows = await tx.sql<{ id: string }[]>`SELECT id FROM planned_visits WHERE staff_id = ${who.id} AND day >= ${span.start} AND day <= ${span.end} AND status = 'planned' AND deleted_at IS NULL ORDER BY day, id LIMIT 100`;
    return { week, ids: rows.map((row) => row.id) };
  }
}

/** The days gone by of the week before; null when there are none, or nothing can be planned in the week any more. */
function undoneSpan(week: Week, today: Day): Week | null {
  const start = addDays(week.start, -7);
  const [last, yesterday] = [addDays(week.start, -1), addDays(today, -1)];
  const end = last < yesterday ? last : yesterday;
  return week.end < today || end < start ? null : { start, end };
}

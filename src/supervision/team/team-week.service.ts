import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { addDays, weeksBack, type Day, type Week } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { Incidents } from '../../disclosure/incidents/incidents.service';
import type { SiteSettings } from '../../settings/settings';
import { Settings } from '../../settings/settings.service';
import { WeekCounts, type StaffWeek } from '../../visits/counting/week-counts.service';
import { Reviews, type ReviewRecord } from '../review/reviews.service';
import { listSpecialists, type SeenStaff } from './staff-scope';

/** How many weeks a trend shows. */
export const TREND_WEEKS = 12;

export interface TeamLine {
  staff: SeenStaff;
  /** Twelve weeks, the last of them the one looked at. */
  weeks: StaffWeek[];
  /** The last review of the week before, which is the one that is due. */
  review: ReviewRecord | null;
  plannedToday: number;
}

export interface TeamWeekView {
  week: Week;
  today: Day;
  lines: TeamLine[];
  settings: SiteSettings;
  /** Said without leave, and the client hasn't been told yet (D9): for the team's supervisor alone. */
  incidents: { id: string; happenedOn: Day; reportedBy: string }[];
}

/** Who is on course for the six: one line for each specialist, by name. */
@Injectable()
export class TeamWeeks {
  constructor(
    private readonly counts: WeekCounts,
    private readonly reviews: Reviews,
    private readonly settings: Settings,
    private readonly incidents: Incidents,
  ) {}

  async of(tx: Tx, who: Viewer, day?: Day): Promise<TeamWeekView> {
    const settings = await this.settings.get(tx);
    const week = await this.counts.weekOf(tx, day);
    const { today } = await this.counts.view(tx);
    const staff = await listSpecialists(tx, who);
    const starts = weeksBack(week.start, settings.weekStart, TREND_WEEKS);
    const weeks = staff.length === 0 ? new Map<string, StaffWeek[]>() : await this.counts.weeksOf(tx, staff, starts);
    const reviews = await this.reviews.ofWeeks(tx, staff.map((one) => one.id), [addDays(week.start, -7)]);
    const planned = await this.plannedOn(tx, staff.map((one) => one.id), today);
    const lines = staff.map((one) => ({
      staff: one, weeks: weeks.get(one.id) ?? [], review: reviews.filter((review) => review.staffId === one.id).at(-1) ?? null, plannedToday: planned.get(one.id) ?? 0,
    }));
    const incidents = who.role === 'supervisor' && who.teamId !== null ? await this.incidents.openFor(tx, who.teamId) : [];
    return { week, today, lines, settings, incidents };
  }

  private async plannedOn(tx: Tx, staffIds: readonly string[], day: Day): Promise<Map<string, number>> {
    const rows = await run<{ id: string; count: number | string }[]>(tx, sql`SELECT staff_id AS id, count(*) AS count FROM planned_visits
      WHERE staff_id IN (${listed(staffIds)}) AND day = ${day} AND status = 'planned' AND deleted_at IS NULL GROUP BY staff_id`);
    return new Map(rows.map((row) => [row.id, Number(row.count)]));
  }
}

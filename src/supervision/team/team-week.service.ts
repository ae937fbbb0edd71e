import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { addDays, instantAt, weeksBack, type Day, type Week } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { SiteSettings } from '../../settings/settings';
import { Settings } from '../../settings/settings.service';
import { startOfStored } from '../../visits/counting/stored-week.rules';
import { WeekCounts, type TrendWeek } from '../../visits/counting/week-counts.service';
import { Mondays, type Monday } from '../home/monday.service';
import { Reviews, type ReviewRecord } from '../review/reviews.service';
import { listSpecialists, type SeenStaff } from './staff-scope';

/** How many weeks a trend shows. */
export const TREND_WEEKS = 12;

export interface TeamLine {
  staff: SeenStaff;
  /** Twelve weeks as numbers, the last of them the one looked at. */
  trend: TrendWeek[];
  /** The week looked at. */
  now: TrendWeek;
  /** The last review of the week before, which is the one that is due. */
  review: ReviewRecord | null;
  lastReviewed: Day | null;
  plannedToday: number;
  /** From today to the end of the week looked at. */
  plannedAhead: number;
}

export interface TeamWeekView {
  week: Week;
  today: Day;
  lines: TeamLine[];
  settings: SiteSettings;
  /** What a supervisor comes to see on Monday; empty for others. */
  monday: Monday;
}

/** Who is on course for the six: one line for each specialist, by name. */
@Injectable()
export class TeamWeeks {
  constructor(
    private readonly counts: WeekCounts,
    private readonly reviews: Reviews,
    private readonly settings: Settings,
    private readonly mondays: Mondays,
  ) {}

  async of(tx: Tx, who: Viewer, day?: Day): Promise<TeamWeekView> {
    const settings = await this.settings.get(tx);
    const week = await this.counts.weekOf(tx, day);
    const { today } = await this.counts.view(tx);
    const lines = await this.lines(tx, await listSpecialists(tx, who, instantAt(week.start, '00:00', settings.timeZone)), week, { today, weekStart: settings.weekStart });
    return { week, today, lines, settings, monday: await this.mondays.of(tx, who, today, settings.locale) };
  }

  /** One line for each, by the one way of counting: for the page and the file alike. */
  private async lines(tx: Tx, staff: readonly SeenStaff[], week: Week, site: Pick<SiteSettings, 'weekStart'> & { today: Day }): Promise<TeamLine[]> {
    if (staff.length === 0) return [];
    const ids = staff.map((one) => one.id);
    const trends = await this.counts.trendOf(tx, staff, weeksBack(week.start, site.weekStart, TREND_WEEKS));
    const reviews = await this.reviews.ofWeeks(tx, ids, [addDays(week.start, -7)]);
    const last = await this.reviews.lastOf(tx, ids);
    const planned = await plannedVisits(tx, ids, site.today, week.end);
    return staff.flatMap((one) => {
      const trend = trends.get(one.id) ?? [];
      const now = trend[trend.length - 1];
      const lastStored = last.get(one.id);
      const ahead = planned.get(one.id) ?? { today: 0, ahead: 0 };
      return [{ staff: one, trend, now, review: reviews.findLast((review) => review.staffId === one.id) ?? null, lastReviewed: lastStored ? startOfStored(lastStored, site.weekStart) : null, plannedToday: ahead.today, plannedAhead: ahead.ahead }];
    });
  }
}

/** Visits still planned, for today and from today to a day. */
async function plannedVisits(tx: Tx, staffIds: readonly string[], today: Day, until: Day): Promise<Map<string, { today: number; ahead: number }>> {
  const rows = await run<{ id: string; today: number | string; ahead: number | string }[]>(tx, sql`
    SELECT staff_id AS id, count(CASE WHEN day = ${today} THEN 1 END) AS today, count(CASE WHEN day <= ${until} THEN 1 END) AS ahead FROM planned_visits
    WHERE staff_id IN (${listed(staffIds)}) AND day >= ${today} AND (day <= ${until} OR day = ${today}) AND status = 'planned' AND deleted_at IS NULL GROUP BY staff_id`);
  return new Map(rows.map((row) => [row.id, { today: Number(row.today), ahead: Number(row.ahead) }]));
}

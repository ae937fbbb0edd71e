import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { addDays, daysBetween, type Day, type Week } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { SiteSettings } from '../../settings/settings';
import { Settings } from '../../settings/settings.service';
import type { CountedVisit } from '../../visits/counting/counted-visits';
import { WeekCounts, type StaffWeek } from '../../visits/counting/week-counts.service';
import type { PlannedVisit } from '../../visits/planned/planned-visit.entity';
import { nearbyWords, somebodyElse } from './nearby';
import { PlannedLeaves, type PlannedLeave } from './planned-leave.service';

/** A planned visit as it is shown: asked again (D8), with who else is about to go (P2). */
export interface PlannedToShow {
  visit: Pick<PlannedVisit, 'id' | 'employerId' | 'day' | 'atTime' | 'purpose' | 'note' | 'status' | 'skippedWhy' | 'clearanceId'>;
  employer: string;
  leave: PlannedLeave;
  nearby: string;
}

export interface WeekDay {
  day: Day;
  planned: PlannedToShow[];
  made: CountedVisit[];
}

export interface PlannedWeek {
  week: Week;
  today: Day;
  days: WeekDay[];
  staffWeek: StaffWeek;
  settings: SiteSettings;
}

type Row = PlannedToShow['visit'] & { employer: string };

/** A person's week: what is planned and what was made, day by day. */
@Injectable()
export class WeekPlans {
  constructor(
    private readonly counts: WeekCounts,
    private readonly leaves: PlannedLeaves,
    private readonly settings: Settings,
  ) {}

  /** The week of a day; this week when none is given. */
  async weekOf(tx: Tx, who: Viewer, day?: Day): Promise<PlannedWeek> {
    const week = await this.counts.weekOf(tx, day);
    const [staff] = await tx.sql<{ id: string; fullTimeShare: number }[]>`SELECT id, full_time_share AS "fullTimeShare" FROM staff WHERE id = ${who.id}`;
    const staffWeek = await this.counts.weekFor(tx, staff, week.start);
    const planned = await this.planned(tx, who, week);
    const days = Array.from({ length: daysBetween(week.start, week.end) + 1 }, (_, index) => addDays(week.start, index));
    return {
      week, today: (await this.counts.view(tx)).today, staffWeek, settings: await this.settings.get(tx),
      days: days.map((one) => ({ day: one, planned: planned.filter(({ visit }) => visit.day === one), made: staffWeek.visits.filter((visit) => visit.day === one) })),
    };
  }

  /** One's own planned and skipped visits of some days, each asked again; what is done stands in the log. */
  async planned(tx: Tx, who: Viewer, span: Week): Promise<PlannedToShow[]> {
    const rows = await tx.sql<Row[]>`
      SELECT p.id, p.employer_id AS "employerId", p.day, p.at_time AS "atTime", p.purpose, p.note, p.status, p.skipped_why AS "skippedWhy", p.clearance_id AS "clearanceId", e.name AS employer
      FROM planned_visits p JOIN employers e ON e.id = p.employer_id
      WHERE p.staff_id = ${who.id} AND p.day >= ${span.start} AND p.day <= ${span.end} AND p.deleted_at IS NULL AND p.status <> 'done' ORDER BY p.day, COALESCE(p.at_time, '99'), p.id LIMIT 200`;
    const { locale } = await this.settings.get(tx);
    const others = await somebodyElse(tx, who.id, rows.map((row) => row.employerId), span.start, span.end);
    const shown: PlannedToShow[] = [];
    for (const { employer, ...visit } of rows) {
      shown.push({ visit, employer, leave: await this.leaves.of(tx, who, visit), nearby: nearbyWords(others, visit.employerId, visit.day, locale) });
    }
    return shown;
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { addDays, type Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { WeekPlans, type PlannedWeek } from '../../planning/week/week-plans.service';
import { WeekCounts, type StaffWeek } from '../../visits/counting/week-counts.service';

/** An employer whose next touch is this person's, and due. */
export interface DueStep {
  employerId: string;
  employer: string;
  on: Day;
  what: string;
}

export interface MyWeek {
  planned: PlannedWeek;
  /** Overdue ones and those of the next days, the oldest first. */
  due: DueStep[];
  lastWeek: StaffWeek;
}

const AHEAD_DAYS = 3;
const MOST_DUE = 12;

/** What a specialist comes to see in the morning. */
@Injectable()
export class MyWeeks {
  constructor(
    private readonly plans: WeekPlans,
    private readonly counts: WeekCounts,
  ) {}

  async of(tx: Tx, who: Viewer): Promise<MyWeek> {
    const planned = await this.plans.weekOf(tx, who);
    const [staff] = await tx.sql<{ id: string; fullTimeShare: number }[]>`SELECT id, full_time_share AS "fullTimeShare" FROM staff WHERE id = ${who.id}`;
    const lastWeek = await this.counts.weekFor(tx, staff, addDays(planned.week.start, -7));
    return { planned, lastWeek, due: await this.due(tx, who, addDays(planned.today, AHEAD_DAYS)) };
  }

  /** The words come from the person's own visit: those of a visit about a client stand nowhere else (P2). */
  private async due(tx: Tx, who: Viewer, until: Day): Promise<DueStep[]> {
    return tx.sql`SELECT e.id AS "employerId", e.name AS employer, e.next_touch_on AS "on", COALESCE((SELECT v.next_what FROM visits v
        WHERE v.employer_id = e.id AND v.staff_id = ${who.id} AND v.next_on = e.next_touch_on AND v.deleted_at IS NULL ORDER BY v.created_at DESC LIMIT 1), e.next_touch_what) AS what
      FROM employers e WHERE e.next_touch_by = ${who.id} AND e.next_touch_on <= ${until} AND e.deleted_at IS NULL AND e.do_not_contact_on IS NULL ORDER BY e.next_touch_on, e.id LIMIT ${MOST_DUE}`;
  }
}

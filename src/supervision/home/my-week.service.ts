import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { addDays, type Day, type Week } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { OpenQuestion } from '../../disclosure/leave/leave-questions.service';
import type { ClientReminders } from '../../disclosure/talks/reminders.service';
import { FollowAlongs, type DueFollowAlong } from '../../jobs/follow-alongs.service';
import { Suggestions, type WeekSuggestions } from '../../planning/suggestions/suggestions.service';
import { WeekPlans, type PlannedWeek } from '../../planning/week/week-plans.service';
import { WeekCounts, type StaffWeek } from '../../visits/counting/week-counts.service';
import { ToTalkAbout } from './to-talk-about.service';

/** An employer whose next touch is this person's, and due. */
export interface DueStep {
  employerId: string;
  employer: string;
  on: Day;
  what: string;
  /** This person's next planned visit there, in what is left of the week or the next one. */
  plannedId: string | null;
  plannedOn: Day | null;
}

export interface MyWeek {
  planned: PlannedWeek;
  /** Overdue ones and those of the next days, the oldest first. */
  due: DueStep[];
  lastWeek: StaffWeek;
  /** Clients to talk about disclosure with (D12), the most due first. */
  toTalkAbout: ClientReminders[];
  /** What to ask clients at the next meeting (D7), the oldest first. */
  questions: OpenQuestion[];
  /** With whom to be in touch about their job (F10), the oldest due first. */
  inTouch: DueFollowAlong[];
  /** Whom to visit this week, the best first. */
  suggested: WeekSuggestions;
}

/** Next steps, being in touch and what was said at the meeting are told of so many days ahead, also into the next week. */
export const AHEAD_DAYS = 3;
const MOST_DUE = 12;

/** What a specialist comes to see in the morning. */
@Injectable()
export class MyWeeks {
  constructor(
    private readonly plans: WeekPlans,
    private readonly counts: WeekCounts,
    private readonly talks: ToTalkAbout,
    private readonly followAlongs: FollowAlongs,
    private readonly suggestions: Suggestions,
  ) {}

  async of(tx: Tx, who: Viewer): Promise<MyWeek> {
    const planned = await this.plans.weekOf(tx, who);
    const [staff] = await tx.sql<{ id: string; fullTimeShare: number }[]>`SELECT id, full_time_share AS "fullTimeShare" FROM staff WHERE id = ${who.id}`;
    const lastWeek = await this.counts.weekFor(tx, staff, addDays(planned.week.start, -7));
    const toTalkAbout = await this.talks.of(tx, who, planned.today, 'full', planned.settings.locale);
    const until = addDays(planned.today, AHEAD_DAYS);
    const inTouch = (await this.followAlongs.dueFor(tx, who, planned.today)).filter((one) => one.due.on <= until);
    const suggested = await this.suggestions.forWeek(tx, who, planned.week);
    return { planned, suggested, lastWeek, toTalkAbout, inTouch, questions: await this.talks.questions(tx, who), due: await this.due(tx, who, until, { start: planned.today, end: addDays(planned.week.end, 7) }) };
  }

  /** The words come from the person's own visit: those of a visit about a client stand nowhere else (P2). */
  private async due(tx: Tx, who: Viewer, until: Day, soon: Week): Promise<DueStep[]> {
    return tx.sql`SELECT e.id AS "employerId", e.name AS employer, e.next_touch_on AS "on", COALESCE((SELECT v.next_what FROM visits v
        WHERE v.employer_id = e.id AND v.staff_id = ${who.id} AND v.next_on = e.next_touch_on AND v.deleted_at IS NULL ORDER BY v.created_at DESC LIMIT 1), e.next_touch_what) AS what, p.id AS "plannedId", p.day AS "plannedOn"
      FROM employers e LEFT JOIN planned_visits p ON p.id = (SELECT q.id FROM planned_visits q WHERE q.staff_id = ${who.id} AND q.employer_id = e.id AND q.day >= ${soon.start} AND q.day <= ${soon.end}
        AND q.status = 'planned' AND q.deleted_at IS NULL ORDER BY q.day, q.id LIMIT 1) WHERE e.next_touch_by = ${who.id} AND e.next_touch_on <= ${until} AND e.deleted_at IS NULL AND e.do_not_contact_on IS NULL ORDER BY e.next_touch_on, e.id LIMIT ${MOST_DUE}`;
  }
}

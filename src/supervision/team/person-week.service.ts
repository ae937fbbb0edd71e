import { Injectable, NotFoundException } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { parseDay, weeksBack, type Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { SiteSettings } from '../../settings/settings';
import { Settings } from '../../settings/settings.service';
import { WeekCounts, type StaffWeek } from '../../visits/counting/week-counts.service';
import { sightsOf, type VisitSight } from '../../visits/visit-sight';
import { Reviews, type ReviewRecord } from '../review/reviews.service';
import { findStaff, type SeenStaff } from './staff-scope';
import { TREND_WEEKS } from './team-week.service';

export interface PersonWeek {
  staff: SeenStaff;
  now: StaffWeek;
  trend: StaffWeek[];
  today: Day;
  sights: Map<string, VisitSight>;
  reviews: ReviewRecord[];
  removedSince: { day: Day; employer: string }[];
  lastGoal: { goal: string; weekStart: Day } | null;
  settings: SiteSettings;
  /** Made anew each time the page is shown: a review posted twice is one. */
  reviewId: string;
  who: Viewer;
}

/** One specialist's week with the visits behind the number, and its reviews. */
@Injectable()
export class PersonWeeks {
  constructor(
    private readonly counts: WeekCounts,
    private readonly reviews: Reviews,
    private readonly settings: Settings,
  ) {}

  /** @throws NotFoundException for somebody whose week is not this person's to see */
  async open(tx: Tx, who: Viewer, staffId: string, asked: string): Promise<PersonWeek> {
    const staff = await this.staff(tx, who, staffId);
    const settings = await this.settings.get(tx);
    const { today } = await this.counts.view(tx);
    const week = await this.counts.weekOf(tx, parseDay(asked) ?? today);
    const trend = (await this.counts.weeksOf(tx, [staff], weeksBack(week.start, settings.weekStart, TREND_WEEKS))).get(staff.id) ?? [];
    const now = trend[trend.length - 1];
    const reviews = await this.reviews.ofWeek(tx, staff.id, week.start);
    const [last] = reviews;
    return {
      staff, now, trend, today, settings, who, reviews, reviewId: newId(), sights: await sightsOf(tx, who, today, now.visits.map((visit) => visit.id)),
      removedSince: last ? await this.reviews.removedSince(tx, staff.id, week, last.reviewedAt) : [], lastGoal: await this.reviews.lastGoal(tx, staff.id),
    };
  }

  async staff(tx: Tx, who: Viewer, id: string): Promise<SeenStaff> {
    const staff = await findStaff(tx, who, id);
    if (!staff) throw new NotFoundException();
    return staff;
  }

  /** The first day of a week that has begun. Null for anything else. */
  async weekStart(tx: Tx, asked: string): Promise<Day | null> {
    const day = parseDay(asked);
    if (!day) return null;
    const { start } = await this.counts.weekOf(tx, day);
    return start <= (await this.counts.view(tx)).today ? start : null;
  }

  async counted(tx: Tx, staff: SeenStaff, start: Day): Promise<number> {
    return (await this.counts.weekFor(tx, staff, start)).count.counted;
  }
}

import { Injectable, NotFoundException } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { newId } from '../../common/database/ids';
import { parseDay, weeksBack, type Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { SiteSettings } from '../../settings/settings';
import { Settings } from '../../settings/settings.service';
import { startOfStored } from '../../visits/counting/stored-week.rules';
import { WeekCounts, type StaffWeek, type TrendWeek } from '../../visits/counting/week-counts.service';
import { evidenceOfEach } from '../../visits/standing-evidence';
import { sightsOf, type VisitSight } from '../../visits/visit-sight';
import { FieldMentorings, type FieldMentoring } from '../mentoring/field-mentorings.service';
import type { LostVisit } from '../review/lost-visits.rules';
import { Reviews, type Goal, type ReviewRecord } from '../review/reviews.service';
import { findStaff, type SeenStaff } from './staff-scope';
import { TREND_WEEKS } from './team-week.service';
import { weekQuality, type WeekQuality } from './week-quality.rules';

export interface PersonWeek {
  staff: SeenStaff;
  now: StaffWeek;
  trend: TrendWeek[];
  today: Day;
  sights: Map<string, VisitSight>;
  quality: WeekQuality;
  reviews: ReviewRecord[];
  /** What the week lost since its last review. */
  lost: LostVisit[];
  lastGoal: Goal | null;
  mentoring: FieldMentoring[];
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
    private readonly mentorings: FieldMentorings,
  ) {}

  /** @throws NotFoundException for somebody whose week is not this person's to see */
  async open(tx: Tx, who: Viewer, staffId: string, asked: string): Promise<PersonWeek> {
    const staff = await this.staff(tx, who, staffId);
    const settings = await this.settings.get(tx);
    const { today } = await this.counts.view(tx);
    const week = await this.counts.weekOf(tx, parseDay(asked) ?? today);
    const trend = (await this.counts.trendOf(tx, [staff], weeksBack(week.start, settings.weekStart, TREND_WEEKS))).get(staff.id) ?? [];
    const now = await this.counts.weekFor(tx, staff, week.start);
    const reviews = await this.reviews.ofWeek(tx, staff.id, week.start);
    const [last] = reviews;
    return {
      staff, now, trend, today, settings, who, reviews, reviewId: newId(), sights: await sightsOf(tx, who, today, now.visits.map((visit) => visit.id)), quality: await this.quality(tx, now),
      lost: last ? await this.reviews.lostSince(tx, staff.id, week.start, last.reviewedAt) : [], lastGoal: await this.lastGoal(tx, staff.id, week.start), mentoring: await this.mentorings.of(tx, who, staff.id, week.end),
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

  private async lastGoal(tx: Tx, staffId: string, before: Day): Promise<Goal | null> {
    const goal = await this.reviews.lastGoal(tx, staffId, before);
    return goal && { ...goal, weekStart: startOfStored(goal.weekStart, (await this.settings.get(tx)).weekStart) };
  }

  private async quality(tx: Tx, { visits, week }: StaffWeek): Promise<WeekQuality> {
    if (visits.length === 0) return { byVisit: new Map(), byEmployer: new Map() };
    const ids = visits.map((visit) => visit.id);
    const said = await run<{ id: string }[]>(tx, sql`SELECT DISTINCT p.visit_id AS id FROM visit_people p JOIN hiring_managers h ON h.id = p.hiring_manager_id WHERE p.visit_id IN (${listed(ids)}) AND h.hiring_say = 'yes'`);
    return weekQuality(visits, await evidenceOfEach(tx, [...new Set(visits.map((visit) => visit.employerId))]), new Set(said.map((row) => row.id)), week.end);
  }
}

import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import type { ExcuseForm, ReviewForm } from './review.form';
import { Review } from './review.entity';

/** A review with who made it. */
export type ReviewRecord = Pick<Review, 'id' | 'staffId' | 'weekStart' | 'reviewedAt' | 'noted' | 'goal' | 'goalContacts' | 'goalWeeks' | 'contacts'> & { reviewedBy: string };

/** What was agreed for the weeks after the one reviewed. */
export type Goal = Pick<Review, 'goal' | 'goalContacts' | 'goalWeeks' | 'weekStart'>;

/** Dated reviews (V10) and excused weeks (V8). */
@Injectable()
export class Reviews {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Keeps a review; the same form posted twice is one. `contacts` is what counted at this moment. */
  async add(tx: Tx, who: Viewer, staffId: string, form: ReviewForm, contacts: number): Promise<void> {
    if (await tx.existsBy(Review, { id: form.id })) return;
    await tx.insert(Review, { id: form.id, staffId, weekStart: form.week, reviewedBy: who.id, reviewedAt: this.clock.iso(), noted: form.noted, goal: form.goal, ...goalOf(form), contacts });
    await this.audit.record(tx, who, 'week.review', { type: 'staff', id: staffId }, ['noted', 'goal', 'contacts']);
  }

  /** A week's reviews, the newest first. */
  async ofWeek(tx: Tx, staffId: string, weekStart: Day): Promise<ReviewRecord[]> {
    return (await this.ofWeeks(tx, [staffId], [weekStart])).reverse();
  }

  /** The reviews of some weeks of some staff, oldest first. */
  ofWeeks(tx: Tx, staffIds: readonly string[], weekStarts: readonly Day[]): Promise<ReviewRecord[]> {
    return run(tx, sql`SELECT r.id, r.staff_id AS "staffId", r.week_start AS "weekStart", r.reviewed_at AS "reviewedAt", r.noted, r.goal, r.goal_contacts AS "goalContacts", r.goal_weeks AS "goalWeeks", r.contacts, s.name AS "reviewedBy"
      FROM reviews r JOIN staff s ON s.id = r.reviewed_by WHERE r.staff_id IN (${listed(staffIds)}) AND r.week_start IN (${listed(weekStarts)}) ORDER BY r.reviewed_at, r.id LIMIT 1000`);
  }

  /** The last review of each, whichever week it was of, by staff. */
  async lastOf(tx: Tx, staffIds: readonly string[]): Promise<Map<string, { weekStart: Day; reviewedAt: string }>> {
    const rows = await run<{ id: string; weekStart: Day; reviewedAt: string }[]>(tx, sql`SELECT staff_id AS id, max(week_start) AS "weekStart", max(reviewed_at) AS "reviewedAt" FROM reviews WHERE staff_id IN (${listed(staffIds)}) GROUP BY staff_id`);
    return new Map(rows.map(({ id, ...last }) => [id, last]));
  }

  /** The goal agreed last before a week ended. Null for none. */
  async lastGoal(tx: Tx, staffId: string, before: Day): Promise<Goal | null> {
    const [row] = await tx.sql<Goal[]>`SELECT goal, goal_contacts AS "goalContacts", goal_weeks AS "goalWeeks", week_start AS "weekStart" FROM reviews
      WHERE staff_id = ${staffId} AND (goal <> '' OR goal_contacts IS NOT NULL) AND week_start < ${before} ORDER BY week_start DESC, reviewed_at DESC LIMIT 1`;
    return row ?? null;
  }

  /** Excuses a week, or says better why it is excused. */
  async excuse(tx: Tx, who: Viewer, staffId: string, form: ExcuseForm): Promise<void> {
    const at = this.clock.iso();
    await tx.sql`INSERT INTO excused_weeks (staff_id, week_start, reason, note, recorded_by, recorded_at) VALUES (${staffId}, ${form.week}, ${form.reason}, ${form.excuseNote}, ${who.id}, ${at})
      ON CONFLICT (staff_id, week_start) DO UPDATE SET reason = excluded.reason, note = excluded.note, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, withdrawn_at = NULL, withdrawn_by = NULL`;
    await this.audit.record(tx, who, 'week.excuse', { type: 'staff', id: staffId }, ['reason', 'note']);
  }

  /** Takes an excuse back: the week counts again, and the row says that and when it was excused. */
  async withdrawExcuse(tx: Tx, who: Viewer, staffId: string, week: Day): Promise<void> {
    const at = this.clock.iso();
    await tx.sql`UPDATE excused_weeks SET withdrawn_at = ${at}, withdrawn_by = ${who.id} WHERE staff_id = ${staffId} AND week_start = ${week} AND withdrawn_at IS NULL`;
    await this.audit.record(tx, who, 'week.unexcuse', { type: 'staff', id: staffId });
  }

  /** Visits of a week that were taken out of the log after an instant: a reviewed number must not shrink unseen (V10). */
  removedSince(tx: Tx, staffId: string, week: { start: Day; end: Day }, since: string): Promise<{ day: Day; employer: string }[]> {
    return tx.sql`SELECT v.visited_on AS day, e.name AS employer FROM visits v JOIN employers e ON e.id = v.employer_id
      WHERE v.staff_id = ${staffId} AND v.visited_on >= ${week.start} AND v.visited_on <= ${week.end} AND v.deleted_at > ${since} ORDER BY v.visited_on, v.id LIMIT 50`;
  }
}

/** A number without weeks holds for one; weeks without a number say nothing. */
function goalOf({ goalContacts, goalWeeks }: ReviewForm): { goalContacts: number | null; goalWeeks: number | null } {
  return goalContacts === '' ? { goalContacts: null, goalWeeks: null } : { goalContacts: Number(goalContacts), goalWeeks: Number(goalWeeks || '1') };
}

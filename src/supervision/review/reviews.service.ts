import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { hold } from '../../common/database/hold';
import { newId } from '../../common/database/ids';
import { joined, listed, run, sql, type Sql } from '../../common/database/sql';
import { addDays, type Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { storedStarts } from '../../visits/counting/stored-week.rules';
import { lostFrom, type ChangedVisit, type LostVisit } from './lost-visits.rules';
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

  /**
   * Keeps a review; the same form posted twice is one. `contacts` is what counted at this moment. A form whose id is taken but that
   * says something else (another week or person, or written on after going back) is kept beside the first: nothing typed is lost.
   */
  async add(tx: Tx, who: Viewer, staffId: string, form: ReviewForm, contacts: number): Promise<void> {
    const said = { staffId, weekStart: form.week, reviewedBy: who.id, noted: form.noted, goal: form.goal, ...goalOf(form) };
    await hold(tx, `form ${form.id}`);
    const isTaken = await tx.existsBy(Review, { id: form.id });
    if (isTaken && (await this.isSaid(tx, said))) return;
    await tx.insert(Review, { id: isTaken ? newId() : form.id, ...said, reviewedAt: this.clock.iso(), contacts });
    await this.audit.record(tx, who, 'week.review', { type: 'staff', id: staffId }, ['noted', 'goal', 'contacts']);
  }

  /** Whether the newest review of this week by this person says the very same. */
  private async isSaid(tx: Tx, { staffId, weekStart, ...said }: Pick<Review, 'staffId' | 'weekStart' | 'reviewedBy' | 'noted' | 'goal' | 'goalContacts' | 'goalWeeks'>): Promise<boolean> {
    const last = await tx.findOne(Review, { where: { staffId, weekStart, reviewedBy: said.reviewedBy }, order: { reviewedAt: 'DESC', id: 'DESC' } });
    return last !== null && (Object.keys(said) as (keyof typeof said)[]).every((key) => last[key] === said[key]);
  }

  /** A week's reviews, the newest first. */
  async ofWeek(tx: Tx, staffId: string, weekStart: Day): Promise<ReviewRecord[]> {
    return (await this.ofWeeks(tx, [staffId], [weekStart])).reverse();
  }

  /** The reviews of some weeks of some staff, oldest first. */
  ofWeeks(tx: Tx, staffIds: readonly string[], weekStarts: readonly Day[]): Promise<ReviewRecord[]> {
    return run(tx, sql`SELECT r.id, r.staff_id AS "staffId", r.week_start AS "weekStart", r.reviewed_at AS "reviewedAt", r.noted, r.goal, r.goal_contacts AS "goalContacts", r.goal_weeks AS "goalWeeks", r.contacts, s.name AS "reviewedBy"
      FROM reviews r JOIN staff s ON s.id = r.reviewed_by WHERE r.staff_id IN (${listed(staffIds)}) AND (${joined(weekStarts.map((start) => ofWeek(start)), ' OR ')}) ORDER BY r.reviewed_at, r.id LIMIT 1000`);
  }

  /** The last week reviewed of each, by staff, under the first day it is on record with. */
  async lastOf(tx: Tx, staffIds: readonly string[]): Promise<Map<string, Day>> {
    const rows = await run<{ id: string; start: Day }[]>(tx, sql`SELECT staff_id AS id, max(week_start) AS start FROM reviews WHERE staff_id IN (${listed(staffIds)}) GROUP BY staff_id`);
    return new Map(rows.map(({ id, start }) => [id, start]));
  }

  /** The goal agreed last before a week ended. Null for none. */
  async lastGoal(tx: Tx, staffId: string, before: Day): Promise<Goal | null> {
    const [row] = await tx.sql<Goal[]>`SELECT goal, goal_contacts AS "goalContacts", goal_weeks AS "goalWeeks", week_start AS "weekStart" FROM reviews
      WHERE staff_id = ${staffId} AND (goal <> '' OR goal_contacts IS NOT NULL) AND week_start < ${storedStarts(before).start} ORDER BY week_start DESC, reviewed_at DESC LIMIT 1`;
    return row ?? null;
  }

  /** Excuses a week, or says better why it is excused. */
  async excuse(tx: Tx, who: Viewer, staffId: string, form: ExcuseForm): Promise<void> {
    const at = this.clock.iso();
    const week = (await this.storedExcuse(tx, staffId, form.week)) ?? form.week;
    await tx.sql`INSERT INTO excused_weeks (staff_id, week_start, reason, note, recorded_by, recorded_at) VALUES (${staffId}, ${week}, ${form.reason}, ${form.excuseNote}, ${who.id}, ${at})
      ON CONFLICT (staff_id, week_start) DO UPDATE SET reason = excluded.reason, note = excluded.note, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, withdrawn_at = NULL, withdrawn_by = NULL`;
    await this.audit.record(tx, who, 'week.excuse', { type: 'staff', id: staffId }, ['reason', 'note']);
  }

  /** Takes an excuse back: the week counts again, and the row says that and when it was excused. */
  async withdrawExcuse(tx: Tx, who: Viewer, staffId: string, week: Day): Promise<void> {
    const at = this.clock.iso();
    await run(tx, sql`UPDATE excused_weeks SET withdrawn_at = ${at}, withdrawn_by = ${who.id} WHERE staff_id = ${staffId} AND ${ofWeek(week)} AND withdrawn_at IS NULL`);
    await this.audit.record(tx, who, 'week.unexcuse', { type: 'staff', id: staffId });
  }

  /** What a reviewed week lost after an instant: visits removed, moved to another week, or made without this person after all (V9, V10). */
  async lostSince(tx: Tx, staffId: string, weekStart: Day, since: string): Promise<LostVisit[]> {
    const inWeek = joined(Array.from({ length: 7 }, (_, index) => sql`x.body LIKE ${`%"visitedOn":"${addDays(weekStart, index)}"%`}`), ' OR ');
    const rows = await run<ChangedRow[]>(tx, sql`SELECT x.visit_id AS "visitId", x.body, e.name AS employer, v.staff_id AS "staffId", v.visited_on AS "visitedOn", v.deleted_at AS "deletedAt",
        CASE WHEN EXISTS (SELECT 1 FROM visit_staff w WHERE w.visit_id = v.id AND w.staff_id = ${staffId}) THEN 1 ELSE 0 END AS along
      FROM visit_versions x JOIN visits v ON v.id = x.visit_id JOIN employers e ON e.id = v.employer_id
      WHERE x.changed_at > ${since} AND v.created_at <= ${since} AND x.body LIKE ${`%"${staffId}"%`} AND (${inWeek}) AND x.version = (
        SELECT min(y.version) FROM visit_versions y WHERE y.visit_id = x.visit_id AND y.changed_at > ${since}) ORDER BY x.visit_id LIMIT 200`);
    return lostFrom(rows.map((row) => toChanged(row, staffId)), staffId, weekStart);
  }

  private async storedExcuse(tx: Tx, staffId: string, week: Day): Promise<Day | null> {
    const [row] = await run<{ start: Day }[]>(tx, sql`SELECT week_start AS start FROM excused_weeks WHERE staff_id = ${staffId} AND ${ofWeek(week)} ORDER BY recorded_at DESC LIMIT 1`);
    return row?.start ?? null;
  }
}

type ChangedRow = { visitId: string; body: string; employer: string; staffId: string; visitedOn: Day; deletedAt: string | null; along: number | string };

function toChanged({ visitId, body, employer, along, ...now }: ChangedRow, staffId: string): ChangedVisit {
  return { visitId, employer, then: JSON.parse(body) as ChangedVisit['then'], now: { ...now, along: Number(along) === 1 ? [staffId] : [] } };
}

/** A condition: on record for this week, however the site's weeks lay when it was said. */
function ofWeek(start: Day): Sql {
  const stored = storedStarts(start);
  return sql`(week_start >= ${stored.start} AND week_start <= ${stored.end})`;
}

/** A number without weeks holds for one; weeks without a number say nothing. */
function goalOf({ goalContacts, goalWeeks }: ReviewForm): { goalContacts: number | null; goalWeeks: number | null } {
  return goalContacts === '' ? { goalContacts: null, goalWeeks: null } : { goalContacts: Number(goalContacts), goalWeeks: Number(goalWeeks || '1') };
}

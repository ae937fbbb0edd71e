import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import type { Day, Week } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { VisitCompanions } from '../../visits/visit-companions.service';
import { Visits } from '../../visits/visits.service';
import type { FieldMentoringForm } from './field-mentoring.form';

/** A visit somebody went along on, to learn together. */
export interface FieldMentoring {
  id: string;
  day: Day;
  mentor: string;
  visitId: string | null;
  employer: string | null;
  observed: string;
  agreed: string;
  next: string;
}

export type Kept = 'kept' | 'no such mentor' | 'no such visit';

const SHOWN = 10;

/** Field-mentoring visits: added, never changed. The specialist and their supervisor read them, nobody else. */
@Injectable()
export class FieldMentorings {
  constructor(
    private readonly visits: Visits,
    private readonly companions: VisitCompanions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The newest until a day; none for an administrator, who sees counts and no words about people. */
  async of(tx: Tx, who: Viewer, staffId: string, until: Day): Promise<FieldMentoring[]> {
    if (who.role === 'administrator') return [];
    return tx.sql`SELECT f.id, f.day, s.name AS mentor, f.visit_id AS "visitId", e.name AS employer, f.observed, f.agreed, f.next
      FROM field_mentoring f JOIN staff s ON s.id = f.mentor_id LEFT JOIN visits v ON v.id = f.visit_id AND v.deleted_at IS NULL LEFT JOIN employers e ON e.id = v.employer_id
      WHERE f.staff_id = ${staffId} AND f.day <= ${until} ORDER BY f.day DESC, f.id DESC LIMIT ${SHOWN}`;
  }

  /** Keeps one, and names whoever went along on the visit (V9). The same form posted twice is one. */
  async add(tx: Tx, who: Viewer, staffId: string, form: FieldMentoringForm): Promise<Kept> {
    const [again] = await tx.sql<object[]>`SELECT 1 AS found FROM field_mentoring WHERE id = ${form.id}`;
    if (again) return 'kept';
    if (!(await this.mentors(tx, staffId)).some((one) => one.id === form.mentor)) return 'no such mentor';
    const visit = form.visit === '' ? null : await this.visits.holdToChange(tx, who, form.visit);
    if (form.visit !== '' && (!visit || visit.staffId !== staffId || visit.deletedAt !== null)) return 'no such visit';
    if (visit) await this.companions.add(tx, who, visit, form.mentor);
    const at = this.clock.iso();
    await tx.sql`INSERT INTO field_mentoring (id, staff_id, mentor_id, day, visit_id, observed, agreed, next, recorded_by, recorded_at)
      VALUES (${form.id}, ${staffId}, ${form.mentor}, ${visit?.visitedOn ?? form.day}, ${visit?.id ?? null}, ${form.observed}, ${form.agreed}, ${form.next}, ${who.id}, ${at})`;
    await this.audit.record(tx, who, 'field-mentoring.record', { type: 'staff', id: staffId }, ['observed', 'agreed', 'next']);
    return 'kept';
  }

  /** Who may have gone along: the others of the team, the supervisor among them. */
  mentors(tx: Tx, staffId: string): Promise<{ id: string; name: string }[]> {
    return tx.sql`SELECT id, name FROM staff WHERE team_id = (SELECT team_id FROM staff WHERE id = ${staffId}) AND id <> ${staffId} AND disabled_at IS NULL ORDER BY name, id LIMIT 100`;
  }

  /** The week's own visits of a specialist, to choose from. Where they were is everybody's to know; what for is left out (P2). */
  visitsOf(tx: Tx, staffId: string, week: Week): Promise<{ id: string; day: Day; employer: string }[]> {
    return tx.sql`SELECT v.id, v.visited_on AS day, e.name AS employer FROM visits v JOIN employers e ON e.id = v.employer_id
      WHERE v.staff_id = ${staffId} AND v.visited_on >= ${week.start} AND v.visited_on <= ${week.end} AND v.deleted_at IS NULL ORDER BY v.visited_on, v.id LIMIT 100`;
  }
}

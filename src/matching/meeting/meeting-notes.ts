import type { Tx } from '../../common/database/database';
import { run, sql, type Sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import { visibleClients } from '../../clients/client-scope';
import type { Viewer } from '../../common/web/access';

/** What was said of an opening at a meeting: a decision, somebody who follows up by a day, or both; and which client it is about, by initials (P1). */
export interface MeetingNote {
  readonly id: string;
  readonly openingId: string;
  readonly title: string;
  readonly employerId: string;
  readonly employer: string;
  /** The day of the meeting. */
  readonly day: Day;
  readonly decided: string;
  readonly staffId: string | null;
  readonly staffName: string | null;
  readonly dueOn: Day | null;
  readonly what: string;
  readonly notedBy: string;
  readonly doneOn: Day | null;
  /** Null when it is about nobody, or about somebody this viewer mayn't know of (any more). */
  readonly aboutId: string | null;
  readonly aboutInitials: string | null;
  /** Their specialist: whom to ask. */
  readonly aboutSpecialist: string | null;
}

const MOST = 300;

/** Notes of the viewer's team's meetings; those taken out are left out. Aliases: `n` the note, `m` its meeting, `o` the opening. */
export function notesOf(tx: Tx, who: Viewer, which: Sql): Promise<MeetingNote[]> {
  return run<MeetingNote[]>(tx, sql`
    SELECT n.id, n.opening_id AS "openingId", o.title, o.employer_id AS "employerId", e.name AS employer, m.day, n.decided, n.staff_id AS "staffId", s.name AS "staffName", n.due_on AS "dueOn", n.what, b.name AS "notedBy", n.done_on AS "doneOn",
      c.id AS "aboutId", c.initials AS "aboutInitials", cs.name AS "aboutSpecialist"
    FROM meeting_notes n JOIN meetings m ON m.id = n.meeting_id JOIN openings o ON o.id = n.opening_id JOIN employers e ON e.id = o.employer_id
      JOIN staff b ON b.id = n.noted_by LEFT JOIN staff s ON s.id = n.staff_id
      LEFT JOIN meeting_note_clients x ON x.note_id = n.id LEFT JOIN clients c ON c.id = x.client_id AND ${visibleClients(who)} LEFT JOIN staff cs ON cs.id = c.specialist_id
    WHERE m.team_id = ${who.teamId} AND n.deleted_at IS NULL AND ${which} LIMIT ${MOST}`);
}

/** The openings a meeting looked at, in the order it came to them. */
export function lookedAt(tx: Tx, meetingId: string): Promise<{ id: string; title: string; employer: string }[]> {
  return run(tx, sql`
    SELECT o.id, o.title, e.name AS employer FROM meeting_openings l JOIN openings o ON o.id = l.opening_id JOIN employers e ON e.id = o.employer_id
    WHERE l.meeting_id = ${meetingId} ORDER BY l.looked_at, o.heard_on DESC, o.id DESC LIMIT ${MOST}`);
}

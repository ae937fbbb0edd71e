import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { placeOfForm } from '../../common/database/form-place';
import { hold } from '../../common/database/hold';
import { newId } from '../../common/database/ids';
import { joined, listed, run, sql, type Sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { notesOf, type MeetingNote } from './meeting-notes';

export interface Meeting {
  readonly id: string;
  readonly day: Day;
  readonly startedBy: string;
}

/** What is noted of an opening. */
export interface NewNote {
  /** From the form that made it: sent twice, it is one note. */
  readonly id: string;
  readonly openingId: string;
  readonly decided: string;
  readonly staffId: string | null;
  readonly dueOn: Day | null;
  readonly what: string;
  /** A client of the team it is about; null for none. */
  readonly aboutId: string | null;
}

/** What became of a note that was to be changed. */
export interface NoteChange {
  readonly openingId: string;
  /** False when it stood so already. */
  readonly hasChanged: boolean;
}

const MOST_DAYS = 52;

/** A team's weekly meeting: what it looked at and what was said, written down as it happens. Each team sees its own only (P1). */
@Injectable()
export class Meetings {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The team's meeting of a day; null when none was held. */
  async on(tx: Tx, who: Viewer, day: Day): Promise<Meeting | null> {
    const [row] = await tx.sql<Meeting[]>`SELECT m.id, m.day, s.name AS "startedBy" FROM meetings m JOIN staff s ON s.id = m.started_by WHERE m.team_id = ${who.teamId} AND m.day = ${day}`;
    return row ?? null;
  }

  /** The days of the team's meetings, the newest first. */
  async days(tx: Tx, who: Viewer): Promise<Day[]> {
    const rows = await tx.sql<{ day: Day }[]>`SELECT day FROM meetings WHERE team_id = ${who.teamId} ORDER BY day DESC LIMIT ${MOST_DAYS}`;
    return rows.map(({ day }) => day);
  }

  /** Begins the team's meeting of a day, or joins the one that was begun. @returns its id */
  async start(tx: Tx, who: Viewer, day: Day): Promise<string> {
    const id = newId();
    await tx.sql`INSERT INTO meetings (id, team_id, day, started_by, started_at) VALUES (${id}, ${who.teamId}, ${day}, ${who.id}, ${this.clock.iso()}) ON CONFLICT (team_id, day) DO NOTHING`;
    const [held] = await tx.sql<{ id: string }[]>`SELECT id FROM meetings WHERE team_id = ${who.teamId} AND day = ${day}`;
    if (held.id === id) await this.audit.record(tx, who, 'meeting.start', { type: 'meeting', id });
    return held.id;
  }

  /** Whether some of these openings aren't in the meeting's minutes yet. */
  async hasUnseen(tx: Tx, meeting: Meeting, openingIds: readonly string[]): Promise<boolean> {
    if (openingIds.length === 0) return false;
    const [row] = await run<{ count: number | string }[]>(tx, sql`SELECT count(*) AS count FROM meeting_openings WHERE meeting_id = ${meeting.id} AND opening_id IN (${listed(openingIds)})`);
    return Number(row.count) < new Set(openingIds).size;
  }

  /** These openings were looked at, for the minutes. */
  async look(tx: Tx, meetingId: string, openingIds: readonly string[]): Promise<void> {
    if (openingIds.length === 0) return;
    const at = this.clock.iso();
    await run(tx, sql`INSERT INTO meeting_openings (meeting_id, opening_id, looked_at) VALUES ${joined(openingIds.map((id) => sql`(${meetingId}, ${id}, ${at})`), ', ')} ON CONFLICT DO NOTHING`);
  }

  /** Writes down what was said of an opening; there is a meeting from then on. The same form sent twice is one note, other words under its id are another. The caller has made sure that opening, colleague and client are there and the team's. */
  async note(tx: Tx, who: Viewer, day: Day, note: NewNote): Promise<void> {
    const { openingId, decided, staffId, dueOn, what, aboutId } = note;
    const { id, same } = await placeOfForm(tx, note.id, (one) => takenNote(tx, one), (taken) => isSame(taken, note, who));
    if (same) return;
    const meetingId = await this.start(tx, who, day);
    await this.look(tx, meetingId, [openingId]);
    await tx.sql`INSERT INTO meeting_notes (id, meeting_id, opening_id, decided, staff_id, due_on, what, noted_by, noted_at)
      VALUES (${id}, ${meetingId}, ${openingId}, ${decided}, ${staffId}, ${dueOn}, ${what}, ${who.id}, ${this.clock.iso()})`;
    if (aboutId) await tx.sql`INSERT INTO meeting_note_clients (note_id, client_id, opening_id, noted_on, noted_by) VALUES (${id}, ${aboutId}, ${openingId}, ${day}, ${who.id})`;
    await this.audit.record(tx, who, 'meeting.note', { type: 'opening', id: openingId }, [...(decided ? ['decided'] : []), ...(staffId ? ['staffId', 'dueOn', 'what'] : []), ...(aboutId ? ['aboutId'] : [])]);
  }

  /** What was said of these openings and isn't done, at whichever meeting, what is due first and what has no day last: for the table and the opening's own page. */
  openOn(tx: Tx, who: Viewer, openingIds: readonly string[]): Promise<MeetingNote[]> {
    return openingIds.length === 0 ? Promise.resolve([]) : notesOf(tx, who, sql`n.opening_id IN (${listed(openingIds)}) AND n.done_on IS NULL ORDER BY CASE WHEN n.due_on IS NULL THEN 1 ELSE 0 END, n.due_on, n.id`);
  }

  /** What this person said they would follow up, due until a day and not done; the longest due first. */
  dueFor(tx: Tx, who: Viewer, until: Day): Promise<MeetingNote[]> {
    return notesOf(tx, who, sql`n.staff_id = ${who.id} AND n.done_on IS NULL AND n.due_on <= ${until} AND o.deleted_at IS NULL ORDER BY n.due_on, n.id`);
  }

  /** Followed up: it leaves the week, and stays in the minutes. */
  finish(tx: Tx, who: Viewer, id: string, day: Day): Promise<NoteChange | null> {
    return this.change(tx, who, id, { action: 'meeting.follow-up', can: (note) => !note.isRemoved && !note.isDone, to: sql`done_on = ${day}` });
  }

  /** Not done after all: it stands in the week again. */
  reopen(tx: Tx, who: Viewer, id: string): Promise<NoteChange | null> {
    return this.change(tx, who, id, { action: 'meeting.reopen', can: (note) => !note.isRemoved && note.isDone, to: sql`done_on = NULL` });
  }

  /** Takes a note out of the minutes; `restore` brings it back. */
  remove(tx: Tx, who: Viewer, id: string): Promise<NoteChange | null> {
    return this.change(tx, who, id, { action: 'meeting.remove-note', can: (note) => !note.isRemoved, to: sql`deleted_at = ${this.clock.iso()}` });
  }

  restore(tx: Tx, who: Viewer, id: string): Promise<NoteChange | null> {
    return this.change(tx, who, id, { action: 'meeting.restore-note', can: (note) => note.isRemoved, to: sql`deleted_at = NULL` });
  }

  /** Null when there is no such note of the team's. What stands so already is left as it is: who comes second did nothing, so there is nothing to write down or to undo. */
  private async change(tx: Tx, who: Viewer, id: string, { action, can, to }: { action: string; can: (note: NoteState) => boolean; to: Sql }): Promise<NoteChange | null> {
    await hold(tx, `meeting note ${id}`);
    const [row] = await tx.sql<{ openingId: string; doneOn: Day | null; deletedAt: string | null }[]>`SELECT n.opening_id AS "openingId", n.done_on AS "doneOn", n.deleted_at AS "deletedAt" FROM meeting_notes n JOIN meetings m ON m.id = n.meeting_id WHERE n.id = ${id} AND m.team_id = ${who.teamId}`;
    if (!row) return null;
    const hasChanged = can({ isDone: row.doneOn !== null, isRemoved: row.deletedAt !== null });
    if (hasChanged) {
      await run(tx, sql`UPDATE meeting_notes SET ${to} WHERE id = ${id}`);
      await this.audit.record(tx, who, action, { type: 'meeting-note', id });
    }
    return { openingId: row.openingId, hasChanged };
  }
}

interface NoteState {
  readonly isDone: boolean;
  readonly isRemoved: boolean;
}

type TakenNote = Omit<NewNote, 'id'> & { readonly notedBy: string; readonly deletedAt: string | null };

/** One that was taken out of the minutes and is written again stands in them again. */
function isSame(taken: TakenNote, note: NewNote, who: Viewer): boolean {
  return taken.deletedAt === null && taken.notedBy === who.id && (['openingId', 'decided', 'staffId', 'dueOn', 'what', 'aboutId'] as const).every((key) => taken[key] === note[key]);
}

/** Whatever stands under a note's id, also one that was taken out. */
async function takenNote(tx: Tx, id: string): Promise<TakenNote | undefined> {
  const rows = await tx.sql<TakenNote[]>`SELECT n.opening_id AS "openingId", n.decided, n.staff_id AS "staffId", n.due_on AS "dueOn", n.what, x.client_id AS "aboutId", n.noted_by AS "notedBy", n.deleted_at AS "deletedAt" FROM meeting_notes n LEFT JOIN meeting_note_clients x ON x.note_id = n.id WHERE n.id = ${id}`;
  return rows[0];
}

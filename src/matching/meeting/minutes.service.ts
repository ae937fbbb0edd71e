import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { lookedAt, notesOf, type MeetingNote } from './meeting-notes';
import { Meetings, type Meeting } from './meetings.service';

/** What a meeting came to. */
export interface Minutes {
  readonly meeting: Meeting;
  /** Each opening it looked at, with what was said of it there. */
  readonly openings: readonly { readonly id: string; readonly title: string; readonly employer: string; readonly notes: readonly MeetingNote[] }[];
}

/** The minutes write themselves: from what was looked at and noted (issue 5, point 8). A team reads its own only. */
@Injectable()
export class MinutesOf {
  constructor(private readonly meetings: Meetings) {}

  /** The minutes of the team's meeting of a day; null when none was held. */
  async on(tx: Tx, who: Viewer, day: Day): Promise<Minutes | null> {
    const meeting = await this.meetings.on(tx, who, day);
    if (!meeting) return null;
    const notes = await notesOf(tx, who, sql`n.meeting_id = ${meeting.id} ORDER BY n.noted_at, n.id`);
    const openings = await lookedAt(tx, meeting.id);
    return { meeting, openings: openings.map((opening) => ({ ...opening, notes: notes.filter(({ openingId }) => openingId === opening.id) })) };
  }

  days(tx: Tx, who: Viewer): Promise<Day[]> {
    return this.meetings.days(tx, who);
  }
}

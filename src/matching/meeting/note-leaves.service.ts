import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { listed } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { LeaveLook } from '../../disclosure/gate/leave-look.service';
import type { MeetingNote } from './meeting-notes';
import { leaveWords } from './note-words';

/** May one speak for the client a note is about? Asked anew each time it is shown (D8). */
export interface NoteLeave {
  readonly icon: string;
  readonly leave: string;
  /** The client, for those who reach them: a visit planned from the note asks the gate about them. Null for the rest of the team (P1). */
  readonly reachedId: string | null;
}

@Injectable()
export class NoteLeaves {
  constructor(
    private readonly clients: Clients,
    private readonly leave: LeaveLook,
  ) {}

  /** By note; only those that are about a client are in it. */
  async of(tx: Tx, who: Viewer, notes: readonly MeetingNote[], today: Day): Promise<ReadonlyMap<string, NoteLeave>> {
    const about = notes.flatMap((note) => (note.aboutId === null ? [] : [{ ...note, aboutId: note.aboutId }]));
    if (about.length === 0) return new Map();
    const reached = await this.clients.reachSome(tx, who, listed([...new Set(about.map(({ aboutId }) => aboutId))]));
    const looks = await this.leave.each(tx, about.map(({ employerId, aboutId }) => ({ employerId, day: today, clientIds: reached.has(aboutId) ? [aboutId] : [], purpose: 'propose_client' })));
    return new Map(about.map(({ id, aboutId, aboutSpecialist }, at) => {
      const isReached = reached.has(aboutId);
      return [id, { ...leaveWords({ client: { sight: isReached ? 'full' : 'initials', specialistName: aboutSpecialist ?? '' } }, looks[at].get(aboutId)), reachedId: isReached ? aboutId : null }];
    }));
  }
}

/** For a template, beside the words of a note. */
export function noteLeaveModel(leave: NoteLeave | undefined): { hasLeave: boolean; icon: string; leave: string } {
  return { hasLeave: leave !== undefined, icon: leave?.icon ?? 'ask', leave: leave?.leave ?? '' };
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import type { Day, Week } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { LeaveLook, type Look } from '../../disclosure/gate/leave-look.service';
import type { MeetingNote } from '../meeting/meeting-notes';
import { Meetings } from '../meeting/meetings.service';
import { NoteLeaves, type NoteLeave } from '../meeting/note-leaves.service';
import { shownOpenings, type ShownOpening } from '../offered-openings';
import { Alerts, type Alert } from './alerts.service';

const MOST_LEADS = 8;

/** An opening to tell of, with the word of leave beside each client (M8). */
export interface Lead extends Pick<ShownOpening, 'listed'>, Pick<Alert, 'version' | 'clients'> {
  readonly looks: ReadonlyMap<string, Look>;
}

/** What matching brings into a person's week: what they said they would follow up, and openings that are new for their clients. */
export interface Leads {
  readonly followUps: readonly MeetingNote[];
  /** By note: the gate's word for the client it is about. */
  readonly noteLeaves: ReadonlyMap<string, NoteLeave>;
  readonly fresh: readonly Lead[];
  /** Further openings, beyond those shown. */
  readonly more: number;
}

/** For the week's page, above this room. */
@Injectable()
export class WeekLeads {
  constructor(
    private readonly meetings: Meetings,
    private readonly alerts: Alerts,
    private readonly leave: LeaveLook,
    private readonly noteLeaves: NoteLeaves,
  ) {}

  /** For one of a person's weeks; a week that is over brings nothing. `tx` must be a reading one. */
  async of(tx: Tx, who: Viewer, week: Week, today: Day): Promise<Leads> {
    if (week.end < today) return { followUps: [], noteLeaves: new Map(), fresh: [], more: 0 };
    const alerts = week.start <= today ? await this.alerts.of(tx, who) : [];
    const shown = alerts.slice(0, MOST_LEADS);
    const followUps = await this.meetings.dueFor(tx, who, week.end);
    return { followUps, noteLeaves: await this.noteLeaves.of(tx, who, followUps, today), fresh: shown.length > 0 ? await this.withLeave(tx, shown, today) : [], more: alerts.length - shown.length };
  }

  private async withLeave(tx: Tx, alerts: readonly Alert[], today: Day): Promise<Lead[]> {
    const openings = await shownOpenings(tx, alerts.map(({ opening }) => opening.id));
    const looks = await this.leave.each(tx, alerts.map(({ opening, clients }) => ({ employerId: opening.employerId, day: today, clientIds: clients.map(({ id }) => id), purpose: 'propose_client' })));
    return alerts.flatMap(({ opening, version, clients }, at) => {
      const listed = openings.get(opening.id)?.listed;
      return listed ? [{ listed, version, clients, looks: looks[at] }] : [];
    });
  }
}

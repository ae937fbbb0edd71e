import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { Incidents } from '../../disclosure/incidents/incidents.service';
import type { ClientReminders } from '../../disclosure/talks/reminders.service';
import { Stalled, type StalledEmployer } from '../../visits/stages/stalled.service';
import { waitingErasures, type WaitingErasure } from './waiting-erasures';
import { ToTalkAbout } from './to-talk-about.service';

/** What a team's supervisor looks at on a Monday besides the counts. */
export interface Monday {
  /** Said without leave, and the client hasn't been told yet (D9). */
  incidents: { id: string; happenedOn: Day; reportedBy: string }[];
  /** Clients to talk about disclosure with (D12): today's, whichever week is looked at. */
  toTalkAbout: ClientReminders[];
  /** Questions from refusals that nobody has asked the client yet (D7). */
  toAsk: number;
  /** Relationships that have stalled, by whoever was there last (V11). */
  stalled: StalledEmployer[];
  erasures: WaitingErasure[];
}

const NOTHING: Monday = { incidents: [], toTalkAbout: [], toAsk: 0, stalled: [], erasures: [] };

/** What needs a supervisor's attention, by what they may see: nobody else is told any of it. */
@Injectable()
export class Mondays {
  constructor(
    private readonly incidents: Incidents,
    private readonly talks: ToTalkAbout,
    private readonly stalled: Stalled,
  ) {}

  async of(tx: Tx, who: Viewer, today: Day, locale: string): Promise<Monday> {
    if (who.role !== 'supervisor' || who.teamId === null) return NOTHING;
    return {
      incidents: await this.incidents.openFor(tx, who.teamId), toTalkAbout: await this.talks.of(tx, who, today, 'initials', locale), toAsk: (await this.talks.questions(tx, who)).length,
      stalled: await this.stalled.of(tx, who), erasures: await waitingErasures(tx, who),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { listed } from '../../common/database/sql';
import type { Viewer } from '../../common/web/access';
import type { Fact } from '../../disclosure/rules/disclosure.choices';
import type { LeaveState } from '../../disclosure/rules/disclosure.rules';
import { LeaveLook } from '../../disclosure/gate/leave-look.service';
import type { PlannedVisit } from '../../visits/planned/planned-visit.entity';
import { PlannedVisits } from '../../visits/planned/planned-visits.service';

/** How a planned visit about clients stands today (D8). */
export interface PlannedLeave {
  /** 'none' for a general visit. */
  state: LeaveState | 'none';
  /** Who it is about, by the names this person may read; empty for those out of reach. */
  people: { id: string; name: string; initials: string; facts: Fact[] }[];
  /** The first thing that is missing. */
  sentence: string;
}

const GENERAL: PlannedLeave = { state: 'none', people: [], sentence: '' };
const OUT_OF_REACH = 'You don’t work with this client now.';

/** Asks again, each time a planned visit is shown, whether one may still speak for its clients (D8). */
@Injectable()
export class PlannedLeaves {
  constructor(
    private readonly planned: PlannedVisits,
    private readonly clients: Clients,
    private readonly leave: LeaveLook,
  ) {}

  async of(tx: Tx, who: Viewer, visit: Pick<PlannedVisit, 'id' | 'employerId' | 'day' | 'clearanceId'>): Promise<PlannedLeave> {
    if (visit.clearanceId === null) return GENERAL;
    const meant = await this.planned.clientsOf(tx, visit.id);
    const reached = await this.clients.reachSome(tx, who, listed(meant.map((one) => one.clientId)));
    const looks = await this.leave.at(tx, who, visit.employerId, visit.day, [...reached.keys()]);
    const states = meant.map(({ clientId, facts }) => {
      const look = looks.get(clientId);
      if (!look) return { state: 'needs leave again' as const, sentence: OUT_OF_REACH };
      const isAllAllowed = facts.every((fact) => look.facts.includes(fact));
      if (look.state === 'may speak' && !isAllAllowed) return { state: 'needs leave again' as const, sentence: 'Part of what was to be said is no longer allowed.' };
      return look;
    });
    const worst = states.find((one) => one.state === 'needs leave again') ?? states.find((one) => one.state === 'ask first') ?? states[0];
    const people = meant.flatMap(({ clientId, facts }) => {
      const client = reached.get(clientId);
      return client ? [{ id: clientId, name: client.preferredName, initials: client.initials, facts }] : [];
    });
    return worst ? { state: worst.state, people, sentence: worst.sentence } : GENERAL;
  }
}

import { Injectable } from '@nestjs/common';
import type { BoardClient } from '../clients/client-list';
import { Clients } from '../clients/clients.service';
import type { WorkProfile } from '../clients/work-profile';
import { isBlankProfile } from '../clients/work-profile';
import { WorkProfiles } from '../clients/preferences/work-profiles.service';
import type { Tx } from '../common/database/database';
import type { Day } from '../common/time/calendar';
import type { Viewer } from '../common/web/access';
import { LeaveLook, type Look } from '../disclosure/gate/leave-look.service';
import { explainOpening, readyProfile, scoreOpening } from './match.rules';
import type { Match, ReadyProfile, Score } from './match.types';
import { offeredOpenings, shownOpenings, type ShownOpening } from './offered-openings';
import { orderPeople, rankOpenings, type RankedOpening } from './order.rules';
import type { ReadyOpening } from './match-opening';
import { voiceFor } from './voice';

export interface Site {
  readonly today: Day;
  readonly locale: string;
  readonly currency: string;
}

/** An opening for one client, with its reasons and whether one may speak for them there. */
export interface ClientMatch extends ShownOpening {
  readonly match: Match;
  readonly look: Look | null;
}

/** Somebody an opening may suit, ready to be put in order. */
export interface Candidate extends Score {
  readonly id: string;
  readonly label: string;
  readonly mustWeight: number;
  readonly client: BoardClient;
  readonly ready: ReadyProfile;
}

/** Clients and openings together (M4 to M8). Fit and leave stay apart: nothing is hidden for want of leave (D15). */
@Injectable()
export class Matches {
  constructor(
    private readonly clients: Clients,
    private readonly profiles: WorkProfiles,
    private readonly leave: LeaveLook,
  ) {}

  /** All openings that may be offered, in order for this profile; scored without a sentence. */
  async rank(tx: Tx, profile: WorkProfile, today: Day): Promise<RankedOpening[]> {
    return rankOpenings(readyProfile(profile), await offeredOpenings(tx, today, profile));
  }

  /** The reasons for those that are shown, in the order given. The caller has reached the client. */
  async explain(tx: Tx, who: Viewer, client: { id: string; name: string }, profile: WorkProfile, ids: readonly string[], site: Site): Promise<ClientMatch[]> {
    const openings = await shownOpenings(tx, ids);
    const looks = await this.leave.atMany(tx, who, [...new Set([...openings.values()].map(({ listed }) => listed.employerId))], site.today, [client.id]);
    const [ready, voice] = [readyProfile(profile), voiceFor(client.name, site)];
    return ids.flatMap((id) => {
      const opening = openings.get(id);
      return opening ? [{ ...opening, match: explainOpening(ready, opening.ready, voice), look: looks.get(opening.listed.employerId)?.get(client.id) ?? null }] : [];
    });
  }

  /** The team's clients who look for work and were asked what they want; and how many weren't. */
  async people(tx: Tx, who: Viewer): Promise<{ asked: { client: BoardClient; ready: ReadyProfile }[]; notAsked: number }> {
    const clients = await this.clients.listOnBoard(tx, who);
    const profiles = await this.profiles.latestOfTeam(tx, who, clients.map(({ id }) => id));
    const asked = clients.flatMap((client) => {
      const profile = profiles.get(client.id);
      return profile && !isBlankProfile(profile) ? [{ client, ready: readyProfile(profile) }] : [];
    });
    return { asked, notAsked: clients.length - asked.length };
  }

  /** Whom this opening suits best, in order (M5). */
  rankPeople(people: readonly { client: BoardClient; ready: ReadyProfile }[], opening: ReadyOpening): Candidate[] {
    return orderPeople(people.map(({ client, ready }) => ({ id: client.id, label: client.initials, mustWeight: ready.mustWeight, client, ready, ...scoreOpening(ready, opening) })));
  }

  /** May one speak for them there? Only asked for clients this person reaches: what a plan says is for no one else (P1). */
  looks(tx: Tx, who: Viewer, employerId: string, today: Day, people: readonly Candidate[]): Promise<Map<string, Look>> {
    const reached = people.filter(({ client }) => client.sight === 'full').map(({ id }) => id);
    return reached.length > 0 ? this.leave.at(tx, who, employerId, today, reached) : Promise.resolve(new Map<string, Look>());
  }
}

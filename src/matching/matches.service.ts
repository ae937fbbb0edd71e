import { Injectable } from '@nestjs/common';
import type { BoardClient } from '../clients/client-list';
import { Clients } from '../clients/clients.service';
import type { WorkProfile } from '../clients/work-profile';
import type { Tx } from '../common/database/database';
import type { Day } from '../common/time/calendar';
import type { Viewer } from '../common/web/access';
import { LeaveLook, type Look } from '../disclosure/gate/leave-look.service';
import { explainOpening, readyProfile } from './match.rules';
import type { Match, ReadyProfile } from './match.types';
import { standingOf, type Standing } from './meeting/standing.rules';
import { shownOpenings, type ShownOpening } from './offered-openings';
import type { RankedOpening } from './order.rules';
import { OpeningShelf } from './shelf/opening-shelf.service';
import { ProfileShelf } from './shelf/profile-shelf.service';
import { rankAll } from './shelf/rank-columns.rules';
import { leftOutBy, roomFor, scoreColumns } from './shelf/score-columns.rules';
import { voiceFor } from './voice';
import { whyLines, type WhyLine } from './why/why.rules';
import { MatchWeights } from './weights/match-weights.service';
import { aboutThoseStanding } from './wished-employers';

export interface Site {
  readonly today: Day;
  readonly locale: string;
  readonly currency: string;
}

/** An opening for one client, with its reasons and whether one may speak for them there. */
export interface ClientMatch extends ShownOpening {
  readonly standing: Standing;
  readonly match: Match;
  readonly look: Look | null;
}

/** One opening for one client, whatever speaks for or against it. */
export interface Why extends ShownOpening {
  readonly standing: Standing;
  readonly lines: readonly WhyLine[];
  readonly look: Look | null;
}

/** Clients and openings together (M4 to M8). Fit and leave stay apart: nothing is hidden for want of leave (D15). */
@Injectable()
export class Matches {
  constructor(
    private readonly clients: Clients,
    private readonly shelf: OpeningShelf,
    private readonly profiles: ProfileShelf,
    private readonly leave: LeaveLook,
    private readonly weights: MatchWeights,
  ) {}

  /** All openings that may be offered, in order for this profile; scored without a sentence. `tx` must be a reading one. */
  async rank(tx: Tx, profile: WorkProfile, today: Day): Promise<RankedOpening[]> {
    const ready = await this.ready(tx, profile);
    const columns = await this.shelf.columns(tx, today);
    await columns.prepare();
    const scores = scoreColumns(ready, columns, roomFor(columns));
    return Array.from(rankAll(scores), (at) => {
      const { id, title, heardOn } = columns.openings[at].opening;
      return { id, title, heardOn, score: scores.points[at], hasBrokenMust: scores.broken[at] === 1 };
    });
  }

  /** What of this profile leaves openings out, and how many, said by its wish (M4). */
  async leftOut(tx: Tx, client: { name: string }, profile: WorkProfile, site: Site): Promise<{ wish: string; count: number; of: number }[]> {
    const columns = await this.shelf.columns(tx, site.today);
    const voice = voiceFor(client.name, site);
    return leftOutBy(await this.ready(tx, profile), columns).map(({ check, count }) => ({ wish: check.called(voice), count, of: columns.openings.length }));
  }

  /** The reasons for those that are shown, in the order given. The caller has reached the client. */
  async explain(tx: Tx, client: { id: string; name: string }, profile: WorkProfile, ids: readonly string[], site: Site): Promise<ClientMatch[]> {
    const openings = await shownOpenings(tx, ids);
    const looks = await this.leave.atMany(tx, [...new Set([...openings.values()].map(({ listed }) => listed.employerId))], site.today, [client.id], 'propose_client');
    const [ready, voice] = [await this.ready(tx, profile), voiceFor(client.name, site)];
    return ids.flatMap((id) => {
      const opening = openings.get(id);
      return opening ? [{ ...opening, standing: standingOf(ready, opening.ready), match: explainOpening(ready, opening.ready, voice), look: looks.get(opening.listed.employerId)?.get(client.id) ?? null }] : [];
    });
  }

  /** Every criterion of one client and one opening, whatever became of it; null when there is none. The caller has reached the client. */
  async why(tx: Tx, client: { id: string; name: string }, profile: WorkProfile, openingId: string, site: Site): Promise<Why | null> {
    const opening = (await shownOpenings(tx, [openingId])).get(openingId);
    if (!opening || !(await isThere(tx, openingId))) return null;
    const looks = await this.leave.at(tx, opening.listed.employerId, site.today, [client.id], 'propose_client');
    const ready = await this.ready(tx, profile);
    return { ...opening, standing: standingOf(ready, opening.ready), lines: whyLines(ready, opening.ready, voiceFor(client.name, site)), look: looks.get(client.id) ?? null };
  }

  /** The team's clients who look for work and were asked what they want; and how many weren't. */
  async people(tx: Tx, who: Viewer): Promise<{ asked: { client: BoardClient; ready: ReadyProfile }[]; notAsked: number }> {
    const clients = await this.clients.listOnBoard(tx, who);
    const profiles = await this.profiles.of(tx, who, await this.weights.get(tx), clients.map(({ id }) => id));
    const asked = clients.flatMap((client) => {
      const ready = profiles.get(client.id);
      return ready ? [{ client, ready }] : [];
    });
    return { asked, notAsked: clients.length - asked.length };
  }

  private async ready(tx: Tx, profile: WorkProfile): Promise<ReadyProfile> {
    const [standing] = await aboutThoseStanding(tx, [profile]);
    return readyProfile(standing, await this.weights.get(tx));
  }

  /** May one speak for them there? Only asked for clients this person reaches: what a plan says is for no one else (P1). */
  looks(tx: Tx, employerId: string, today: Day, people: readonly { client: BoardClient }[]): Promise<Map<string, Look>> {
    const reached = people.filter(({ client }) => client.sight === 'full').map(({ client }) => client.id);
    return reached.length > 0 ? this.leave.at(tx, employerId, today, reached, 'propose_client') : Promise.resolve(new Map<string, Look>());
  }
}

/** An opening that was removed, or whose employer was, is nobody's to look at. */
async function isThere(tx: Tx, openingId: string): Promise<boolean> {
  const rows = await tx.sql<object[]>`SELECT 1 AS found FROM openings o JOIN employers e ON e.id = o.employer_id WHERE o.id = ${openingId} AND o.deleted_at IS NULL AND e.deleted_at IS NULL`;
  return rows.length > 0;
}

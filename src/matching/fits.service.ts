import { Injectable } from '@nestjs/common';
import type { BoardClient } from '../clients/client-list';
import { Clients } from '../clients/clients.service';
import type { Tx } from '../common/database/database';
import type { Day } from '../common/time/calendar';
import type { Viewer } from '../common/web/access';
import { scoreOpening } from './match.rules';
import type { Criterion, ReadyProfile } from './match.types';
import type { ReadyOpening } from './match-opening';
import { OpeningShelf } from './shelf/opening-shelf.service';
import { ProfileShelf } from './shelf/profile-shelf.service';
import { MatchWeights } from './weights/match-weights.service';

/** An opening at an employer, and who of the team's clients wants such work: initials, one's own clients first (P1). */
export interface EmployerFit {
  readonly employerId: string;
  readonly title: string;
  readonly initials: string[];
}

/** Enough to plan a week by; each one more is looked at for each client. */
const MOST_OPENINGS = 200;
const MOST_CLIENTS = 40;
/** What a client asked for by itself; hours or pay that suit alone are no wish for this work. */
const WISHES: readonly Criterion[] = ['kind', 'nextJob', 'dreamJob'];

interface Person {
  readonly client: BoardClient;
  readonly ready: ReadyProfile;
  readonly wishes: ReadyProfile['checks'];
}

/** Where openings suit the clients a week is planned for: made for looking at many employers at once, so without sentences. */
@Injectable()
export class Fits {
  constructor(
    private readonly clients: Clients,
    private readonly shelf: OpeningShelf,
    private readonly profiles: ProfileShelf,
    private readonly weights: MatchWeights,
  ) {}

  /** The newest openings that somebody wants, those of the most people first. Nothing is gated here (D15). `tx` must be a reading one. */
  async of(tx: Tx, who: Viewer, today: Day): Promise<EmployerFit[]> {
    const people = await this.people(tx, who);
    if (people.length === 0) return [];
    const { openings } = await this.shelf.columns(tx, today);
    return openings.slice(0, MOST_OPENINGS).flatMap((ready) => {
      const suited = people.filter((person) => isWanted(person, ready));
      return suited.length > 0 ? [{ employerId: ready.opening.employerId, title: ready.opening.title, initials: suited.map(({ client }) => client.initials) }] : [];
    }).sort((a, b) => b.initials.length - a.initials.length);
  }

  private async people(tx: Tx, who: Viewer): Promise<Person[]> {
    const board = await this.clients.listOnBoard(tx, who);
    const first = board.sort((a, b) => Number(b.sight === 'full') - Number(a.sight === 'full')).slice(0, MOST_CLIENTS);
    const profiles = await this.profiles.of(tx, who, await this.weights.get(tx), first.map(({ id }) => id));
    return first.flatMap((client) => {
      const ready = profiles.get(client.id);
      const wishes = ready?.checks.filter((check) => WISHES.includes(check.criterion)) ?? [];
      return ready && wishes.length > 0 ? [{ client, ready, wishes }] : [];
    });
  }
}

/** The work is asked for, and no must speaks against it: the cheap question first, since most openings end there. */
function isWanted({ ready, wishes }: Person, opening: ReadyOpening): boolean {
  return wishes.some((check) => check.judge(opening) >= 0.5) && !scoreOpening(ready, opening).hasBrokenMust;
}

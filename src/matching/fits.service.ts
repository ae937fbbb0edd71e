import { Injectable } from '@nestjs/common';
import type { BoardClient } from '../clients/client-list';
import type { Tx } from '../common/database/database';
import type { Day } from '../common/time/calendar';
import type { Viewer } from '../common/web/access';
import { Matches } from './matches.service';
import { scoreOpening } from './match.rules';
import type { Criterion, ReadyProfile } from './match.types';
import type { ReadyOpening } from './match-opening';
import { OpeningShelf } from './shelf/opening-shelf.service';

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
    private readonly matches: Matches,
    private readonly shelf: OpeningShelf,
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
    const { asked } = await this.matches.people(tx, who);
    const own = asked.sort((a, b) => Number(b.client.sight === 'full') - Number(a.client.sight === 'full'));
    return own.slice(0, MOST_CLIENTS).map((one) => ({ ...one, wishes: one.ready.checks.filter((check) => WISHES.includes(check.criterion)) })).filter(({ wishes }) => wishes.length > 0);
  }
}

/** The work is asked for, and no must speaks against it: the cheap question first, since most openings end there. */
function isWanted({ ready, wishes }: Person, opening: ReadyOpening): boolean {
  return wishes.some((check) => check.judge(opening) >= 0.5) && !scoreOpening(ready, opening).hasBrokenMust;
}

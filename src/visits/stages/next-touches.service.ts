import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { today, type Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import type { Employer } from '../../employers/employer.entity';
import { Wishes } from '../../employers/wishes/wishes.service';
import { Settings } from '../../settings/settings.service';
import { Standings } from '../standings.service';

/** What a person said of a relationship apart from a visit. A row of this stays as it is. */
export interface Said {
  /** Sent twice it is kept once. */
  id: string;
  nextOn: Day | null;
  nextWhat: string;
  note: string;
}

type Kind = 'moved' | 'cleared' | 'going' | 'ended';

/** The employer's one next touch, as people set it by hand (V11), and their answers to "Still going?". */
@Injectable()
export class NextTouches {
  constructor(
    private readonly standings: Standings,
    private readonly wishes: Wishes,
    private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The next touch is another day, or none any more. */
  async move(tx: Tx, who: Viewer, employer: Employer, said: Said): Promise<void> {
    await this.keep(tx, who, employer, said.nextOn === null ? 'cleared' : 'moved', said);
  }

  /** "Yes, still going", and when somebody is next in touch. What was meant to happen then stays. */
  async goOn(tx: Tx, who: Viewer, employer: Employer, said: { id: string; nextOn: Day; note: string }): Promise<void> {
    await this.keep(tx, who, employer, 'going', { ...said, nextWhat: employer.nextTouchWhat });
  }

  /** "No", and why: it is dormant with that note until the next visit. */
  async end(tx: Tx, who: Viewer, employer: Employer, said: { id: string; note: string }): Promise<void> {
    if (!(await this.keep(tx, who, employer, 'ended', { ...said, nextOn: null, nextWhat: '' }))) return;
    await this.wishes.setStage(tx, who, employer, 'dormant', said.note, await this.day(tx));
  }

  /** Today at the site. */
  async day(tx: Tx): Promise<Day> {
    return today(this.clock.now(), (await this.settings.get(tx)).timeZone);
  }

  /** @returns false when it is kept already */
  private async keep(tx: Tx, who: Viewer, employer: Employer, kind: Kind, { id, nextOn, nextWhat, note }: Said): Promise<boolean> {
    const [there] = await tx.sql<object[]>`SELECT 1 AS there FROM next_touches WHERE id = ${id}`;
    if (there) return false;
    await tx.sql`INSERT INTO next_touches (id, employer_id, kind, next_on, next_what, note, said_on, said_by, said_at)
      VALUES (${id}, ${employer.id}, ${kind}, ${nextOn}, ${nextWhat}, ${note}, ${await this.day(tx)}, ${who.id}, ${this.clock.iso()})`;
    await this.standings.note(tx, employer.id);
    await this.audit.record(tx, who, `employer.touch-${kind}`, { type: 'employer', id: employer.id }, ['nextOn', 'note']);
    return true;
  }
}

import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { placeOfForm } from '../../common/database/form-place';
import { newId } from '../../common/database/ids';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import type { TalkKind, TalkTopic } from './talk.choices';
import type { TalkForm, TroubleForm } from './talk.form';

/** A talk, or trouble at work, as it was noted. */
export interface TalkRecord {
  readonly id: string;
  readonly kind: TalkKind;
  readonly day: Day;
  readonly topics: readonly TalkTopic[];
  readonly ownWords: string;
  /** Of a talk what was decided, of trouble what happened. */
  readonly note: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

type Noted = Pick<TalkRecord, 'id' | 'kind' | 'day' | 'topics' | 'ownWords' | 'note'>;

const MOST_SHOWN = 200;

/** Talks about disclosure: dated rows that are added, never changed (D12, F4). The caller has reached the client. */
@Injectable()
export class Talks {
  constructor(
    private readonly clients: Clients,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  today(tx: Tx): Promise<Day> {
    return this.clients.today(tx);
  }

  newId(): string {
    return newId(this.clock.now().getTime());
  }

  /** Keeps one talk (D12). The same form posted twice is one. */
  async record(tx: Tx, who: Viewer, clientId: string, form: TalkForm): Promise<void> {
    const topics = [...new Set(form.topics)];
    await this.add(tx, who, clientId, { id: form.id, kind: 'talk', day: form.day || (await this.today(tx)), topics, ownWords: form.ownWords, note: form.decided });
  }

  /** Keeps that there was trouble at work, which calls for a talk (D12). */
  async noteTrouble(tx: Tx, who: Viewer, clientId: string, form: TroubleForm): Promise<void> {
    await this.add(tx, who, clientId, { id: form.id, kind: 'trouble', day: form.day || (await this.today(tx)), topics: [], ownWords: '', note: form.note });
  }

  /** All that was noted about one client, the newest first; reading it is written down (P3). Needs a write. */
  async open(tx: Tx, who: Viewer, clientId: string): Promise<TalkRecord[]> {
    await this.audit.record(tx, who, 'plan.talks', { type: 'client', id: clientId });
    const rows = await tx.sql<(Omit<TalkRecord, 'topics'> & { topics: string })[]>`
      SELECT t.id, t.kind, t.day, t.topics, t.own_words AS "ownWords", t.note, s.name AS "recordedBy", t.recorded_at AS "recordedAt"
      FROM disclosure_talks t JOIN staff s ON s.id = t.recorded_by WHERE t.client_id = ${clientId} ORDER BY t.day DESC, t.id DESC LIMIT ${MOST_SHOWN}`;
    return rows.map((row) => ({ ...row, topics: JSON.parse(row.topics) as TalkTopic[] }));
  }

  private async add(tx: Tx, who: Viewer, clientId: string, noted: Noted): Promise<void> {
    const topics = JSON.stringify(noted.topics);
    const read = async (one: string) => (await tx.sql<{ same: number }[]>`SELECT CASE WHEN client_id = ${clientId} AND kind = ${noted.kind} AND day = ${noted.day} AND topics = ${topics}
      AND own_words = ${noted.ownWords} AND note = ${noted.note} THEN 1 ELSE 0 END AS same FROM disclosure_talks WHERE id = ${one}`)[0];
    // Other words under a used id are another talk: nothing that was typed is lost.
    const { id, same } = await placeOfForm(tx, noted.id, read, (there) => there.same === 1);
    if (same) return;
    await tx.sql`INSERT INTO disclosure_talks (id, client_id, kind, day, topics, own_words, note, recorded_by, recorded_at)
      VALUES (${id}, ${clientId}, ${noted.kind}, ${noted.day}, ${topics}, ${noted.ownWords}, ${noted.note}, ${who.id}, ${this.clock.iso()})`;
    await this.audit.record(tx, who, noted.kind === 'talk' ? 'plan.talk' : 'plan.trouble', { type: 'client', id: clientId }, noted.kind === 'talk' ? ['day', 'topics', 'words', 'decided'] : ['day', 'note']);
  }
}

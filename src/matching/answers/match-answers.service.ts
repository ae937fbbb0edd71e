import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { reachableClients } from '../../clients/client-scope';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { hold } from '../../common/database/hold';
import { newId } from '../../common/database/ids';
import { run, sql, type Sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import type { Answer, ReasonNot } from './answer.choices';
import { MatchAnswer } from './match-answer.entity';

/** An answer with who wrote it down. */
export type SaidAnswer = MatchAnswer & { readonly by: string };

/** A client within reach who was told of an opening. */
export type ToldClient = SaidAnswer & { readonly preferredName: string };

export interface NewAnswer {
  readonly id: string;
  readonly openingId: string;
  readonly answer: Answer;
  readonly reason: ReasonNot | '';
  readonly why: string;
  readonly saidOn: Day;
}

const COLUMNS = sql`a.id, a.client_id AS "clientId", a.opening_id AS "openingId", a.number, a.answer, a.reason, a.why, a.said_on AS "saidOn", a.takes_back AS "takesBack", a.recorded_on AS "recordedOn", a.recorded_by AS "recordedBy", a.recorded_at AS "recordedAt", s.name AS by`;
const TABLES = sql`match_answers a JOIN clients c ON c.id = a.client_id JOIN staff s ON s.id = a.recorded_by`;
const NEWEST = sql`a.number = (SELECT max(n.number) FROM match_answers n WHERE n.client_id = a.client_id AND n.opening_id = a.opening_id)`;

/** What clients say to openings (M7). An answer is as far away as its client (P1): others learn neither of it nor how many there are. */
@Injectable()
export class MatchAnswers {
  constructor(
    private readonly clients: Clients,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What holds now, by opening: at most the newest 1,000. */
  async current(tx: Tx, who: Viewer, clientId: string): Promise<Map<string, SaidAnswer>> {
    const rows = await this.read(tx, who, sql`a.client_id = ${clientId} AND ${NEWEST}`, 1_000);
    return new Map(rows.map((row) => [row.openingId, row]));
  }

  /** What held when today began, by opening. */
  async beforeToday(tx: Tx, who: Viewer, clientId: string): Promise<Map<string, { answer: Answer }>> {
    const today = await this.clients.today(tx);
    const rows = await run<{ openingId: string; answer: Answer }[]>(tx, sql`SELECT a.opening_id AS "openingId", a.answer FROM ${TABLES} WHERE a.client_id = ${clientId} AND ${reachableClients(who, today)}
      AND a.number = (SELECT max(n.number) FROM match_answers n WHERE n.client_id = a.client_id AND n.opening_id = a.opening_id AND n.recorded_on < ${today}) ORDER BY a.recorded_at DESC, a.id LIMIT 1000`);
    return new Map(rows.map(({ openingId, answer }) => [openingId, { answer }]));
  }

  /** Every answer, the newest first; with those taken back. */
  async history(tx: Tx, who: Viewer, clientId: string, most: number): Promise<(SaidAnswer & { title: string; employer: string })[]> {
    const reach = reachableClients(who, await this.clients.today(tx));
    return run(tx, sql`SELECT ${COLUMNS}, o.title, e.name AS employer FROM ${TABLES} JOIN openings o ON o.id = a.opening_id JOIN employers e ON e.id = o.employer_id
      WHERE a.client_id = ${clientId} AND ${reach} ORDER BY a.recorded_at DESC, a.number DESC, a.id DESC LIMIT ${most}`);
  }

  /** Who of one's clients was told of this opening, and what they say. */
  async told(tx: Tx, who: Viewer, openingId: string): Promise<ToldClient[]> {
    const reach = reachableClients(who, await this.clients.today(tx));
    return run(tx, sql`SELECT ${COLUMNS}, c.preferred_name AS "preferredName" FROM ${TABLES} WHERE a.opening_id = ${openingId} AND a.answer <> 'not_told' AND ${NEWEST} AND ${reach} ORDER BY c.name_key, c.id LIMIT 100`);
  }

  async find(tx: Tx, who: Viewer, id: string): Promise<SaidAnswer | null> {
    return (await this.read(tx, who, sql`a.id = ${id}`, 1))[0] ?? null;
  }

  /**
   * Keeps an answer; the caller has reached the client. The same form sent twice is one answer while it is the newest; a form
   * shown again by Back, after others or with other words, is a new one. @returns its id
   */
  async keep(tx: Tx, who: Viewer, clientId: string, said: NewAnswer): Promise<string> {
    await holdAnswers(tx, clientId, said.openingId);
    const [taken] = await tx.sql<object[]>`SELECT 1 AS found FROM match_answers WHERE id = ${said.id}`;
    const [newest] = await this.read(tx, who, sql`a.client_id = ${clientId} AND a.opening_id = ${said.openingId} AND ${NEWEST}`, 1);
    if (taken && newest && isSame(newest, said, who)) return newest.id;
    const id = taken ? newId(this.clock.now().getTime()) : said.id;
    await this.add(tx, who, clientId, { ...said, id, takesBack: 0 });
    await this.audit.record(tx, who, 'client.answer', { type: 'client', id: clientId }, said.why === '' ? ['answer'] : ['answer', 'why']);
    return id;
  }

  /** Takes an answer back: what held before it holds again. Only the newest can be; an older one is history. @returns false when it no longer was the newest */
  async takeBack(tx: Tx, who: Viewer, one: SaidAnswer): Promise<boolean> {
    await holdAnswers(tx, one.clientId, one.openingId);
    const rows = await this.read(tx, who, sql`a.client_id = ${one.clientId} AND a.opening_id = ${one.openingId} AND a.number >= ${one.number - 1}`, 3);
    if (rows.some(({ number }) => number > one.number) || one.takesBack === 1) return false;
    const before = rows.find(({ number }) => number === one.number - 1);
    const again = before ?? { answer: 'not_told' as const, reason: '' as const, why: '', saidOn: one.saidOn };
    await this.add(tx, who, one.clientId, { id: newId(this.clock.now().getTime()), openingId: one.openingId, answer: again.answer, reason: again.reason, why: again.why, saidOn: again.saidOn, takesBack: 1 });
    await this.audit.record(tx, who, 'client.answer', { type: 'client', id: one.clientId }, ['taken back']);
    return true;
  }

  private async add(tx: Tx, who: Viewer, clientId: string, said: NewAnswer & { takesBack: number }): Promise<void> {
    const [{ newest }] = await tx.sql<{ newest: number | string | null }[]>`SELECT max(number) AS newest FROM match_answers WHERE client_id = ${clientId} AND opening_id = ${said.openingId}`;
    await tx.insert(MatchAnswer, { ...said, clientId, number: Number(newest ?? 0) + 1, recordedOn: await this.clients.today(tx), recordedBy: who.id, recordedAt: this.clock.iso() });
  }

  private async read(tx: Tx, who: Viewer, which: Sql, most: number): Promise<SaidAnswer[]> {
    const reach = reachableClients(who, await this.clients.today(tx));
    return run(tx, sql`SELECT ${COLUMNS} FROM ${TABLES} WHERE ${which} AND ${reach} ORDER BY a.recorded_at DESC, a.number DESC, a.id LIMIT ${most}`);
  }
}

/** Two answers at one instant follow one another: none is lost, and each has its number. */
function holdAnswers(tx: Tx, clientId: string, openingId: string): Promise<void> {
  return hold(tx, `answers ${clientId} ${openingId}`);
}

function isSame(newest: SaidAnswer, said: NewAnswer, who: Viewer): boolean {
  return newest.takesBack === 0 && newest.recordedBy === who.id && (['answer', 'reason', 'why', 'saidOn'] as const).every((key) => newest[key] === said[key]);
}

import { Injectable, NotFoundException } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Viewer } from '../../common/web/access';
import { bulkInsert } from '../../common/database/bulk-insert';
import { Database, type Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { listed, run, sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { joinedInto, partedFrom } from '../../employers/merges/joined';
import { Clients } from '../../clients/clients.service';
import { reasonsStored } from '../rules/stored-reasons';
import { decisionInputs } from '../rules/decision-record.rules';
import { decide } from '../rules/disclosure.rules';
import { LAST_MOMENT, type Act, type Fact, type Moment } from '../rules/disclosure.choices';
import type { Decision, Question } from '../rules/disclosure-history';
import { loadHistory, stampAfter } from './leave-records';
import { saidWhileJoined } from '../rules/parted.rules';
import type { Reason } from '../rules/refusal-reasons';

/** What somebody wants to do at an employer, about whom, telling what. */
export interface Ask {
  act: Act;
  employerId: string;
  day: Day;
  purpose: string | null;
  people: readonly { clientId: string; facts: readonly Fact[] }[];
  moment?: Moment | null;
}

export interface ClearedPerson {
  readonly clientId: string;
  readonly decisionId: string;
  readonly planId: string;
  readonly facts: readonly Fact[];
}

export interface Refusal {
  readonly clientId: string;
  readonly reasons: readonly Reason[];
}

export type GateAnswer = { ok: true; clearance: Clearance } | { ok: false; refusals: Refusal[] };

/**
 * The proof that the gate allowed one act at one employer on one day for these people. Only its type leaves
 * this file: nobody else can make, copy or change one, because the seal can't be written from outside.
 */
class SealedClearance {
  readonly #seal = true;
  readonly people: readonly ClearedPerson[];

  constructor(
    readonly id: string,
    readonly act: Act,
    readonly employerId: string,
    readonly day: Day,
    people: readonly ClearedPerson[],
  ) {
    this.people = Object.freeze(people.map((person) => Object.freeze({ ...person, facts: Object.freeze([...person.facts]) })));
    Object.freeze(this);
  }

  static isGenuine(thing: unknown): boolean {
    return typeof thing === 'object' && thing !== null && #seal in thing && thing.#seal;
  }
}

export type Clearance = SealedClearance;

/** The one way to speak of a client to an employer (D5, D7). Every answer it gives is kept. */
@Injectable()
export class Gate {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for all people at once: one refusal refuses the act. The decisions are rows of the open transaction,
   * so a refusal must be returned from it, not thrown. A planned visit may be for any point of the job search: nothing is told yet.
   * @throws NotFoundException for a client the asker doesn't reach
   */
  async ask(tx: Tx, who: Viewer, asked: Ask): Promise<GateAnswer> {
    if (asked.people.length === 0) throw new Error('A general visit needs no clearance (D6).');
    const ids = asked.people.map((person) => person.clientId);
    if ((await this.clients.reachSome(tx, who, listed(ids))).size < new Set(ids).size) throw new NotFoundException();
    await this.holdClients(tx, ids);
    const askedAt = await stampAfter(tx, this.clock.iso(), ids);
    const mergedFrom = (await joinedInto(tx, [asked.employerId])).get(asked.employerId) ?? [];
    const parted = (await partedFrom(tx, [asked.employerId])).get(asked.employerId) ?? [];
    const there = await loadHistory(tx, ids, [asked.employerId, ...[...mergedFrom, ...parted].map((one) => one.employerId)]);
    const history = saidWhileJoined(there, asked.employerId, parted, askedAt);
    const decided = asked.people.map((person) => {
      const question: Question = { act: asked.act, employerId: asked.employerId, day: asked.day, purpose: asked.purpose, moment: asked.moment ?? (asked.act === 'plan' ? LAST_MOMENT : null), askedAt, mergedFrom, ...person };
      return { id: newId(), question, decision: decide(history, question), inputs: decisionInputs(history, question) };
    });
    const isAllowed = decided.every(({ decision }) => decision.outcome === 'allowed');
    const clearanceId = isAllowed ? await this.open(tx, who, asked, askedAt) : null;
    await bulkInsert(tx, 'decisions', KEPT, decided.map((one) => toRow(who, clearanceId, one)));
    await this.audit.record(tx, who, isAllowed ? 'gate.allowed' : 'gate.refused', { type: 'employer', id: asked.employerId }, [asked.act]);
    if (!clearanceId) return { ok: false, refusals: decided.flatMap(({ question, decision }) => (decision.outcome === 'refused' ? [{ clientId: question.clientId, reasons: decision.reasons }] : [])) };
    return { ok: true, clearance: new SealedClearance(clearanceId, asked.act, asked.employerId, asked.day, decided.flatMap(toCleared)) };
  }

  /**
   * Uses a clearance for one record, once. The caller then writes its rows from `clearance.people`.
   * @throws Error when it isn't genuine, is for another act, or was used before
   */
  async spend(tx: Tx, clearance: Clearance, act: Act, recordId: string): Promise<void> {
    if (!SealedClearance.isGenuine(clearance)) throw new Error('This clearance was not made by the gate.');
    if (clearance.act !== act) throw new Error(`This clearance is for "${clearance.act}", not for "${act}".`);
    const [open] = await tx.sql<{ id: string }[]>`SELECT id FROM clearances WHERE id = ${clearance.id} AND used_for IS NULL`;
    if (!open) throw new Error('This clearance was used already, or its transaction was undone.');
    await tx.sql`UPDATE clearances SET used_for = ${recordId} WHERE id = ${clearance.id}`;
  }

  /** A withdrawal that commits before an act wins: whoever asks or takes back holds the client until the end of the transaction. */
  async holdClients(tx: Tx, ids: readonly string[]): Promise<void> {
    if (this.database.isPostgres) await run(tx, sql`SELECT id FROM clients WHERE id IN (${listed(ids)}) ORDER BY id FOR UPDATE`);
  }

  private async open(tx: Tx, who: Viewer, asked: Ask, askedAt: string): Promise<string> {
    const id = newId();
    await tx.sql`INSERT INTO clearances (id, act, employer_id, day, asked_by, asked_at) VALUES (${id}, ${asked.act}, ${asked.employerId}, ${asked.day}, ${who.id}, ${askedAt})`;
    return id;
  }
}

type Decided = { id: string; question: Question; decision: Decision; inputs: string };

const KEPT = ['id', 'clearance_id', 'client_id', 'employer_id', 'act', 'day', 'purpose', 'asked_by', 'asked_at', 'outcome', 'plan_id', 'facts', 'answer_ids', 'reasons', 'inputs'];

/** Refused beside an allowed one: the allowed decision stands without a clearance, since nothing may be done with it. */
function toRow(who: Viewer, clearanceId: string | null, { id, question, decision, inputs }: Decided): unknown[] {
  const { clientId, employerId, act, day, purpose = null, askedAt } = question;
  const isCleared = decision.outcome === 'allowed' && clearanceId !== null;
  const [planId, answerIds] = decision.outcome === 'allowed' ? [decision.planId, decision.answerIds] : [null, []];
  const reasons = decision.outcome === 'refused' ? reasonsStored(decision.reasons) : isCleared ? [] : ['other_refused'];
  const texts = [question.facts, answerIds, reasons].map((list) => JSON.stringify(list));
  return [id, isCleared ? clearanceId : null, clientId, employerId, act, day, purpose, who.id, askedAt, isCleared ? 'allowed' : 'refused', planId, ...texts, inputs];
}

function toCleared({ id, question, decision }: { id: string; question: Question; decision: Decision }): ClearedPerson[] {
  return decision.outcome === 'allowed' ? [{ clientId: question.clientId, decisionId: id, planId: decision.planId, facts: decision.facts }] : [];
}

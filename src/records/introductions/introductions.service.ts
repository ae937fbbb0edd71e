import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { placeOfForm } from '../../common/database/form-place';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { Door, type ClientAtDoor } from '../../disclosure/door/door.service';
import { Gate, type Clearance, type Refusal } from '../../disclosure/gate/gate.service';
import { LAST_MOMENT, type Fact, type Moment } from '../../disclosure/rules/disclosure.choices';
import type { IntroductionForm } from './introduction.form';

/** An introduction as it is kept: which facts, and the specialist's own words. The approved words are looked up each time. */
export interface Introduction {
  id: string;
  clientId: string;
  employerId: string;
  day: Day;
  moment: Moment | null;
  body: string;
  reach: string;
  madeBy: string;
  madeByName: string;
  decidedAt: string;
  facts: Fact[];
}

export type IntroductionMade = { ok: true; id: string } | { ok: false; refusals: Refusal[] };

/** An introduction proposes the client: a dated yes for that purpose covers it. */
const PURPOSE = 'propose_client';

const MOST = 50;

/** Introductions to employers: the gate is asked once to write one (D5, act "introduce"), and leave is looked up again each time one is shown (D8). */
@Injectable()
export class Introductions {
  constructor(
    private readonly gate: Gate,
    private readonly door: Door,
    private readonly clients: Clients,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What an introduction at this employer could tell today, at whatever point of the job search. */
  async couldTell(tx: Tx, who: Viewer, clientId: string, employerId: string): Promise<ClientAtDoor> {
    const [[client]] = await this.door.at(tx, who, [{ act: 'introduce', employerId, day: await this.clients.today(tx), purpose: PURPOSE, moment: LAST_MOMENT, people: [{ clientId, facts: null }] }]);
    return client;
  }

  /** The client as this introduction may tell of them now: withheld as soon as any of its facts may not be told any more. */
  async tells(tx: Tx, who: Viewer, { clientId, employerId, day, moment, decidedAt, facts }: Introduction): Promise<ClientAtDoor> {
    const [[client]] = await this.door.at(tx, who, [{ act: 'introduce', employerId, day, purpose: PURPOSE, moment, decidedAt, people: [{ clientId, facts }] }]);
    return client;
  }

  /** Asks the gate, and keeps the introduction when it is allowed. Only the very same form is a double post: other words under an id that is taken are kept as another. */
  async make(tx: Tx, who: Viewer, clientId: string, form: IntroductionForm): Promise<IntroductionMade> {
    await this.gate.holdClients(tx, [clientId]);
    const read = async (one: string) => (await this.find(tx, clientId, one)) ?? ((await this.isUsed(tx, one)) ? 'another client’s' : null);
    const { id, same } = await placeOfForm(tx, form.id, read, (there) => typeof there !== 'string' && there.madeBy === who.id && isSameForm(there, form));
    if (same) return { ok: true, id };
    const answer = await this.gate.ask(tx, who, { act: 'introduce', employerId: form.employer, day: await this.clients.today(tx), purpose: PURPOSE, people: [{ clientId, facts: form.facts }], moment: form.moment || null });
    if (!answer.ok) return answer;
    await this.gate.spend(tx, answer.clearance, 'introduce', id);
    await this.write(tx, who, answer.clearance, { ...form, id });
    await this.audit.record(tx, who, 'introduction.make', { type: 'client', id: clientId }, ['facts', 'words']);
    return { ok: true, id };
  }

  /** @returns null when this client has no such introduction */
  async find(tx: Tx, clientId: string, id: string): Promise<Introduction | null> {
    const [row] = await tx.sql<Omit<Introduction, 'facts'>[]>`
      SELECT i.id, i.client_id AS "clientId", i.employer_id AS "employerId", i.day, i.moment, i.body, i.reach, i.made_by AS "madeBy", s.name AS "madeByName", d.asked_at AS "decidedAt"
      FROM introductions i JOIN staff s ON s.id = i.made_by JOIN decisions d ON d.id = i.decision_id WHERE i.id = ${id} AND i.client_id = ${clientId}`;
    if (!row) return null;
    const facts = await tx.sql<{ fact: Fact }[]>`SELECT fact FROM introduction_facts WHERE introduction_id = ${id}`;
    return { ...row, facts: facts.map((one) => one.fact) };
  }

  /** The newest first: to whom and when, not what they tell. */
  listFor(tx: Tx, clientId: string): Promise<{ id: string; day: Day; employer: string; madeBy: string }[]> {
    return tx.sql`SELECT i.id, i.day, e.name AS employer, s.name AS "madeBy" FROM introductions i JOIN employers e ON e.id = i.employer_id JOIN staff s ON s.id = i.made_by
      WHERE i.client_id = ${clientId} ORDER BY i.made_at DESC, i.id DESC LIMIT ${MOST}`;
  }

  /** How this person signed last: offered again. */
  async lastReach(tx: Tx, who: Viewer): Promise<string> {
    const [row] = await tx.sql<{ reach: string }[]>`SELECT reach FROM introductions WHERE made_by = ${who.id} ORDER BY made_at DESC, id DESC LIMIT 1`;
    return row?.reach ?? '';
  }

  /** By this client or any other. */
  private async isUsed(tx: Tx, id: string): Promise<boolean> {
    return (await tx.sql<object[]>`SELECT 1 AS used FROM introductions WHERE id = ${id}`).length > 0;
  }

  /** Who and what come from the clearance alone, never from the form. */
  private async write(tx: Tx, who: Viewer, clearance: Clearance, form: IntroductionForm): Promise<void> {
    const { id: clearanceId, employerId, day, people: [{ clientId, decisionId, planId, facts }] } = clearance;
    await tx.sql`INSERT INTO introductions (id, client_id, employer_id, day, moment, clearance_id, decision_id, plan_id, body, reach, made_by, made_at)
      VALUES (${form.id}, ${clientId}, ${employerId}, ${day}, ${form.moment || null}, ${clearanceId}, ${decisionId}, ${planId}, ${form.body}, ${form.reach}, ${who.id}, ${this.clock.iso()})`;
    for (const fact of facts) await tx.sql`INSERT INTO introduction_facts (introduction_id, client_id, plan_id, fact) VALUES (${form.id}, ${clientId}, ${planId}, ${fact})`;
  }
}

function isSameForm(made: Introduction, form: IntroductionForm): boolean {
  const words = [made.employerId, made.moment ?? '', made.body, made.reach, ...[...made.facts].sort()];
  return JSON.stringify(words) === JSON.stringify([form.employer, form.moment, form.body, form.reach, ...[...new Set(form.facts)].sort()]);
}

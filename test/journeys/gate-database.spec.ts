import { newId } from '../../src/common/database/ids';
import type { Tx } from '../../src/common/database/database';
import type { Client } from '../../src/clients/client.entity';
import type { Viewer } from '../../src/common/web/access';
import type { Fact } from '../../src/disclosure/rules/disclosure.choices';
import { Gate, type Clearance } from '../../src/disclosure/gate/gate.service';
import { startApp, type TestApp } from '../support/app';
import { allow, makeClient } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';

const TODAY = '2026-11-19';

let app: TestApp;
let gate: Gate;
let dana: Viewer;
let ann: Client;
let bob: Client;
let hotel: string;
let bakery: string;

beforeAll(async () => {
  app = await startApp();
  gate = app.app.get(Gate);
  dana = app.make.viewer(await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes'));
  ann = await makeClient(app.app, dana, 'Ann');
  bob = await makeClient(app.app, dana, 'Bob');
  hotel = (await makeEmployer(app.app, 'Quayside Hotel')).id;
  bakery = (await makeEmployer(app.app, 'Harbor Bakery')).id;
  await allow(app.app, dana, ann, [hotel], ['name', 'history_gap']);
});
afterAll(() => app.close());

async function cleared(tx: Tx, facts: Fact[] = ['name']): Promise<Clearance> {
  const answer = await gate.ask(tx, dana, { act: 'log', employerId: hotel, day: TODAY, purpose: 'propose_client', people: [{ clientId: ann.id, facts }] });
  if (!answer.ok) throw new Error('The gate refused what the plan allows.');
  return answer.clearance;
}

/** A visit row by hand, as a script would write it. */
const rawVisit = (tx: Tx, id: string, clearance: { id: string; employerId?: string; day?: string } | null) => tx.sql`
  INSERT INTO visits (id, employer_id, staff_id, visited_on, mode, purpose, clearance_id, created_at, created_by, updated_at)
  VALUES (${id}, ${clearance?.employerId ?? hotel}, ${dana.id}, ${clearance?.day ?? TODAY}, 'in_person', 'propose_client', ${clearance?.id ?? null}, ${TODAY}, ${dana.id}, ${TODAY})`;

/** A client on a visit, by hand. */
const rawClient = (tx: Tx, visitId: string, row: { clientId: string; clearanceId: string; decisionId: string; planId: string; outcome?: string }) => tx.sql`
  INSERT INTO visit_clients (visit_id, client_id, clearance_id, decision_id, plan_id, outcome)
  VALUES (${visitId}, ${row.clientId}, ${row.clearanceId}, ${row.decisionId}, ${row.planId}, ${row.outcome ?? 'allowed'})`;

describe('raw SQL runs into the database itself', () => {
  /** Runs statements in one write that must fail. */
  const refused = (work: (tx: Tx, clearance: Clearance, visitId: string) => Promise<unknown>) =>
    expect(app.database.write(async (tx) => { await work(tx, await cleared(tx), newId()); })).rejects.toThrow(/constraint|foreign key|kept as they are|used once|check/i);

  const rowOf = (clearance: Clearance) => ({ clearanceId: clearance.id, ...clearance.people[0] });

  it('the honest way works, so that the others fail for their own reason', async () => {
    await app.database.write(async (tx) => {
      const [clearance, id] = [await cleared(tx), newId()];
      await rawVisit(tx, id, clearance);
      await rawClient(tx, id, rowOf(clearance));
      await tx.sql`INSERT INTO visit_client_facts (visit_id, client_id, plan_id, fact) VALUES (${id}, ${ann.id}, ${clearance.people[0].planId}, 'name')`;
    });
  });

  it('another client with Ann’s clearance', () => refused(async (tx, clearance, id) => {
    await rawVisit(tx, id, clearance);
    await rawClient(tx, id, { ...rowOf(clearance), clientId: bob.id });
  }));

  it('a client on a general visit', () => refused(async (tx, clearance, id) => {
    await rawVisit(tx, id, null);
    await rawClient(tx, id, rowOf(clearance));
  }));

  it('the clearance of another employer', () => refused((tx, clearance, id) => rawVisit(tx, id, { id: clearance.id, employerId: bakery })));

  it('the clearance of another day', () => refused((tx, clearance, id) => rawVisit(tx, id, { id: clearance.id, day: '2026-11-20' })));

  it('one clearance for two visits', () => refused(async (tx, clearance, id) => {
    await rawVisit(tx, id, clearance);
    await rawVisit(tx, newId(), clearance);
  }));

  it('a plan of somebody else', () => refused(async (tx, clearance, id) => {
    const planId = newId();
    await tx.sql`INSERT INTO disclosure_plans (id, client_id, number, contact_allowed, scope, when_said, who_says, in_force_from, how_given, given_on, recorded_by, recorded_at)
      VALUES (${planId}, ${bob.id}, 99, 1, 'any_except', 'before_applying', 'specialist', ${TODAY}, 'paper', ${TODAY}, ${dana.id}, ${TODAY})`;
    await rawVisit(tx, id, clearance);
    await rawClient(tx, id, { ...rowOf(clearance), planId });
  }));

  it('a refused decision', () => refused(async (tx, clearance, id) => {
    const decisionId = newId();
    await tx.sql`INSERT INTO decisions (id, clearance_id, client_id, employer_id, act, day, asked_by, asked_at, outcome, plan_id, facts, answer_ids, reasons, inputs)
      VALUES (${decisionId}, ${clearance.id}, ${ann.id}, ${hotel}, 'log', ${TODAY}, ${dana.id}, ${TODAY}, 'refused', ${clearance.people[0].planId}, '[]', '[]', '[]', '{}')`;
    await rawVisit(tx, id, clearance);
    await rawClient(tx, id, { ...rowOf(clearance), decisionId });
  }));

  it('an outcome that says otherwise', () => refused(async (tx, clearance, id) => {
    await rawVisit(tx, id, clearance);
    await rawClient(tx, id, { ...rowOf(clearance), outcome: 'refused' });
  }));

  it('an allowed decision without a clearance', () => refused((tx) => tx.sql`
    INSERT INTO decisions (id, client_id, employer_id, act, day, asked_by, asked_at, outcome, facts, answer_ids, reasons, inputs)
    VALUES (${newId()}, ${bob.id}, ${hotel}, 'log', ${TODAY}, ${dana.id}, ${TODAY}, 'allowed', '[]', '[]', '[]', '{}')`));

  it('a fact the plan doesn’t allow', () => refused(async (tx, clearance, id) => {
    await rawVisit(tx, id, clearance);
    await rawClient(tx, id, rowOf(clearance));
    await tx.sql`INSERT INTO visit_client_facts (visit_id, client_id, plan_id, fact) VALUES (${id}, ${ann.id}, ${clearance.people[0].planId}, 'diagnosis')`;
  }));

  it.each([
    ['editing a plan', `UPDATE disclosure_plans SET scope = 'any_except'`], ['adding to a decision', `UPDATE decisions SET outcome = 'allowed'`], ['deleting a decision', 'DELETE FROM decisions'],
    ['deleting a plan’s employer', 'DELETE FROM plan_employers'], ['widening a plan’s facts', `UPDATE plan_facts SET fact = 'diagnosis'`], ['making a clearance unused', 'UPDATE clearances SET used_for = NULL'],
    ['moving a clearance', `UPDATE clearances SET day = '2030-01-01'`], ['deleting a clearance', 'DELETE FROM clearances'],
  ])('%s', (_, statement) => refused((tx) => tx.query(statement)));

  it('a row put in the place of another', () => refused((tx) => {
    const rows = `SELECT plan_id, fact, 'other words' FROM plan_facts`;
    return tx.query(process.env.RAPPORT_TEST_DATABASE === 'postgres' ? `INSERT INTO plan_facts (plan_id, fact, words) ${rows} ON CONFLICT (plan_id, fact) DO UPDATE SET words = excluded.words` : `INSERT OR REPLACE INTO plan_facts (plan_id, fact, words) ${rows}`);
  }));
});

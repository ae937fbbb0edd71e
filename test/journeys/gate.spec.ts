import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import type { Tx } from '../../src/common/database/database';
import type { Viewer } from '../../src/common/web/access';
import { Decisions } from '../../src/disclosure/gate/decisions.service';
import { verifyDisclosure } from '../../src/disclosure/verify/verify-disclosure';
import type { Fact } from '../../src/disclosure/rules/disclosure.choices';
import { Gate, type Ask, type Clearance, type GateAnswer } from '../../src/disclosure/gate/gate.service';
import * as gateFile from '../../src/disclosure/gate/gate.service';
import { startApp, type TestApp } from '../support/app';
import { allow, makeClient, takeBack } from '../support/make-disclosure';
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
  const team = await app.make.team('Harborton');
  dana = app.make.viewer(await app.make.staff('specialist', team, 'Dana Reyes'));
  ann = await makeClient(app.app, dana, 'Ann');
  bob = await makeClient(app.app, dana, 'Bob');
  hotel = (await makeEmployer(app.app, 'Quayside Hotel')).id;
  bakery = (await makeEmployer(app.app, 'Harbor Bakery')).id;
  await allow(app.app, dana, ann, [hotel], ['name', 'history_gap']);
});
afterAll(() => app.close());

const ask = (tx: Tx, clientId: string, facts: Fact[] = ['name'], more: Partial<Ask> = {}): Promise<GateAnswer> =>
  gate.ask(tx, dana, { act: 'log', employerId: hotel, day: TODAY, purpose: 'propose_client', people: [{ clientId, facts }], ...more });

async function cleared(tx: Tx, facts: Fact[] = ['name']): Promise<Clearance> {
  const answer = await ask(tx, ann.id, facts);
  if (!answer.ok) throw new Error('The gate refused what the plan allows.');
  return answer.clearance;
}

it('D1: no plan means no, and the answer says what to ask next', async () => {
  const answer = await app.database.write((tx) => ask(tx, bob.id));
  expect(answer).toMatchObject({ ok: false, refusals: [{ clientId: bob.id, reasons: [{ code: 'no_plan', sentence: expect.stringContaining('No leave'), askNext: expect.stringContaining('Ask') }] }] });
});

it('D5: allowed at the employer the plan names, refused at the one next door', async () => {
  expect((await app.database.write((tx) => ask(tx, ann.id))).ok).toBe(true);
  expect(await app.database.write((tx) => ask(tx, ann.id, ['name'], { employerId: bakery }))).toMatchObject({ ok: false, refusals: [{ reasons: [{ code: 'employer_not_named' }] }] });
});

it('D3: allowing the name allows nothing else', async () => {
  expect(await app.database.write((tx) => ask(tx, ann.id, ['name', 'diagnosis']))).toMatchObject({ ok: false, refusals: [{ reasons: [{ code: 'fact_not_allowed', fact: 'diagnosis' }] }] });
});

it('clearing Ann is not logging Bob: one refusal refuses the visit, and both answers are kept', async () => {
  const people = [{ clientId: ann.id, facts: ['name' as const] }, { clientId: bob.id, facts: ['name' as const] }];
  const before = await app.database.read((tx) => app.app.get(Decisions).listFor(tx, ann.id, 200));
  expect(await app.database.write((tx) => ask(tx, ann.id, [], { people }))).toMatchObject({ ok: false, refusals: [{ clientId: bob.id }] });
  expect((await app.database.read((tx) => app.app.get(Decisions).listFor(tx, ann.id, 200))).length).toBe(before.length + 1);
});

it('a client of another team is not there at all', async () => {
  const lena = app.make.viewer(await app.make.staff('specialist', await app.make.team('Northgate'), 'Lena Vogt'));
  await expect(app.database.write((tx) => gate.ask(tx, lena, { act: 'log', employerId: hotel, day: TODAY, purpose: null, people: [{ clientId: ann.id, facts: ['name'] }] }))).rejects.toThrow('Not Found');
});

describe('the seal', () => {
  it('only the type of a clearance leaves its file', () => {
    expect(Object.keys(gateFile).sort()).toEqual(['Gate']);
  });

  it.each([
    ['made by hand', (real: Clearance) => ({ id: real.id, act: real.act, employerId: real.employerId, day: real.day, people: real.people }) as unknown as Clearance],
    ['copied by spreading', (real: Clearance) => ({ ...real }) as Clearance],
    ['made with its prototype', (real: Clearance) => Object.assign(Object.create(Object.getPrototypeOf(real) as object) as Clearance, { ...real })],
    ['sent through JSON', (real: Clearance) => JSON.parse(JSON.stringify(real)) as Clearance],
  ])('a clearance %s is no clearance', async (_, forge) => {
    await expect(app.database.write(async (tx) => gate.spend(tx, forge(await cleared(tx)), 'log', newId()))).rejects.toThrow('not made by the gate');
  });

  it('is frozen, people and facts included', async () => {
    await app.database.write(async (tx) => {
      const clearance = await cleared(tx);
      expect(() => Object.assign(clearance, { employerId: bakery })).toThrow(TypeError);
      expect(() => (clearance.people as unknown[]).push({})).toThrow(TypeError);
      expect(() => Object.assign(clearance.people[0], { clientId: bob.id })).toThrow(TypeError);
      expect(() => (clearance.people[0].facts as Fact[]).push('diagnosis')).toThrow(TypeError);
    });
  });

  it('is for its act, once', async () => {
    await expect(app.database.write(async (tx) => gate.spend(tx, await cleared(tx), 'plan', newId()))).rejects.toThrow('for "log", not for "plan"');
    await expect(app.database.write(async (tx) => {
      const clearance = await cleared(tx);
      await gate.spend(tx, clearance, 'log', newId());
      await gate.spend(tx, clearance, 'log', newId());
    })).rejects.toThrow('used already');
  });

  it('is worth nothing once its transaction was undone', async () => {
    const kept: Clearance[] = [];
    await expect(app.database.write(async (tx) => { kept.push(await cleared(tx)); throw new Error('undone'); })).rejects.toThrow('undone');
    await expect(app.database.write((tx) => gate.spend(tx, kept[0], 'log', newId()))).rejects.toThrow('undone');
  });
});

it('D4: a withdrawal that commits before a visit wins, however the two race', async () => {
  const outcomes = await Promise.all(Array.from({ length: 12 }, async (_, index) => {
    const cleo = await makeClient(app.app, dana, `Cleo ${index}`);
    await allow(app.app, dana, cleo, [hotel]);
    const order: string[] = [];
    const visit = app.database.write(async (tx) => {
      const answer = await ask(tx, cleo.id);
      // A breath between asking and writing: time for a withdrawal to slip in, if it could.
      await new Promise((resolve) => setTimeout(resolve, 5));
      return answer.ok;
    }).then((isAllowed) => { order.push(isAllowed ? 'allowed' : 'refused'); });
    const withdrawal = new Promise((resolve) => setTimeout(resolve, index % 4)).then(() => takeBack(app.app, dana, cleo)).then(() => { order.push('taken back'); });
    await Promise.all([visit, withdrawal]);
    return order.join(', then ');
  }));
  for (const outcome of outcomes) expect(['allowed, then taken back', 'taken back, then refused']).toContain(outcome);
});

describe('the record', () => {
  it('every stored decision replays to the same answer', async () => {
    const report = await app.database.read((tx) => verifyDisclosure(tx));
    expect(report.decisions).toBeGreaterThan(4);
    expect(report.faults).toEqual([]);
  });

  it.each([
    ['facts', `'["name","diagnosis"]'`], ['day', `'2026-01-01'`], ['act', `'plan'`], ['asked_at', `'2026-01-01T00:00:00.000Z'`],
  ])('a copy of an honest decision with another %s is found', async (column, value) => {
    const found = await app.database.write(async (tx) => {
      const columns = ['client_id', 'employer_id', 'act', 'day', 'purpose', 'asked_by', 'asked_at', 'outcome', 'facts', 'answer_ids', 'reasons', 'inputs'];
      const [honest] = await tx.sql<{ id: string }[]>`SELECT id FROM decisions WHERE outcome = 'refused' AND inputs <> '{}' AND client_id = ${bob.id} ORDER BY id LIMIT 1`;
      const forged = newId();
      await tx.query(`INSERT INTO decisions (id, ${columns.join(', ')}) SELECT '${forged}', ${columns.map((one) => (one === column ? value : one)).join(', ')} FROM decisions WHERE id = '${honest.id}'`);
      const { faults } = await verifyDisclosure(tx);
      throw Object.assign(new Error('undone'), { named: faults.some((fault) => fault.includes(forged)) });
    }).catch((error: Error & { named?: boolean }) => error.named);
    expect(found).toBe(true);
  });

  it('a forged decision is found and named', async () => {
    const forged = newId();
    await app.database.write(async (tx) => {
      const inputs = readFileSync(join(__dirname, '../../package.json'), 'utf8').slice(0, 40);
      await tx.sql`INSERT INTO decisions (id, client_id, employer_id, act, day, asked_by, asked_at, outcome, facts, answer_ids, reasons, inputs)
        VALUES (${forged}, ${bob.id}, ${hotel}, 'log', ${TODAY}, ${dana.id}, ${TODAY}, 'refused', '[]', '[]', '[]', ${inputs})`;
    });
    const report = await app.database.read((tx) => verifyDisclosure(tx));
    expect(report.faults).toEqual([expect.stringContaining(forged)]);
  });

  it('D4: taking it back holds at once, and what was decided before still stands', async () => {
    await takeBack(app.app, dana, ann);
    expect(await app.database.write((tx) => ask(tx, ann.id))).toMatchObject({ ok: false, refusals: [{ reasons: expect.arrayContaining([expect.objectContaining({ code: 'withdrawn' })]) }] });
    const report = await app.database.read((tx) => verifyDisclosure(tx));
    expect(report.faults.length).toBe(1);
  });
});

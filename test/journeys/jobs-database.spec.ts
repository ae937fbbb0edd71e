import type { Client } from '../../src/clients/client.entity';
import type { Tx } from '../../src/common/database/database';
import { newId } from '../../src/common/database/ids';
import type { Viewer } from '../../src/common/web/access';
import { Gate, type Clearance } from '../../src/disclosure/gate/gate.service';
import { JobWriter } from '../../src/jobs/job-writer';
import { startApp, type TestApp } from '../support/app';
import { allow, makeClient } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';

const TODAY = '2026-11-19';

let app: TestApp;
let dana: Viewer;
let ann: Client;
let bob: Client;
let hotel: string;
let bakery: string;

beforeAll(async () => {
  app = await startApp();
  dana = app.make.viewer(await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes'));
  ann = await makeClient(app.app, dana, 'Ann');
  bob = await makeClient(app.app, dana, 'Bob');
  hotel = (await makeEmployer(app.app, 'Quayside Hotel')).id;
  bakery = (await makeEmployer(app.app, 'Harbor Bakery')).id;
  await allow(app.app, dana, ann, [hotel], ['name', 'history_gap']);
});
afterAll(() => app.close());

async function cleared(tx: Tx, act: 'job_start' | 'log' = 'job_start'): Promise<Clearance> {
  const answer = await app.app.get(Gate).ask(tx, dana, { act, employerId: hotel, day: TODAY, purpose: 'job_support', people: [{ clientId: ann.id, facts: ['name'] }] });
  if (!answer.ok) throw new Error('The gate refused what the plan allows.');
  return answer.clearance;
}

interface RawJob {
  clientId?: string;
  employerId?: string;
  knows?: string;
  clearanceId?: string | null;
  toldOn?: string | null;
  decisionId?: string | null;
  planId?: string | null;
  outcome?: string;
}

/** A job by hand, as a script would write it; Ann's honest one unless changed. */
function rawJob(tx: Tx, id: string, clearance: Clearance, changes: RawJob = {}): Promise<unknown> {
  const { decisionId, planId } = clearance.people[0];
  const job = { clientId: ann.id, employerId: hotel, knows: 'from_us', clearanceId: clearance.id, toldOn: TODAY, decisionId, planId, outcome: 'allowed', ...changes };
  return tx.sql`INSERT INTO jobs (id, client_id, employer_id, title, started_on, employer_knows, clearance_id, told_on, decision_id, plan_id, outcome, created_at, created_by, updated_at)
    VALUES (${id}, ${job.clientId}, ${job.employerId}, 'Porter', ${TODAY}, ${job.knows}, ${job.clearanceId}, ${job.toldOn}, ${job.decisionId}, ${job.planId}, ${job.outcome}, ${TODAY}, ${dana.id}, ${TODAY})`;
}

/** Runs statements in one write that must fail. */
const refused = (work: (tx: Tx, clearance: Clearance, id: string) => Promise<unknown>) =>
  expect(app.database.write(async (tx) => { await work(tx, await cleared(tx), newId()); })).rejects.toThrow(/constraint|foreign key|check|kept as they are/i);

describe('raw SQL can’t say that an employer may be spoken with (D5, DESIGN §5)', () => {
  it('the honest way works, so that the others fail for their own reason', async () => {
    await app.database.write(async (tx) => {
      const [clearance, id] = [await cleared(tx), newId()];
      await rawJob(tx, id, clearance);
      await tx.sql`INSERT INTO job_facts (job_id, client_id, plan_id, fact) VALUES (${id}, ${ann.id}, ${clearance.people[0].planId}, 'name')`;
    });
  });

  it.each<[string, () => RawJob]>([
    ['another client with Ann’s clearance', () => ({ clientId: bob.id })],
    ['another employer with this clearance', () => ({ employerId: bakery })],
    ['the clearance of another day', () => ({ toldOn: '2026-11-20' })],
    ['no clearance at all', () => ({ clearanceId: null, toldOn: null, decisionId: null, planId: null })],
    ['half of one: its day left out, so that no key is checked', () => ({ toldOn: null })],
    ['half of one: its decision left out', () => ({ decisionId: null })],
    ['half of one: its plan left out', () => ({ planId: null })],
    ['a clearance on a job that needs none', () => ({ knows: 'no' })],
    ['an answer nobody gave', () => ({ knows: 'everything' })],
    ['an outcome that says otherwise', () => ({ outcome: 'refused' })],
  ])('%s', (_, changes) => refused((tx, clearance, id) => rawJob(tx, id, clearance, changes())));

  it('one clearance for two jobs', () => refused(async (tx, clearance, id) => {
    await rawJob(tx, id, clearance);
    await rawJob(tx, newId(), clearance);
  }));

  it('a job handed to another client later', () => refused(async (tx, clearance, id) => {
    await rawJob(tx, id, clearance);
    await tx.sql`UPDATE jobs SET client_id = ${bob.id} WHERE id = ${id}`;
  }));

  it('"they don’t know of us" turned into leave later', () => refused(async (tx, clearance, id) => {
    await rawJob(tx, id, clearance, { knows: 'no', clearanceId: null, toldOn: null, decisionId: null, planId: null });
    await tx.sql`UPDATE jobs SET employer_knows = 'from_us' WHERE id = ${id}`;
  }));

  it('a fact the plan doesn’t allow', () => refused(async (tx, clearance, id) => {
    await rawJob(tx, id, clearance);
    await tx.sql`INSERT INTO job_facts (job_id, client_id, plan_id, fact) VALUES (${id}, ${ann.id}, ${clearance.people[0].planId}, 'diagnosis')`;
  }));

  it('the clearance of a visit', async () => {
    await expect(app.database.write(async (tx) => { await rawJob(tx, newId(), await cleared(tx, 'log')); })).rejects.toThrow(/constraint|foreign key/i);
  });
});

describe('the writer takes a clearance for what it was given for', () => {
  const draft = (clientId: string, employerId: string) => ({
    id: newId(), clientId, employerId, openingId: null, title: 'Porter', kind: '', kindWords: '', hours: null, pay: null, payUnit: '' as const, startedOn: TODAY,
    minimumWage: 'unknown' as const, openToAnyone: 'unknown' as const, notSetAside: 'unknown' as const, ordinaryTerm: 'unknown' as const,
  });
  const start = (work: (tx: Tx, writer: JobWriter) => Promise<unknown>) => app.database.write(async (tx) => { await work(tx, app.app.get(JobWriter)); });

  it.each<[string, () => ReturnType<typeof draft>]>([['another client', () => draft(bob.id, hotel)], ['another employer', () => draft(ann.id, bakery)]])('not for %s', async (_, made) => {
    await expect(start(async (tx, writer) => writer.start(tx, dana, made(), await cleared(tx)))).rejects.toThrow('another client or another employer');
  });

  it('not for another act, nor twice, nor copied', async () => {
    await expect(start(async (tx, writer) => writer.start(tx, dana, draft(ann.id, hotel), await cleared(tx, 'log')))).rejects.toThrow('not for "job_start"');
    await expect(start(async (tx, writer) => {
      const clearance = await cleared(tx);
      await writer.start(tx, dana, draft(ann.id, hotel), clearance);
      await writer.start(tx, dana, draft(ann.id, hotel), clearance);
    })).rejects.toThrow('used already');
    await expect(start(async (tx, writer) => writer.start(tx, dana, draft(ann.id, hotel), { ...(await cleared(tx)) } as Clearance))).rejects.toThrow('not made by the gate');
  });
});

import { newId } from '../../src/common/database/ids';
import type { Viewer } from '../../src/common/web/access';
import { verifyDisclosure } from '../../src/disclosure/verify/verify-disclosure';
import { Gate, type GateAnswer } from '../../src/disclosure/gate/gate.service';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { allow, makeClient } from '../support/make-disclosure';
import { makeEmployer, makePerson } from '../support/make-employers';
import { idOf, makeVisit } from '../support/make-visits';

const TODAY = '2026-11-19';

let app: TestApp;
let dana: Staff;
let who: Viewer;
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  who = app.make.viewer(dana);
  browser = await app.signedIn(dana);
});
afterAll(() => app.close());

const ask = (clientId: string, employerId: string): Promise<GateAnswer> =>
  app.database.write((tx) => app.app.get(Gate).ask(tx, who, { act: 'log', employerId, day: TODAY, purpose: 'propose_client', people: [{ clientId, facts: ['name'] }] }));

/** Joins two records through the page. @returns the joining's id */
async function join(kept: string, gone: string): Promise<string> {
  const done = await browser.fill(`/employer-merges/new?first=${kept}&second=${gone}`, { kept });
  expect(done.status).toBe(303);
  return idOf(done.location);
}

it('two records become one: people, visits and openings stand on the one that stays, and the other is found no more', async () => {
  const [stays, goes] = [await makeEmployer(app.app, 'Quayside Hotel'), await makeEmployer(app.app, 'The Quayside Hotel')];
  await makePerson(app.app, goes.id, 'Pat Lowe', { role: 'manager' });
  await makeVisit(app.app, who, goes.id, { learned: 'They hire in March.' });
  const id = await join(stays.id, goes.id);
  const page = await browser.get(`/employers/${stays.id}`);
  expect(page.text).toContain('Pat Lowe');
  expect(page.text).toContain('They hire in March.');
  expect(page.text).toContain('“The Quayside Hotel” was joined into this record by Dana Reyes');
  expect((await browser.get(`/employers/${goes.id}`)).status).toBe(404);
  expect((await browser.get(`/visits?who=everyone&employer=${stays.id}`)).text).toContain('In person, introduced');

  await browser.open(`/employers/${stays.id}`);
  expect((await browser.post(`/employer-merges/${id}/undoings`, {})).status).toBe(303);
  expect((await browser.get(`/employers/${goes.id}`)).text).toContain('Pat Lowe');
  expect((await browser.get(`/employers/${stays.id}`)).text).not.toContain('Pat Lowe');
});

describe('leave after a joining is the narrower of the two, and asks', () => {
  it.each([['the one that stays', true], ['the one that went', false]])('a plan that names only %s covers neither until the client is asked', async (_, namesKept) => {
    const [stays, goes] = [await makeEmployer(app.app, `Harbor Bakery ${newId().slice(-6)}`), await makeEmployer(app.app, `Bakery on the harbor ${newId().slice(-6)}`)];
    const ann = await makeClient(app.app, who, 'Ann');
    await allow(app.app, who, ann, [namesKept ? stays.id : goes.id]);
    expect((await ask(ann.id, namesKept ? stays.id : goes.id)).ok).toBe(true);
    const id = await join(stays.id, goes.id);
    expect(await ask(ann.id, stays.id)).toMatchObject({ ok: false, refusals: [{ reasons: [{ code: 'employer_merged' }] }] });
    await browser.open(`/employers/${stays.id}`);
    await browser.post(`/employer-merges/${id}/undoings`, {});
    expect((await ask(ann.id, stays.id)).ok).toBe(namesKept);
  });

  it('a "never" about the one that went holds for the one that stays, under a plan for any employer', async () => {
    const [stays, goes] = [await makeEmployer(app.app, 'Northgate Foods'), await makeEmployer(app.app, 'Northgate Food Store')];
    const bob = await makeClient(app.app, who, 'Bob');
    await allow(app.app, who, bob, [], ['name'], { scope: 'any_except', refusedEmployers: [goes.id] });
    expect((await ask(bob.id, stays.id)).ok).toBe(true);
    await join(stays.id, goes.id);
    expect(await ask(bob.id, stays.id)).toMatchObject({ ok: false, refusals: [{ reasons: expect.arrayContaining([expect.objectContaining({ code: 'employer_refused' })]) }] });
  });

  it('a plan made since, for the record as it is now, is leave again', async () => {
    const [stays, goes] = [await makeEmployer(app.app, 'Copper Kettle'), await makeEmployer(app.app, 'The Copper Kettle')];
    const cleo = await makeClient(app.app, who, 'Cleo');
    await allow(app.app, who, cleo, [stays.id]);
    await join(stays.id, goes.id);
    expect((await ask(cleo.id, stays.id)).ok).toBe(false);
    app.clock.forward(5);
    await allow(app.app, who, cleo, [stays.id]);
    expect((await ask(cleo.id, stays.id)).ok).toBe(true);
  });

  it('and every decision, before and after, replays to the same answer', async () => {
    const { faults, decisions } = await app.database.read((tx) => verifyDisclosure(tx));
    expect(decisions).toBeGreaterThan(6);
    expect(faults).toEqual([]);
  });
});

it('an employer who asked to be left alone under one name is left alone under the other', async () => {
  const [stays, goes] = [await makeEmployer(app.app, 'Blue Door Cafe'), await makeEmployer(app.app, 'Cafe Blue Door')];
  await browser.fill(`/employers/${goes.id}/do-not-contact-records/new`, { who: 'The owner', why: 'Too many visits' });
  await join(stays.id, goes.id);
  expect((await browser.get(`/employers/${stays.id}`)).text).toContain('The owner asked on November 19, 2026 not to be contacted');
});

it('nothing chosen, one record twice, or one that isn’t there: nothing is joined', async () => {
  const [one, other] = [await makeEmployer(app.app, 'Ferry Books'), await makeEmployer(app.app, 'Ferry Bookshop')];
  const none = await browser.fill(`/employer-merges/new?first=${one.id}&second=${other.id}`, {});
  expect([none.status, none.text]).toEqual([422, expect.stringContaining('Choose the record that goes on.')]);
  expect((await browser.get(`/employer-merges/new?first=${one.id}&second=${one.id}`)).status).toBe(404);
  expect((await browser.get(`/employer-merges/new?first=${one.id}&second=${newId()}`)).status).toBe(404);
  expect((await browser.get(`/employers/${other.id}`)).status).toBe(200);
});

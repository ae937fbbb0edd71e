import { newId } from '../../src/common/database/ids';
import type { Client } from '../../src/clients/client.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { allow, takeBack } from '../support/make-disclosure';
import { makePlanned } from '../support/make-planned';
import { castOf, VISIT_FORM, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let lena: Browser;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  lena = await app.signedIn(cast.lena);
});
afterAll(() => app.close());

/** A client of Dana's with leave for the bakery from the first of the month. */
async function clientWith(name: string, facts: Parameters<typeof allow>[4] = ['name']): Promise<Client> {
  const client = await app.make.client(cast.dana, { preferredName: name });
  await allow(app.app, app.make.viewer(cast.dana), client, [cast.bakery], facts, { givenOn: '2026-11-01', inForceFrom: '2026-11-01' });
  return client;
}

const factsOf = (clients: Client[], facts: string[]) => clients.flatMap((client) => facts.map((fact) => `${client.id}:${fact}`));

/** A visit about these clients, through the form. @returns its id */
async function logged(clients: Client[], facts: string[], words: string): Promise<string> {
  const id = newId();
  const saved = await cast.browser.post('/visits', { ...VISIT_FORM, id, employer: cast.bakery, day: '2026-11-19', clients: clients.map((one) => one.id), facts: factsOf(clients, facts), learned: words, nextWhat: `${words} next` });
  expect(saved.status).toBe(303);
  return id;
}

async function planned(clients: Client[], note: string): Promise<string> {
  const id = newId();
  const read = await cast.browser.open(`/planned-visits/new?employer=${cast.bakery}&day=2026-11-20`);
  const near = read.page.querySelector('input[name="near"]')?.getAttribute('value') ?? '';
  const saved = await cast.browser.post('/planned-visits', { id, near, employer: cast.bakery, day: '2026-11-20', purpose: 'learn_needs', note, clients: clients.map((one) => one.id), facts: factsOf(clients, ['name']) });
  expect(saved.status).toBe(303);
  return id;
}

/** How many clients and facts stand on a visit or a planned visit, and whether it has its leave. */
async function standing(noun: 'visit' | 'planned_visit', id: string): Promise<{ clients: number; facts: number; hasLeave: boolean }> {
  const count = (table: string) => `(SELECT count(*) FROM ${table} WHERE ${noun}_id = '${id}')`;
  const [row] = (await app.database.read((tx) => tx.query(`SELECT ${count(`${noun}_clients`)} AS clients, ${count(`${noun}_client_facts`)} AS facts, clearance_id AS leave_id FROM ${noun}s WHERE id = '${id}'`))) as { clients: number | string; facts: number | string; leave_id: string | null }[];
  return { clients: Number(row.clients), facts: Number(row.facts), hasLeave: row.leave_id !== null };
}

/** What somebody of another team gets: the visit's own page, and whether its words stand on the employer's or in the log. */
async function otherTeam(id: string, words: string): Promise<{ status: number; reads: boolean }> {
  const pages = [await lena.open(`/employers/${cast.bakery}`), await lena.open('/visits?who=everyone'), await lena.get('/visits/csv?who=everyone')];
  return { status: (await lena.get(`/visits/${id}`)).status, reads: pages.some((page) => page.html.includes(words)) };
}

const WITHHELD = { status: 404, reads: false };

describe('P2: a visit stays about whom it is about when something else of it is changed', () => {
  it.each<[string, (client: Client) => Promise<unknown>]>([
    ['the client’s file was closed', (client) => cast.browser.fill(`/clients/${client.id}/edit`, { status: 'closed' })],
    ['the client withdrew the same day', (client) => takeBack(app.app, app.make.viewer(cast.dana), client)],
    ['a narrower plan came', (client) => allow(app.app, app.make.viewer(cast.dana), client, [cast.bakery], ['name'])],
  ])('after %s', async (what, happens) => {
    const client = await clientWith(`Piamaria ${what.length}berg`, ['name', 'programme']);
    const words = `Words${client.id.slice(-6)}`;
    const id = await logged([client], ['name', 'programme'], words);
    await happens(client);
    const form = await cast.browser.open(`/visits/${id}/edit`);
    expect(form.page.querySelector(`input[name="clients"][value="${client.id}"]`)?.hasAttribute('checked')).toBe(true);
    expect(form.text).toContain('as recorded');
    expect((await cast.browser.fill(`/visits/${id}/edit`, { mode: 'phone' })).status).toBe(303);
    expect(await standing('visit', id)).toEqual({ clients: 1, facts: 2, hasLeave: true });
    expect(await otherTeam(id, words)).toEqual(WITHHELD);
  });

  it('a form that didn’t show them takes nobody off, and saves what it changed', async () => {
    const pair = [await clientWith('Ola Frey'), await clientWith('Bruno West')];
    const id = await logged(pair, ['name'], 'WordsOfTwo');
    expect((await cast.browser.post(`/visits/${id}`, { ...VISIT_FORM, version: '1', employer: cast.bakery, day: '2026-11-19', mode: 'phone', learned: 'WordsOfTwo' })).status).toBe(303);
    expect(await standing('visit', id)).toEqual({ clients: 2, facts: 2, hasLeave: true });
  });

  it('D5: another employer asks again for all of them, and is refused', async () => {
    const client = await clientWith('Ulf Berg');
    const id = await logged([client], ['name'], 'WordsOfUlf');
    await takeBack(app.app, app.make.viewer(cast.dana), client);
    expect((await cast.browser.fill(`/visits/${id}/edit`, { employer: cast.hotel, learned: 'x' })).status).toBe(409);
    expect(await standing('visit', id)).toEqual({ clients: 1, facts: 1, hasLeave: true });
  });

  it('the list drawn anew for another day or employer keeps them, for those who reach them', async () => {
    const client = await clientWith('Ada Winter');
    const id = await logged([client], ['name'], 'WordsOfAda');
    await takeBack(app.app, app.make.viewer(cast.dana), client);
    for (const path of [`/visits/about?employer=${cast.bakery}&day=2026-11-18&clients=${client.id}&id=${id}`, `/visits/here?employer=${cast.hotel}&day=2026-11-19&version=1&id=${id}`]) {
      const list = await cast.browser.get(path);
      expect(list.page.querySelector(`input[name="clients"][value="${client.id}"]`)?.hasAttribute('checked')).toBe(true);
      expect(list.page.querySelectorAll('input[name="shown"]').map((one) => one.getAttribute('value'))).toEqual([client.id, `${client.id}:name`]);
      expect((await lena.get(path)).html).not.toContain('Ada');
      expect((await (await app.signedIn(cast.amir)).get(path)).html).not.toContain('Ada');
    }
  });
});

describe('P2: once about a client, its words stay with those who may know of them', () => {
  it('also when the client is taken off with a click', async () => {
    const client = await clientWith('Ingo Tal');
    const id = await logged([client], ['name'], 'WordsOfIngo');
    expect((await cast.browser.fill(`/visits/${id}/edit`, { clients: undefined, facts: undefined })).status).toBe(303);
    expect(await standing('visit', id)).toEqual({ clients: 0, facts: 0, hasLeave: false });
    expect(await otherTeam(id, 'WordsOfIngo')).toEqual(WITHHELD);
    expect((await lena.open(`/visits?who=everyone&employer=${cast.bakery}&mode=in_person`)).html).not.toContain(`/visits/${id}`);
    const mate = await (await app.signedIn(cast.amir)).open(`/visits/${id}`);
    expect([mate.status, mate.text.includes('WordsOfIngo')]).toEqual([200, false]);
    expect((await cast.browser.open(`/visits/${id}`)).text).toContain('WordsOfIngo');
    await makePlanned(app.app, app.make.viewer(cast.amir), cast.bakery, { day: '2026-11-23' });
    expect((await (await app.signedIn(cast.amir)).open('/week/sheet?day=2026-11-23')).text).not.toContain('WordsOfIngo');
  });

  it('and when the client was erased afterwards', async () => {
    const [gone, stays] = [await clientWith('Anna Ost'), await clientWith('Rolf Nord')];
    const id = await logged([gone, stays], ['name'], 'Wordsofboth');
    await cast.browser.fill(`/visits/${id}/edit`, { clients: undefined, facts: undefined });
    const mona = await app.signedIn(cast.mona);
    const admin = await app.signedIn(await app.make.staff('administrator', null, 'Ines Okafor'));
    for (const { id: clientId } of [gone, stays]) {
      const asked = await mona.post(`/clients/${clientId}/erasures`, { id: newId(), ground: 'asked', askedBy: 'client', words: 'x', lawAllows: 'yes' });
      expect((await admin.post(`${asked.location.split('?')[0]}/approvals`)).status).toBe(303);
    }
    await cast.browser.fill(`/visits/${id}/edit`, { learned: 'Wordsafter' });
    expect(await otherTeam(id, 'Wordsafter')).toEqual(WITHHELD);
    expect((await lena.open(`/visits?who=everyone&employer=${cast.bakery}&mode=in_person`)).html).not.toContain(`/visits/${id}`);
    expect((await cast.browser.open(`/visits/${id}`)).text).toContain('Wordsafter');
  });

  it('a visit that never was about anybody is everybody’s', async () => {
    const id = await logged([], [], 'WordsForAll');
    expect(await otherTeam(id, 'WordsForAll')).toEqual({ status: 200, reads: true });
  });
});

describe('D8: a planned visit', () => {
  it('stays about its client when only the time is changed after a withdrawal, and its note stays off the sheet', async () => {
    const client = await clientWith('Raymond Oakes');
    const id = await planned([client], 'He starts with two hours');
    await takeBack(app.app, app.make.viewer(cast.dana), client);
    const form = `form[action="/planned-visits/${id}"]`;
    const changed = await cast.browser.fill(`/planned-visits/${id}/edit`, { time: '10:00' }, form);
    expect(changed.status).toBe(303);
    expect(await standing('planned_visit', id)).toEqual({ clients: 1, facts: 1, hasLeave: true });
    const sheet = await cast.browser.open('/week/sheet?day=2026-11-20');
    expect([sheet.text.includes('10:00'), sheet.html.includes('two hours')]).toEqual([true, false]);
    expect((await cast.browser.fill(`/planned-visits/${id}/edit`, { purpose: 'keep_in_touch' }, form)).status).toBe(409);
    expect(await standing('planned_visit', id)).toEqual({ clients: 1, facts: 1, hasLeave: true });
  });

  it('is general once its client was shown and unticked', async () => {
    const client = await clientWith('Kim Lo');
    const id = await planned([client], '');
    expect((await cast.browser.fill(`/planned-visits/${id}/edit`, { clients: undefined, facts: undefined }, `form[action="/planned-visits/${id}"]`)).status).toBe(303);
    expect(await standing('planned_visit', id)).toEqual({ clients: 0, facts: 0, hasLeave: false });
  });
});

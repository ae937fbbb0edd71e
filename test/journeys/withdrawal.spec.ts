import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import { Gate } from '../../src/disclosure/gate/gate.service';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf, type Browser } from '../support/browser';
import { allow } from '../support/make-disclosure';
import { castOf, rowsOf, VISIT_FORM, type Cast } from '../support/make-visits';

const THURSDAY = '2026-11-19';
const MONDAY = '2026-11-23';

let app: TestApp;
let cast: Cast;
/** The supervisor's. */
let mona: Browser;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  mona = await app.signedIn(cast.mona);
});
afterAll(() => app.close());

/** A client of Dana's who may be spoken for at the hotel. */
async function allowed(name: string, changes: Parameters<typeof allow>[5] = {}): Promise<Client> {
  const client = await app.make.client(cast.dana, { preferredName: name });
  await allow(app.app, app.make.viewer(cast.dana), client, [cast.hotel], ['name', 'programme'], { givenOn: '2026-11-05', inForceFrom: '2026-11-05', ...changes });
  return client;
}

const named = (client: Client) => ({ ...VISIT_FORM, purpose: 'propose_client', clients: client.id, facts: `${client.id}:name` });
const back = (client: Client, changes: Record<string, string | undefined> = {}, browser = cast.browser) => browser.fill(`/clients/${client.id}/withdrawals/new`, changes);

describe('D4: taken back in two presses from the client’s page', () => {
  it('the first opens the page with the whole chosen, the second takes it back; then it is said what that means', async () => {
    const client = await allowed('Ada Lowe');
    const page = await cast.browser.open(`/clients/${client.id}`);
    const [link] = page.page.querySelectorAll('main a').filter((one) => one.textContent.includes('Ada Lowe takes it back'));
    const form = await cast.browser.open(link.getAttribute('href') ?? '');
    expect(form.page.querySelectorAll('form.form input[name="what"][checked]').map((one) => one.getAttribute('value'))).toEqual(['whole']);
    const done = await cast.browser.send(`/clients/${client.id}/withdrawals`, fieldsOf(form.page.querySelector('form.form')!));
    expect(done.status).toBe(303);
    const { text, html } = await cast.browser.open(done.location);
    expect(text).toContain('Nothing may be said to any employer.');
    expect(text).toContain('It stands: it was said with leave');
    expect(text).toContain('can still hear of openings and apply alone');
    expect(html).toContain(`<title>Taken back: ${client.initials} · Rapport</title>`);
    expect(done.location).not.toContain('Ada');
  });

  it('P1: another team opens neither the form nor what came of it', async () => {
    const client = await allowed('Bo Winter');
    const { location } = await back(client);
    const lena = await app.signedIn(cast.lena);
    const amir = await app.signedIn(cast.amir);
    for (const stranger of [lena, amir]) expect([(await stranger.get(location)).status, (await stranger.get(`/clients/${client.id}/withdrawals/new`)).status]).toEqual([404, 404]);
    const other = await allowed('Cy Winter');
    expect((await cast.browser.get(location.replace(client.id, other.id))).status).toBe(404);
  });
});

it('D4, D8: it holds before the next page is drawn, in every open window and every queue', async () => {
  const client = await allowed('Eda Noor');
  const plan = await cast.browser.fill(`/planned-visits/new?employer=${cast.hotel}&day=${MONDAY}`, { ...named(client), mode: undefined, met: undefined, next: undefined });
  expect(plan.status).toBe(303);
  const form = await cast.browser.open(`/visits/new?employer=${cast.hotel}`);
  const open = { ...fieldsOf(form.page.querySelector('form.form')!), ...named(client) };
  await app.make.opening(cast.dana, cast.hotel, { title: 'Room attendant' });
  const pages = { matches: `/clients/${client.id}/matches?view=new`, week: `/week?start=${MONDAY}`, sheet: `/week/sheet?day=${MONDAY}`, employer: `/employers/${cast.hotel}` };
  const before = Object.fromEntries(await Promise.all(Object.entries(pages).map(async ([page, path]) => [page, (await cast.browser.open(path)).text])));
  expect(before.week).toContain(`May speak for ${client.initials}`);
  expect(before.sheet).toContain(client.initials);
  expect(before.employer).toContain('Eda Noor');
  expect(before.matches).toContain('You may speak for Eda Noor here');
  const visits = await rowsOf(app, 'visits');

  const done = await back(client, {}, mona);
  expect(done.status).toBe(303);
  const refused = await cast.browser.send('/visits', open);
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('The leave was taken back.')]);
  expect(await rowsOf(app, 'visits')).toBe(visits);
  expect((await cast.browser.open(pages.week)).text).toContain('Needs leave again');
  expect((await cast.browser.open(pages.sheet)).text).not.toContain(client.initials);
  expect((await cast.browser.open(pages.employer)).text).not.toContain('Eda Noor');
  expect((await cast.browser.get(`/visits/new?employer=${cast.hotel}`)).html).not.toContain(`${client.id}:name`);
  const matches = await cast.browser.open(pages.matches);
  expect([matches.status, matches.text.includes('Room attendant'), matches.text.includes('You may speak')]).toEqual([200, true, false]);

  const seen = await mona.open(done.location);
  expect(seen.text).toContain('Quayside Hotel Needs leave again Planned by Dana Reyes');
  const mine = await cast.browser.open(done.location.split('?')[0]);
  expect(mine.page.querySelector(`main a[href="/week?start=${MONDAY}"]`)?.textContent).toBe('Quayside Hotel');
});

describe('one employer or one fact', () => {
  it('an employer of an open plan is looked up and taken back without a script; the others stay', async () => {
    const client = await allowed('Fay Orr', { scope: 'any_except', allowedEmployers: [], refusedEmployers: [] });
    const found = await back(client, { what: 'whole', lookup: 'employer', find: 'quayside', how: 'by phone' });
    expect([found.status, found.page.querySelector(`input[name="employer"][value="${cast.hotel}"]`) === null]).toEqual([200, false]);
    expect(found.page.querySelector('input[name="what"][checked]')?.getAttribute('value')).toBe('other');
    expect(found.html).toContain('value="by phone"');
    const done = await back(client, { what: 'other', employer: cast.hotel });
    expect((await cast.browser.open(done.location)).text).toContain('Nothing may be said about Fay Orr at Quayside Hotel.');
    expect((await cast.browser.fill(`/visits/new?employer=${cast.hotel}`, named(client))).status).toBe(409);
    expect((await cast.browser.fill(`/visits/new?employer=${cast.bakery}`, named(client))).status).toBe(303);
  });

  it('a fact is taken back everywhere, the name may still be said', async () => {
    const client = await allowed('Gil Ash');
    const done = await back(client, { what: 'fact:programme' });
    expect((await cast.browser.open(done.location)).text).toContain('No employer may be told that Gil Ash works with an employment programme.');
    expect((await cast.browser.fill(`/visits/new?employer=${cast.hotel}`, { ...named(client), facts: [`${client.id}:name`, `${client.id}:programme`] })).status).toBe(409);
    expect((await cast.browser.fill(`/visits/new?employer=${cast.hotel}`, named(client))).status).toBe(303);
  });
});

describe('what isn’t there: a sentence beside the field, what was typed kept, nothing lost', () => {
  it.each<[string, Record<string, string>, string]>([
    ['an employer the plan doesn’t have', { what: 'other', employer: 'BAKERY' }, 'The plan doesn’t allow this employer'], ['no employer at all', { what: 'other' }, 'Choose the employer.'],
    ['an employer there is none of', { what: 'other', employer: '0193a1b2-1111-7222-8333-444455556666' }, 'Choose the employer from the list.'], ['a fact the plan doesn’t allow', { what: 'fact:diagnosis' }, 'allows no employer to be told their diagnosis'],
    ['no such choice', { what: 'half' }, 'Choose what is taken back.'], ['tomorrow', { saidOn: '2026-11-20' }, 'in the future'], ['before the programme', { saidOn: '2026-11-01' }, 'before the client entered'],
    ['no such day', { saidOn: '2026-02-31' }, 'There is no such day.'], ['far too much', { how: 'x'.repeat(201) }, 'Keep it under 200 characters.'],
  ])('%s', async (_, typed, sentence) => {
    const client = await allowed('Hal Moss');
    const rows = await rowsOf(app, 'withdrawals');
    const seen = await back(client, { how: 'at the café, “no more”', ...typed, ...(typed.employer === 'BAKERY' ? { employer: cast.bakery } : {}) });
    expect([seen.status, seen.text]).toEqual([422, expect.stringContaining(sentence)]);
    if (!typed.how) expect(seen.html).toContain('at the café, “no more”');
    expect(await rowsOf(app, 'withdrawals')).toBe(rows);
    expect((await cast.browser.fill(`/visits/new?employer=${cast.hotel}`, named(client))).status).toBe(303);
  });

  it('no plan: the page says so and leads to one; a post says so beside the choice', async () => {
    const client = await app.make.client(cast.dana, { preferredName: 'Ivy Stone' });
    const page = await cast.browser.open(`/clients/${client.id}/withdrawals/new`);
    expect(page.text).toContain('There is nothing to take back.');
    const seen = await cast.browser.post(`/clients/${client.id}/withdrawals`, { id: newId(), what: 'whole', employer: '', find: '', saidOn: '', how: 'by letter' });
    expect([seen.status, seen.html.includes('value="by letter"'), seen.text]).toEqual([422, true, expect.stringContaining('There is no plan')]);
  });

  it('a form sent twice is one withdrawal; the same again that day is told, another day it is kept', async () => {
    const client = await allowed('Jan Reed');
    const rows = await rowsOf(app, 'withdrawals');
    const fields = { id: newId(), what: 'whole', employer: '', find: '', saidOn: '', how: '' };
    const [once, twice] = [await cast.browser.post(`/clients/${client.id}/withdrawals`, fields), await cast.browser.post(`/clients/${client.id}/withdrawals`, fields)];
    expect([once.status, twice.location]).toEqual([303, once.location]);
    const again = await back(client);
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('taken back that day already')]);
    expect((await cast.browser.open(`/clients/${client.id}/withdrawals/new`)).text).toContain('Everything was taken back on November 19, 2026.');
    expect((await back(client, { saidOn: '2026-11-18' })).status).toBe(303);
    expect(await rowsOf(app, 'withdrawals')).toBe(rows + 2);
  });
});

it('D9: said some days ago, it asks about what was told since', async () => {
  const client = await allowed('Kit Vale');
  expect((await cast.browser.fill(`/visits/new?employer=${cast.hotel}`, { ...named(client), day: '2026-11-18' })).status).toBe(303);
  const { text, page } = await cast.browser.open((await back(client, { saidOn: '2026-11-17' })).location);
  expect(text).toContain('Quayside Hotel, Wed, Nov 18');
  expect(page.querySelector(`a[href="/clients/${client.id}/incidents/new?employer=${cast.hotel}"]`)).not.toBeNull();
  expect((await cast.browser.open((await back(client, { saidOn: THURSDAY })).location)).text).not.toContain('tell your supervisor');
});

describe('D4: a withdrawal that commits before a visit wins, every time', () => {
  it('in thirty races between two people', async () => {
    const gate = app.app.get(Gate);
    const { ask } = gate;
    // A breath between the answer and the writing of it: time for a withdrawal to slip in, if it could.
    jest.spyOn(gate, 'ask').mockImplementation(async (...given) => {
      const answer = await ask.apply(gate, given);
      await new Promise((resolve) => setTimeout(resolve, 3));
      return answer;
    });
    const clients = await Promise.all(Array.from({ length: 30 }, (_, index) => allowed(`Race ${index}`)));
    const outcomes = await Promise.all(clients.map(async (client, index) => {
      const visit = cast.browser.post('/visits', { id: newId(), employer: cast.hotel, day: THURSDAY, ...named(client) });
      const taken = new Promise((resolve) => setTimeout(resolve, (index % 6) * 4)).then(() => mona.post(`/clients/${client.id}/withdrawals`, { id: newId(), what: 'whole', employer: '', find: '', saidOn: '', how: '' }));
      return [(await visit).status, (await taken).status];
    }));
    jest.restoreAllMocks();
    expect(outcomes.filter(([visit, taken]) => ![303, 409].includes(visit) || taken !== 303)).toEqual([]);
    const rows = await app.database.read((tx) => tx.sql<{ asked: string; taken: string }[]>`
      SELECT d.asked_at AS asked, w.recorded_at AS taken FROM visit_clients v JOIN decisions d ON d.id = v.decision_id JOIN visits t ON t.id = v.visit_id
      JOIN withdrawals w ON w.client_id = v.client_id AND w.fact IS NULL AND (w.employer_id IS NULL OR w.employer_id = t.employer_id) AND w.said_on <= t.visited_on
      WHERE w.plan_id = d.plan_id`);
    expect(rows.filter(({ asked, taken }) => asked >= taken)).toEqual([]);
    const [told] = await app.database.read((tx) => tx.sql<{ n: number | string }[]>`SELECT count(*) AS n FROM visit_clients v JOIN clients c ON c.id = v.client_id WHERE c.preferred_name LIKE 'Race %'`);
    expect(Number(told.n)).toBe(outcomes.filter(([visit]) => visit === 303).length);
  });
});

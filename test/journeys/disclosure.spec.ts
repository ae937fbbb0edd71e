import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { makeClient } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';
import { agreePlan, checkPlan, pressOn } from '../support/plan-conversation';

let app: TestApp;
let dana: Staff;
let browser: Browser;
let jo: Client;
let hotel: string;

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  await app.make.staff('supervisor', team, 'Maria Lund');
  jo = await makeClient(app.app, app.make.viewer(dana), 'Jo Marlow');
  hotel = (await makeEmployer(app.app, 'Quayside Hotel')).id;
  browser = await app.signedIn(dana);
});
afterAll(() => app.close());

const plan = (more: Record<string, string | string[]> = {}) => ({
  contact: 'yes', scope: 'only_these', allowedEmployers: [hotel], facts: ['name', 'programme'], words_name: 'Jo has worked in kitchens', wordsNot: 'clinic\nrecovery', whoSays: 'specialist', when: 'before_applying', howGiven: 'paper', reference: '2026-118', ...more,
});

it('D1: a client without a plan says plainly that nothing may be said', async () => {
  const seen = await browser.get(`/clients/${jo.id}/disclosure`);
  expect(seen.text).toContain('nothing may be said to any employer.');
  expect(seen.html).toContain('<title>What may be said about JM · Rapport</title>'.replace('JM', jo.initials));
});

it('a half-filled plan is not a plan: a sentence beside each field, and what was typed is kept', async () => {
  const seen = await browser.fill(`/clients/${jo.id}/disclosure/new`, { ...plan({ howGiven: 'paper', reference: '', expiresOn: '2026-01-01' }), contact: undefined });
  expect(seen.status).toBe(422);
  expect(seen.text).toContain('There is a problem');
  expect(seen.text).toContain('Say whether employers may be contacted');
  expect(seen.text).toContain('The last day is before the first.');
  expect(seen.html).toContain('Jo has worked in kitchens');
  expect((await browser.get(`/clients/${jo.id}/disclosure`)).text).toContain('nothing may be said');
});

it.each([
  ['a witness who is the recorder', { howGiven: 'spoken', reference: '', witness: 'Dana Reyes' }, 'The witness must be somebody other than you.'],
  ['a day to come', { givenOn: '2026-12-24' }, 'This day is in the future'],
  ['an employer in two lists', { refusedEmployers: 'HOTEL' }, 'stands in more than one list'],
  ['an impossible day', { expiresOn: '2026-02-31' }, 'There is no such day.'],
])('bad input: %s', async (_, change, sentence) => {
  const given = Object.fromEntries(Object.entries(change).map(([field, value]) => [field, value === 'HOTEL' ? hotel : value]));
  const seen = await browser.fill(`/clients/${jo.id}/disclosure/new`, plan(given as Record<string, string>));
  expect([seen.status, seen.text]).toEqual([422, expect.stringContaining(sentence)]);
});

it('an employer is looked up and added without a script, and nothing is saved by it', async () => {
  const found = await browser.fill(`/clients/${jo.id}/disclosure/new`, { ...plan(), allowedEmployers: undefined, lookup: 'add', find: 'quayside' });
  expect(found.status).toBe(200);
  expect(found.page.querySelector(`input[name="add"][value="${hotel}"]`)).not.toBeNull();
  const added = await browser.fill(`/clients/${jo.id}/disclosure/new`, { ...plan(), allowedEmployers: undefined, lookup: 'add', add: hotel });
  expect(added.page.querySelector(`input[name="allowedEmployers"][value="${hotel}"]`)?.hasAttribute('checked')).toBe(true);
  expect((await browser.get(`/clients/${jo.id}/disclosure`)).text).toContain('nothing may be said');
});

it('D2: a plan is a version, told in sentences; the same form twice is one version', async () => {
  const checked = await checkPlan(browser, jo.id, plan());
  const [once, twice] = [await pressOn(browser, checked, 'agreed'), await pressOn(browser, checked, 'agreed')];
  expect([once.status, twice.status]).toEqual([303, 303]);
  const { text } = await browser.open(once.location);
  expect(text).toContain('In force until');
  expect(text).toContain('Quayside Hotel');
  expect(text).toContain('“Jo has worked in kitchens”');
  expect(text).toContain('Version 1');
  expect(text).not.toContain('Version 2');
});

it('D4: taken back in one form, at once', async () => {
  const done = await browser.fill(`/clients/${jo.id}/withdrawals/new`, { how: 'by phone' });
  expect(done.status).toBe(303);
  const { text } = await browser.open(done.location);
  expect(text).toContain('Taken back');
  expect(text).toContain('Nothing may be said to any employer.');
});

it('D9: an incident is told, seen by the supervisor, and noted', async () => {
  const told = await browser.fill(`/clients/${jo.id}/incidents/new?employer=${hotel}`, { employer: hotel, what: 'I mentioned the programme.', toWhom: 'Ms Okafor' });
  expect(told.status).toBe(303);
  const maria = await app.signedIn({ email: 'maria.lund@agency.example' });
  const path = told.location.split('?')[0];
  expect((await maria.get('/')).text).toContain('Something was said without leave');
  expect((await maria.get(path)).text).toContain('I mentioned the programme.');
  expect((await maria.fill(path, { note: 'Talked it over.', clientToldOn: '2026-11-19' })).status).toBe(303);
  expect((await maria.get(path)).text).toContain('was told on');
  expect((await maria.get('/')).text).not.toContain('Something was said without leave');
  expect((await browser.post(`${path}/notes`, { note: 'x', clientToldOn: '' })).status).toBe(403);
});

it('P1, S-21: another team reaches none of it, whatever the address', async () => {
  const other = await app.make.team('Northgate');
  const stranger = await app.signedIn(await app.make.staff('supervisor', other, 'Sam Osei'));
  for (const path of ['disclosure', 'disclosure/new', 'withdrawals/new', 'leave-answers/new', 'incidents/new', 'disclosure/employers?find=q']) {
    expect([path, (await stranger.get(`/clients/${jo.id}/${path}`)).status]).toEqual([path, 404]);
  }
  const id = (await browser.get(`/clients/${jo.id}/disclosure/new`)).page.querySelector('form.form input[name="id"]')?.getAttribute('value');
  expect((await stranger.post(`/clients/${jo.id}/disclosure`, { id, ...plan() })).status).toBe(404);
  expect((await stranger.post(`/clients/${jo.id}/withdrawals`, { id, employer: '', fact: '', saidOn: '', how: 'x' })).status).toBe(404);
  const admin = await app.signedIn(await app.make.staff('administrator', null, 'Ada Admin'));
  expect((await admin.get(`/clients/${jo.id}/disclosure`)).status).toBe(403);
});

it('P3: reading the plan is in the audit log', async () => {
  const [row] = await app.database.read((tx) => tx.sql<{ count: number | string }[]>`SELECT count(*) AS count FROM audit WHERE action = 'plan.view' AND subject_id = ${jo.id} AND staff_id = ${dana.id}`);
  expect(Number(row.count)).toBeGreaterThan(0);
});

it('D2: what may be told only from the interview on is asked for its point, and held to it', async () => {
  const ruth = await makeClient(app.app, app.make.viewer(dana), 'Ruth');
  expect((await agreePlan(browser, ruth.id, plan({ when: 'at_interview' }))).status).toBe(303);
  const visit = (moment: string) => ({ id: newId(), employer: hotel, day: '2026-11-19', mode: 'in_person', purpose: 'propose_client', met: 'someone', clients: [ruth.id], facts: [`${ruth.id}:name`], next: 'none', moment });
  expect((await browser.get(`/visits/new?employer=${hotel}`)).text).toContain('At which point of the job search?');
  expect((await browser.post('/visits', visit(''))).text).toContain('it is not known which point this is');
  expect((await browser.post('/visits', visit('before_applying'))).status).toBe(409);
  expect((await browser.post('/visits', visit('at_interview'))).status).toBe(303);
});

it('D4: a withdrawal, an answer or an incident under a used form id is kept, never lost', async () => {
  const kai = await makeClient(app.app, app.make.viewer(dana), 'Kai');
  expect((await agreePlan(browser, kai.id, plan())).status).toBe(303);
  const rows = async (table: string) => Number((await app.database.read((tx) => tx.query(`SELECT count(*) AS n FROM ${table} WHERE client_id = '${kai.id}'`) as Promise<{ n: number | string }[]>))[0].n);
  const [withdrawal, answer, incident] = [newId(), newId(), newId()];
  for (const said of ['yes', 'yes', 'no']) expect((await browser.post(`/clients/${kai.id}/leave-answers`, { id: answer, employer: hotel, answer: said, purpose: 'any', onDay: '', untilDay: '', find: '' })).status).toBe(303);
  for (const fact of ['programme', 'programme', '']) expect((await browser.post(`/clients/${kai.id}/withdrawals`, { id: withdrawal, employer: '', fact, saidOn: '', how: '' })).status).toBe(303);
  for (const what of ['One thing.', 'One thing.', 'Another thing.']) expect((await browser.post(`/clients/${kai.id}/incidents`, { id: incident, employer: hotel, what, toWhom: 'Ms Okafor', happenedOn: '' })).status).toBe(303);
  expect([await rows('withdrawals'), await rows('leave_answers'), await rows('incidents')]).toEqual([2, 2, 2]);
  const named = { id: newId(), employer: hotel, day: '2026-11-19', mode: 'in_person', purpose: 'propose_client', met: 'someone', clients: [kai.id], facts: [`${kai.id}:name`], next: 'none' };
  expect((await browser.post('/visits', named)).status).toBe(409);
});

it('days that don’t exist, and leave older than the client’s time here, are a sentence and nothing else', async () => {
  const uma = await makeClient(app.app, app.make.viewer(dana), 'Uma');
  expect((await agreePlan(browser, uma.id, plan())).status).toBe(303);
  expect((await browser.post(`/clients/${uma.id}/withdrawals`, { id: newId(), employer: '', fact: '', saidOn: '2026-00-00', how: '' })).status).toBe(422);
  expect((await browser.post(`/clients/${uma.id}/leave-answers`, { id: newId(), employer: hotel, answer: 'yes', onDay: '2026-99-99', untilDay: '', find: '' })).status).toBe(422);
  expect((await browser.post(`/clients/${uma.id}/leave-answers`, { id: newId(), employer: hotel, answer: 'yes', onDay: '2020-01-01', untilDay: '2099-01-01', find: '' })).status).toBe(422);
  expect((await browser.fill(`/clients/${uma.id}/disclosure/new`, plan({ givenOn: '2020-01-01' }))).text).toContain('This is before Uma entered the programme.');
  expect((await browser.get(`/clients/${uma.id}/disclosure`)).text).toContain('In force until');
});

it('a client is not named together with a brand-new employer: that would get round what they said of the old one', async () => {
  const zoe = await makeClient(app.app, app.make.viewer(dana), 'Zoe');
  expect((await agreePlan(browser, zoe.id, plan({ scope: 'any_except', allowedEmployers: [], refusedEmployers: [hotel] }))).status).toBe(303);
  const seen = await browser.post('/visits', { id: newId(), employer: 'new-although-alike', find: 'Quayside Hotel', day: '2026-11-19', mode: 'in_person', purpose: 'propose_client', met: 'someone', clients: [zoe.id], facts: [`${zoe.id}:name`], next: 'none' });
  expect([seen.status, seen.text]).toEqual([422, expect.stringContaining('Save the new employer first')]);
});

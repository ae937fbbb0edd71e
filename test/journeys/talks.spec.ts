import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { allow, makeClient, takeBack } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';
import { makeJob } from '../support/make-jobs';

let app: TestApp;
let [dana, maria, amir]: Staff[] = [];
let jo: Client;
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  [dana, maria, amir] = [await app.make.staff('specialist', team, 'Dana Reyes'), await app.make.staff('supervisor', team, 'Maria Lund'), await app.make.staff('specialist', team, 'Amir Khan')];
  jo = await makeClient(app.app, app.make.viewer(dana), 'Jo Marlow');
});
afterAll(() => app.close());
beforeEach(async () => {
  // A look into another year ends every session.
  app.clock.moveTo('2026-11-19T15:00:00Z');
  browser = await app.signedIn(dana);
});

const of = (client: Client, rest = '') => `/clients/${client.id}/disclosure${rest}`;
const talk = (client: Client, more: Record<string, string | string[] | undefined> = {}) => browser.fill(of(client, '/talks/new'), { topics: ['never_required', 'pros_cons', 'wording'], ...more });
const rowsOf = async (client: Client) => Number((await app.database.read((tx) => tx.sql<{ n: number | string }[]>`SELECT count(*) AS n FROM disclosure_talks WHERE client_id = ${client.id}`))[0].n);

/** The list of one's own page on a day, without the rest of it. */
async function listOn(day: string, staff = dana): Promise<string> {
  app.clock.moveTo(`${day}T15:00:00Z`);
  const { page } = await (await app.signedIn(staff)).get('/');
  return (page.querySelector('#talks')?.structuredText ?? '').replace(/\s+/g, ' ');
}

it('D12: after sixty days without a job the specialist is reminded, a talk answers it, and it comes back sixty days later', async () => {
  expect(await listOn('2026-10-30')).not.toContain('looking for');
  expect(await listOn('2026-10-31')).toContain('Jo Marlow has been looking for 60 days: a good time to talk about disclosure.');
  app.clock.moveTo('2026-11-19T15:00:00Z');
  const press = (await browser.get('/')).page.querySelector('#talks a.button');
  expect([press?.getAttribute('href'), press?.getAttribute('aria-label')]).toEqual([of(jo, '/talks/new'), 'Record a talk with Jo Marlow']);
  const done = await talk(jo, { day: '2026-11-18', ownWords: 'Let me think about it.', decided: 'Not yet.' });
  expect([done.status, done.location.split('?')[0]]).toEqual([303, of(jo, '/talks')]);
  expect(await listOn('2026-11-19')).not.toContain('Jo Marlow');
  expect(await listOn('2027-01-16')).not.toContain('Jo Marlow');
  expect(await listOn('2027-01-17')).toContain('Jo Marlow has been looking for 138 days, and disclosure was last talked about 60 days ago: a good time to talk about it again.');
});

it('F4: talks are dated records with their evidence, and the plan’s page says how far good practice goes', async () => {
  const kim = await makeClient(app.app, app.make.viewer(dana), 'Kim');
  expect((await browser.get(of(kim))).text).toContain('0 of 4 parts of good practice on disclosure.');
  await talk(kim, { day: '2026-11-02' });
  expect((await browser.get(of(kim))).text).toContain('3 of 4 parts of good practice on disclosure.');
  await talk(kim, { day: '2026-11-19', topics: ['wording'], ownWords: 'Say I learn by doing.\nNot more.', decided: 'Use those words.' });
  const { text, html } = await browser.get(of(kim, '/talks'));
  expect(text).toContain('4 of 4 parts of good practice on disclosure.');
  expect(text).toContain('Talked about on 2 days, the last 17 days after the one before.');
  expect(text).toMatch(/Kim said Say I learn by doing\. Not more\. Decided Use those words\. Noted by Dana Reyes/);
  expect(html).toContain(`<title>Talks about disclosure, ${kim.initials} · Rapport</title>`);
  expect((await browser.get(of(kim))).text).toContain('Last talk noted today. 4 of 4');
});

it('the same talk sent twice is one; other words under its id are another, never lost', async () => {
  const lee = await makeClient(app.app, app.make.viewer(dana), 'Lee');
  const id = newId();
  for (const decided of ['One.', 'One.', 'Another.']) expect((await browser.post(of(lee, '/talks'), { id, day: '', topics: ['wording'], ownWords: '', decided })).status).toBe(303);
  expect(await rowsOf(lee)).toBe(2);
});

it.each([
  ['nothing ticked', { topics: [] }, 'Tick what you talked about.'], ['a topic that isn’t one', { topics: ['weather'] }, 'Choose from the list.'],
  ['a day to come', { day: '2026-11-20' }, 'This day is in the future.'], ['a day before the client was here', { day: '2026-08-31' }, 'before the client entered the programme'],
  ['a day that never was', { day: '2026-02-30' }, 'There is no such day.'], ['too many words', { ownWords: 'ا'.repeat(2001) }, 'Keep it under 2,000 characters.'],
])('bad input: %s: a sentence, what was typed kept, nothing noted', async (_, change, sentence) => {
  const before = await rowsOf(jo);
  const seen = await talk(jo, { decided: 'Kept as typed.', ...change });
  expect([seen.status, seen.text]).toEqual([422, expect.stringContaining(sentence)]);
  expect(seen.html).toContain('Kept as typed.');
  expect(await rowsOf(jo)).toBe(before);
});

it('D12: trouble at work asks for a talk until there is one', async () => {
  const nia = await makeClient(app.app, app.make.viewer(dana), 'Nia');
  await talk(nia, { day: '2026-11-09' });
  expect((await browser.fill(of(nia, '/troubles/new'), { day: '2026-11-21' })).status).toBe(422);
  expect((await browser.fill(of(nia, '/troubles/new'), { day: '2026-11-17', note: 'Sent home early.' })).status).toBe(303);
  expect((await browser.get(of(nia, '/talks'))).text).toContain('What happened Sent home early.');
  expect(await listOn('2026-11-19')).toContain('Trouble at work was noted on November 17, 2026: ask Nia whether anything should be said');
  expect((await browser.get(of(nia))).text).toContain('3 of 4');
  await talk(nia, { topics: ['trouble'] });
  expect(await listOn('2026-11-19')).not.toContain('Nia');
});

it('D12: a job start asks for a talk, and so does trouble told with the job', async () => {
  const [ira, cafe] = [await makeClient(app.app, app.make.viewer(dana), 'Ira'), (await makeEmployer(app.app, 'Corner Cafe')).id];
  expect(await listOn('2026-11-19')).toContain('Ira has been looking for 79 days');
  const job = await makeJob(app.app, app.make.viewer(dana), ira.id, cafe, { startedOn: '2026-11-16' });
  const list = await listOn('2026-11-19');
  expect(list).toContain('Ira started a job on November 16, 2026: talk about what may be said at work, if anything, and by whom.');
  expect(list).not.toContain('Ira has been looking');
  await talk(ira, { day: '2026-11-17', topics: ['job_start'] });
  expect(await listOn('2026-11-19')).not.toContain('Ira');
  expect((await browser.post(`/jobs/${job}/follow-alongs`, { id: newId(), doneOn: '2026-11-19', how: 'phone', trouble: 'yes', note: '' })).status).toBe(303);
  expect(await listOn('2026-11-20')).toContain('Trouble at work was noted on November 19, 2026: ask Ira whether');
});

it('D7: what a refusal left to ask stands on one’s own page until it was asked', async () => {
  const uma = await makeClient(app.app, app.make.viewer(dana), 'Uma');
  expect((await browser.post(`/clients/${uma.id}/leave-questions`, { id: newId(), employer: '', text: 'May the hotel know your name?' })).status).toBe(303);
  expect(await listOn('2026-11-19')).toMatch(/To ask at the next meeting Uma May the hotel know your name\? Noted by Dana Reyes, Nov 19/);
  expect(await listOn('2026-11-19', amir)).not.toContain('hotel');
  const asked = await browser.fill('/', {}, '#talks form');
  expect([asked.status, asked.location.split('?')[0]]).toEqual([303, '/']);
  expect(await listOn('2026-11-19')).not.toContain('To ask');
});

it('D4, D12: thirty days before leave ends, and after it; not where the client took it back', async () => {
  const hotel = (await makeEmployer(app.app, 'Quayside Hotel')).id;
  const [ola, pat] = [await makeClient(app.app, app.make.viewer(dana), 'Ola'), await makeClient(app.app, app.make.viewer(dana), 'Pat')];
  for (const client of [ola, pat]) await allow(app.app, app.make.viewer(dana), client, [hotel], ['name'], { expiresOn: '2027-01-15' });
  await takeBack(app.app, app.make.viewer(dana), pat);
  expect(await listOn('2026-12-15')).not.toContain('Ola’s plan');
  expect(await listOn('2026-12-16')).toContain('Ola’s plan ends on January 15, 2027: talk about whether to go on, change it or let it end.');
  expect(await listOn('2027-01-16')).toContain('Ola’s plan ended on January 15, 2027, so nothing may be said.');
  expect(await listOn('2027-01-16')).not.toContain('Pat’s plan');
});

it('P1: the supervisor has counts and initials, a team mate nothing, whoever covers has it while they do', async () => {
  const [quin] = [await makeClient(app.app, app.make.viewer(dana), 'Quin'), await makeClient(app.app, app.make.viewer(dana), 'Rae')];
  const list = await listOn('2026-11-19', maria);
  expect(list).toMatch(/Dana Reyes: [2-9] clients/);
  expect(list).toContain(`${quin.initials} has no disclosure plan yet, so nothing may be said.`);
  expect(list).not.toMatch(/Jo Marlow|Nia|Ola|Quin|Rae/);
  expect(await listOn('2026-11-19', amir)).toContain('No talk about disclosure is due.');
  await app.make.cover(maria, { specialistId: dana.id, coveredBy: amir.id, fromDay: '2026-11-20', untilDay: '2026-11-21' });
  expect(await listOn('2026-11-19', amir)).toContain('No talk about disclosure is due.');
  expect(await listOn('2026-11-21', amir)).toContain('while you cover');
  expect(await listOn('2026-11-22', amir)).toContain('No talk about disclosure is due.');
});

it('P1, S-21: nobody else reaches a talk, whatever the address', async () => {
  const sam = await app.signedIn(await app.make.staff('supervisor', await app.make.team('Northgate'), 'Sam Osei'));
  const mate = await app.signedIn(amir);
  for (const path of ['/talks', '/talks/new', '/troubles/new']) expect([path, (await sam.get(of(jo, path))).status, (await mate.get(of(jo, path))).status]).toEqual([path, 404, 404]);
  const before = await rowsOf(jo);
  expect((await sam.post(of(jo, '/talks'), { id: newId(), day: '', topics: ['wording'], ownWords: '', decided: '' })).status).toBe(404);
  expect((await sam.post(of(jo, '/talks'), { id: newId(), day: '2199-01-01', topics: [], ownWords: '', decided: '' })).status).toBe(404);
  expect((await mate.post(of(jo, '/troubles'), { id: newId(), day: '', note: 'x' })).status).toBe(404);
  expect(await rowsOf(jo)).toBe(before);
  const ada = await app.signedIn(await app.make.staff('administrator', null, 'Ada Admin'));
  expect((await ada.get(of(jo, '/talks'))).status).toBe(403);
});

it('P3: reading the talks is in the audit log, and what was noted stays as it was written', async () => {
  const [row] = await app.database.read((tx) => tx.sql<{ n: number | string }[]>`SELECT count(*) AS n FROM audit WHERE action = 'plan.talks' AND subject_type = 'client' AND staff_id = ${dana.id}`);
  expect(Number(row.n)).toBeGreaterThan(0);
  await expect(app.database.write((tx) => tx.sql`UPDATE disclosure_talks SET note = 'else'`)).rejects.toThrow('kept as they are');
  await expect(app.database.write((tx) => tx.sql`DELETE FROM disclosure_talks`)).rejects.toThrow('kept as they are');
});

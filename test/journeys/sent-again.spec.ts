import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import type { Employer } from '../../src/employers/employer.entity';
import type { Opening } from '../../src/openings/opening.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf, type Browser, type Seen } from '../support/browser';
import { makeEmployer } from '../support/make-employers';

type Form = Record<string, string | string[]> & { id: string };

let app: TestApp;
let dana: Staff;
let browser: Browser;
let boss: Browser;
let bakery: Employer;
let jo: Client;
let opening: Opening;

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  [browser, boss] = [await app.signedIn(dana), await app.signedIn(await app.make.staff('supervisor', team, 'Sofia Lund'))];
  for (const one of [browser, boss]) await one.open('/account');
  bakery = await makeEmployer(app.app, 'Harbor Bakery');
});
beforeEach(async () => {
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden' });
  opening = await app.make.opening(dana, bakery.id, { title: 'Cleaner' });
});
afterAll(() => app.close());

const rows = (text: string) => app.database.read((tx) => tx.query(text) as Promise<Record<string, unknown>[]>);
const formAt = async (path: string): Promise<Form> => fieldsOf((await browser.open(path)).page.querySelector('main form[method="post"]')!) as Form;
const answer = (by: Browser, fields: Record<string, string>, client = jo) => by.post(`/clients/${client.id}/matches/${opening.id}/answers`, { view: 'fits', page: '1', ...fields });
const answers = async (client = jo) => (await rows(`SELECT answer, said_on AS day FROM match_answers WHERE client_id = '${client.id}' ORDER BY number`)).map((row) => `${String(row.answer)} ${String(row.day)}`);
const note = (fields: Record<string, string>) => browser.post(`/matching/openings/${opening.id}`, fields);
const notes = async () => (await rows(`SELECT decided FROM meeting_notes WHERE opening_id = '${opening.id}' AND deleted_at IS NULL ORDER BY id`)).map((row) => row.decided);

describe('a form sent again (R-40)', () => {
  it('M7: an answer taken back and given again by the same form is on record again', async () => {
    const id = newId();
    for (let tap = 0; tap < 2; tap += 1) await answer(browser, { id, answer: 'interested' });
    expect(await answers()).toEqual(['interested 2026-11-19']);
    await browser.post(`/match-answers/${id}/reversals`);
    await answer(browser, { id, answer: 'interested' });
    expect(await answers()).toEqual(['interested 2026-11-19', 'not_told 2026-11-19', 'interested 2026-11-19']);
  });

  it('M7: with another day it is another answer, and one for another client is theirs', async () => {
    const [id, kim] = [newId(), await app.make.client(dana, { preferredName: 'Kim Abara' })];
    await answer(browser, { id, answer: 'applied', saidOn: '2026-11-18' });
    await answer(browser, { id, answer: 'applied', saidOn: '2026-11-10' });
    await answer(browser, { id, answer: 'applied', saidOn: '2026-11-10' }, kim);
    expect([await answers(), await answers(kim)]).toEqual([['applied 2026-11-18', 'applied 2026-11-10'], ['applied 2026-11-10']]);
  });

  it('M2: preferences with more in them are held against the newest version: nothing is dropped', async () => {
    const path = `/clients/${jo.id}/preferences`;
    const form = { ...(await formAt(path)), payFloor: '15' };
    const sent = [await browser.send(path, form), await browser.send(path, form), await browser.send(path, { ...form, hoursMax: '20' })];
    expect([...sent.map((one) => one.status), (await rows(`SELECT number FROM work_profiles WHERE client_id = '${jo.id}'`)).length]).toEqual([303, 303, 409, 1]);
    expect(sent[2].html).toMatch(/name="hoursMax" value="20"/);
    expect((await browser.send(path, { ...form, hoursMax: '20', version: '1' })).status).toBe(303);
    expect(await rows(`SELECT number FROM work_profiles WHERE client_id = '${jo.id}'`)).toHaveLength(2);
  });

  it('an opening: the same words are one, other words another, and one taken out is there again', async () => {
    const form = { ...(await formAt(`/openings/new?employer=${bakery.id}`)), employer: bakery.id };
    const sent: Seen[] = [];
    for (const title of ['Dishwasher', 'Dishwasher', 'Night baker']) sent.push(await browser.send('/openings', { ...form, title }));
    expect(sent.map((one) => one.location === sent[0].location)).toEqual([true, true, false]);
    expect(await rows("SELECT title FROM openings WHERE title IN ('Dishwasher', 'Night baker') ORDER BY title")).toEqual([{ title: 'Dishwasher' }, { title: 'Night baker' }]);
    await browser.post(`/openings/${form.id}/removals`);
    expect((await browser.open((await browser.send('/openings', { ...form, title: 'Dishwasher' })).location)).status).toBe(200);
  });

  it('an opening for an employer that is no id at all is asked for, not an error', async () => {
    const form = await formAt(`/openings/new?employer=${bakery.id}`);
    expect((await browser.send('/openings', { ...form, title: 'Porter', employer: 'x\u0000y' })).status).toBe(422);
  });

  it('a note: other words are another, and one taken out stands in the minutes again', async () => {
    const id = newId();
    for (const decided of ['Ask today', 'Ask today', 'Ask tomorrow']) await note({ id, decided });
    expect(await notes()).toEqual(['Ask today', 'Ask tomorrow']);
    await browser.post(`/matching/follow-ups/${id}/removals`);
    await note({ id, decided: 'Ask today' });
    expect(await notes()).toEqual(['Ask tomorrow', 'Ask today']);
  });

  it('kept hours: another time under the same id is another block', async () => {
    const id = newId();
    for (const [weekday, from, until] of [['2', '09:00', '12:00'], ['2', '09:00', '12:00'], ['4', '13:00', '16:00']]) expect((await browser.post('/week/blocks', { id, weekday, from, until })).status).toBe(303);
    expect(await rows('SELECT weekday FROM work_blocks ORDER BY weekday')).toEqual([{ weekday: 2 }, { weekday: 4 }]);
  });

  it('M9: a job: what was added goes to the job, another title is another, and one taken out is recorded again', async () => {
    const path = `/clients/${jo.id}/jobs`;
    const form = { ...(await formAt(`${path}/new?employer=${bakery.id}`)), title: 'Baker', knows: 'no' };
    for (const more of [{}, {}, { hours: '30', pay: '20', payUnit: 'hour' }]) expect((await browser.send(path, { ...form, ...more })).status).toBe(303);
    expect(await rows(`SELECT hours, pay, version FROM jobs WHERE client_id = '${jo.id}'`)).toEqual([{ hours: 30, pay: 20, version: 2 }]);
    expect((await browser.send(path, { ...form, hours: '12' })).status).toBe(409);
    await browser.post(`/jobs/${form.id}/removals`);
    expect((await browser.open((await browser.send(path, form)).location)).status).toBe(200);
    expect(await rows(`SELECT id FROM jobs WHERE client_id = '${jo.id}' AND deleted_at IS NULL`)).toHaveLength(1);
  });
});

describe('two posts at one instant', () => {
  const both = async (posts: Promise<Seen>[]) => (await Promise.all(posts)).map((one) => one.status);
  const twice = async (post: () => Promise<Seen>, table: string, where: string) => [await both([post(), post(), post()]), (await rows(`SELECT id FROM ${table} WHERE ${where}`)).length];

  it.each([1, 2, 3])('of one form are one record (round %i)', async (round) => {
    const [id, preferences] = [newId(), await formAt(`/clients/${jo.id}/preferences`)];
    const form = { ...(await formAt(`/openings/new?employer=${bakery.id}`)), employer: bakery.id, title: `Twin ${round}` };
    const job = { ...(await formAt(`/clients/${jo.id}/jobs/new?employer=${bakery.id}`)), title: 'Porter', knows: 'no' };
    expect(await twice(() => answer(browser, { id, answer: 'interested' }), 'match_answers', `client_id = '${jo.id}'`)).toEqual([[303, 303, 303], 1]);
    expect(await twice(() => note({ id, decided: 'Ask' }), 'meeting_notes', `opening_id = '${opening.id}'`)).toEqual([[303, 303, 303], 1]);
    expect(await twice(() => browser.send('/openings', form), 'openings', `id = '${form.id}'`)).toEqual([[303, 303, 303], 1]);
    expect(await twice(() => browser.send(`/clients/${jo.id}/preferences`, { ...preferences, payFloor: '15' }), 'work_profiles', `client_id = '${jo.id}'`)).toEqual([[303, 303, 303], 1]);
    expect(await twice(() => browser.send(`/clients/${jo.id}/jobs`, job), 'jobs', `client_id = '${jo.id}'`)).toEqual([[303, 303, 303], 1]);
    expect(await twice(() => browser.post(`/jobs/${job.id}/follow-alongs`, { id, doneOn: '2026-11-19', how: 'in_person', note: 'x' }), 'follow_alongs', `job_id = '${job.id}'`)).toEqual([[303, 303, 303], 1]);
  });

  it.each([1, 2, 3])('of two people are two answers, none lost (round %i)', async () => {
    expect(await both([answer(browser, { id: newId(), answer: 'applied' }), answer(boss, { id: newId(), answer: 'interested' })])).toEqual([303, 303]);
    expect((await answers()).sort()).toEqual(['applied 2026-11-19', 'interested 2026-11-19']);
  });
});

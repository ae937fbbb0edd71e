import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf } from '../support/browser';
import { allow } from '../support/make-disclosure';
import { castOf, rowsOf, VISIT_FORM, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
});
afterAll(() => app.close());

/** A client of Dana's who is asked each time. */
async function asked(name: string, changes: Parameters<typeof allow>[5] = {}): Promise<Client> {
  const client = await app.make.client(cast.dana, { preferredName: name });
  await allow(app.app, app.make.viewer(cast.dana), client, [], ['name'], { scope: 'ask_each_time', givenOn: '2026-11-05', inForceFrom: '2026-11-05', ...changes });
  return client;
}

const YES = { answer: 'yes', purpose: 'propose_client', lasts: 'once' };
const answer = (client: Client, changes: Record<string, string> = {}) => cast.browser.fill(`/clients/${client.id}/leave-answers/new?employer=${cast.hotel}`, { ...YES, ...changes });
const visit = async (client: Client, changes: Record<string, string> = {}) => (await cast.browser.fill(`/visits/new?employer=${cast.hotel}`, { ...VISIT_FORM, purpose: 'propose_client', clients: client.id, facts: `${client.id}:name`, ...changes })).status;
const plan = async (client: Client) => (await cast.browser.open(`/clients/${client.id}/disclosure`)).text;

it('D5: a yes is for one employer, one purpose and one time; the plan’s page says what became of it', async () => {
  const client = await asked('Ada Lowe');
  expect(await visit(client)).toBe(409);
  expect((await answer(client)).location).toBe(`/clients/${client.id}/disclosure?notice=saved`);
  expect(await plan(client)).toContain('Yes Quayside Hotel For one time, today. Propose a client');
  expect(await visit(client, { purpose: 'tour' })).toBe(409);
  expect((await cast.browser.fill(`/visits/new?employer=${cast.bakery}`, { ...VISIT_FORM, purpose: 'propose_client', clients: client.id, facts: `${client.id}:name` })).status).toBe(409);
  expect(await visit(client)).toBe(303);
  expect(await plan(client)).toContain('Was a yes Quayside Hotel Used on November 19, 2026.');
  expect(await visit(client)).toBe(409);
});

it('D5: until a day it holds as often as needed, and a no ends it at once', async () => {
  const client = await asked('Bo Winter');
  expect((await answer(client, { purpose: 'any', lasts: 'until', untilDay: '2026-12-03' })).status).toBe(303);
  expect([await visit(client), await visit(client, { purpose: 'tour' })]).toEqual([303, 303]);
  expect(await plan(client)).toContain('Until December 3, 2026. Whatever it is for');
  expect((await answer(client, { answer: 'no', purpose: '' })).status).toBe(303);
  expect(await visit(client)).toBe(409);
  const text = await plan(client);
  expect(text).toContain('No Quayside Hotel Holds until there is a yes.');
  expect(text).toContain('Ended by a no on November 19, 2026.');
});

it('D5: a yes for one visit may name the day of that visit, and holds on no other', async () => {
  const client = await asked('Cy Oak');
  expect((await answer(client, { onDay: '2026-11-24' })).status).toBe(303);
  const planned = (day: string) => cast.browser.fill(`/planned-visits/new?employer=${cast.hotel}&day=${day}`, { purpose: 'propose_client', clients: client.id, facts: `${client.id}:name` });
  expect([(await planned('2026-11-23')).status, (await planned('2026-11-24')).status]).toEqual([409, 303]);
  expect(await plan(client)).toContain('For one time, on November 24, 2026.');
});

it('a no counts also against the version that begins later', async () => {
  const client = await asked('Dee Roth', { scope: 'only_these', allowedEmployers: [cast.hotel] });
  await allow(app.app, app.make.viewer(cast.dana), client, [cast.hotel], ['name'], { givenOn: '2026-11-18', inForceFrom: '2026-11-20' });
  expect(await visit(client)).toBe(303);
  expect((await answer(client, { answer: 'no' })).status).toBe(303);
  expect(await visit(client)).toBe(409);
  const planned = await cast.browser.fill(`/planned-visits/new?employer=${cast.hotel}&day=2026-11-25`, { purpose: 'propose_client', clients: client.id, facts: `${client.id}:name` });
  expect(planned.status).toBe(409);
  expect((await plan(client)).match(/Holds until there is a yes/g)).toHaveLength(1);
});

describe('bad input: a sentence beside the field, what was typed kept, nothing granted', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a yes to what', { purpose: '' }, 'Say what the yes is for.'], ['neither yes nor no', { answer: '' }, 'Say what the client answered.'], ['an odd purpose', { purpose: 'gossip' }, 'Choose from the list.'],
    ['no employer', { employer: '' }, 'Choose the employer.'], ['an employer there is none of', { employer: '0193a1b2-1111-7222-8333-444455556666' }, 'Choose the employer from the list.'],
    ['until when', { lasts: 'until' }, 'Enter the last day it holds.'], ['for ever', { lasts: 'until', untilDay: '2099-01-01' }, 'a year at most'], ['from tomorrow on', { lasts: 'until', onDay: '2026-11-20', untilDay: '2026-11-30' }, 'in the future'],
    ['an end before the start', { lasts: 'until', onDay: '2026-11-18', untilDay: '2026-11-17' }, 'before the first'], ['before the programme', { onDay: '2026-11-01' }, 'before the client entered'], ['no such day', { onDay: '2026-02-31' }, 'There is no such day.'],
  ])('%s', async (_, typed, sentence) => {
    const client = await asked('Eda Noor');
    const rows = await rowsOf(app, 'leave_answers');
    const seen = await answer(client, typed);
    expect([seen.status, seen.text]).toEqual([422, expect.stringContaining(sentence)]);
    const fields = fieldsOf(seen.page.querySelector('form.form')!);
    for (const [name, value] of Object.entries(typed)) if (['onDay', 'untilDay', 'lasts'].includes(name)) expect(fields[name]).toEqual([value]);
    expect([await rowsOf(app, 'leave_answers'), await visit(client)]).toEqual([rows, 409]);
  });

  it('D1: a yes for an employer outside the plan widens nothing; a no is kept there too', async () => {
    const client = await asked('Fay Orr', { scope: 'only_these', allowedEmployers: [cast.bakery] });
    const seen = await answer(client);
    expect([seen.status, seen.text]).toEqual([422, expect.stringContaining('The plan doesn’t cover this employer')]);
    expect((await answer(client, { answer: 'no' })).status).toBe(303);
  });

  it('without a plan there is nothing to answer under', async () => {
    const client = await app.make.client(cast.dana, { preferredName: 'Gil Ash' });
    expect((await answer(client)).text).toContain('There is no plan yet');
  });

  it('P1: somebody else’s client is not there', async () => {
    const client = await asked('Hal Moss');
    const amir = await app.signedIn(cast.amir);
    expect((await amir.get(`/clients/${client.id}/leave-answers/new`)).status).toBe(404);
    expect((await amir.post(`/clients/${client.id}/leave-answers`, { id: newId(), employer: cast.hotel, ...YES, find: '', onDay: '', untilDay: '' })).status).toBe(404);
  });
});

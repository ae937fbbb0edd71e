import { newId } from '../../src/common/database/ids';
import { Employers } from '../../src/employers/employers.service';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf } from '../support/browser';
import { makeEmployer } from '../support/make-employers';
import { castOf, rowsOf, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
});
afterAll(() => app.close());

const row = (number: number, find: string, more: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries({ find, mode: 'in_person', met: 'someone', purpose: 'learn_needs', next: '1_week', ...more }).map(([field, value]) => [`${field}-${number}`, value]));
const visits = () => rowsOf(app, 'visits');

it('a whole day in a table: each row a visit of its own, by the rules of the form', async () => {
  const before = await visits();
  const saved = await cast.browser.fill('/visits/day?date=2026-11-18', { ...row(1, 'Quayside Hotel'), ...row(2, 'harbor bakery', { mode: 'phone' }), ...row(3, 'Quayside Hotel', { met: 'nobody', next: 'none' }) });
  expect([saved.status, saved.location]).toEqual([303, '/visits?from=2026-11-18&to=2026-11-18&notice=day-saved']);
  expect(await visits()).toBe(before + 3);
  const log = await cast.browser.open(saved.location);
  expect(log.page.querySelectorAll('tbody tr')).toHaveLength(3);
  expect(log.text).toContain('By phone: only visits in person count.');
  const hotel = await app.database.read((tx) => app.app.get(Employers).find(tx, cast.hotel));
  expect(hotel).toMatchObject({ lastVisitOn: '2026-11-18', lastVisitBy: cast.dana.id });
});

it('R-40: rows with errors stay, with what was typed; the good ones are saved once, whatever is sent again', async () => {
  await makeEmployer(app.app, 'Quayside Grill');
  const before = await visits();
  const opened = await cast.browser.open('/visits/day?date=2026-11-17');
  const typed = { ...fieldsOf(opened.page.querySelector('form[action="/visits/day"]')!), ...row(1, 'Quayside Hotel'), ...row(2, 'Quayside', { purpose: '' }), ...row(3, 'Nowhere Known') };
  const again = await cast.browser.send('/visits/day', typed);
  expect([again.status, await visits()]).toEqual([422, before + 1]);
  expect(again.html).toContain('<title>Error: Log a day');
  expect(again.text).toContain('Saved: Quayside Hotel.');
  for (const sentence of ['Row 1: Which one do you mean?', 'Row 1: Choose what the visit was for.', 'Row 2: No employer by that name.']) expect(again.text).toContain(sentence);
  expect(again.page.querySelector('#find-2')?.getAttribute('value')).toBe('Nowhere Known');
  await cast.browser.send('/visits/day', typed);
  expect(await visits()).toBe(before + 1);
  const mended = { ...fieldsOf(again.page.querySelector('form[action="/visits/day"]')!), 'employer-1': cast.hotel, 'purpose-1': 'tour', 'find-2': '' };
  expect((await cast.browser.send('/visits/day', mended)).status).toBe(303);
  expect((await cast.browser.send('/visits/day', mended)).status).toBe(303);
  expect(await visits()).toBe(before + 2);
});

it('the only employer found for a part of its name is taken, without asking; a name that only sounds like it is asked about', async () => {
  const hardware = (await makeEmployer(app.app, 'Copper Hardware')).id;
  const at = () => app.database.read((tx) => tx.sql<object[]>`SELECT 1 AS one FROM visits WHERE employer_id = ${hardware}`);
  expect((await cast.browser.fill('/visits/day?date=2026-11-16', row(1, 'copper hard'))).status).toBe(303);
  expect(await at()).toHaveLength(1);
  expect((await cast.browser.fill('/visits/day?date=2026-11-16', row(1, 'Coper Hardwear'))).status).toBe(422);
  expect(await at()).toHaveLength(1);
});

it('D6: what was planned about a client stays open when a row tells of a general visit there', async () => {
  const id = newId();
  await cast.browser.fill(`/planned-visits/new?employer=${cast.hotel}&day=2026-11-19`, { id, purpose: 'propose_client', clients: cast.jo.id, facts: [`${cast.jo.id}:name`] });
  const asked = await cast.browser.fill('/visits/day?date=2026-11-19', row(1, 'Quayside Hotel'));
  expect([asked.status, await app.database.read((tx) => tx.sql<object[]>`SELECT status FROM planned_visits WHERE id = ${id}`)]).toEqual([303, [{ status: 'planned' }]]);
  await cast.browser.post(`/planned-visits/${id}/removals`, { version: '1' });
});

it('of several employers of one name the one chosen is kept, until another name is typed', async () => {
  const [, there] = [(await makeEmployer(app.app, 'Corner Café')).id, (await makeEmployer(app.app, 'Corner Café', { site: { address: '9 Hill Road' } })).id];
  const asked = await cast.browser.fill('/visits/day', row(1, 'Corner Café'));
  expect([asked.status, asked.page.querySelectorAll('#employer-1 option').length]).toEqual([422, 3]);
  const form = fieldsOf(asked.page.querySelector('form[action="/visits/day"]')!);
  const other = await cast.browser.send('/visits/day', { ...form, 'employer-1': there, 'purpose-1': '' });
  expect(other.page.querySelector('#employer-1 option[selected]')?.getAttribute('value')).toBe(there);
  const retyped = { ...fieldsOf(other.page.querySelector('form[action="/visits/day"]')!), 'find-1': 'Harbor Bakery', 'purpose-1': 'tour' };
  expect((await cast.browser.send('/visits/day', retyped)).status).toBe(303);
  expect((await app.database.read((tx) => tx.sql<object[]>`SELECT 1 AS one FROM visits WHERE employer_id = ${there}`))).toEqual([]);
});

it('one’s plans of the day are the first rows: left alone they stay planned, told they are done; one about a client isn’t among them', async () => {
  const ids = [newId(), newId(), newId()];
  const plan = (id: string, more: object) => cast.browser.fill(`/planned-visits/new?day=2026-11-19`, { id, purpose: 'thank_you', ...more });
  await plan(ids[0], { employer: cast.bakery });
  await plan(ids[1], { employer: cast.hotel, clients: cast.jo.id, facts: [`${cast.jo.id}:name`] });
  await plan(ids[2], { employer: (await makeEmployer(app.app, 'Left Alone')).id });
  const { page } = await cast.browser.open('/visits/day?date=2026-11-19');
  const planned = Object.entries(fieldsOf(page.querySelector('form[action="/visits/day"]')!)).flatMap(([name, value]) => (name.startsWith('planned-') && String(value) !== '' ? [String(value)] : []));
  expect(planned.sort()).toEqual([ids[0], ids[2]].sort());
  const at = planned.length > 0 && page.querySelector(`input[name="planned-1"]`)?.getAttribute('value') === ids[0] ? 1 : 2;
  expect((await cast.browser.fill('/visits/day?date=2026-11-19', { [`met-${at}`]: 'someone' })).status).toBe(303);
  const states = await app.database.read((tx) => tx.sql<{ id: string; status: string }[]>`SELECT id, status FROM planned_visits WHERE staff_id = ${cast.dana.id}`);
  expect(ids.map((id) => states.find((one) => one.id === id)?.status)).toEqual(['done', 'planned', 'planned']);
});

it.each<[string, Record<string, string>, string]>([
  ['nothing at all', {}, 'Fill in at least one row.'],
  ['a day still to come', { day: '2026-12-24', ...row(1, 'Quayside Hotel') }, 'This day is still to come.'],
  ['a day that never was', { day: '2026-02-30', ...row(1, 'Quayside Hotel') }, 'Enter the day of the visit as a date.'],
  ['a day that is no day, and nothing else', { day: 'Wednesday' }, 'Enter the day of the visit as a date.'],
  ['a day of another shape', { day: '18.11.2026', ...row(1, 'Quayside Hotel') }, 'Enter the day of the visit as a date.'],
  ['a year that is a slip of the keys', { day: '0202-11-18', ...row(1, 'Quayside Hotel') }, 'Enter the day of the visit as a date.'],
  ['nobody said to be met', row(1, 'Quayside Hotel', { met: '' }), 'Choose whom you met.'],
  ['D5: a proposal, which is about a client', row(1, 'Quayside Hotel', { purpose: 'propose_client' }), 'Tick the client you proposed.'],
])('saves nothing of %s', async (_, fields, sentence) => {
  const before = await visits();
  const again = await cast.browser.fill('/visits/day?date=2026-11-16', fields);
  expect([again.status, again.text, await visits()]).toEqual([422, expect.stringContaining(sentence), before]);
  for (const [name, value] of Object.entries(fields).filter(([field]) => field === 'day' || field.startsWith('find'))) expect(again.page.querySelector(`#${name}`)?.getAttribute('value')).toBe(value);
});

it('D6: no client can be named in it, and nobody else’s visit is touched by its id', async () => {
  expect((await cast.browser.fill('/visits/day', { ...row(1, 'Quayside Hotel'), 'clients-1': cast.jo.id })).status).toBe(400);
  const mine = newId();
  expect((await cast.browser.fill('/visits/day', row(1, 'Quayside Hotel', { id: mine }))).status).toBe(303);
  expect((await (await app.signedIn(cast.amir)).fill('/visits/day', row(1, 'Quayside Hotel', { id: mine }))).status).toBe(404);
});

import { newId } from '../../src/common/database/ids';
import { Employers } from '../../src/employers/employers.service';
import { PlannedVisits } from '../../src/visits/planned/planned-visits.service';
import { startApp, type TestApp } from '../support/app';
import { allow } from '../support/make-disclosure';
import { makeEmployer, makePerson } from '../support/make-employers';
import { castOf, idOf, makeVisit, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
});
afterAll(() => app.close());

const employer = async (name: string) => (await makeEmployer(app.app, name)).id;
const employerOf = (id: string) => app.database.read((tx) => app.app.get(Employers).find(tx, id));

it('from a plan of an earlier day everything stands in it: where, when, whom about, what to say', async () => {
  const id = await app.database.write(async (tx) => {
    const made = newId();
    await app.app.get(PlannedVisits).plan(tx, app.make.viewer(cast.dana), { id: made, employerId: cast.hotel, day: '2026-11-17', atTime: null, purpose: 'tour', note: '' }, null);
    return made;
  });
  const { page } = await cast.browser.open(`/visits/new?planned=${id}`);
  const on = (name: string) => page.querySelectorAll(`input[name="${name}"][checked]`).map((one) => one.getAttribute('value'));
  expect([on('employer'), on('mode'), on('purpose'), page.querySelector('#day')?.getAttribute('value')]).toEqual([[cast.hotel], ['in_person'], ['tour'], '2026-11-17']);
  const about = newId();
  await cast.browser.fill(`/planned-visits/new?employer=${cast.hotel}&day=2026-11-19`, { id: about, purpose: 'learn_needs', clients: cast.jo.id, facts: [`${cast.jo.id}:name`] });
  const form = (await cast.browser.open(`/visits/new?planned=${about}`)).page;
  expect(form.querySelectorAll('input[name="facts"][checked]').map((one) => one.getAttribute('value'))).toEqual([`${cast.jo.id}:name`]);
  expect((await cast.browser.fill(`/visits/new?planned=${about}`, { met: 'someone', next: 'none' })).status).toBe(303);
});

it('V9: same as last time takes over how, whom, what for and who went along; never whom it was about, and what was typed stays', async () => {
  const inn = await employer('Old Inn');
  const max = (await makePerson(app.app, inn, 'Max Frei', {})).id;
  await allow(app.app, app.make.viewer(cast.dana), cast.jo, [inn], ['name'], { givenOn: '2026-11-02', inForceFrom: '2026-11-02' });
  await makeVisit(app.app, app.make.viewer(cast.dana), inn, { mode: 'phone', purpose: 'discuss_opening', met: [max], along: [cast.amir.id], learned: 'Old words', about: [{ clientId: cast.jo.id, facts: ['name'] }] });
  const offered = await cast.browser.open(`/visits/new?employer=${inn}`);
  expect(offered.text).toContain('Same as last time');
  expect((await cast.browser.open(`/visits/new?employer=${await employer('Never Been')}`)).text).not.toContain('Same as last time');
  const { page, status } = await cast.browser.fill(`/visits/new?employer=${inn}`, { lookup: 'last', learned: 'New words' });
  const on = (name: string) => page.querySelectorAll(`input[name="${name}"][checked]`).map((one) => one.getAttribute('value'));
  expect([status, on('mode'), on('purpose'), on('met'), on('along'), on('clients'), on('facts')]).toEqual([200, ['phone'], ['discuss_opening'], ['someone', max].slice(1).concat('someone'), [cast.amir.id], [], []]);
  expect(page.querySelector('#learned')?.textContent).toContain('New words');
});

it('a call is logged from a plain link beside the number', async () => {
  const shop = (await makeEmployer(app.app, 'Ringing Shop', { phone: '212 555 0142' })).id;
  const link = (await cast.browser.open(`/employers/${shop}`)).page.querySelector(`a[href="/visits/new?employer=${shop}&mode=phone"]`);
  expect(link?.textContent).toContain('Log the call');
  const { page } = await cast.browser.open(link!.getAttribute('href')!);
  expect(page.querySelector('input[name="mode"][checked]')?.getAttribute('value')).toBe('phone');
});

it('V9: one visit, many people met and a colleague along, counts once for each; then on to another', async () => {
  const yard = await employer('Boat Yard');
  const met = [(await makePerson(app.app, yard, 'Ida Berg', {})).id, (await makePerson(app.app, yard, 'Noor Aziz', {})).id];
  const saved = await cast.browser.fill(`/visits/new?employer=${yard}`, { mode: 'in_person', purpose: 'tour', met, metName: '', along: cast.amir.id, next: 'none', then: 'another' });
  expect(saved.location).toBe(`/visits/new?notice=visit-saved&of=${idOf(saved.location)}`);
  const seen = await cast.browser.open(`/visits/${idOf(saved.location)}`);
  for (const words of ['Ida Berg and Noor Aziz', 'Amir Khan', 'Counts toward the six']) expect(seen.text).toContain(words);
  const amir = await app.signedIn(cast.amir);
  expect((await amir.open('/')).text).toContain('Boat Yard');
});

it('V11: every kind of visit keeps last visited and the one next touch true', async () => {
  const shop = await employer('All Ways');
  for (const [index, mode] of (['phone', 'video', 'email', 'text', 'letter', 'event', 'in_person'] as const).entries()) {
    const day = `2026-11-${String(10 + index)}`;
    await cast.browser.fill(`/visits/new?employer=${shop}`, { mode, day, purpose: 'keep_in_touch', met: 'someone', next: 'date', nextDate: `2026-12-${String(10 + index)}` });
    expect(await employerOf(shop)).toMatchObject({ lastVisitOn: day, lastVisitMode: mode, nextTouchOn: `2026-12-${String(10 + index)}` });
  }
});

import { newId } from '../../src/common/database/ids';
import { Employers } from '../../src/employers/employers.service';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf } from '../support/browser';
import { PASSWORD } from '../support/make';
import { makeEmployer } from '../support/make-employers';
import { castOf, idOf, makeVisit, rowsOf, VISIT_FORM, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
});
afterAll(() => app.close());

const employerOf = (id: string) => app.database.read((tx) => app.app.get(Employers).find(tx, id));

it('a visit is logged with nothing typed, and the employer knows who was there last', async () => {
  const saved = await cast.browser.fill(`/visits/new?employer=${cast.hotel}`, { ...VISIT_FORM, met: cast.pat });
  expect([saved.status, saved.location.replace(/of=.*/, '')]).toEqual([303, '/?notice=visit-saved&']);
  expect(await employerOf(cast.hotel)).toMatchObject({ lastVisitOn: '2026-11-19', lastVisitMode: 'in_person', lastVisitBy: cast.dana.id, stage: 'learning_needs', stageVisitId: idOf(saved.location) });
  const home = await cast.browser.open(saved.location);
  expect(home.page.querySelector(`form[action="/visits/${idOf(saved.location)}/removals"]`)).not.toBeNull();
});

it('every label of the form is the field’s own word', async () => {
  const { page } = await cast.browser.open(`/visits/new?employer=${cast.hotel}`);
  const labels = page.querySelectorAll('main legend, main label').map((one) => one.textContent.replace(/\(if you like\)/, '').trim());
  for (const word of ['Employer', 'When', 'How', 'Who did you meet?', 'Purpose', 'About a client?', 'What was said', 'What you learned', 'Opening heard of', 'Next step']) expect(labels).toContain(word);
  expect(labels.filter((label) => label === 'When')).toHaveLength(2);
});

it('R-40: a double post is one row', async () => {
  const form = await cast.browser.open(`/visits/new?employer=${cast.hotel}`);
  const fields = { ...fieldsOf(form.page.querySelector('form.form')!), ...VISIT_FORM };
  const before = await rowsOf(app, 'visits');
  const [first, second] = await Promise.all([cast.browser.send('/visits', fields), cast.browser.send('/visits', fields)]);
  expect([first.status, second.status, second.location]).toEqual([303, 303, first.location]);
  expect(await rowsOf(app, 'visits')).toBe(before + 1);
});

it('what is wrong is said in sentences, and what was typed stays', async () => {
  const again = await cast.browser.fill(`/visits/new?employer=${cast.hotel}`, { ...VISIT_FORM, purpose: '', day: '2026-12-24', learned: 'They close early on Fridays.' });
  expect(again.status).toBe(422);
  expect(again.html).toContain('<title>Error: Log a visit');
  expect(again.text).toContain('This day is still to come.');
  expect(again.text).toContain('Choose what the visit was for.');
  expect(again.page.querySelector('#learned')?.textContent).toContain('They close early on Fridays.');
});

it('a new employer needs only a name, and one that is there already is offered first', async () => {
  const asked = await cast.browser.fill('/visits/new', { ...VISIT_FORM, employer: 'new', find: 'Harbour Bakery' });
  expect([asked.status, asked.text]).toEqual([422, expect.stringContaining('There is an employer with a name like this.')]);
  expect(asked.page.querySelector(`input[name="employer"][value="${cast.bakery}"]`)).not.toBeNull();
  expect((await cast.browser.fill('/visits/new', { ...VISIT_FORM, employer: 'new-although-alike', find: 'Harbour Bakery' })).status).toBe(303);
  expect((await cast.browser.fill('/visits/new', { ...VISIT_FORM, employer: 'new', find: 'Blue Door Café' })).status).toBe(303);
  expect((await cast.browser.open('/visits/employers?find=blue%20dor%20cafe')).text).toContain('Blue Door Café');
});

it('an opening heard of and a next step are kept with the visit', async () => {
  const saved = await cast.browser.fill(`/visits/new?employer=${cast.bakery}`, { ...VISIT_FORM, opening: 'Early baker', nextWhat: 'Bring the shift list', next: '1_week' });
  const seen = await cast.browser.open(`/visits/${idOf(saved.location)}`);
  expect(seen.text).toContain('Early baker');
  expect(await employerOf(cast.bakery)).toMatchObject({ nextTouchOn: '2026-11-26', nextTouchWhat: 'Bring the shift list', nextTouchBy: cast.dana.id });
});

it('without a script: the employer is looked for, and their people are shown, with nothing saved', async () => {
  const before = await rowsOf(app, 'visits');
  const found = await cast.browser.fill('/visits/new', { find: 'quayside', lookup: 'employer' });
  expect([found.status, found.page.querySelector(`input[value="${cast.hotel}"]`) !== null]).toEqual([200, true]);
  const people = await cast.browser.fill('/visits/new', { employer: cast.hotel, lookup: 'people' });
  expect(people.text).toContain('Pat Lowe');
  expect(await rowsOf(app, 'visits')).toBe(before);
});

it('an edit keeps what was there, and the history says who changed what', async () => {
  const id = await makeVisit(app.app, app.make.viewer(cast.dana), cast.bakery, { learned: 'First words' });
  expect((await (await app.signedIn(cast.mona)).fill(`/visits/${id}/edit`, { mode: 'phone', learned: 'Other words' })).status).toBe(303);
  const seen = await cast.browser.open(`/visits/${id}`);
  expect(seen.text).toContain('Mona Lind changed “How”, “What you learned”');
  expect(seen.text).toContain('By phone: only visits in person count.');
  const [version] = await app.database.read((tx) => tx.query(`SELECT body FROM visit_versions WHERE visit_id = '${id}'`)) as { body: string }[];
  expect(JSON.parse(version.body)).toMatchObject({ learned: 'First words', mode: 'in_person' });
});

it('R-41: of two editors the second sees both versions, and can keep theirs', async () => {
  const id = await makeVisit(app.app, app.make.viewer(cast.dana), cast.bakery, { learned: 'Start' });
  const supervisor = await app.signedIn(cast.mona);
  const opened = await cast.browser.open(`/visits/${id}/edit`);
  await supervisor.fill(`/visits/${id}/edit`, { learned: 'Hers' });
  const conflict = await cast.browser.send(`/visits/${id}`, { ...fieldsOf(opened.page.querySelector('form.form')!), learned: 'Mine' });
  expect(conflict.status).toBe(409);
  expect(conflict.text).toContain('Mona Lind saved it');
  expect([conflict.text.includes('Hers'), conflict.text.includes('Mine')]).toEqual([true, true]);
  expect((await cast.browser.send(`/visits/${id}`, fieldsOf(conflict.page.querySelector('form.form')!))).status).toBe(303);
  expect((await cast.browser.open(`/visits/${id}`)).text).toContain('Mine');
});

it('undo takes a visit out and puts it back, and last visit follows', async () => {
  const shop = (await makeEmployer(app.app, 'Corner Hardware')).id;
  const id = await makeVisit(app.app, app.make.viewer(cast.dana), shop, { nextOn: '2026-12-01', nextWhat: 'Call' });
  const removed = await cast.browser.post(`/visits/${id}/removals`);
  expect(removed.location).toBe(`/?notice=visit-removed&of=${id}`);
  expect(await employerOf(shop)).toMatchObject({ lastVisitOn: null, nextTouchOn: null, stage: 'researched' });
  expect((await (await app.signedIn(cast.amir)).get(`/visits/${id}`)).status).toBe(404);
  expect((await cast.browser.open(`/visits/${id}`)).text).toContain('Removed');
  expect((await cast.browser.post(`/visits/${id}/restorations`)).status).toBe(303);
  expect(await employerOf(shop)).toMatchObject({ lastVisitOn: '2026-11-19', nextTouchOn: '2026-12-01', stage: 'introduced' });
  expect((await (await app.signedIn(cast.lena)).post(`/visits/${id}/removals`)).status).toBe(404);
});

it('R-42: a session that ends on a half-written visit loses nothing, and saves it once', async () => {
  const one = await app.signedIn(cast.dana);
  const form = await one.open(`/visits/new?employer=${cast.hotel}`);
  const fields = { ...fieldsOf(form.page.querySelector('form.form')!), ...VISIT_FORM, learned: 'Half written' };
  const before = await rowsOf(app, 'visits');
  app.clock.forward(20);
  const sent = await one.send('/visits', fields);
  expect(sent.location).toMatch(/^\/sign-in\?kept=/);
  const kept = await one.fill(sent.location, { email: cast.dana.email, password: PASSWORD });
  const page = await one.open(kept.location);
  const again = await one.send('/visits', fieldsOf(page.page.querySelector('form[action="/visits"]')!));
  expect(again.status).toBe(303);
  expect((await one.send('/visits', fieldsOf(page.page.querySelector('form[action="/visits"]')!))).location).toBe(again.location);
  expect(await rowsOf(app, 'visits')).toBe(before + 1);
  expect((await one.open(`/visits/${idOf(again.location)}`)).text).toContain('Half written');
});

it('hostile text comes back as text', async () => {
  const again = await app.signedIn(cast.dana);
  const id = newId();
  const text = `<script>alert(1)</script> {{constructor}} ' OR 1=1 --`;
  const saved = await again.fill(`/visits/new?employer=${cast.bakery}`, { ...VISIT_FORM, id, learned: text, nextWhat: text, opening: text });
  expect(saved.status).toBe(303);
  const seen = await again.open(`/visits/${id}`);
  expect(seen.text).toContain(text);
  expect(seen.html).not.toContain('<script>alert');
  expect((await again.fill('/visits/new', { ...VISIT_FORM, admin: 'yes' })).status).toBe(400);
});

import { newId } from '../../src/common/database/ids';
import { Decisions } from '../../src/disclosure/decisions.service';
import { Employers } from '../../src/employers/employers.service';
import type { Client } from '../../src/clients/client.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { Visits } from '../../src/visits/visits.service';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf, type Browser } from '../support/browser';
import { allow, takeBack } from '../support/make-disclosure';
import { makeEmployer, makePerson } from '../support/make-employers';
import { makeVisit } from '../support/make-visits';
import { PASSWORD } from '../support/make';

let app: TestApp;
let dana: Staff;
let amir: Staff;
let mona: Staff;
let lena: Staff;
let browser: Browser;
let hotel: string;
let bakery: string;
let pat: string;
let jo: Client;

const FORM = { mode: 'in_person', purpose: 'learn_needs', met: 'someone', next: 'none' };

beforeAll(async () => {
  app = await startApp();
  const harborton = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', harborton, 'Dana Reyes');
  amir = await app.make.staff('specialist', harborton, 'Amir Khan');
  mona = await app.make.staff('supervisor', harborton, 'Mona Lind');
  lena = await app.make.staff('specialist', await app.make.team('Northgate'), 'Lena Vogt');
  hotel = (await makeEmployer(app.app, 'Quayside Hotel')).id;
  bakery = (await makeEmployer(app.app, 'Harbor Bakery')).id;
  pat = (await makePerson(app.app, hotel, 'Pat Lowe', { role: 'manager' })).id;
  jo = await app.make.client(dana, { preferredName: 'Jolanda Marsh' });
  await allow(app.app, app.make.viewer(dana), jo, [hotel], ['name', 'programme'], { givenOn: '2026-11-01', inForceFrom: '2026-11-01' });
  browser = await app.signedIn(dana);
});
afterAll(() => app.close());

const count = async (table: string) => Number((await app.database.read((tx) => tx.query(`SELECT count(*) AS n FROM ${table}`)) as { n: number }[])[0].n);
const idOf = (location: string) => new URLSearchParams(location.split('?')[1]).get('of') ?? '';
const employerOf = (id: string) => app.database.read((tx) => app.app.get(Employers).find(tx, id));

it('a visit is logged with nothing typed, and the employer knows who was there last', async () => {
  const saved = await browser.fill(`/visits/new?employer=${hotel}`, { ...FORM, met: pat });
  expect([saved.status, saved.location.replace(/of=.*/, '')]).toEqual([303, '/?notice=visit-saved&']);
  expect(await employerOf(hotel)).toMatchObject({ lastVisitOn: '2026-11-19', lastVisitMode: 'in_person', lastVisitBy: dana.id, stage: 'learning_needs', stageVisitId: idOf(saved.location) });
  const home = await browser.open(saved.location);
  expect(home.page.querySelector(`form[action="/visits/${idOf(saved.location)}/removals"]`)).not.toBeNull();
});

it('every label of the form is the field’s own word', async () => {
  const { page } = await browser.open(`/visits/new?employer=${hotel}`);
  const labels = page.querySelectorAll('main legend, main label').map((one) => one.textContent.replace(/\(if you like\)/, '').trim());
  for (const word of ['Employer', 'When', 'How', 'Who did you meet?', 'Purpose', 'About a client?', 'What was said', 'What you learned', 'Opening heard of', 'Next step']) expect(labels).toContain(word);
  expect(labels.filter((label) => label === 'When')).toHaveLength(2);
});

it('R-40: a double post is one row', async () => {
  const form = await browser.open(`/visits/new?employer=${hotel}`);
  const fields = { ...fieldsOf(form.page.querySelector('form.form')!), ...FORM };
  const before = await count('visits');
  const [first, second] = await Promise.all([browser.send('/visits', fields), browser.send('/visits', fields)]);
  expect([first.status, second.status, second.location]).toEqual([303, 303, first.location]);
  expect(await count('visits')).toBe(before + 1);
});

it('what is wrong is said in sentences, and what was typed stays', async () => {
  const again = await browser.fill(`/visits/new?employer=${hotel}`, { ...FORM, purpose: '', day: '2026-12-24', learned: 'They close early on Fridays.' });
  expect(again.status).toBe(422);
  expect(again.html).toContain('<title>Error: Log a visit');
  expect(again.text).toContain('This day is still to come.');
  expect(again.text).toContain('Choose what the visit was for.');
  expect(again.page.querySelector('#learned')?.textContent).toContain('They close early on Fridays.');
});

it('a new employer needs only a name, and one that is there already is offered first', async () => {
  const asked = await browser.fill('/visits/new', { ...FORM, employer: 'new', find: 'Harbour Bakery' });
  expect([asked.status, asked.text]).toEqual([422, expect.stringContaining('There is an employer with a name like this.')]);
  expect(asked.page.querySelector(`input[name="employer"][value="${bakery}"]`)).not.toBeNull();
  expect((await browser.fill('/visits/new', { ...FORM, employer: 'new-although-alike', find: 'Harbour Bakery' })).status).toBe(303);
  expect((await browser.fill('/visits/new', { ...FORM, employer: 'new', find: 'Blue Door Café' })).status).toBe(303);
  expect((await browser.open('/visits/employers?find=blue%20dor%20cafe')).text).toContain('Blue Door Café');
});

it('an opening heard of and a next step are kept with the visit', async () => {
  const saved = await browser.fill(`/visits/new?employer=${bakery}`, { ...FORM, opening: 'Early baker', nextWhat: 'Bring the shift list', next: '1_week' });
  const seen = await browser.open(`/visits/${idOf(saved.location)}`);
  expect(seen.text).toContain('Early baker');
  expect(await employerOf(bakery)).toMatchObject({ nextTouchOn: '2026-11-26', nextTouchWhat: 'Bring the shift list', nextTouchBy: dana.id });
});

it('without a script: the employer is looked for, and their people are shown, with nothing saved', async () => {
  const before = await count('visits');
  const found = await browser.fill('/visits/new', { find: 'quayside', lookup: 'employer' });
  expect([found.status, found.page.querySelector(`input[value="${hotel}"]`) !== null]).toEqual([200, true]);
  const people = await browser.fill('/visits/new', { employer: hotel, lookup: 'people' });
  expect(people.text).toContain('Pat Lowe');
  expect(await count('visits')).toBe(before);
});

describe('the gate', () => {
  const named = () => ({ ...FORM, purpose: 'propose_client', clients: jo.id, facts: `${jo.id}:name` });

  it('D5: a client whose plan allows it is named, with the facts of the clearance only', async () => {
    const saved = await browser.fill(`/visits/new?employer=${hotel}`, named());
    expect(saved.status).toBe(303);
    const seen = await browser.open(`/visits/${idOf(saved.location)}`);
    expect(seen.text).toContain('Jolanda Marsh');
    expect(seen.text).toContain('Said: their name.');
    expect((await employerOf(hotel))?.nextTouchWhat).toBe('');
  });

  it('D7: a refusal is a page with what is missing and the ways on; the decision is kept and the visit is not', async () => {
    const [visits, decisions] = [await count('visits'), await count('decisions')];
    const refused = await browser.fill(`/visits/new?employer=${bakery}`, { ...named(), learned: 'Busy before nine' });
    expect(refused.status).toBe(409);
    expect(refused.page.querySelector(`a[href^="/clients/${jo.id}/incidents/new"]`)).not.toBeNull();
    expect([await count('visits'), await count('decisions')]).toEqual([visits, decisions + 1]);
    const [kept] = await app.database.read((tx) => app.app.get(Decisions).listFor(tx, jo.id, 1));
    expect(kept).toMatchObject({ outcome: 'refused' });
    const form = refused.page.querySelectorAll('main form').find((one) => one.getAttribute('action') === '/visits')!;
    expect(fieldsOf(form)).toMatchObject({ employer: [bakery], learned: ['Busy before nine'] });
    expect(Object.keys(fieldsOf(form))).not.toContain('clients');
    expect((await browser.send('/visits', { ...fieldsOf(form), purpose: 'keep_in_touch' })).status).toBe(303);
  });

  it('another team’s client is not there at all', async () => {
    const theirs = await app.make.client(lena, { preferredName: 'Somebody Else' });
    const answer = await browser.fill(`/visits/new?employer=${hotel}`, { ...named(), clients: theirs.id, facts: `${theirs.id}:name` });
    expect([answer.status, answer.text.includes('Somebody Else')]).toEqual([404, false]);
  });

  it('another employer, day or client asks again; a note does not', async () => {
    const saved = await browser.fill(`/visits/new?employer=${hotel}`, named());
    const id = idOf(saved.location);
    const asked = await count('decisions');
    expect((await browser.fill(`/visits/${id}/edit`, { learned: 'Evening shifts' })).status).toBe(303);
    expect(await count('decisions')).toBe(asked);
    expect((await browser.fill(`/visits/${id}/edit`, { employer: bakery })).status).toBe(409);
    expect((await browser.fill(`/visits/${id}/edit`, { facts: [`${jo.id}:name`, `${jo.id}:programme`] })).status).toBe(303);
    expect(await count('decisions')).toBe(asked + 2);
    expect((await browser.open(`/visits/${id}`)).text).toContain('employment programme');
    expect((await browser.fill(`/visits/${id}/edit`, { clients: undefined, facts: undefined, purpose: 'keep_in_touch' })).status).toBe(303);
    expect((await browser.open(`/visits/${id}`)).text).not.toContain('Jolanda');
  });

  it('D6: a general note that names a client is asked about once, and can be saved anyway', async () => {
    const form = await browser.open(`/visits/new?employer=${hotel}`);
    const fields = { ...fieldsOf(form.page.querySelector('form.form')!), ...FORM, learned: 'They would like Jolanda.' };
    const warned = await browser.send('/visits', fields);
    expect([warned.status, warned.text]).toEqual([422, expect.stringContaining('seem to name one of your clients')]);
    expect(warned.page.querySelector('button[name="anyway"]')).not.toBeNull();
    expect((await browser.send('/visits', { ...fields, anyway: 'yes' })).status).toBe(303);
  });
});

describe('P2: who sees what', () => {
  let visit: string;
  beforeAll(async () => {
    visit = await makeVisit(app.app, app.make.viewer(dana), hotel, { purpose: 'propose_client', visitedOn: '2026-11-18', learned: 'Secret words', nextOn: '2026-11-25', nextWhat: 'Bring a letter', about: [{ clientId: jo.id, facts: ['name'] }] });
  });

  it('another team sees "a visit" and no more', async () => {
    const theirs = await app.signedIn(lena);
    expect((await theirs.get(`/visits/${visit}`)).status).toBe(404);
    const log = await theirs.open(`/visits?who=everyone&employer=${hotel}&from=2026-11-18&to=2026-11-18`);
    expect(log.text).toContain('A visit');
    for (const secret of ['Jolanda', 'J.M.', 'Secret', 'letter', 'roposed']) expect(log.text.split('Show').at(-1)).not.toContain(secret);
    const filtered = await theirs.open(`/visits?who=everyone&purpose=propose_client`);
    expect(filtered.text).toContain('No visit fits these filters');
    const [told] = await app.database.read((tx) => app.app.get(Visits).timelineOf(tx, app.make.viewer(lena), hotel, 50)).then((all) => all.filter((one) => one.id === visit));
    expect(told).toMatchObject({ day: '2026-11-18', told: null });
    expect(JSON.stringify(await employerOf(hotel))).not.toContain('Bring a letter');
  });

  it('P1: a team mate sees initials and none of the words', async () => {
    const seen = await (await app.signedIn(amir)).open(`/visits/${visit}`);
    expect(seen.text).toContain('J.M.');
    for (const secret of ['Jolanda', 'Secret', 'their name']) expect(seen.text).not.toContain(secret);
  });

  it('a team mate can’t change it, the supervisor can', async () => {
    expect((await (await app.signedIn(amir)).get(`/visits/${visit}/edit`)).status).toBe(404);
    expect((await (await app.signedIn(mona)).get(`/visits/${visit}/edit`)).status).toBe(200);
  });

  it('the file holds initials at most, is written down, and another team’s holds none', async () => {
    const own = await browser.get('/visits/csv?who=me');
    expect(own.status).toBe(200);
    expect(own.html).toContain('J.M.');
    expect(own.html).not.toContain('Jolanda Marsh');
    const [line] = await app.database.read((tx) => tx.query(`SELECT action FROM audit ORDER BY seq DESC LIMIT 1`)) as { action: string }[];
    expect(line.action).toBe('visits.export');
    expect((await (await app.signedIn(lena)).get('/visits/csv?who=everyone')).html).not.toContain('J.M.');
  });
});

it('an edit keeps what was there, and the history says who changed what', async () => {
  const id = await makeVisit(app.app, app.make.viewer(dana), bakery, { learned: 'First words' });
  expect((await (await app.signedIn(mona)).fill(`/visits/${id}/edit`, { mode: 'phone', learned: 'Other words' })).status).toBe(303);
  const seen = await browser.open(`/visits/${id}`);
  expect(seen.text).toContain('Mona Lind changed “How”, “What you learned”');
  expect(seen.text).toContain('By phone: only visits in person count.');
  const [version] = await app.database.read((tx) => tx.query(`SELECT body FROM visit_versions WHERE visit_id = '${id}'`)) as { body: string }[];
  expect(JSON.parse(version.body)).toMatchObject({ learned: 'First words', mode: 'in_person' });
});

it('R-41: of two editors the second sees both versions, and can keep theirs', async () => {
  const id = await makeVisit(app.app, app.make.viewer(dana), bakery, { learned: 'Start' });
  const supervisor = await app.signedIn(mona);
  const opened = await browser.open(`/visits/${id}/edit`);
  await supervisor.fill(`/visits/${id}/edit`, { learned: 'Hers' });
  const conflict = await browser.send(`/visits/${id}`, { ...fieldsOf(opened.page.querySelector('form.form')!), learned: 'Mine' });
  expect(conflict.status).toBe(409);
  expect(conflict.text).toContain('Mona Lind saved it');
  expect([conflict.text.includes('Hers'), conflict.text.includes('Mine')]).toEqual([true, true]);
  expect((await browser.send(`/visits/${id}`, fieldsOf(conflict.page.querySelector('form.form')!))).status).toBe(303);
  expect((await browser.open(`/visits/${id}`)).text).toContain('Mine');
});

it('P1: once a cover has ended, the visit made under it can be mended but not moved', async () => {
  const ruth = await app.make.client(dana, { preferredName: 'Ruth Abel' });
  await allow(app.app, app.make.viewer(dana), ruth, [hotel], ['name']);
  await app.make.cover(mona, { specialistId: dana.id, coveredBy: amir.id, fromDay: '2026-11-19', untilDay: '2026-11-19' });
  const id = await makeVisit(app.app, app.make.viewer(amir), hotel, { purpose: 'propose_client', about: [{ clientId: ruth.id, facts: ['name'] }] });
  app.clock.forward(24 * 60);
  const later = await app.signedIn(amir);
  expect((await later.open(`/visits/${id}`)).text).not.toContain('Ruth');
  const moved = await later.fill(`/visits/${id}/edit`, { employer: bakery });
  expect([moved.status, moved.text]).toEqual([422, expect.stringContaining('somebody you don’t work with now')]);
  expect((await later.fill(`/visits/${id}/edit`, { learned: 'Mended' })).status).toBe(303);
  expect((await (await app.signedIn(mona)).open(`/visits/${id}`)).text).toContain('Ruth Abel');
  app.clock.forward(-24 * 60);
});

it('undo takes a visit out and puts it back, and last visit follows', async () => {
  const shop = (await makeEmployer(app.app, 'Corner Hardware')).id;
  const id = await makeVisit(app.app, app.make.viewer(dana), shop, { nextOn: '2026-12-01', nextWhat: 'Call' });
  const removed = await browser.post(`/visits/${id}/removals`);
  expect(removed.location).toBe(`/?notice=visit-removed&of=${id}`);
  expect(await employerOf(shop)).toMatchObject({ lastVisitOn: null, nextTouchOn: null, stage: 'researched' });
  expect((await (await app.signedIn(amir)).get(`/visits/${id}`)).status).toBe(404);
  expect((await browser.open(`/visits/${id}`)).text).toContain('Removed');
  expect((await browser.post(`/visits/${id}/restorations`)).status).toBe(303);
  expect(await employerOf(shop)).toMatchObject({ lastVisitOn: '2026-11-19', nextTouchOn: '2026-12-01', stage: 'introduced' });
  expect((await (await app.signedIn(lena)).post(`/visits/${id}/removals`)).status).toBe(404);
});

it('the log pages by key and its filters add up', async () => {
  const mill = (await makeEmployer(app.app, 'Old Mill')).id;
  for (let i = 0; i < 55; i += 1) await makeVisit(app.app, app.make.viewer(amir), mill, { visitedOn: `2026-10-${String(1 + (i % 28)).padStart(2, '0')}`, mode: i % 2 ? 'phone' : 'in_person' });
  const first = await browser.open(`/visits?who=everyone&employer=${mill}`);
  expect(first.page.querySelectorAll('tbody tr')).toHaveLength(50);
  const next = await browser.open(first.page.querySelector('a[rel="next"]')!.getAttribute('href')!);
  expect(next.page.querySelectorAll('tbody tr')).toHaveLength(5);
  expect((await browser.open(`/visits?who=everyone&employer=${mill}&counted=yes`)).text).toContain('28 visits');
  expect((await browser.open(`/visits?who=everyone&employer=${mill}&counted=no`)).text).toContain('27 visits');
});

it('R-42: a session that ends on a half-written visit loses nothing, and saves it once', async () => {
  const one = await app.signedIn(dana);
  const form = await one.open(`/visits/new?employer=${hotel}`);
  const fields = { ...fieldsOf(form.page.querySelector('form.form')!), ...FORM, learned: 'Half written' };
  const before = await count('visits');
  app.clock.forward(20);
  const sent = await one.send('/visits', fields);
  expect(sent.location).toMatch(/^\/sign-in\?kept=/);
  const kept = await one.fill(sent.location, { email: dana.email, password: PASSWORD });
  const page = await one.open(kept.location);
  const again = await one.send('/visits', fieldsOf(page.page.querySelector('form[action="/visits"]')!));
  expect(again.status).toBe(303);
  expect((await one.send('/visits', fieldsOf(page.page.querySelector('form[action="/visits"]')!))).location).toBe(again.location);
  expect(await count('visits')).toBe(before + 1);
  expect((await one.open(`/visits/${idOf(again.location)}`)).text).toContain('Half written');
});

it('after a withdrawal the same client is not offered, and asking is refused', async () => {
  const again = await app.signedIn(dana);
  await takeBack(app.app, app.make.viewer(dana), jo);
  const form = await again.open(`/visits/new?employer=${hotel}`);
  expect(form.page.querySelector(`input[name="clients"][value="${jo.id}"]`)).toBeNull();
  expect(form.text).toContain('Not without their leave (1)');
  expect((await again.fill(`/visits/new?employer=${hotel}`, { ...FORM, clients: jo.id, facts: `${jo.id}:name` })).status).toBe(409);
});

it('hostile text comes back as text', async () => {
  const again = await app.signedIn(dana);
  const id = newId();
  const text = `<script>alert(1)</script> {{constructor}} ' OR 1=1 --`;
  const saved = await again.fill(`/visits/new?employer=${bakery}`, { ...FORM, id, learned: text, nextWhat: text, opening: text });
  expect(saved.status).toBe(303);
  const seen = await again.open(`/visits/${id}`);
  expect(seen.text).toContain(text);
  expect(seen.html).not.toContain('<script>alert');
  expect((await again.fill('/visits/new', { ...FORM, admin: 'yes' })).status).toBe(400);
});

import { Audit } from '../../src/audit/audit.service';
import { newId } from '../../src/common/database/ids';
import { Employers } from '../../src/employers/employers.service';
import { Site } from '../../src/employers/site.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf, type Browser, type Seen } from '../support/browser';
import { makeEmployer, makeEmployers } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let browser: Browser;
let other: Browser;

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  browser = await app.signedIn(dana);
  other = await app.signedIn(await app.make.staff('specialist', await app.make.team('Second'), 'Amir Khan'));
});
afterAll(() => app.close());

const rowsOf = (seen: Seen) => seen.page.querySelectorAll('#list tbody th .name').map((link) => link.textContent);
const idOf = (location: string) => /\/employers\/([0-9a-f-]{36})/.exec(location)?.[1] ?? '';
const find = (id: string) => app.database.read((tx) => app.app.get(Employers).find(tx, id));
const count = async (table: string) => Number((await app.database.read((tx) => tx.query(`SELECT count(*) AS n FROM ${table}`)))[0].n);

describe('adding and changing an employer', () => {
  it('starts with an empty list that says what to do', async () => {
    expect((await browser.open('/employers')).text).toContain('Add the first one, or bring in a list');
  });

  it('saves what was typed, keeps it for every team, and makes it mine', async () => {
    const answer = await browser.fill('/employers/new', { name: 'Quayside Hotel', address: '12 Quay Street', city: 'Harborton', area: 'Harborton', industry: '721110', phone: '212 555 0142', tags: 'night shifts, On the bus line, night shifts' });
    expect([answer.status, answer.location]).toEqual([303, `/employers/${idOf(answer.location)}?notice=saved`]);
    const list = await other.open('/employers?q=quayside');
    expect(list.text).toContain('Hotels (except Casino Hotels) and Motels · 12 Quay Street · Harborton');
    expect(list.text).toContain('Dana R.');
    expect((await browser.open('/employers?owner=me')).text).toContain('Quayside Hotel');
    expect((await other.open('/employers?owner=me')).text).toContain('None of these is yours');
  });

  it('makes one employer of a form sent twice', async () => {
    const seen = await browser.open('/employers/new');
    const fields = { ...fieldsOf(seen.page.querySelector('main form[method="post"]')!), name: 'Twice Sent Bakery' };
    const [first, second] = [await browser.send('/employers', fields), await browser.send('/employers', fields)];
    expect([first.status, second.status, second.location]).toEqual([303, 303, first.location]);
    expect(rowsOf(await browser.open('/employers?q=twice+sent'))).toEqual(['Twice Sent Bakery']);
  });

  it('keeps what was typed beside what is wrong with it (422), the list of faults first', async () => {
    const seen = await browser.fill('/employers/new', { name: 'x'.repeat(201), howTheyHire: 'Walk in & ask <b>Tom</b>' });
    expect(seen.status).toBe(422);
    expect(seen.page.querySelector('title')?.textContent).toMatch(/^Error: /);
    expect(seen.text).toContain('There is a problem The name is too long');
    expect(seen.page.querySelector('#howTheyHire')?.textContent.trim()).toBe('Walk in & ask <b>Tom</b>');
    expect((await browser.fill('/employers/new', { name: ' ' })).text).toContain('Enter the employer’s name.');
    expect((await browser.fill('/employers/new', { name: 'Some Place', industry: '999999' })).text).toContain('Choose an industry from the list.');
    expect((await browser.fill('/employers/new', { name: 'Some Place', ownerId: newId() })).text).toContain('Choose somebody from the list.');
  });

  it('refuses a field the form does not have (400)', async () => {
    expect((await browser.fill('/employers/new', { name: 'Sly', stage: 'hired' })).status).toBe(400);
  });

  it('finds an industry without JavaScript, keeping the form as it was', async () => {
    const seen = await browser.fill('/employers/new', { name: 'Ashgrove', industryWords: 'laundry', lookup: 'industry' });
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('Drycleaning and Laundry Services');
    expect(seen.page.querySelector('#name')?.getAttribute('value')).toBe('Ashgrove');
    expect((await browser.get('/employers/industries?industryWords=bakeries')).html).toContain('Retail Bakeries');
  });

  it('R-41: shows yours and theirs to the second of two editors, and takes mine when I say so', async () => {
    const { id } = await makeEmployer(app.app, 'Marlow Nursery', { area: 'Marlow' });
    const mine = fieldsOf((await browser.open(`/employers/${id}/edit`)).page.querySelector('main form.form')!);
    expect((await other.fill(`/employers/${id}/edit`, { busyTimes: 'Saturdays' })).status).toBe(303);
    const conflict = await browser.send(`/employers/${id}`, { ...mine, busyTimes: 'Mornings' });
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('Amir Khan saved this employer on');
    expect(conflict.text).toMatch(/Mornings\s+Saturdays/);
    const again = await browser.send(`/employers/${id}`, fieldsOf(conflict.page.querySelector('main form')!));
    expect([again.status, (await find(id))?.busyTimes]).toEqual([303, 'Mornings']);
  });

  it('V11: a visit logged meanwhile spoils no open form', async () => {
    const { id } = await makeEmployer(app.app, 'Corner Hardware');
    const mine = fieldsOf((await browser.open(`/employers/${id}/edit`)).page.querySelector('main form.form')!);
    await app.database.write((tx) => app.app.get(Employers).noteRelationship(tx, id, { stage: 'introduced', lastVisitOn: '2026-11-10', lastVisitBy: dana.id }));
    expect((await browser.send(`/employers/${id}`, { ...mine, area: 'Market' })).status).toBe(303);
    expect(await find(id)).toMatchObject({ stage: 'introduced', lastVisitOn: '2026-11-10', area: 'Market' });
  });

  it('answers 404 for what is not there', async () => {
    for (const path of [`/employers/${newId()}/edit`, '/employers/nonsense/edit', `/employers/${newId()}/sites/new`, `/hiring-managers/${newId()}/edit`]) expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(`/employers/${newId()}/removals`)).status).toBe(404);
  });

  it('takes an employer out of the list and brings it back by Undo', async () => {
    const { id } = await makeEmployer(app.app, 'Peppermill Diner');
    const removed = await browser.post(`/employers/${id}/removals`);
    expect(removed.location).toBe(`/employers?notice=employer-removed&of=${id}`);
    expect(rowsOf(await browser.open('/employers?q=peppermill'))).toEqual([]);
    const undo = (await browser.open(removed.location)).page.querySelector('.note form');
    expect((await browser.post(undo?.getAttribute('action') ?? '')).location).toContain(`/employers/${id}`);
    expect(rowsOf(await browser.open('/employers?q=peppermill'))).toEqual(['Peppermill Diner']);
  });

  it('keeps further sites, and finds the employer by their street', async () => {
    const { id } = await makeEmployer(app.app, 'Bright Steps Childcare', { site: { address: 'Fern Street' } });
    expect((await browser.fill(`/employers/${id}/sites/new`, { address: '' })).text).toContain('Enter the street and number.');
    expect((await browser.fill(`/employers/${id}/sites/new`, { address: '77 Zebedee Parade', name: 'The annex' })).status).toBe(303);
    expect(rowsOf(await browser.open('/employers?q=zebedee'))).toEqual(['Bright Steps Childcare']);
  });

  it('R-41: two people change or remove one site: the second is shown what the first wrote, and may keep their own', async () => {
    const { id } = await makeEmployer(app.app, 'Lantern Print Works');
    await browser.fill(`/employers/${id}/sites/new`, { address: '3 Almond Row' });
    await browser.fill(`/employers/${id}/sites/new`, { address: '5 Almond Row' });
    const [, second] = await app.database.read((tx) => tx.find(Site, { where: { employerId: id }, order: { isMain: 'DESC' } }));
    const edit = `/employers/${id}/sites/${second.id}/edit`;
    const shown = await browser.open(edit);
    expect((await browser.fill(edit, { city: 'Harborton' })).status).toBe(303);
    const version = shown.page.querySelector('[name=version]')?.getAttribute('value') ?? '';
    const late = await browser.fill(edit, { city: 'Quayside', version });
    expect([late.status, late.text]).toEqual([409, expect.stringMatching(/Quayside[\s\S]*Harborton/)]);
    expect((await browser.post(`/employers/${id}/sites/${second.id}/removals`, { version })).status).toBe(409);
    expect((await browser.fill(edit, { city: 'Quayside' })).status).toBe(303);
    expect((await browser.post(`/employers/${id}/sites/${second.id}/removals`, { version: '3' })).status).toBe(303);
  });
});

describe('a wish not to be contacted', () => {
  it('is kept with who, when and why, shows in the list, and is lifted with a note', async () => {
    const { id } = await makeEmployer(app.app, 'St. Brendan’s Hospital');
    const path = `/employers/${id}/do-not-contact-records/new`;
    expect((await browser.fill(path, { who: '' })).text).toContain('Say who said so.');
    expect((await browser.fill(path, { who: 'Front desk', day: '2026-12-24' })).text).toContain('That day is still to come.');
    expect((await browser.fill(path, { who: 'Front desk', day: '2026-05-04', why: 'Too many calls' })).status).toBe(303);
    expect((await browser.open('/employers?stage=do_not_contact')).text).toContain('Do not contact');
    expect(rowsOf(await browser.open('/employers?quiet=60&q=brendan'))).toEqual([]);
    expect(rowsOf(await browser.open('/employers?quiet=60'))).not.toContain('St. Brendan’s Hospital');
    await app.database.write((tx) => app.app.get(Employers).noteRelationship(tx, id, { stage: 'do_not_contact' }));
    expect((await browser.open(path)).text).toContain('Front desk asked on May 4, 2026 not to be contacted: Too many calls');
    expect((await browser.fill(path, { who: 'Ms Bell', why: 'A new manager' })).status).toBe(303);
    expect(rowsOf(await browser.open('/employers?stage=researched&q=brendan'))).toEqual(['St. Brendan’s Hospital']);
    expect(await count('contact_wishes')).toBe(2);
  });

  it('lets somebody set the stage by hand with a note', async () => {
    const { id } = await makeEmployer(app.app, 'Harbor Bakery');
    expect((await browser.fill(`/employers/${id}/stages/new`, { stage: 'do_not_contact', note: 'x' })).text).toContain('Choose where you stand with them.');
    expect((await browser.fill(`/employers/${id}/stages/new`, { stage: 'learning_needs', note: 'Met them at the fair' })).status).toBe(303);
    expect(await find(id)).toMatchObject({ stage: 'learning_needs', stageSet: 'learning_needs', stageSetOn: '2026-11-19', stageSetBy: dana.id });
  });
});

describe('doubles', () => {
  beforeAll(() => makeEmployer(app.app, 'Ashgrove Laundry', { site: { address: '14 Mill Lane' } }));

  it('warns while the name is typed', async () => {
    expect((await browser.get('/employers/similar?name=ashgrov+laundry&address=14+mill+ln')).html).toContain('Ashgrove Laundry');
    expect((await browser.get('/employers/similar?name=As')).html).not.toContain('Ashgrove');
  });

  it('asks on save, offers the one that is known, and remembers that it really is another', async () => {
    const before = await count('employers');
    const asked = await browser.fill('/employers/new', { name: 'The Ashgrove Laundry, Inc.', address: '14 Mill Ln', whatTheyNeed: 'Early starters' });
    expect([asked.status, await count('employers')]).toEqual([409, before]);
    expect(asked.text).toContain('This may be one we know');
    expect(asked.page.querySelector('main a.button')?.getAttribute('href')).toMatch(/^\/employers\/[0-9a-f-]{36}$/);
    const saved = await browser.send('/employers', fieldsOf(asked.page.querySelector('main form')!));
    expect(saved.status).toBe(303);
    expect(await find(idOf(saved.location))).toMatchObject({ name: 'The Ashgrove Laundry, Inc.', whatTheyNeed: 'Early starters' });
    expect((await browser.fill(`/employers/${idOf(saved.location)}/edit`, { name: 'Ashgrove Laundry Inc' })).status).toBe(303);
    expect((await browser.open('/employers/duplicates')).text).not.toContain('Ashgrove');
  });

  it('lists pairs that may be one until somebody says that they are two', async () => {
    await makeEmployers(app.app, [{ name: 'Fern Diner', site: { address: '3 Fern Street' } }, { name: 'Fern Diner LLC' }, { name: 'Sunrise Bakehouse', site: { address: '9 Elm Street' } }, { name: 'Sunrise Bake House & Cafe', site: { address: '9 Elm St' } }]);
    expect((await browser.open('/employers/duplicates?by=address')).text).toContain('Sunrise Bake House & Cafe');
    const seen = await browser.open('/employers/duplicates');
    expect(seen.text).toContain('Fern Diner LLC');
    expect((await browser.send('/employers/not-duplicates', fieldsOf(seen.page.querySelector('main form')!))).status).toBe(303);
    expect((await browser.open('/employers/duplicates')).text).not.toContain('Fern Diner LLC');
    expect((await browser.post('/employers/not-duplicates', { first: newId(), second: newId() })).status).toBe(404);
  });
});

it('writes every change into a log that stays whole, without what was typed', async () => {
  expect((await app.app.get(Audit).verify()).faults).toEqual([]);
  const rows = (await app.database.read((tx) => tx.query(`SELECT action, detail FROM audit WHERE subject_type IN ('employer', 'site')`))) as { action: string; detail: string }[];
  for (const action of ['employer.add', 'employer.change', 'employer.remove', 'employer.restore', 'employer.do-not-contact', 'employer.contact-again', 'employer.stage', 'site.add']) expect(rows.map((row) => row.action)).toContain(action);
  expect(JSON.stringify(rows)).not.toMatch(/Quayside|Too many/);
});

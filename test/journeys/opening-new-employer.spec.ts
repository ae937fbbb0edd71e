import { newId } from '../../src/common/database/ids';
import { Openings } from '../../src/openings/openings.service';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  browser = await app.signedIn(dana);
});
afterAll(() => app.close());

const named = (name: string) => app.database.read((tx) => tx.sql<{ id: string; created_by: string }[]>`SELECT id, created_by FROM employers WHERE name = ${name} ORDER BY id`);
const at = (employerId: string) => app.database.read((tx) => app.app.get(Openings).listFor(tx, employerId, 50));
const FORM = { version: '', status: 'open', heardOn: '2026-11-19' };
const PROBLEM = 'There is an employer with a name like this. Choose it, or say that it really is another.';

describe('M3: an opening at an employer nobody knows yet', () => {
  it('a pasted advert of a new employer is kept whole: the form offers to add the employer, and both are made by one save, sent twice as well', async () => {
    const filled = await browser.fill('/openings/new?paste=yes', { lookup: 'advert', advert: 'Line Cook\nBlue Lantern Bistro\n$19.50 an hour, 30 hours a week' });
    const looked = await browser.post('/openings', { ...FORM, id: newId(), lookup: 'employer', employerWords: 'Blue Lantern Bistro', title: 'Line Cook', payMin: '19.5', payUnit: 'hour' });
    for (const seen of [filled, looked]) expect(seen.page.querySelector('.find')?.parentNode?.querySelector('a') ?? null).toBeNull();
    expect(looked.page.querySelector('input[name="employer"][value="new"]')?.parentNode?.text).toContain('Add “Blue Lantern Bistro”');
    expect((await browser.get('/openings/employers?employerWords=Blue+Lantern')).page.querySelector('input[value="new"]')).not.toBeNull();
    const form = { ...FORM, id: newId(), employer: 'new', employerWords: 'Blue Lantern Bistro', title: 'Line Cook', payMin: '19.5', payUnit: 'hour' };
    const [[first], again] = [await Promise.all([1, 2, 3].map(() => browser.post('/openings', form))), await browser.post('/openings', form)];
    expect([first.status, again.status, again.location]).toEqual([303, 303, first.location]);
    const made = await named('Blue Lantern Bistro');
    expect(made).toEqual([{ id: expect.any(String), created_by: dana.id }]);
    expect(await at(made[0].id)).toEqual([expect.objectContaining({ id: form.id, title: 'Line Cook', payMin: 19.5 })]);
  });

  it('a name like a known one is asked about first, what was typed stays, and nothing is made until it is said to be another', async () => {
    await makeEmployer(app.app, 'Harbor Bakery');
    const form = { ...FORM, id: newId(), employer: 'new', employerWords: 'Harbour Bakery', title: 'Baker', duties: 'Bread.' };
    const asked = await browser.post('/openings', form);
    expect([asked.status, asked.page.querySelector('.problem')?.text, asked.page.querySelector('textarea[name="duties"]')?.text.trim()]).toEqual([422, expect.stringContaining(PROBLEM), 'Bread.']);
    expect([asked.text.includes('Harbor Bakery'), asked.page.querySelector('input[name="employer"][value="new-although-alike"]')?.parentNode?.text]).toEqual([true, expect.stringContaining('it really is another')]);
    expect(await named('Harbour Bakery')).toEqual([]);
    expect((await browser.post('/openings', { ...form, employer: 'new-although-alike' })).status).toBe(303);
    expect(await named('Harbour Bakery')).toHaveLength(1);
  });

  it('another fault makes no employer, and the choice stays', async () => {
    const seen = await browser.post('/openings', { ...FORM, id: newId(), employer: 'new', employerWords: 'Copper Kettle', title: '' });
    expect([seen.status, await named('Copper Kettle'), seen.page.querySelector('input[name="employer"][checked]')?.getAttribute('value')]).toEqual([422, [], 'new']);
    expect((await browser.post('/openings', { ...FORM, id: newId(), employer: 'new', employerWords: ' ', title: 'Cook' })).page.querySelector('.problem')?.text).toContain('Type the employer’s name.');
  });
});

describe('M3: an opening that stands already', () => {
  it('a copy saved as it was is told of the one that stands, with a link, and saving again adds it', async () => {
    const mill = await makeEmployer(app.app, 'Old Mill');
    const first = { ...FORM, id: newId(), employer: mill.id, employerWords: 'Old Mill', title: 'Packer' };
    expect((await browser.post('/openings', first)).status).toBe(303);
    const told = await browser.fill(`/openings/new?copy=${first.id}`, {});
    expect([told.status, told.page.querySelector(`#twin-note a[href="/openings/${first.id}"]`)?.text, (await at(mill.id)).length]).toEqual([422, 'Packer', 1]);
    const copy = { ...first, id: String(told.page.querySelector('[name="id"]')?.getAttribute('value')), twin: String(told.page.querySelector('[name="twin"]')?.getAttribute('value')) };
    expect([(await browser.post('/openings', copy)).status, (await at(mill.id)).length]).toEqual([303, 2]);
    expect([(await browser.post('/openings', copy)).status, (await at(mill.id)).length]).toEqual([303, 2]);
  });

  it.each([['another title', 'Cleaner', 'open'], ['one that is gone', 'Driver', 'withdrawn']])('says nothing beside %s', async (_, title, status) => {
    const inn = await makeEmployer(app.app, `Inn ${title}`);
    await browser.post('/openings', { ...FORM, id: newId(), employer: inn.id, title: 'Driver', status });
    expect((await browser.post('/openings', { ...FORM, id: newId(), employer: inn.id, title })).status).toBe(303);
  });

  it('a blank advert is answered once', async () => {
    const seen = await browser.fill('/openings/new?paste=yes', { lookup: 'advert', advert: '  ' });
    expect([seen.text.includes('Paste the advert’s text here first.'), seen.text.includes('Nothing could be read')]).toEqual([true, false]);
  });
});

describe('M3: the head of an opening’s page', () => {
  it('says employer, hours, pay and area under the title, and asks who was hired only while it stands', async () => {
    const shop = await makeEmployer(app.app, 'Fern & Co', { area: 'Old Town' });
    const form = { ...FORM, employer: shop.id, hoursMin: '20', hoursMax: '25', payMin: '17.5', payUnit: 'hour' };
    const [open, filled] = [await browser.post('/openings', { ...form, id: newId(), title: 'Florist' }), await browser.post('/openings', { ...form, id: newId(), title: 'Driver', status: 'filled' })];
    const [standing, gone] = [await browser.get(open.location), await browser.get(filled.location)];
    expect(standing.page.querySelector('#glance')?.text).toBe('Fern & Co · 20 to 25 hours a week · $17.50 an hour · Old Town');
    expect([standing.text.includes('Record the job'), gone.text.includes('Record the job')]).toEqual([true, false]);
  });
});

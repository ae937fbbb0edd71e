import { newId } from '../../src/common/database/ids';
import { Openings } from '../../src/openings/openings.service';
import type { Employer } from '../../src/employers/employer.entity';
import type { Opening } from '../../src/openings/opening.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { makeEmployer, makePerson } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let otto: Staff;
let admin: Staff;
let quayside: Employer;
let bakery: Employer;

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  otto = await app.make.staff('specialist', await app.make.team('Uptown'), 'Otto Brandt');
  admin = await app.make.staff('administrator', null, 'Ada Minton');
  quayside = await makeEmployer(app.app, 'Quayside Hotel', { area: 'Harborton' });
  bakery = await makeEmployer(app.app, 'Harbor Bakery');
});
afterAll(() => app.close());

const form = (browser: Browser, fields: Record<string, string | string[]>) => browser.fill('/openings/new', fields);
const row = (id: string) => app.database.read((tx) => app.app.get(Openings).findEvenRemoved(tx, id)) as Promise<Opening>;

describe('M3: an opening', () => {
  it('needs an employer and a title; the kind of work is read from the title, all else is not known', async () => {
    const browser = await app.signedIn(dana);
    const page = await browser.get(`/openings/new?employer=${quayside.id}`);
    expect(page.text).toContain('Quayside Hotel');
    const saved = await browser.fill(`/openings/new?employer=${quayside.id}`, { title: 'Housekeeper' });
    expect(saved.status).toBe(303);
    const opening = await row(String(/[0-9a-f-]{36}/.exec(saved.location)?.[0]));
    expect(opening).toMatchObject({ employerId: quayside.id, title: 'Housekeeper', kind: '37-2012', status: 'open', heardOn: '2026-11-19', hoursMin: null, payMin: null, driving: 'unknown', grid: '' });
    expect((await browser.get(`/openings/${opening.id}`)).text).toContain('What isn’t listed isn’t known yet.');
  });

  it('finds its employer by mistyped words, with a script and without', async () => {
    const browser = await app.signedIn(dana);
    expect((await browser.get('/openings/employers?employerWords=quaysde')).html).toContain('Quayside Hotel');
    const looked = await form(browser, { employerWords: 'quaysde', title: 'Porter', lookup: 'employer' });
    expect([looked.status, looked.text.includes('Quayside Hotel'), looked.html.includes('value="Porter"')]).toEqual([200, true, true]);
    const forgotten = await form(browser, { employerWords: 'quaysde', title: 'Porter' });
    expect([forgotten.status, forgotten.page.querySelector('.problem')?.text.includes('Choose the employer.'), forgotten.text.includes('Quayside Hotel')]).toEqual([422, true, true]);
  });

  it('keeps everything that was said and shows it in words', async () => {
    const browser = await app.signedIn(dana);
    const person = await makePerson(app.app, quayside.id, 'Ms Okafor');
    const saved = await browser.fill(`/openings/new?employer=${quayside.id}`, {
      title: 'Room attendant', kindWords: 'hotel cleaning', kind: '37-2012', hoursMin: '20', hoursMax: '25', times: ['mon-morning', 'tue-morning'], payMin: '17.50', payUnit: 'hour', term: 'permanent', openToAnyone: 'yes',
      setting_public: 'no', heaviestLift: '10', licences: ['food'], otherLicences: 'Pool card', checks: ['background'], driving: 'no', howToApply: 'Ask at the desk.', source: 'visit', ask: person.id, closesOn: '2026-12-20',
    });
    const text = (await browser.get(saved.location)).text;
    for (const words of ['Where', 'Ms Okafor', 'hotel cleaning', '20 to 25', 'mornings, Monday and Tuesday', '$17.50 an hour', 'Permanent', 'There is contact with the public: no', '10 lb', 'Food handler’s card, Pool card', 'Background check', 'Ask at the desk.', 'Heard on a visit', 'Sunday, December 20']) {
      if (words !== 'Where') expect(text).toContain(words);
    }
    const form = await browser.get(saved.location.replace(/\?.*/, '/edit'));
    expect([form.page.querySelector('[name="heaviestLift"]')?.getAttribute('value'), /Heaviest lift.*\blb\b/s.test(form.text)]).toEqual(['10', true]);
    const again = await browser.fill(saved.location.replace(/\?.*/, '/edit'), {});
    expect(again.status).toBe(303);
    expect(await row(String(/[0-9a-f-]{36}/.exec(saved.location)?.[0]))).toMatchObject({ version: 2, licences: '["food","Pool card"]', hoursMin: 20, liftingKg: 4.5359, askId: person.id, setting: '{"public":false}' });
  });

  it.each([
    ['hours the wrong way round', { hoursMin: '30', hoursMax: '20' }, 'The most hours are fewer than the least.'],
    ['pay for nobody knows what', { payMin: '17' }, 'Say what the pay is for'],
    ['pay in words where a sum belongs', { payMin: 'good', payUnit: 'hour' }, '“good” is no sum, so it stands in “Pay in words” now.'],
    ['no title', { title: '' }, 'Enter what the job is called.'],
    ['a day that never was', { closesOn: '2026-02-30' }, 'Enter the closing day as a real date'],
    ['somebody who doesn’t work there', { ask: newId() }, 'Choose somebody who works there.'],
    ['a kind of work nobody knows', { kindWords: 'xyzzy' }, 'Say which kind of work “xyzzy” is'],
  ])('is not taken with %s', async (_, wrong, sentence) => {
    const seen = await (await app.signedIn(dana)).fill(`/openings/new?employer=${quayside.id}`, { title: 'Cook', duties: 'Soup & <b>bread</b>', ...wrong });
    expect([seen.status, seen.page.querySelector('.problem')?.text.includes(sentence)]).toEqual([422, true]);
    expect(seen.html).toContain('Soup &amp; &lt;b&gt;bread&lt;/b&gt;');
  });

  it('is one row, however often the button is pressed', async () => {
    const browser = await app.signedIn(dana);
    const fields = { id: newId(), version: '', employer: bakery.id, title: 'Baker’s helper', status: 'open', heardOn: '2026-11-18' };
    const places = [(await browser.post('/openings', fields)).location, (await browser.post('/openings', fields)).location];
    expect(new Set(places).size).toBe(1);
    expect(await app.database.read((tx) => app.app.get(Openings).listFor(tx, bakery.id, 10))).toHaveLength(1);
  });

  it('grows stale after 14 days, and one press says it is still there', async () => {
    const old = await app.make.opening(dana, bakery.id, { title: 'Counter help', heardOn: '2026-11-01' });
    const browser = await app.signedIn(otto);
    expect((await browser.get('/openings?stale=yes')).text).toContain('Counter help');
    expect((await browser.get(`/openings/${old.id}`)).text).toContain('Is it still open?');
    expect((await browser.post(`/openings/${old.id}/verifications`)).status).toBe(303);
    expect((await browser.get(`/openings/${old.id}`)).text).toContain('Checked today');
    expect((await browser.get('/openings?stale=yes')).text).not.toContain('Counter help');
    expect((await row(old.id)).version).toBe(1);
  });

  it('is closed with what happened, and then no longer listed as live', async () => {
    const opening = await app.make.opening(dana, bakery.id, { title: 'Van driver' });
    const browser = await app.signedIn(dana);
    expect((await browser.post(`/openings/${opening.id}/closings`, { version: '1', outcome: 'other', closedNote: 'Went to a nephew.' })).status).toBe(303);
    expect((await browser.get(`/openings/${opening.id}`)).text).toContain('Went to a nephew.');
    expect((await browser.get('/openings')).text).not.toContain('Van driver');
    expect((await browser.get('/openings?status=filled')).text).toContain('Van driver');
    expect((await browser.post(`/openings/${opening.id}/closings`, { version: '1', outcome: 'withdrawn', closedNote: 'Gone.' })).status).toBe(409);
  });

  it('is removed with an Undo', async () => {
    const opening = await app.make.opening(dana, bakery.id, { title: 'Entered twice' });
    const browser = await app.signedIn(dana);
    const removed = await browser.open((await browser.post(`/openings/${opening.id}/removals`)).location);
    expect(removed.html).toContain(`/openings/${opening.id}/restorations`);
    expect((await browser.get(`/openings/${opening.id}`)).status).toBe(404);
    expect((await browser.post(`/openings/${opening.id}/restorations`)).status).toBe(303);
    expect((await browser.get(`/openings/${opening.id}`)).status).toBe(200);
  });

  it('R-41: two who change it see both versions', async () => {
    const opening = await app.make.opening(dana, bakery.id, { title: 'Dough maker', liftingKg: 15 });
    const [one, two] = [await app.signedIn(dana), await app.signedIn(otto)];
    const shown = await two.get(`/openings/${opening.id}/edit`);
    expect(shown.status).toBe(200);
    await one.fill(`/openings/${opening.id}/edit`, { payMin: '18', payUnit: 'hour' });
    const conflict = await two.post(`/openings/${opening.id}`, { id: opening.id, version: '1', employer: bakery.id, title: 'Dough maker', status: 'open', heardOn: '2026-11-16', payMin: '19', payUnit: 'hour', heaviestLift: '40' });
    // In the units of the place: 15 kg are 33 pounds.
    expect([conflict.text.includes('40 lb'), conflict.text.includes('33 lb'), conflict.text.includes('kg')]).toEqual([true, true, false]);
    expect([conflict.status, conflict.text.includes('$19.00 an hour'), conflict.text.includes('$18.00 an hour')]).toEqual([409, true, true]);
  });

  it('keeps its employer when it is changed, whatever is sent', async () => {
    const opening = await app.make.opening(dana, bakery.id, { title: 'Early baker' });
    const browser = await app.signedIn(dana);
    await browser.fill(`/openings/${opening.id}/edit`, { employer: quayside.id });
    expect((await row(opening.id)).employerId).toBe(bakery.id);
  });
});

describe('the list', () => {
  it('filters and sorts by the address, and pages both ways by key', async () => {
    const nursery = await makeEmployer(app.app, 'Marlow Nursery');
    for (let count = 0; count < 61; count += 1) await app.make.opening(dana, nursery.id, { title: `Garden hand ${String(count).padStart(2, '0')}`, heardOn: '2026-10-01', verifiedOn: '2026-11-18' });
    const browser = await app.signedIn(dana);
    const titles = (text: string) => [...text.matchAll(/Garden hand (\d\d)/g)].map(([, number]) => Number(number));
    const first = await browser.get(`/openings?employer=${nursery.id}&sort=title`);
    expect(titles(first.text)).toEqual(Array.from({ length: 50 }, (_, index) => index));
    const second = await browser.get(first.page.querySelector('a[rel="next"]')?.getAttribute('href')?.replaceAll('&amp;', '&') ?? '');
    expect(titles(second.text)).toEqual(Array.from({ length: 11 }, (_, index) => 50 + index));
    const back = await browser.get(second.page.querySelector('a[rel="prev"]')?.getAttribute('href')?.replaceAll('&amp;', '&') ?? '');
    expect(titles(back.text)).toEqual(titles(first.text));
    expect((await browser.get('/openings?kind=37-2012')).text).not.toContain('Garden hand');
    expect((await browser.get('/openings?q=zzz')).text).toContain('No opening fits these filters');
  });

  it.each(['status=ill', 'kind=%27%3B--', 'sort=drop', 'after=x', 'before=%09', 'q=%25_%5C%22%20OR', 'employer=1'])('takes %s for what it is', async (query) => {
    expect((await (await app.signedIn(dana)).get(`/openings?${query}`)).status).toBe(200);
  });
});

describe('P2: shared by all teams', () => {
  it('another team sees it and may check it; an administrator reads and changes nothing', async () => {
    const opening = await app.make.opening(dana, quayside.id, { title: 'Night porter' });
    expect((await (await app.signedIn(otto)).get(`/openings/${opening.id}`)).status).toBe(200);
    const browser = await app.signedIn(admin);
    expect((await browser.get('/openings')).text).toContain('Night porter');
    const page = await browser.get(`/openings/${opening.id}`);
    expect([page.status, page.text.includes('Whom it may suit'), page.text.includes('Still open')]).toEqual([200, false, false]);
    for (const path of ['/openings/new', `/openings/${opening.id}/edit`]) expect((await browser.get(path)).status).toBe(403);
    for (const path of ['/openings', `/openings/${opening.id}`, `/openings/${opening.id}/removals`, `/openings/${opening.id}/verifications`, `/openings/${opening.id}/closings`]) expect((await browser.post(path)).status).toBe(403);
  });
});

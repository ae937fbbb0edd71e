import { newId } from '../../src/common/database/ids';
import type { Employer } from '../../src/employers/employer.entity';
import type { Opening } from '../../src/openings/opening.entity';
import { Openings } from '../../src/openings/openings.service';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let grill: Employer;
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  grill = await makeEmployer(app.app, 'Harbor Grill', { area: 'Old Town' });
  browser = await app.signedIn(dana);
});
afterAll(() => app.close());

const ADVERT = `Line Cook at Harbor Grill
$17–19/hr + tips. 20-30 hours/week. Mon-Fri 6am-2pm.
Must lift 50 lbs. Food handler's card required. Must speak Spanish.
Apply by December 4. Starts January 5, 2027.`;
const idIn = (location: string) => String(/[0-9a-f-]{36}/.exec(location)?.[0]);
const row = (id: string) => app.database.read((tx) => app.app.get(Openings).findEvenRemoved(tx, id)) as Promise<Opening>;
const openings = () => app.database.read((tx) => app.app.get(Openings).listFor(tx, grill.id, 50));
const paste = (advert: string, fields: Record<string, string | string[]> = {}) => browser.fill('/openings/new?paste=yes', { lookup: 'advert', advert, ...fields });
/** The value of a field of a page, as the browser would send it. */
const value = (page: Awaited<ReturnType<Browser['get']>>, name: string) => page.page.querySelector(`[name="${name}"]`)?.getAttribute('value') ?? page.page.querySelector(`[name="${name}"]`)?.text.trim() ?? '';
const ticked = (page: Awaited<ReturnType<Browser['get']>>, name: string) => page.page.querySelectorAll(`[name="${name}"][checked]`).map((box) => box.getAttribute('value'));

describe('an advert pasted into the form (M3)', () => {
  it('fills the same form for checking, marks each field, and saves nothing', async () => {
    const seen = await paste(ADVERT);
    expect([seen.status, value(seen, 'title'), value(seen, 'payMin'), value(seen, 'payMax'), value(seen, 'hoursMax'), value(seen, 'heaviestLift'), value(seen, 'languages'), value(seen, 'closesOn'), value(seen, 'startsOn')])
      .toEqual([200, 'Line Cook', '17', '19', '30', '50', 'Spanish', '2026-12-04', '2027-01-05']);
    expect([ticked(seen, 'licences'), ticked(seen, 'times').length, ticked(seen, 'source')]).toEqual([['food'], 10, ['advert']]);
    expect(seen.text).toContain('nothing is saved yet');
    const unmarked = ['title', 'payMin', 'payMax', 'payUnit', 'payWords', 'hoursMin', 'hoursMax', 'times', 'shiftWords', 'heaviestLift', 'licences', 'languages', 'closesOn', 'startsOn', 'howToApply', 'requirements', 'source']
      .filter((name) => !seen.page.querySelector(`#${name}-hint`)?.text.startsWith('From the advert: check it.'));
    expect(unmarked).toEqual([]);
    expect(seen.text).toContain('“December 4” has no year: the next one is taken.');
    expect(seen.page.querySelector('[name="employer"]')?.getAttribute('value')).toBe(grill.id);
    expect(await openings()).toEqual([]);
  });

  it('says what was found and what wasn’t, and chooses the employer it names that we know', async () => {
    const mill = await makeEmployer(app.app, 'Tilt Coffee');
    const seen = await paste('Part-time Dishwasher / tilt coffee, 12 Mill Lane, Harborton\n$16 an hour. No driver’s license required. Background checks are not performed.');
    expect([value(seen, 'title'), ticked(seen, 'employer'), value(seen, 'employerWords'), ticked(seen, 'licences'), ticked(seen, 'checks')]).toEqual(['Dishwasher', [mill.id], 'Tilt Coffee', [], []]);
    const card = seen.page.querySelector('#read')?.text ?? '';
    expect(card).toContain('Found in the text: what the job is called, the employer, pay');
    expect(card).toContain('Not found in the text: hours a week, days and times,');
    expect(card).not.toContain('English');
  });

  it('leaves the employer that was typed or chosen, and one of two by the same name', async () => {
    const quay = await makeEmployer(app.app, 'Quay Bakery');
    await makeEmployer(app.app, 'Twin Diner', { area: 'North' });
    await makeEmployer(app.app, 'Twin Diner', { area: 'South' });
    expect(ticked(await paste(ADVERT, { employer: quay.id, employerWords: 'Quay Bakery' }), 'employer')).toEqual([quay.id]);
    expect(ticked(await paste(ADVERT, { employerWords: 'Marlow' }), 'employer')).toEqual([]);
    const twins = await paste('Cook\nTwin Diner, 4 Quay Road');
    expect([ticked(twins, 'employer'), twins.page.querySelectorAll('[name="employer"]:not([value="new"])').length, value(twins, 'employerWords')]).toEqual([[], 2, 'Twin Diner']);
  });

  it('says so of a text in another language', async () => {
    const seen = await paste('Se busca lavaplatos para turno de noche en Restaurante Sol. $15 la hora, de lunes a viernes. Llame al 555-010-1234.');
    expect(seen.page.querySelector('#read')?.text).toContain('Rapport reads adverts in English only');
    expect([seen.status, value(seen, 'payMin'), value(seen, 'payUnit') !== undefined]).toEqual([200, '15', true]);
  });

  it('marks times that are partly a guess, and ticks none of no day', async () => {
    const weekend = await paste('Cart pusher\nWeekends required\n8:00 AM – 4:30 PM');
    expect([ticked(weekend, 'times'), weekend.page.querySelector('#times-hint')?.text.startsWith('From the advert, and partly a guess')]).toEqual([['sat-morning', 'sun-morning', 'sat-afternoon', 'sun-afternoon'], true]);
    const night = await paste('Night dishwasher');
    expect([ticked(night, 'times'), night.text.includes('a part of the day and no days: which days are they?')]).toEqual([[], true]);
  });

  it('is saved when the filled form is sent, as what was checked', async () => {
    const saved = await browser.fill('/openings/new', { employer: grill.id, title: 'Line Cook', payMin: '17', payMax: '19', payUnit: 'hour', payWords: '$17–19/hr + tips', languages: 'Spanish, English', startsOn: '2027-01-05', advert: ADVERT });
    expect(await row(idIn(saved.location))).toMatchObject({ title: 'Line Cook', languages: '["Spanish","English"]', startsOn: '2027-01-05', payMin: 17 });
    const text = (await browser.get(saved.location)).text;
    for (const words of ['Spanish, English', '$17–19/hr + tips', 'Tuesday, January 5']) expect(text).toContain(words);
  });

  it('keeps what was typed against the advert, and says so', async () => {
    const seen = await paste(ADVERT, { title: 'Cook’s helper', employer: grill.id });
    expect([value(seen, 'title'), seen.text.includes('1 field says something else than the advert, and stays as typed.')]).toEqual(['Cook’s helper', true]);
  });

  it('reads HTML as text, and shows none of it as markup', async () => {
    const seen = await paste('<h1>Dish<b>washer</b></h1><script>alert(1)</script><p>&pound;11.44 per hour</p><img src=x onerror=alert(2)>');
    expect([seen.status, value(seen, 'payMin'), seen.page.querySelectorAll('img[src="x"]').length, seen.html.includes('<script>alert')]).toEqual([200, '11.44', 0, false]);
  });

  it.each([['nothing', '', 'Paste the advert’s text here first.'], ['more than 10,000 characters', `Cook ${'х'.repeat(10_000)}`, 'An advert may have up to 10,000 characters']])('asks again for %s, with what was typed', async (_, advert, sentence) => {
    const seen = await paste(advert, { title: 'Typed before' });
    expect([seen.status, seen.page.querySelector('.problem')?.text.includes(sentence), value(seen, 'title'), value(seen, 'advert').length]).toEqual([422, true, 'Typed before', advert.length]);
  });

  it.each(['xyzzy', '¿?¡!', 'Повар на кухню, 40 часов', '<<<<>>>>', '0'.repeat(9_999), '\u0000\u0007$$$ /hr - to'])('takes “%.12s” without a fault', async (advert) => {
    expect((await paste(advert)).status).toBe(200);
  });
});

describe('an opening that is only expected', () => {
  it('keeps its day, and asks on that day whether it is there; one press makes it open', async () => {
    const saved = await browser.fill(`/openings/new?employer=${grill.id}`, { title: 'Summer help', status: 'expected', expectedOn: '2026-11-19' });
    const id = idIn(saved.location);
    expect((await browser.get('/openings?stale=yes')).text).toContain('Summer help');
    expect((await browser.get(`/openings/${id}`)).text).toContain('Is it open by now?');
    expect((await browser.post(`/openings/${id}/verifications`)).status).toBe(303);
    expect(await row(id)).toMatchObject({ status: 'open', verifiedOn: '2026-11-19', version: 2 });
  });

  it('has no such day once it is open', async () => {
    const saved = await browser.fill(`/openings/new?employer=${grill.id}`, { title: 'Winter help', status: 'open', expectedOn: '2026-12-24' });
    expect(await row(idIn(saved.location))).toMatchObject({ status: 'open', expectedOn: null });
  });
});

describe('still open?', () => {
  it('is answered in one tap from the list, which comes back as it was', async () => {
    const old = await app.make.opening(dana, grill.id, { title: 'Old counter job', heardOn: '2026-11-01' });
    const list = await browser.get('/openings?stale=yes&area=Old+Town');
    expect([list.text.includes('Old counter job'), list.html.includes(`action="/openings/${old.id}/verifications"`)]).toEqual([true, true]);
    const answered = await browser.post(`/openings/${old.id}/verifications`, { back: '/openings?stale=yes&area=Old+Town' });
    expect(answered.location).toMatch(/^\/openings\?(?:area=Old\+Town&stale=yes|stale=yes&area=Old\+Town)&notice=opening-there/);
    expect((await row(old.id)).verifiedOn).toBe('2026-11-19');
  });

  it.each(['https://elsewhere.example/openings', '//elsewhere.example', '/clients', '/openings/../clients?x=1'])('never leads to %s', async (back) => {
    const one = await app.make.opening(dana, grill.id, { title: 'Steady job' });
    expect((await browser.post(`/openings/${one.id}/verifications`, { back })).location).toMatch(/^\/openings(?:\/[0-9a-f-]{36})?\?notice=opening-there/);
  });

  it.each([['other', 'filled', 'Somebody else was hired'], ['withdrawn', 'withdrawn', 'They no longer hire for it'], ['unknown', 'withdrawn', 'It is gone, we don’t know why']])('no, with what came of it: %s', async (outcome, status, words) => {
    const one = await app.make.opening(dana, grill.id, { title: 'Gone job' });
    expect((await browser.post(`/openings/${one.id}/closings`, { version: '1', outcome })).status).toBe(303);
    expect(await row(one.id)).toMatchObject({ status, outcome });
    expect((await browser.get(`/openings/${one.id}`)).text).toContain(words);
    expect((await browser.get(`/openings/${one.id}`)).text).not.toContain('One of ours was hired');
    // Opened again, it has come to nothing yet.
    await browser.fill(`/openings/${one.id}/edit`, { status: 'open' });
    expect((await row(one.id)).outcome).toBe('');
  });
});

it('D13, P2: “one of ours was hired” leads to the job, where it is asked what the employer knows; no hand says it to all teams', async () => {
  const one = await app.make.opening(dana, grill.id, { title: 'Taken job' });
  const link = (await browser.get(`/openings/${one.id}`)).page.querySelectorAll('#closing a').find((a) => a.text === 'One of ours was hired');
  expect(link?.getAttribute('href')).toBe(`/jobs/new?opening=${one.id}`);
  expect((await browser.get(`/openings/${one.id}`)).html).not.toContain('value="ours"');
  await browser.post(`/openings/${one.id}/closings`, { version: '1', outcome: 'ours' });
  expect(await row(one.id)).toMatchObject({ status: 'open', outcome: '' });
});

describe('a copy', () => {
  it('has the same employer and work, and nothing of when', async () => {
    const first = await app.make.opening(dana, grill.id, { title: 'Prep cook', payMin: 18, payUnit: 'hour', closesOn: '2026-12-01', licences: '["food"]', languages: '["Spanish"]' });
    const form = await browser.get(`/openings/new?copy=${first.id}`);
    expect([value(form, 'title'), value(form, 'payMin'), value(form, 'closesOn'), value(form, 'languages'), ticked(form, 'licences')]).toEqual(['Prep cook', '18', '', 'Spanish', ['food']]);
    const saved = await browser.fill(`/openings/new?copy=${first.id}`, { twin: first.id });
    expect(idIn(saved.location)).not.toBe(first.id);
    expect(await row(idIn(saved.location))).toMatchObject({ employerId: grill.id, title: 'Prep cook', heardOn: '2026-11-19', closesOn: null, status: 'open', version: 1 });
    expect((await browser.get(`/openings/new?copy=${newId()}`)).status).toBe(404);
  });
});

describe('the list by area', () => {
  it('shows those of employers there', async () => {
    expect((await browser.get('/openings?area=Old+Town&status=all')).text).toContain('Prep cook');
    expect((await browser.get('/openings?area=Nowhere&status=all')).text).not.toContain('Prep cook');
  });
});

import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let amir: Staff;
let jo: Client;

beforeAll(async () => {
  app = await startApp();
  const harborton = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', harborton, 'Dana Reyes');
  amir = await app.make.staff('specialist', harborton, 'Amir Khan');
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden' });
});
afterAll(() => app.close());

async function job(client: Client, title: string, startedOn: string): Promise<string> {
  const employer = await makeEmployer(app.app, `House ${title}`);
  const seen = await (await app.signedIn(dana)).fill(`/clients/${client.id}/jobs/new?employer=${employer.id}`, { title, startedOn, employer: employer.id, knows: 'no' });
  expect([seen.status, seen.page.querySelector('.problem')?.text]).toEqual([303, undefined]);
  return seen.location.replace(/^\/jobs\/([^?/]+).*$/, '$1');
}

describe('M2: what a client wants', () => {
  it('is kept version by version; blank is not asked', async () => {
    const wren = await app.make.client(dana, { preferredName: 'Wren Ito' });
    const browser = await app.signedIn(dana);
    const path = `/clients/${wren.id}/preferences`;
    const first = await browser.fill(path, { wanted1Words: 'cleaning', refused1Words: 'telephone work', hoursMin: '15', hoursMax: '25', times: ['mon-morning', 'tue-morning'], timesStrength: 'must', payFloor: '$16.50', ceiling: '1,550', setting_noise: 'avoid' });
    expect(first.status).toBe(303);
    const second = await browser.fill(path, { hoursMax: '30' });
    expect(second.status).toBe(303);
    const seen = await browser.get(path);
    expect(seen.text).toContain('Version 2');
    const old = await browser.get(`${path}/1`);
    expect(old.text).toContain('15 to 25 (prefer)');
    expect(old.text).toContain('mornings, Monday and Tuesday (must)');
    expect(old.text).not.toContain('Dream job');
    expect((await browser.get(`${path}/2`)).text).toContain('15 to 30 (prefer)');
    expect((await browser.get(`${path}/9`)).status).toBe(404);
    expect((await (await app.signedIn(amir)).get(`${path}/1`)).status).toBe(404);
  });

  it.each([
    ['the least above the most', { hoursMin: '30', hoursMax: '20' }, 'The most hours are fewer than the least.'],
    ['times that are firm and empty', { timesStrength: 'must' }, 'Tick at least one time in the week, or choose “Not asked”.'],
    ['a ceiling that is no number', { ceiling: 'a lot' }, 'Enter the ceiling as a number, such as 1,550.'],
    ['a firm wish about nothing', { payStrength: 'must' }, 'Say the least pay, or choose “Not asked”.'],
    ['pay that depends', { payFloor: 'DOE' }, 'Enter the pay as a number, such as 16.50. Leave it out if it depends.'],
    ['ten thousand characters', { training: 'x'.repeat(10_000) }, 'Keep this under 2,000 characters.'],
    ['a start of a job that never was', { after: `start-${newId()}`, learned: 'x' }, 'Choose one of the job starts and ends offered.'],
    ['licences and none', { licences: ['forklift'], noLicences: 'yes' }, 'Either they hold none, or those ticked: not both.'],
  ])('is not taken with %s', async (_, wrong, sentence) => {
    const path = `/clients/${jo.id}/preferences`;
    const seen = await (await app.signedIn(dana)).fill(path, { homeArea: 'Riverside', ...wrong });
    expect((await (await app.signedIn(dana)).get(`${path}/versions`)).text).not.toContain('Riverside');
    expect([seen.status, seen.page.querySelector('.problem')?.text.includes(sentence)]).toEqual([422, true]);
    expect(seen.html).toContain('value="Riverside"');
  });

  it('asks back what kind of work some words mean, and takes the answer', async () => {
    const browser = await app.signedIn(dana);
    const path = `/clients/${jo.id}/preferences`;
    const asked = await browser.fill(path, { wanted1Words: 'work with animals' });
    expect([asked.status, asked.text.includes('Animal carer')]).toEqual([422, true]);
    expect((await browser.fill(path, { wanted1Words: 'work with animals', wanted1: 'words' })).status).toBe(303);
    const looked = await browser.fill(path, { wanted2Words: 'dish pit', lookup: 'wanted2' });
    expect([looked.status, looked.text.includes('Dishwasher')]).toEqual([200, true]);
    expect((await browser.get('/kinds-of-work?field=wanted1&wanted1Words=barista')).html).toContain('counter worker');
  });

  it('R-41: two who fill it in see both', async () => {
    const browser = await app.signedIn(dana);
    const ash = await app.make.client(dana, { preferredName: 'Ash Vale' });
    await app.make.wishes(dana, ash.id, { monthlyCeiling: 1000 });
    const seen = await browser.post(`/clients/${ash.id}/preferences`, { id: newId(), version: '0', ceiling: '1200', times: ['mon-morning', 'tue-morning'] });
    expect(seen.status).toBe(409);
    expect(seen.text).toMatch(/Ceiling a month 1200 1000/);
    expect(seen.page.querySelectorAll('input[name="times"]')).toHaveLength(2);
  });

  it('a distance needs a home, and is in miles and pounds in the US', async () => {
    const kim = await app.make.client(dana, { preferredName: 'Kim Abara' });
    const browser = await app.signedIn(dana);
    const path = `/clients/${kim.id}/preferences`;
    const asked = await browser.fill(path, { farthest: '5', training: '<b>forklift</b>' });
    expect([asked.status, asked.page.querySelector('.problem')?.text.includes('Say where home is')]).toEqual([422, true]);
    expect(asked.html).toContain('&lt;b&gt;forklift&lt;/b&gt;');
    expect((await browser.fill(path, { farthest: '5', homeArea: 'Riverside', travelStrength: 'must', liftMost: '25' })).status).toBe(303);
    expect((await browser.get(`${path}/1`)).text).toMatch(/5 miles \(must\)[\s\S]*at most 25 lb/);
    expect((await browser.get(path)).page.querySelector('#farthest')?.getAttribute('value')).toBe('5');
  });

  it('says on one page what was different each time, and makes no version of nothing', async () => {
    const sol = await app.make.client(dana, { preferredName: 'Sol Weiss' });
    const browser = await app.signedIn(dana);
    const path = `/clients/${sol.id}/preferences`;
    await browser.fill(path, { wanted1Words: 'cleaning', times: ['mon-morning', 'tue-morning'] });
    await browser.fill(path, { wanted1Words: 'cleaning', times: ['mon-morning', 'mon-evening'], learned: 'Tuesdays are for the dentist.' });
    const same = await browser.fill(path, {});
    expect([same.status, same.location]).toEqual([303, `${path}?notice=nothing-new`]);
    const seen = await browser.open(`${path}/versions`);
    const [newest, first, none] = seen.page.querySelectorAll('section.card').map((card) => card.text);
    expect(newest).toContain('Times: now also evenings, Monday; no longer mornings, Tuesday.');
    expect(newest).toContain('Tuesdays are for the dentist.');
    expect(first).toContain('Kinds of work wanted: cleaning (prefer).');
    expect(none).toBeUndefined();
    expect((await (await app.signedIn(amir)).get(`${path}/versions`)).status).toBe(404);
  });

  it('M2: of nothing at all is no version, kindly said, and no opening is said to fit', async () => {
    const wanda = await app.make.client(dana, { preferredName: 'Wanda Orr' });
    await app.make.opening(dana, (await makeEmployer(app.app, 'Ridge Laundry')).id, { title: 'Folder' });
    const browser = await app.signedIn(dana);
    const path = `/clients/${wanda.id}/preferences`;
    const versions = () => app.database.read((tx) => tx.sql`SELECT id FROM work_profiles WHERE client_id = ${wanda.id}`);
    const none = await browser.fill(path, {});
    expect([none.location, (await versions()).length]).toEqual([`${path}?notice=nothing-asked`, 0]);
    const seen = await browser.get(`/clients/${wanda.id}/matches`);
    expect([/All openings · \d/.test(seen.text), seen.text.includes('All that fit')]).toEqual([true, false]);
    expect((await browser.get(`/clients/${wanda.id}/matches?view=conflicts`)).text).toContain('Nothing compared yet');
    await browser.fill(path, { ceiling: '1500' });
    expect((await browser.get(`/clients/${wanda.id}/matches`)).text).toContain('All openings');
    await browser.fill(path, { ceiling: '', payFloor: '9' });
    expect((await browser.get(`/clients/${wanda.id}/matches`)).text).toContain('All that fit');
    expect((await browser.fill(path, { payFloor: '', payStrength: '' })).location).toBe(`${path}?notice=preferences-blank`);
  });

  it('is looked at again after a job’s start and end, with what was learned', async () => {
    const ren = await app.make.client(dana, { preferredName: 'Ren Ode' });
    const browser = await app.signedIn(dana);
    const path = `/clients/${ren.id}/preferences`;
    const id = await job(ren, 'Night porter', '2026-11-12');
    expect((await browser.open(path)).text).toContain('Night porter at House Night porter began on November 12, 2026. What was learned?');
    const link = (await browser.open(`/jobs/${id}`)).page.querySelector(`a[href^="${path}?after="]`)?.getAttribute('href') ?? '';
    expect(link).toBe(`${path}?after=start-${id}#learned`);
    const wordless = await browser.fill(link, {});
    expect([wordless.status, wordless.text.includes('Say in a few words what was learned')]).toEqual([422, true]);
    expect((await browser.fill(link, { learned: 'Nights suit Ren.' })).status).toBe(303);
    const seen = await browser.open(`${path}/1`);
    expect(seen.text).toMatch(/After the start of “Night porter”[\s\S]*Nights suit Ren\./);
    expect((await browser.open(path)).text).not.toContain('began on November 12, 2026. What was learned?');
    await browser.fill(`/jobs/${id}/endings/new`, { endedOn: '2026-11-18', endReason: 'other', endNote: 'Liked mornings; too noisy' });
    const ended = (await browser.open(`/jobs/${id}`)).page.querySelector(`a[href^="${path}?after="]`)?.getAttribute('href') ?? '';
    const learned = async () => (await browser.open(ended)).page.querySelector('#learned')?.text.trim();
    expect([ended, await learned()]).toEqual([`${path}?after=end-${id}#learned`, 'Liked mornings; too noisy']);
    expect([(await browser.fill(ended, {})).status, await learned()]).toEqual([303, '']);
    const pat = await app.make.client(dana, { preferredName: 'Pat Long' });
    const other = await browser.fill(`/clients/${pat.id}/preferences`, { learned: 'x', after: `start-${id}` });
    expect(other.status).toBe(422);
  });

  it('is printed on one page for the client, in plain words, and for nobody else', async () => {
    const lou = await app.make.client(dana, { preferredName: 'Lou Brand' });
    await app.make.wishes(dana, lou.id, { pay: { floor: 16.5, strength: 'must' }, dreamJob: { code: null, words: 'run a bakery' } });
    const seen = await (await app.signedIn(dana)).open(`/clients/${lou.id}/preferences/paper`);
    expect(seen.text).toMatch(/Has to be right\s*At least \$16\.50 an hour\./);
    expect(seen.text).toContain('The job you dream of: run a bakery.');
    expect(seen.page.querySelector('title')?.text).not.toContain('Lou');
    expect((await (await app.signedIn(amir)).get(`/clients/${lou.id}/preferences/paper`)).status).toBe(404);
    const line = await app.database.read((tx) => tx.sql<{ detail: string }[]>`SELECT detail FROM audit WHERE action = 'client.view' AND subject_id = ${lou.id}`);
    expect(JSON.stringify(line)).toContain('preferences-paper');
  });
});

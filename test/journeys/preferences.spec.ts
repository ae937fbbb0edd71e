import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';

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
    ['an employer we don’t have', { employersWanted: 'Nowhere Inn' }, 'We have no employer called “Nowhere Inn”.'],
    ['licences and none', { licences: ['forklift'], noLicences: 'yes' }, 'Either they hold none, or those ticked: not both.'],
  ])('is not taken with %s', async (_, wrong, sentence) => {
    const seen = await (await app.signedIn(dana)).fill(`/clients/${jo.id}/preferences`, { homeArea: 'Riverside', ...wrong });
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
});

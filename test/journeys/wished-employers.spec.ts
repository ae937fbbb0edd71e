import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { makeEmployer } from '../support/make-employers';
import { idOf } from '../support/make-visits';

let app: TestApp;
let dana: Staff;
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  browser = await app.signedIn(dana);
});
afterAll(() => app.close());

/** Where a client's page puts an opening: among what fits, among the conflicts. */
async function placesOf(clientId: string, title: string): Promise<boolean[]> {
  const pages = await Promise.all(['', '?view=conflicts'].map((view) => browser.get(`/clients/${clientId}/matches${view}`)));
  return pages.map((seen) => seen.page.querySelectorAll('h2 a').some((link) => link.text.includes(title)));
}

describe('M2, M4: an employer refused stays refused', () => {
  it('when its record is joined into another’s, on the client’s page and on the team’s, and until it is taken apart', async () => {
    const [stays, goes] = [await makeEmployer(app.app, 'Quayside Hotel'), await makeEmployer(app.app, 'The Quayside Hotel')];
    const ann = await app.make.client(dana, { preferredName: 'Ann Tull' });
    await app.make.wishes(dana, ann.id, { employers: { wanted: [stays.id], refused: [goes.id] }, pay: { floor: 10, strength: 'prefer' } });
    const [porter, host] = [await app.make.opening(dana, goes.id, { title: 'Porter', payMin: 15, payUnit: 'hour' }), await app.make.opening(dana, stays.id, { title: 'Host', payMin: 15, payUnit: 'hour' })];
    expect([await placesOf(ann.id, 'Porter'), await placesOf(ann.id, 'Host')]).toEqual([[false, true], [true, false]]);
    const meets = async () => (await browser.get(`/openings/${host.id}`)).text;
    expect(await meets()).toContain('would like to work for this employer');

    const joining = idOf((await browser.fill(`/employer-merges/new?first=${stays.id}&second=${goes.id}`, { kept: stays.id })).location);
    expect([await placesOf(ann.id, 'Porter'), await placesOf(ann.id, 'Host')]).toEqual([[false, true], [false, true]]);
    expect((await browser.get(`/clients/${ann.id}/matches/${porter.id}`)).text).toContain('Ann Tull doesn’t want to work for this employer');
    expect(await meets()).not.toContain('would like to work for this employer');

    await browser.open(`/employers/${stays.id}`);
    expect((await browser.post(`/employer-merges/${joining}/undoings`, {})).status).toBe(303);
    expect(await placesOf(ann.id, 'Host')).toEqual([true, false]);
    expect(await meets()).toContain('would like to work for this employer');
  });

  it('under a name two employers share, at both; saved again nothing is new', async () => {
    const [north, south] = [await makeEmployer(app.app, 'Subway', { area: 'North' }), await makeEmployer(app.app, 'Subway', { area: 'South' })];
    await app.make.opening(dana, north.id, { title: 'Sandwiches, north' });
    await app.make.opening(dana, south.id, { title: 'Sandwiches, south' });
    const bo = await app.make.client(dana, { preferredName: 'Bo Tull' });
    expect((await browser.fill(`/clients/${bo.id}/preferences`, { employersRefused: 'subway' })).status).toBe(303);
    expect([await placesOf(bo.id, 'Sandwiches, north'), await placesOf(bo.id, 'Sandwiches, south')]).toEqual([[false, true], [false, true]]);
    const again = await browser.fill(`/clients/${bo.id}/preferences`, {});
    expect(again.location).toContain('nothing-new');
    expect((await browser.get(`/clients/${bo.id}/preferences`)).page.querySelector('#employersRefused')?.text.trim()).toBe('Subway');
  });

  it('by a name we don’t have yet: kept as words, shown, and held against whoever is called so later', async () => {
    const cy = await app.make.client(dana, { preferredName: 'Cy Tull' });
    const path = `/clients/${cy.id}/preferences`;
    expect((await browser.fill(path, { employersRefused: 'McDonalds', employersWanted: 'Lost Bakery', payFloor: '9' })).status).toBe(303);
    expect((await browser.fill(path, {})).location).toContain('nothing-new');
    expect((await browser.get(path)).page.querySelector('#employersRefused')?.text.trim()).toBe('McDonalds');
    for (const page of ['/1', '/paper', '/versions']) expect((await browser.get(`${path}${page}`)).text).toMatch(/Lost Bakery[^]*McDonalds/);

    const names = async (opening: string) => (await browser.get(`/openings/${opening}`)).text;
    const golden = await makeEmployer(app.app, 'Golden Arches');
    const cook = await app.make.opening(dana, golden.id, { title: 'Fry cook', payMin: 15, payUnit: 'hour' });
    expect([await placesOf(cy.id, 'Fry cook'), (await names(cook.id)).includes('Cy Tull doesn’t want to work')]).toEqual([[true, false], false]);
    const diner = await makeEmployer(app.app, 'McDonald’s');
    const grill = await app.make.opening(dana, diner.id, { title: 'Grill cook', payMin: 15, payUnit: 'hour' });
    expect(await placesOf(cy.id, 'Grill cook')).toEqual([false, true]);
    expect((await browser.get(`/clients/${cy.id}/matches/${grill.id}`)).text).toContain('Cy Tull doesn’t want to work for this employer');
    expect(await names(grill.id)).toContain('Cy Tull doesn’t want to work for this employer');
    await browser.fill(path, {});
    expect([(await browser.get(path)).page.querySelector('#employersRefused')?.text.trim(), await placesOf(cy.id, 'Grill cook')]).toEqual(['McDonald’s', [false, true]]);
    expect(((await browser.get(`/clients/${cy.id}/record`)).text)).toContain('Employers wanted: Lost Bakery');
  });
});

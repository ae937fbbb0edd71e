import { newId } from '../../src/common/database/ids';
import { formatGrid, fromShift } from '../../src/common/time/week-grid';
import type { Client } from '../../src/clients/client.entity';
import { emptyProfile } from '../../src/clients/work-profile';
import type { Employer } from '../../src/employers/employer.entity';
import type { Opening } from '../../src/openings/opening.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let amir: Staff;
let otto: Staff;
let admin: Staff;
let quayside: Employer;
let jo: Client;
let nights: Opening;

const grid = (from: string, until: string) => formatGrid(fromShift([0, 1, 2, 3, 4], from, until) ?? 0);

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  amir = await app.make.staff('specialist', team, 'Amir Khan');
  otto = await app.make.staff('specialist', await app.make.team('Uptown'), 'Otto Brandt');
  admin = await app.make.staff('administrator', null, 'Ada Minton');
  quayside = await makeEmployer(app.app, 'Quayside Hotel', { area: 'Harborton' });
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden' });
  await app.make.wishes(dana, jo.id, {
    kinds: { wanted: [{ code: '37-2012', words: 'cleaning' }], strength: 'prefer', refused: [] }, times: { grid: grid('06:00', '12:00'), strength: 'must' },
    pay: { floor: 17, strength: 'must' }, setting: { ...emptyProfile().setting, public: 'avoid' },
  });
  nights = await app.make.opening(dana, quayside.id, { title: 'Night cleaner', kind: '37-2012', grid: grid('22:00', '06:00'), payMin: 15, payUnit: 'hour' });
});
afterAll(() => app.close());

const why = (opening: string) => `/clients/${jo.id}/matches/${opening}`;

describe('M4: why not?', () => {
  it('says every criterion with both sides and what would have to change', async () => {
    const { text, page } = await (await app.signedIn(dana)).get(why(nights.id));
    expect(page.querySelector('#breaks')?.text).toMatch(/asked for mornings, Monday to Friday; this is nights, Monday to Friday/);
    expect(text).toContain('Jo Marsden could also work nights, Monday to Friday.');
    expect(text).toContain('It would pay at least $17 an hour.');
    expect(page.querySelector('#unknown')?.text).toContain('How much contact with the public is there?');
    expect(page.querySelector('#fits')?.text).toContain('cleaning');
    expect(page.querySelector('#not-asked')?.text).toContain('Jo Marsden hasn’t been asked about lifting.');
    expect(text).toContain('It stands under conflicts, since 2 things speak against what Jo Marsden said must be');
  });

  it('what was never asked is folded, and only what isn’t known has a question mark', async () => {
    const { page } = await (await app.signedIn(dana)).get(why(nights.id));
    const icons = (id: string) => [...new Set(page.querySelectorAll(`#${id} svg use`).map((one) => one.getAttribute('href')?.split('#')[1]))];
    expect([icons('breaks'), icons('unknown'), icons('fits'), icons('not-asked')]).toEqual([['no'], ['ask'], ['ok'], []]);
    expect(page.querySelector('#not-asked details:not([open]) summary')?.text).toMatch(/^Never asked: \d+$/);
    const checked = await app.make.opening(dana, quayside.id, { title: 'Day cleaner', checks: '["background"]', status: 'filled' });
    const seen = await (await app.signedIn(dana)).get(why(checked.id));
    expect(seen.page.querySelector('#talk svg use')?.getAttribute('href')).toContain('#talk');
  });

  it('is there for an opening that was filled, and not for one that was removed', async () => {
    const browser = await app.signedIn(dana);
    const filled = await app.make.opening(dana, quayside.id, { title: 'Filled one', status: 'filled' });
    expect((await browser.get(why(filled.id))).text).toContain('Filled');
    const removed = await app.make.opening(dana, quayside.id, { title: 'Removed one' });
    await browser.post(`/openings/${removed.id}/removals`);
    for (const id of [removed.id, newId(), 'x', `${nights.id}'`]) expect([id, (await browser.get(why(id))).status]).toEqual([id, 404]);
  });

  it('P1: is nobody’s but theirs who reach the client, has initials in its title and is written down', async () => {
    for (const staff of [amir, otto]) expect((await (await app.signedIn(staff)).get(why(nights.id))).status).toBe(404);
    expect((await (await app.signedIn(admin)).get(why(nights.id))).status).toBe(403);
    const title = (await (await app.signedIn(dana)).get(why(nights.id))).page.querySelector('title')?.text;
    expect(title).toContain('An opening compared for J.M.');
    expect(title).not.toContain('Jo');
    const [line] = await app.database.read((tx) => tx.sql<{ detail: string }[]>`SELECT detail FROM audit WHERE subject_id = ${jo.id} AND staff_id = ${dana.id} AND action = 'client.view' ORDER BY seq DESC LIMIT 1`);
    expect(line.detail).toBe('matches');
  });

  it('an empty list says which must removes how many', async () => {
    const browser = await app.signedIn(dana);
    const { text, page } = await browser.get(`/clients/${jo.id}/matches`);
    expect(text).toContain('No opening fits yet');
    expect(page.querySelector('#left-out')?.text).toMatch(/“Mornings, Monday to Friday” leaves out 1 of 1\./);
    expect(page.querySelector('#left-out')?.text).toMatch(/“At least \$17 an hour” leaves out 1 of 1\./);
    expect((await browser.get(`/clients/${jo.id}/matches?view=conflicts`)).html).toContain(why(nights.id));
  });
});

describe('the openings kept from page to page', () => {
  const listed = async () => (await (await app.signedIn(dana)).get(`/clients/${jo.id}/matches`)).text;

  it('follow every change at once: a new one, its pay, its place, its employer, its end', async () => {
    const day = await app.make.opening(dana, quayside.id, { title: 'Day cleaner', kind: '37-2012', grid: grid('07:00', '11:00'), payMin: 18, payUnit: 'hour' });
    expect(await listed()).toContain('Day cleaner');
    const change = (field: string, value: string | number) => app.database.write((tx) => tx.query(`UPDATE openings SET ${field} = ${typeof value === 'number' ? value : `'${value}'`}, version = version + 1 WHERE id = '${day.id}'`));
    await change('pay_min', 10);
    expect(await listed()).not.toContain('Day cleaner');
    await change('pay_min', 19);
    expect(await listed()).toContain('Day cleaner');
    await app.database.write((tx) => tx.sql`UPDATE employers SET deleted_at = ${app.clock.iso()} WHERE id = ${quayside.id}`);
    expect(await listed()).not.toContain('Day cleaner');
    await app.database.write((tx) => tx.sql`UPDATE employers SET deleted_at = NULL WHERE id = ${quayside.id}`);
    expect(await listed()).toContain('Day cleaner');
    await change('closes_on', '2026-11-18');
    expect(await listed()).not.toContain('Day cleaner');
  });
});

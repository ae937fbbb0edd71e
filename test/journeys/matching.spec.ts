import { newId } from '../../src/common/database/ids';
import { formatGrid, fromShift } from '../../src/common/time/week-grid';
import type { Client } from '../../src/clients/client.entity';
import type { WorkProfile } from '../../src/clients/work-profile';
import type { Employer } from '../../src/employers/employer.entity';
import type { Opening } from '../../src/openings/opening.entity';
import type { Staff } from '../../src/staff/staff.entity';
import type { Team } from '../../src/staff/team.entity';
import { startApp, type TestApp } from '../support/app';
import { allow } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let team: Team;
let dana: Staff;
let amir: Staff;
let sofia: Staff;
let otto: Staff;
let admin: Staff;
let quayside: Employer;
let northgate: Employer;
let jo: Client;
let housekeeper: Opening;
let stocker: Opening;

const WEEKDAYS = [0, 1, 2, 3, 4];
const grid = (from: string, until: string) => formatGrid(fromShift(WEEKDAYS, from, until) ?? 0);
const CLEANING_MORNINGS: Partial<WorkProfile> = {
  kinds: { wanted: [{ code: '37-2012', words: 'cleaning' }], strength: 'prefer', refused: [{ code: null, words: 'telephone work' }] },
  times: { grid: grid('06:00', '12:00'), strength: 'must' }, hours: { min: 15, max: 25, strength: 'prefer' }, monthlyCeiling: 1550, lifting: { maxKg: 10, strength: 'prefer' },
};

beforeAll(async () => {
  app = await startApp();
  team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  amir = await app.make.staff('specialist', team, 'Amir Khan');
  sofia = await app.make.staff('supervisor', team, 'Sofia Lund');
  otto = await app.make.staff('specialist', await app.make.team('Uptown'), 'Otto Brandt');
  admin = await app.make.staff('administrator', null, 'Ada Minton');
  quayside = await makeEmployer(app.app, 'Quayside Hotel', { area: 'Harborton' });
  northgate = await makeEmployer(app.app, 'Northgate Foods');
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden', caseNumber: 'H-1' });
  await app.make.wishes(dana, jo.id, CLEANING_MORNINGS);
  housekeeper = await app.make.opening(dana, quayside.id, { title: 'Housekeeper', hoursMin: 20, hoursMax: 25, grid: grid('07:00', '12:00'), payMin: 17.5, payUnit: 'hour', checks: '["background"]' });
  stocker = await app.make.opening(dana, northgate.id, { title: 'Evening stocker', hoursMin: 18, hoursMax: 18, grid: grid('17:00', '21:00'), payMin: 16.8, payUnit: 'hour' });
});
afterAll(() => app.close());

describe('M4, M5, M6: a client’s matches', () => {
  it('come in order with fits, conflicts and unknowns as sentences that name both sides', async () => {
    const browser = await app.signedIn(dana);
    const text = (await browser.get(`/clients/${jo.id}/matches`)).text;
    expect(text).toContain('All that fit · 1');
    expect(text).toContain('Jo Marsden’s first choice of work is cleaning; this is “Housekeeper”.');
    expect(text).toContain('Jo Marsden wants 15 to 25 hours a week; this is 20 to 25.');
    expect(text).toContain('Jo Marsden wants to lift at most 22 lb; how much there is to lift isn’t known.');
    expect(text).toMatch(/\$1,550/);
    expect(text).not.toContain('Evening stocker');
  });

  it('show what breaks a must under conflicts, with the reason: nothing is hidden', async () => {
    const text = (await (await app.signedIn(dana)).get(`/clients/${jo.id}/matches?view=conflicts`)).text;
    expect(text).toContain('Evening stocker');
    expect(text).toMatch(/asked for mornings, Monday to Friday; this is evenings, Monday to Friday/);
  });

  it('hold openings that can still be had, and no others', async () => {
    const gone: [string, Partial<Opening>][] = [['Filled one', { status: 'filled' }], ['Withdrawn one', { status: 'withdrawn' }], ['Closed yesterday', { closesOn: '2026-11-18' }]];
    for (const [title, fields] of gone) await app.make.opening(dana, quayside.id, { title, ...fields });
    await app.make.opening(dana, quayside.id, { title: 'Closes today', closesOn: '2026-11-19' });
    await app.make.opening(dana, quayside.id, { title: 'Expected soon', status: 'expected' });
    const removed = await app.make.opening(dana, quayside.id, { title: 'Removed one' });
    const browser = await app.signedIn(dana);
    await browser.post(`/openings/${removed.id}/removals`);
    const text = (await browser.get(`/clients/${jo.id}/matches`)).text;
    for (const title of ['Filled one', 'Withdrawn one', 'Closed yesterday', 'Removed one']) expect(text).not.toContain(title);
    for (const title of ['Closes today', 'Expected soon']) expect(text).toContain(title);
  });

  it('come 20 to a page', async () => {
    const lee = await app.make.client(dana, { preferredName: 'Lee Fenn' });
    await app.make.wishes(dana, lee.id, { hours: { min: 1, max: 5, strength: 'prefer' } });
    for (let count = 0; count < 25; count += 1) await app.make.opening(dana, northgate.id, { title: `Small job ${count}`, heardOn: '2026-10-30' });
    const browser = await app.signedIn(dana);
    const first = await browser.get(`/clients/${lee.id}/matches`);
    const titles = (html: string) => [...html.matchAll(/<h2><a href="[^"]+">([^<]+)/g)].map(([, title]) => title);
    expect(titles(first.html)).toHaveLength(20);
    const second = await browser.get(`/clients/${lee.id}/matches?page=2`);
    expect(titles(second.html).length).toBeGreaterThan(5);
    expect(titles(second.html).filter((title) => titles(first.html).includes(title))).toEqual([]);
    expect((await browser.get(`/clients/${lee.id}/matches?page=999`)).status).toBe(200);
  });

  it('of somebody nobody has asked: every opening, and the way to ask', async () => {
    const new1 = await app.make.client(dana, { preferredName: 'Nia Oduya' });
    const text = (await (await app.signedIn(dana)).get(`/clients/${new1.id}/matches`)).text;
    expect(text).toContain('Nobody has asked Nia Oduya yet what they want');
    expect(text).toContain('Evening stocker');
  });

  it('have a title of initials only, and are written down as read (S-60)', async () => {
    const seen = await (await app.signedIn(sofia)).get(`/clients/${jo.id}/matches`);
    expect(seen.page.querySelector('title')?.text).toMatch(/Openings for J\.M\./);
    expect(seen.page.querySelector('title')?.text).not.toContain('Jo');
    const [line] = await app.database.read((tx) => tx.sql<{ detail: string }[]>`SELECT detail FROM audit WHERE subject_id = ${jo.id} AND staff_id = ${sofia.id} AND action = 'client.view' ORDER BY seq DESC LIMIT 1`);
    expect(line.detail).toBe('matches');
  });
});

describe('M8, D15: the gate stands beside a match, never before it', () => {
  const leave = async (opening: string) => {
    const browser = await app.signedIn(dana);
    const pages = await Promise.all([1, 2].map((number) => browser.get(`/clients/${jo.id}/matches?page=${number}`)));
    return pages.map(({ page }) => page.querySelector(`#opening-${opening}`)?.text ?? '').find((text) => text !== '') ?? '';
  };

  it('without a plan a client can apply alone; with one for this employer one may speak there and nowhere else', async () => {
    expect(await leave(housekeeper.id)).toContain('Jo Marsden can apply alone here');
    await app.make.wishes(dana, jo.id, { ...CLEANING_MORNINGS, times: { grid: null, strength: null } });
    await allow(app.app, app.make.viewer(dana), jo, [quayside.id]);
    expect(await leave(housekeeper.id)).toContain('You may speak for Jo Marsden here');
    expect(await leave(stocker.id)).toContain('Jo Marsden can apply alone here');
    await app.make.wishes(dana, jo.id, CLEANING_MORNINGS);
  });
});

describe('P1 on the page of an opening', () => {
  it('shows names to those who reach a client and initials to the team, with reasons for both, and typed words for the first alone', async () => {
    const own = (await (await app.signedIn(dana)).get(`/openings/${housekeeper.id}`)).text;
    expect(own).toContain('Jo Marsden’s first choice of work is cleaning');
    expect(own).toContain('You may speak for Jo Marsden here');
    expect(own).toContain('They run a background check.');
    const seen = await (await app.signedIn(amir)).get(`/openings/${housekeeper.id}`);
    expect([seen.text.includes('J.M.'), seen.text.includes('The kind of work.'), seen.text.includes('choice of work')]).toEqual([true, true, false]);
    expect(seen.text).toContain('Ask Dana Reyes');
    expect(seen.html).not.toMatch(/Marsden|may speak/i);
  });

  it('M5: a check into somebody’s past is told only to those who support them', async () => {
    const seen = await (await app.signedIn(amir)).get(`/openings/${housekeeper.id}`);
    expect(seen.text).not.toContain('They run a background check.');
  });

  it('shows another team its own clients, and none of these', async () => {
    const rae = await app.make.client(otto, { preferredName: 'Rae Quill' });
    await app.make.wishes(otto, rae.id, CLEANING_MORNINGS);
    const seen = await (await app.signedIn(otto)).get(`/openings/${housekeeper.id}`);
    expect(seen.text).toContain('Rae Quill');
    expect(seen.html).not.toMatch(/Marsden|J\.M\./);
    expect((await (await app.signedIn(dana)).get(`/openings/${housekeeper.id}`)).html).not.toMatch(/Quill|R\.Q\./);
  });

  it('shows an administrator no client, and has no matches for them', async () => {
    const browser = await app.signedIn(admin);
    expect((await browser.get(`/openings/${housekeeper.id}`)).html).not.toMatch(/Marsden|J\.M\.|Whom it may suit/);
    for (const path of ['/matching', `/clients/${jo.id}/matches`, '/clients', '/clients/new', '/covers', '/kinds-of-work?field=kind']) expect([path, (await browser.get(path)).status]).toEqual([path, 403]);
  });
});

describe('the weekly meeting', () => {
  it('holds initials only, also of one’s own clients, and what a plan says only of those one reaches', async () => {
    const own = await (await app.signedIn(dana)).get('/matching');
    expect(own.text).toMatch(/J\.M\. fits well the work, [^.]* may speak/);
    expect(own.html).not.toContain('Marsden');
    const mate = await (await app.signedIn(amir)).get('/matching');
    expect(mate.text).toMatch(/J\.M\. fits well the work, [^.]* ask Dana Reyes/);
    expect(mate.html).not.toMatch(/Marsden|may speak/);
    expect((await (await app.signedIn(otto)).get('/matching')).html).not.toMatch(/Marsden|J\.M\./);
  });

  it('holds whole names where the team chose so', async () => {
    await app.database.write((tx) => tx.sql`UPDATE teams SET full_names_on_board = 1 WHERE id = ${team.id}`);
    expect((await (await app.signedIn(amir)).get('/matching')).text).toContain('Jo Marsden');
    expect((await (await app.signedIn(amir)).get('/clients?whose=team')).html).not.toContain('Marsden');
    expect((await (await app.signedIn(dana)).get(`/clients/${jo.id}`)).text).toContain(', the name on the board of the weekly meeting');
    await app.database.write((tx) => tx.sql`UPDATE teams SET full_names_on_board = 0 WHERE id = ${team.id}`);
  });

  it('leaves out whoever isn’t looking, and counts whom nobody asked', async () => {
    await app.make.client(dana, { preferredName: 'Val Crane', status: 'working' });
    const seen = await (await app.signedIn(sofia)).get('/matching');
    expect(seen.text).not.toContain('V.C.');
    expect(seen.text).toMatch(/been asked yet what they want/);
  });

  it.each(['after=x', `after=${newId()}`])('takes %s for what it is', async (query) => {
    expect((await (await app.signedIn(dana)).get(`/matching?${query}`)).status).toBe(200);
  });
});


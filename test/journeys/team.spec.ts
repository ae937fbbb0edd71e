import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { allow } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';
import { makeVisit } from '../support/make-visits';

let app: TestApp;
let dana: Staff;
let amir: Staff;
let lena: Staff;
let mona: Browser;
let hotel: string;
let visit: string;

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  [dana, amir] = [await app.make.staff('specialist', team, 'Dana Reyes'), await app.make.staff('specialist', team, 'Amir Khan')];
  lena = await app.make.staff('specialist', await app.make.team('Northgate'), 'Lena Vogt');
  hotel = (await makeEmployer(app.app, 'Quayside Hotel')).id;
  for (let i = 0; i < 3; i += 1) await app.make.client(dana);
  const jo = await app.make.client(dana, { preferredName: 'Jolanda Marsh' });
  await allow(app.app, app.make.viewer(dana), jo, [hotel], ['name']);
  visit = await makeVisit(app.app, app.make.viewer(dana), hotel, { visitedOn: '2026-11-16', learned: 'Early shifts' });
  await makeVisit(app.app, app.make.viewer(dana), hotel, { visitedOn: '2026-11-19', purpose: 'propose_client', about: [{ clientId: jo.id, facts: ['name'] }] });
  mona = await app.signedIn(await app.make.staff('supervisor', team, 'Mona Lind'));
});
afterAll(() => app.close());

it('Team week lists the team by name, and each number opens into its visits', async () => {
  const seen = await mona.open('/');
  const names = seen.page.querySelectorAll('tbody th').map((one) => one.textContent.trim());
  expect(names).toEqual(['Amir Khan', 'Dana Reyes']);
  expect(seen.text).not.toContain('Lena Vogt');
  const link = seen.page.querySelectorAll('tbody tr')[1].querySelector('td a')!;
  expect(link.textContent).toContain('2');
  expect((await mona.open(link.getAttribute('href')!)).text).toContain('Jolanda Marsh');
});

it('V10: a review is a dated record, and what changes afterwards shows as changed since', async () => {
  const path = `/team/${dana.id}?week=2026-11-16`;
  const reviewed = await mona.fill(path, { noted: 'Good second cup', goal: 'Six next week' }, 'form[action$="/reviews"]');
  expect(reviewed.location).toContain(`/team/${dana.id}?week=2026-11-16&notice=reviewed`);
  const record = await mona.open(path);
  expect(record.text).toContain('Good second cup');
  expect(record.text).toContain('2 counted then.');
  expect(record.text).not.toContain('Changed since the review');
  app.clock.forward(1);
  await (await app.signedIn(dana)).fill(`/visits/${visit}/edit`, { mode: 'phone' });
  const since = await mona.open(path);
  expect(since.text).toContain('Changed since the review');
  expect(since.text).toContain('2 counted at the review, 1 now.');
  await (await app.signedIn(dana)).post(`/visits/${visit}/removals`);
  expect((await mona.open(path)).text).toContain('Quayside Hotel: removed since the review.');
});

it('a review posted twice is one', async () => {
  const page = await mona.open(`/team/${amir.id}?week=2026-11-16`);
  const id = page.page.querySelector('form[action$="/reviews"] input[name="id"]')!.getAttribute('value')!;
  for (let i = 0; i < 2; i += 1) expect((await mona.post(`/team/${amir.id}/reviews`, { id, week: '2026-11-16', noted: 'Once', goal: '' })).status).toBe(303);
  expect((await mona.open(`/team/${amir.id}?week=2026-11-16`)).text.match(/Once/g)).toHaveLength(1);
});

it('V8: an excused week says why, and a week of zero contacts asks', async () => {
  const own = await app.signedIn(dana);
  expect((await own.open('/')).text).toContain('No contact was counted in the week of Nov 9.');
  expect((await own.fill(`/team/${dana.id}?week=2026-11-09`, { reason: '' }, 'form[action$="/excuses"]')).status).toBe(422);
  expect((await own.fill(`/team/${dana.id}?week=2026-11-09`, { reason: 'leave', excuseNote: 'Ten days away' }, 'form[action$="/excuses"]')).status).toBe(303);
  expect((await mona.open(`/team/${dana.id}?week=2026-11-09`)).text).toContain('Excused: leave.');
  expect((await own.open('/')).text).not.toContain('No contact was counted');
});

it('V8: an excuse is taken back, the week counts again, and the row says that it was excused', async () => {
  const own = await app.signedIn(dana);
  const path = `/team/${dana.id}?week=2026-11-02`;
  await own.fill(path, { reason: 'training', excuseNote: '' }, 'form[action$="/excuses"]');
  expect((await mona.open(path)).text).toContain('Excused: training.');
  expect((await own.fill(path, {}, 'form[action$="/withdrawn-excuses"]')).status).toBe(303);
  expect((await mona.open(path)).text).not.toContain('Excused: training.');
  const rows = await app.database.read((tx) => tx.sql<{ reason: string; withdrawnBy: string }[]>`SELECT reason, withdrawn_by AS "withdrawnBy" FROM excused_weeks WHERE staff_id = ${dana.id} AND week_start = '2026-11-02'`);
  expect(rows).toEqual([{ reason: 'training', withdrawnBy: dana.id }]);
});

it('who could use help comes first when asked for, each group by name, with the reasons and how it is decided', async () => {
  const byName = await mona.open('/team?week=2026-11-16');
  expect(byName.text).not.toContain('to go this week');
  const seen = await mona.open('/team?week=2026-11-16&order=help');
  const rows = seen.page.querySelectorAll('tbody tr').map((row) => row.text.replace(/\s+/g, ' '));
  expect(rows.map((row) => row.includes('to go this week'))).toEqual([...rows.map((row) => row.includes('to go this week'))].sort().reverse());
  expect(rows[0]).toContain('Dana Reyes');
  expect(seen.text).toContain('each group by name');
});

it('V7: weeks before somebody joined are not held against them, and a new share holds from its day', async () => {
  const admin = await app.signedIn(await app.make.staff('administrator', null, 'Ida Berg'));
  expect((await admin.fill(`/admin/staff/${dana.id}/edit`, { startedOn: '2026-10-28', share: '50', shareFrom: '2026-11-16' }, `form[action="/admin/staff/${dana.id}"]`)).status).toBe(303);
  const week = async (start: string) => (await mona.open(`/team/${dana.id}?week=${start}`)).text;
  expect(await week('2026-11-16')).toContain('of 3 so far');
  expect(await week('2026-11-09')).toContain('of 6');
  expect(await week('2026-10-26')).toContain('They joined in this week');
  const before = await week('2026-10-19');
  expect(before).toContain('Before they joined');
  expect(before).not.toContain('What happened?');
});

it('a specialist opens their own page only, another team’s is not there, and nobody but a supervisor reviews', async () => {
  const own = await app.signedIn(dana);
  expect((await own.get('/team')).location).toBe(`/team/${dana.id}`);
  expect((await own.get(`/team/${amir.id}`)).status).toBe(404);
  expect((await mona.get(`/team/${lena.id}`)).status).toBe(404);
  expect((await own.post(`/team/${dana.id}/reviews`, { id: 'x', week: '2026-11-16', noted: '', goal: '' })).status).toBe(403);
  expect((await mona.post(`/team/${lena.id}/reviews`, { id: 'x', week: '2026-11-16', noted: '', goal: '' })).status).toBe(404);
  expect((await mona.post(`/team/${lena.id}/excuses`, { week: '2026-11-16', reason: 'leave', excuseNote: '' })).status).toBe(404);
});

it('administrators see the counts of all teams and no client', async () => {
  const admin = await app.signedIn(await app.make.staff('administrator', null, 'Ada Min'));
  expect((await admin.open('/')).text).toContain('Teams and people');
  const teams = await admin.open('/team');
  expect([teams.text.includes('Harborton'), teams.text.includes('Northgate')]).toEqual([true, true]);
  const person = await admin.open(`/team/${dana.id}?week=2026-11-16`);
  expect(person.text).toContain('A visit');
  expect(person.text).not.toMatch(/Jolanda|J\.M\.|proposed/i);
  expect((await admin.get('/visits')).status).toBe(403);
});

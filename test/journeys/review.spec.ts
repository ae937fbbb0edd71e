import { SYSTEM } from '../../src/audit/audit.service';
import { Settings } from '../../src/settings/settings.service';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { castOf, makeVisit, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let mona: Browser;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  for (let i = 0; i < 3; i += 1) await app.make.client(cast.dana);
  mona = await app.signedIn(cast.mona);
});
afterAll(() => app.close());

const visit = (visitedOn: string, given: Parameters<typeof makeVisit>[3] = {}) => makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel, { visitedOn, met: [cast.pat], metUnnamed: false, ...given });
const week = (start: string) => `/team/${cast.dana.id}?week=${start}`;
const review = (start: string, fields: Record<string, string>) => mona.fill(week(start), fields, 'form[action$="/reviews"]');

it('V10: a goal agreed for two weeks stands beside how they went', async () => {
  await visit('2026-11-03');
  expect((await review('2026-11-02', { noted: 'A good start', goal: 'The bakery', goalContacts: '2', goalWeeks: '2' })).status).toBe(303);
  await visit('2026-11-10');
  await visit('2026-11-11', { purpose: 'learn_needs' });
  await visit('2026-11-17', { purpose: 'thank_you' });
  const seen = await mona.open(week('2026-11-16'));
  expect(seen.text).toContain('Goal agreed for after the week of Nov 2: The bakery · 2 contacts a week for two weeks');
  expect(seen.text).toMatch(/Week of Nov 9 2 of 2: reached/);
  expect(seen.text).toMatch(/Week of Nov 16 1 of 2 so far/);
});

it.each([['goalContacts', 'many'], ['goalContacts', '400'], ['goalWeeks', '9']])('a goal of %s = %s is asked for again, nothing kept', async (field, value) => {
  const seen = await review('2026-11-16', { noted: 'Typed', goalContacts: '3', goalWeeks: '1', [field]: value });
  expect([seen.status, seen.page.querySelector('#noted')?.textContent.trim()]).toEqual([422, 'Typed']);
  expect((await mona.open(week('2026-11-16'))).text).toContain('Not reviewed yet.');
});

it('F3: the quality of the visits stands beside their number, by employer and cup', async () => {
  const seen = await mona.open(week('2026-11-09'));
  expect(seen.text).toContain('0 first visits, 2 returns; needs learned once');
  expect(seen.page.querySelectorAll('.rows li').map((row) => row.text.replace(/\s+/g, ' ')).some((row) => row.includes('Quayside Hotel') && row.includes('2 visits, 2 counted'))).toBe(true);
  expect((await mona.open(week('2026-11-02'))).text).toContain('1 first visit, 0 returns');
});

it('V6: a visit entered after its week is shown as late, in the week it was made in', async () => {
  await visit('2026-11-12', { mode: 'phone' });
  const seen = await mona.open(week('2026-11-09'));
  expect(seen.text).toContain('By phone: only visits in person count. Entered late.');
  expect((await mona.open('/team?week=2026-11-09')).text).toContain('1 not counted');
});

it('V10: a visit added after the review shows as added since', async () => {
  await review('2026-11-09', { noted: 'Seen' });
  app.clock.forward(5);
  await visit('2026-11-13');
  const seen = await mona.open(week('2026-11-09'));
  expect(seen.text).toContain('Added since the review');
  expect(seen.text).toContain('2 counted at the review, 3 now.');
});

it('V6: a site that moves to another zone leaves every visit in its week', async () => {
  const before = (await mona.open(week('2026-11-09'))).page.querySelectorAll('tbody th').map((one) => one.textContent.trim());
  await app.database.write((tx) => app.app.get(Settings).change(tx, SYSTEM, { timeZone: 'Pacific/Auckland' }));
  const after = (await mona.open(week('2026-11-09'))).page.querySelectorAll('tbody th').map((one) => one.textContent.trim());
  expect(after).toEqual(before);
});

import { SYSTEM } from '../../src/audit/audit.service';
import { newId } from '../../src/common/database/ids';
import type { WeekStart } from '../../src/common/time/calendar';
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

const week = (start: string, staff = cast.dana) => `/team/${staff.id}?week=${start}`;
const seen = async (start: string, staff = cast.dana) => (await mona.open(week(start, staff))).text.replace(/\s+/g, ' ');
const post = (id: string, start: string, fields: Record<string, string>, staff = cast.dana) => mona.post(`/team/${staff.id}/reviews`, { id, week: start, noted: '', goal: '', goalContacts: '', goalWeeks: '1', ...fields });
const startOn = (weekStart: WeekStart) => app.database.write((tx) => app.app.get(Settings).change(tx, SYSTEM, { weekStart }));
const reviews = async (staff = cast.dana) => (await app.database.read((tx) => tx.sql<{ noted: string }[]>`SELECT noted FROM reviews WHERE staff_id = ${staff.id} ORDER BY reviewed_at, id`)).map((row) => row.noted);

describe('V10: a reviewed week tells what it lost', () => {
  it('a visit moved to another week, and to which day; for who went along too', async () => {
    const id = await makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel, { visitedOn: '2026-11-04', met: [cast.pat], metUnnamed: false, along: [cast.amir.id] });
    await post(newId(), '2026-11-02', { noted: 'Seen' });
    await post(newId(), '2026-11-02', { noted: 'Seen' }, cast.amir);
    app.clock.forward(1);
    await cast.browser.fill(`/visits/${id}/edit`, { day: '2026-11-11' });
    for (const staff of [cast.dana, cast.amir]) expect(await seen('2026-11-02', staff)).toContain('Wed, Nov 4, Quayside Hotel: moved to Wed, Nov 11 since the review.');
    expect(await seen('2026-11-09')).not.toContain('since the review.');
    app.clock.forward(1);
    await cast.browser.post(`/visits/${id}/removals`);
    expect(await seen('2026-11-02')).toContain('Wed, Nov 4, Quayside Hotel: removed since the review.');
  });

  it('a visit that was made without them after all; nothing of what came after the review', async () => {
    const id = await makeVisit(app.app, app.make.viewer(cast.dana), cast.bakery, { visitedOn: '2026-11-05', along: [cast.amir.id] });
    app.clock.forward(1);
    await post(newId(), '2026-11-02', { noted: 'Again' }, cast.amir);
    app.clock.forward(1);
    await cast.browser.fill(`/visits/${id}/edit`, { along: [] });
    expect(await seen('2026-11-02', cast.amir)).toContain('Thu, Nov 5, Harbor Bakery: made without them after all, as was said since the review.');
    const later = await makeVisit(app.app, app.make.viewer(cast.dana), cast.bakery, { visitedOn: '2026-11-06' });
    await cast.browser.fill(`/visits/${later}/edit`, { day: '2026-11-12' });
    expect(await seen('2026-11-02')).not.toContain('Nov 6, Harbor Bakery');
  });
});

describe('V10: what was typed as a review is kept', () => {
  it('an id that was used for another person or week keeps a review of its own; the same form twice is one', async () => {
    const id = newId();
    for (const [start, fields, staff] of [['2026-10-26', { noted: 'One' }, cast.dana], ['2026-10-26', { noted: 'One' }, cast.dana], ['2026-10-19', { noted: 'Two' }, cast.dana], ['2026-10-26', { noted: 'Three' }, cast.amir]] as const) {
      expect((await post(id, start, fields, staff)).status).toBe(303);
    }
    expect([(await reviews()).filter((noted) => ['One', 'Two'].includes(noted)), (await reviews(cast.amir)).filter((noted) => noted === 'Three')]).toEqual([['One', 'Two'], ['Three']]);
    expect([await seen('2026-10-19'), await seen('2026-10-26', cast.amir)].map((text) => /Two|Three/.exec(text)?.[0])).toEqual(['Two', 'Three']);
  });

  it('a form that was written on after going back is a second review', async () => {
    const id = newId();
    await post(id, '2026-10-12', { noted: 'Short' });
    app.clock.forward(1);
    await post(id, '2026-10-12', { noted: 'Short and to the point' });
    await post(id, '2026-10-12', { noted: 'Short and to the point' });
    expect((await reviews()).filter((noted) => noted.startsWith('Short'))).toEqual(['Short', 'Short and to the point']);
  });
});

describe('V6: a site that starts its weeks on another day keeps what was said of them', () => {
  afterEach(() => startOn(1));

  it.each<[WeekStart, string]>([[7, '2026-09-13'], [4, '2026-09-17'], [3, '2026-09-16'], [6, '2026-09-12']])('with weeks from weekday %i on', async (start, first) => {
    await mona.post(`/team/${cast.dana.id}/excuses`, { week: '2026-09-14', reason: 'leave', excuseNote: 'At the sea' });
    await post(newId(), '2026-09-14', { noted: `Before ${start}`, goal: 'The quay', goalContacts: '3', goalWeeks: '1' });
    await startOn(start);
    const text = await seen(first);
    expect([text.includes('Excused: leave'), text.includes(`Before ${start}`)]).toEqual([true, true]);
    const next = new Date(Date.parse(first) + 7 * 86_400_000).toISOString().slice(0, 10);
    expect(await seen(next)).not.toContain('Excused: leave');
    expect(await seen(next)).toMatch(/3 contacts a week for one week Week of Sep \d+ \d of 3/);
    expect((await mona.open(`/team?week=${next}`)).page.querySelectorAll('tbody tr').find((row) => row.text.includes('Dana'))!.text).toMatch(/reviewed/);
  });

  it('an excuse given again is the same one, and taking it back takes it back', async () => {
    await mona.post(`/team/${cast.dana.id}/excuses`, { week: '2026-09-21', reason: 'sickness', excuseNote: '' });
    await startOn(7);
    await mona.post(`/team/${cast.dana.id}/excuses`, { week: '2026-09-20', reason: 'training', excuseNote: '' });
    expect(await app.database.read((tx) => tx.sql`SELECT reason FROM excused_weeks WHERE staff_id = ${cast.dana.id} AND week_start > '2026-09-18' AND week_start < '2026-09-25'`)).toEqual([{ reason: 'training' }]);
    await mona.post(`/team/${cast.dana.id}/withdrawn-excuses`, { week: '2026-09-20' });
    await startOn(1);
    expect(await seen('2026-09-21')).not.toContain('Excused:');
  });
});

it('V7: who left stands in the weeks they worked and in none after, and is asked for nothing', async () => {
  await app.database.write((tx) => tx.sql`UPDATE staff SET disabled_at = '2026-11-11T18:00:00.000Z' WHERE id = ${cast.dana.id}`);
  const listed = async (start: string) => (await mona.open(`/team?week=${start}`)).page.querySelectorAll('tbody th').map((one) => one.textContent.trim());
  expect([await listed('2026-11-02'), await listed('2026-11-09'), await listed('2026-11-16')]).toEqual([['Amir Khan', 'Dana Reyes'], ['Amir Khan', 'Dana Reyes'], ['Amir Khan']]);
  expect([await seen('2026-11-09'), await seen('2026-11-16')].map((text) => /They left in this week|After they left/.exec(text)?.[0])).toEqual(['They left in this week', 'After they left']);
});

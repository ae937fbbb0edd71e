import ICAL from 'ical.js';
import { Mornings } from '../../src/planning/mail/mornings.service';
import { newId } from '../../src/common/database/ids';
import { startApp, type TestApp } from '../support/app';
import { makeEmployer } from '../support/make-employers';
import { makePlanned } from '../support/make-planned';
import { makeVisit } from '../support/make-visits';
import { cardsAt, PlanningCast } from '../support/planning-cast';

const ANDROID = 'Mozilla/5.0 (Linux; Android 15; Pixel 9)';
let app: TestApp;
let cast: PlanningCast;
let left: string;

beforeAll(async () => {
  app = await startApp();
  cast = await PlanningCast.of(app);
  left = await cast.plan('hotel', '2026-11-20');
  await cast.plan('bakery', '2026-11-20');
  await cast.browser.post('/account/calendar/mornings', { wanted: 'yes' });
  await app.database.write((tx) => tx.sql`UPDATE employers SET do_not_contact_on = '2026-11-19', do_not_contact_who = 'Pat Lowe', do_not_contact_why = 'No more visits, please' WHERE id = ${cast.doors.hotel}`);
});
afterAll(() => app.close());

describe('they asked to be left alone after a visit there was planned', () => {
  it('the week and the form say so', async () => {
    const card = (await cast.browser.open('/week')).page.querySelector(`#v-${left}`);
    expect(card?.querySelectorAll('.tag.stop').map((one) => one.text.trim())).toEqual(['Don’t contact']);
    expect((await cast.browser.open(`/planned-visits/${left}/edit`)).text).toContain('This employer asked not to be contacted.');
  });

  it('a move or a copy shows the form with it first, and nothing is written', async () => {
    const moved = await cast.move(left, '2026-11-25', '2026-11-20');
    const copied = await cast.browser.post(`/planned-visits/${left}/copies`, { to: '2026-11-25', id: newId() });
    for (const answer of [moved, copied]) expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('This employer asked not to be contacted.')]);
    expect(moved.page.querySelector('input[name="day"]')?.getAttribute('value')).toBe('2026-11-25');
    expect(cardsAt(await cast.browser.open('/week?start=2026-11-25'), '2026-11-25')).toEqual([]);
  });

  it('the morning mail and the calendar mark it plainly, and the others as ever', async () => {
    const letter = await app.database.read((tx) => app.app.get(Mornings).letter(tx, cast.dana.id, '2026-11-20'));
    expect(letter?.text).toContain('- Quayside Hotel: don’t contact, they asked to be left alone\n');
    expect(letter?.text).toContain('- Harbor Bakery: learn what they need\n');
    const made = await cast.browser.post('/account/calendar/feeds');
    const feed = await app.browser().get(new URL(made.page.querySelector('#address')?.getAttribute('value') ?? '').pathname);
    const summaries = new ICAL.Component(ICAL.parse(feed.html) as unknown[]).getAllSubcomponents('vevent').map((one) => String(one.getFirstPropertyValue('summary')));
    expect(summaries.sort()).toEqual(['Harbor Bakery: learn what they need', 'Quayside Hotel: don’t contact, they asked to be left alone']);
  });

  it('"Bring all" leaves it where it is, and says that something needs a look', async () => {
    await cast.wakeOn('2026-11-23T15:00:00Z');
    const all = await cast.browser.open((await cast.browser.post('/planned-visits/carryovers', { week: '2026-11-23' })).location);
    expect(all.text).toContain('each needs a look first');
    expect(all.page.querySelectorAll('#undone li').map((one) => [one.querySelector('.name')?.text, one.querySelector('.tag.stop')?.text.trim()])).toEqual([['Quayside Hotel', 'Don’t contact']]);
  });
});

describe('the week on a phone', () => {
  it('V11: what is overdue stands in red with a word: the visit meant for yesterday, the next touch of a visit to come', async () => {
    await cast.wakeOn('2026-11-24T15:00:00Z');
    const gone = await cast.plan('laundry', '2026-11-24');
    await makeVisit(app.app, app.make.viewer(cast.dana), cast.doors.hardware, { visitedOn: '2026-11-17', nextOn: '2026-11-20' });
    const ahead = await cast.plan('hardware', '2026-11-27');
    await cast.wakeOn('2026-11-26T15:00:00Z');
    const week = await cast.browser.open('/week');
    const red = (id: string) => week.page.querySelector(`#v-${id} .tag.stop`)?.text.trim();
    expect([red(gone), red(ahead)]).toEqual(['Overdue: 2 days late', 'Next touch 6 days late']);
  });

  it('V11: a suggestion whose next touch is late says so in red too', async () => {
    await makeVisit(app.app, app.make.viewer(cast.dana), cast.doors.laundry, { visitedOn: '2026-11-25', nextOn: '2026-11-25' });
    await app.database.write((tx) => tx.sql`UPDATE planned_visits SET status = 'skipped' WHERE employer_id = ${cast.doors.laundry}`);
    const row = (await cast.browser.open('/week')).page.querySelectorAll('#suggestions li').find((one) => one.querySelector('.name')?.text === 'Ashgrove Laundry');
    expect(row?.querySelector('.tag.stop')?.text.trim()).toBe('Next touch 1 day late');
  });

  it('one press on a card opens the phone’s own map at the employer’s address', async () => {
    const { id } = await makeEmployer(app.app, 'Pier Café', { site: { address: '12 Quay Street', city: 'Harborton' } });
    await app.database.write((tx) => tx.sql`UPDATE sites SET lat = 41.5, lon = -87.5 WHERE employer_id = ${id}`);
    await makePlanned(app.app, app.make.viewer(cast.dana), id, { day: '2026-11-27' });
    const link = (await cast.browser.get('/week', { 'user-agent': ANDROID })).page.querySelector('article a[aria-label="Map: Pier Café"]');
    expect([link?.getAttribute('href'), link?.getAttribute('rel')]).toEqual(['geo:41.5,-87.5?q=12%20Quay%20Street%2C%20Harborton', 'noreferrer']);
  });
});

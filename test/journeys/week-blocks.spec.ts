import { startApp, type TestApp } from '../support/app';
import { allow, takeBack } from '../support/make-disclosure';
import { makeVisit } from '../support/make-visits';
import { cardsAt, PlanningCast } from '../support/planning-cast';

let app: TestApp;
let cast: PlanningCast;

beforeAll(async () => {
  app = await startApp();
  cast = await PlanningCast.of(app);
  await app.make.client(cast.dana, { preferredName: 'Ida Moss' });
});
afterAll(() => app.close());

describe('one’s own blocks', () => {
  it('are added, changed and removed by their own person only', async () => {
    for (const [weekday, from, until] of [['2', '09:00', '12:00'], ['4', '13:00', '15:00']]) expect((await cast.addBlock(weekday, from, until)).status).toBe(303);
    const seen = await cast.browser.open('/week/blocks');
    expect(seen.text).toContain('Tuesday, 9 AM – 12 PM');
    const thursday = seen.page.querySelectorAll('form.hours').at(1)?.getAttribute('action') ?? '';
    expect((await cast.browser.post(thursday, { weekday: '4', from: '13:00', until: '16:00' })).status).toBe(303);
    expect((await cast.browser.open('/week/blocks')).text).toContain('Thursday, 1 – 4 PM');
    const other = await app.signedIn(cast.amir);
    expect((await other.post(thursday, { weekday: '5', from: '13:00', until: '16:00' })).status).toBe(404);
    expect((await other.post(`${thursday}/removals`)).status).toBe(404);
    expect((await other.open('/week/blocks')).text).toContain('None yet.');
    expect((await cast.addBlock('5', '08:00', '09:00')).status).toBe(303);
    const friday = (await cast.browser.open('/week/blocks')).page.querySelectorAll('form[action$="/removals"]').at(-1)?.getAttribute('action') ?? '';
    expect((await cast.browser.post(friday)).status).toBe(303);
    expect((await cast.browser.open('/week/blocks')).text).not.toContain('Friday, ');
  });

  it.each([
    ['2', '11:00', '13:00', 'It overlaps another of your blocks on that day.'],
    ['3', '12:00', '09:00', 'A block ends after it starts'],
    ['', '09:00', '12:00', 'Choose the day of the week.'],
    ['3', 'soon', '12:00', 'Enter when it starts'],
  ])('day %j from %s until %s is told what is wrong, and what was typed stays', async (weekday, from, until, sentence) => {
    const answer = await cast.addBlock(weekday, from, until);
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(sentence)]);
    expect(answer.page.querySelector('#until')?.getAttribute('value')).toBe(until);
  });
});

describe('what was not made', () => {
  beforeAll(() => cast.wakeOn('2027-01-14T15:00:00Z'));

  it('is brought over one by one or all at once, each asked again; what needs leave stays (D8)', async () => {
    const jo = await app.make.client(cast.dana, { preferredName: 'Jolanda Marsh' });
    await allow(app.app, app.make.viewer(cast.dana), jo, [cast.doors.hotel], ['name']);
    const one = await cast.plan('bakery', '2027-01-14', { time: '13:30' });
    await cast.plan('hotel', '2027-01-15', { purpose: 'propose_client', clients: jo.id, facts: `${jo.id}:name` });
    for (const door of ['hardware', 'laundry'] as const) await cast.plan(door, '2027-01-15');
    await makeVisit(app.app, app.make.viewer(cast.dana), cast.doors.laundry, { visitedOn: '2027-01-12' });
    await cast.wakeOn('2027-01-19T15:00:00Z');
    await takeBack(app.app, app.make.viewer(cast.dana), jo);
    const week = await cast.browser.open('/week');
    const bring = week.page.querySelector(`#undone form[action="/planned-visits/${one}/moves"]`);
    expect([bring?.text.trim(), bring?.querySelector('[name=to]')?.getAttribute('value')]).toEqual(['Bring to Thu, Jan 21', '2027-01-21/13:00']);
    expect((await cast.browser.post(`/planned-visits/${one}/moves`, { to: '2027-01-21/13:00', version: '1' })).status).toBe(303);
    const all = await cast.browser.open((await cast.browser.post('/planned-visits/carryovers', { week: '2027-01-18' })).location);
    expect([all.text, cardsAt(all, '2027-01-22').sort(), cardsAt(all, '2027-01-21/13:00')]).toEqual([expect.stringContaining('each needs a look first'), ['Ashgrove Laundry', 'Corner Hardware'], ['Harbor Bakery']]);
    expect(all.page.querySelectorAll('#undone li a.name').map((link) => link.text)).toEqual(['Quayside Hotel']);
  });

  it('is not offered in a week gone by', async () => {
    expect((await cast.browser.open('/week?start=2027-01-11')).page.querySelector('#undone')).toBeNull();
  });
});

it('the next week and the twelve behind are one press away', async () => {
  const week = await cast.browser.open('/week');
  const tiles = week.page.querySelectorAll('.weeks a');
  expect([tiles.length, tiles[0].getAttribute('href'), week.page.querySelector('.weeks [aria-current]')?.text]).toEqual([12, '/week?start=2026-11-02', expect.stringContaining('This week')]);
  expect(week.page.querySelector('.head a[href="/week?start=2027-01-25"]')?.text).toContain('Next week');
  expect((await cast.browser.open('/week?start=2027-01-12')).page.querySelector('.weeks [aria-current]')?.text).toContain('1 of 6');
});

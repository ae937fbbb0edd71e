import ICAL from 'ical.js';
import { newId } from '../../src/common/database/ids';
import { FACT_VALUES } from '../../src/disclosure/rules/disclosure.choices';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser, Seen } from '../support/browser';
import { makeEmployer } from '../support/make-employers';
import { changePlanned, makePlanned } from '../support/make-planned';
import { castOf, rowsOf, type Cast } from '../support/make-visits';

const mockLines: string[] = [];
jest.mock('../../src/common/web/logger', () => {
  const real = jest.requireActual<typeof import('../../src/common/web/logger')>('../../src/common/web/logger');
  return { loggerOptions: () => ({ ...real.loggerOptions('trace'), stream: { write: (line: string) => mockLines.push(line) } }) };
});

let app: TestApp;
let cast: Cast;
let stranger: Browser;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  stranger = app.browser();
});
afterAll(() => app.close());

/** Makes a feed by the button, and reads its address off the page. */
async function feedOf(browser: Browser): Promise<string> {
  const seen = await browser.post('/account/calendar/feeds');
  return new URL(seen.page.querySelector('#address')?.getAttribute('value') ?? '').pathname;
}

const entriesOf = (seen: Seen) => new ICAL.Component(ICAL.parse(seen.html) as unknown[]).getAllSubcomponents('vevent');
const textOf = (entry: ICAL.Component, name: string) => String(entry.getFirstPropertyValue(name) ?? '');
const entryOf = (seen: Seen, id: string) => entriesOf(seen).find((one) => textOf(one, 'uid').startsWith(id));

describe('S-64: the address is a key', () => {
  it('is shown once, kept as a hash, and opens nothing but the feed', async () => {
    expect((await cast.browser.open('/account')).text).toContain('Calendar and morning mail');
    const path = await feedOf(cast.browser);
    expect(path).toMatch(/^\/calendar\/[0-9a-f]{64}\.ics$/);
    const [, token] = /calendar\/(\w+)/.exec(path) ?? [];
    expect((await cast.browser.open('/account/calendar')).html).not.toContain(token);
    const rows = (await app.database.read((tx) => tx.query('SELECT * FROM calendar_feeds'))) as object[];
    expect([rows.length, JSON.stringify(rows).includes(token)]).toEqual([1, false]);
    const answer = await stranger.get(path);
    expect([answer.status, answer.headers['content-type'], answer.headers['set-cookie']]).toEqual([200, 'text/calendar; charset=utf-8', undefined]);
  });

  it('replaced, taken away or of somebody who has left, it is not there; nor is one that never was', async () => {
    const [first, second] = [await feedOf(cast.browser), await feedOf(cast.browser)];
    const statusOf = async (path: string) => (await stranger.get(path)).status;
    expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200]);
    expect((await cast.browser.post('/account/calendar/removals')).location).toContain('calendar-ended');
    expect([await statusOf(second), await rowsOf(app, 'calendar_feeds')]).toEqual([404, 0]);
    for (const wrong of ['a', '0'.repeat(64), '0'.repeat(63), 'A'.repeat(64), encodeURIComponent("' OR 1=1")]) expect(await statusOf(`/calendar/${wrong}.ics`)).toBe(404);
    const leaving = await app.make.staff('specialist', await app.make.team(), 'Leo Vane');
    const path = await feedOf(await app.signedIn(leaving));
    expect(await statusOf(path)).toBe(200);
    await app.database.write((tx) => tx.sql`UPDATE staff SET disabled_at = ${app.clock.iso()} WHERE id = ${leaving.id}`);
    expect(await statusOf(path)).toBe(404);
  });

  it('an administrator plans no visits and has no feed', async () => {
    const admin = await app.signedIn(await app.make.staff('administrator', null));
    expect([(await admin.get('/account/calendar')).status, (await admin.open('/account')).text.includes('morning mail')]).toEqual([403, false]);
  });

  it('making one asks for the password again when it was given a while ago (S-11), and is written down', async () => {
    const browser = await app.signedIn(cast.amir);
    app.clock.forward(11);
    expect((await browser.post('/account/calendar/feeds')).location).toContain('/account/confirmation');
    app.clock.forward(-11);
    const acts = (await app.database.read((tx) => tx.sql<{ action: string }[]>`SELECT action FROM audit WHERE action LIKE 'calendar-feed%' ORDER BY seq`)).map((one) => one.action);
    expect(acts.slice(0, 4)).toEqual(['calendar-feed.add', 'calendar-feed.change', 'calendar-feed.change', 'calendar-feed.remove']);
  });

  it('the log has the pattern of the address, never the address', async () => {
    const path = await feedOf(cast.browser);
    await stranger.get(path);
    expect(mockLines.filter((line) => line.includes('/calendar/:token.ics')).length).toBeGreaterThan(0);
    expect(mockLines.filter((line) => /[0-9a-f]{64}/.test(line))).toEqual([]);
  });

  it('who has the newest version is not sent it again', async () => {
    const path = await feedOf(cast.browser);
    const { etag } = (await stranger.get(path)).headers;
    const again = async (tag: string) => (await app.app.getHttpAdapter().getInstance().inject({ url: path, headers: { host: '127.0.0.1', 'if-none-match': tag } }));
    expect([(await again(etag)).statusCode, (await again(etag)).body, (await again(`W/${etag}`)).statusCode, (await again('"other"')).statusCode]).toEqual([304, '', 304, 200]);
    await makePlanned(app.app, app.make.viewer(cast.dana), cast.bakery);
    expect((await again(etag)).statusCode).toBe(200);
  });
});

describe('a feed parsed by ical.js equals the plan', () => {
  let path: string;
  let rosa: Staff;
  let plan: (given: Parameters<typeof makePlanned>[3], employer?: string) => Promise<string>;

  beforeAll(async () => {
    rosa = await app.make.staff('specialist', await app.make.team(), 'Rosa Lind');
    plan = (given, employer = cast.hotel) => makePlanned(app.app, app.make.viewer(rosa), employer, given);
    path = await feedOf(await app.signedIn(rosa));
  });

  it.each([
    ['2026-11-23', '09:30', '2026-11-23T14:30:00Z'],
    ['2027-03-13', '09:30', '2027-03-13T14:30:00Z'],
    ['2027-03-14', '09:30', '2027-03-14T13:30:00Z'],
    ['2027-03-14', '02:30', '2027-03-14T07:30:00Z'],
    ['2027-11-07', '01:30', '2027-11-07T05:30:00Z'],
    ['2027-11-07', '09:30', '2027-11-07T14:30:00Z'],
  ])('on %s, %s on the site’s clocks is %s, half an hour long', async (day, atTime, from) => {
    const id = await plan({ day, atTime });
    const event = new ICAL.Event(entryOf(await stranger.get(path), id) as ICAL.Component);
    expect([event.startDate.toString(), event.duration.toSeconds()]).toEqual([from, 1800]);
  });

  it('without a time it is that whole day, and takes no hour of it', async () => {
    const id = await plan({ day: '2027-03-14' });
    const event = new ICAL.Event(entryOf(await stranger.get(path), id) as ICAL.Component);
    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString(), textOf(event.component, 'transp')]).toEqual([true, '2027-03-14', '2027-03-15', 'TRANSPARENT']);
  });

  it('holds each planned visit of the last 30 days and the next 12 months, once, and nothing older or later', async () => {
    const [old, recent, far, beyond] = await Promise.all(['2026-10-19', '2026-10-20', '2027-11-19', '2027-11-20'].map((day) => plan({ day })));
    const uids = entriesOf(await stranger.get(path)).map((one) => textOf(one, 'uid').split('@')[0]);
    const ids = (await app.database.read((tx) => tx.sql<{ id: string }[]>`SELECT id FROM planned_visits WHERE staff_id = ${rosa.id} AND day >= '2026-10-20' AND day <= '2027-11-19'`)).map((one) => one.id);
    expect([...uids].sort()).toEqual([...ids].sort());
    expect([old, recent, far, beyond].map((id) => uids.includes(id))).toEqual([false, true, true, false]);
  });

  it('a move keeps its UID and counts up; skipped and removed are called off; put back it stands again', async () => {
    const id = await plan({ day: '2026-11-24', atTime: '10:00' });
    const seen = async () => {
      const entry = entryOf(await stranger.get(path), id);
      return entry ? [new ICAL.Event(entry).startDate.toString(), Number(textOf(entry, 'sequence')), textOf(entry, 'status')] : null;
    };
    const who = app.make.viewer(rosa);
    expect(await seen()).toEqual(['2026-11-24T15:00:00Z', 1, 'CONFIRMED']);
    app.clock.forward(1);
    await changePlanned(app.app, who, id, { day: '2026-11-25', atTime: '11:15' });
    expect(await seen()).toEqual(['2026-11-25T16:15:00Z', 2, 'CONFIRMED']);
    const changed = textOf(entryOf(await stranger.get(path), id) as ICAL.Component, 'last-modified');
    expect(Math.abs(Date.parse(changed) - app.clock.now().getTime())).toBeLessThan(30_000);
    await changePlanned(app.app, who, id, 'skip');
    expect(await seen()).toEqual(['2026-11-25T16:15:00Z', 3, 'CANCELLED']);
    await changePlanned(app.app, who, id, 'remove');
    expect(await seen()).toEqual(['2026-11-25T16:15:00Z', 4, 'CANCELLED']);
    const gone = await plan({ day: '2026-12-31' });
    await changePlanned(app.app, who, gone, 'remove');
    expect(textOf(entryOf(await stranger.get(path), gone) as ICAL.Component, 'status')).toBe('CANCELLED');
    await changePlanned(app.app, who, gone, 'restore');
    expect(textOf(entryOf(await stranger.get(path), gone) as ICAL.Component, 'status')).toBe('CONFIRMED');
  });

  it('tells employer, purpose and address, whatever signs they hold, in folded lines', async () => {
    const name = 'Müller, Sons; & “Ærø” \\ Fish 🐟🐟🐟🐟🐟🐟🐟🐟🐟🐟🐟🐟🐟🐟 of the Old Harbour';
    const employer = (await makeEmployer(app.app, name, { site: { address: '7 Kai, Haus B;2' } })).id;
    const id = await plan({ day: '2026-12-01', purpose: 'thank_you' }, employer);
    const seen = await stranger.get(path);
    const entry = entryOf(seen, id) as ICAL.Component;
    expect([textOf(entry, 'summary'), textOf(entry, 'location')]).toEqual([`${name}: say thank you`, expect.stringContaining('7 Kai, Haus B;2')]);
    const lines = seen.html.split('\r\n');
    expect([lines.filter((line) => Buffer.byteLength(line) > 75), seen.html.replace(/\r\n/g, '').match(/[\r\n]/), lines.at(-1)]).toEqual([[], null, '']);
  });

  it('is one’s own: nothing of anybody else’s is in it', async () => {
    const mine = await makePlanned(app.app, app.make.viewer(cast.amir), cast.bakery, { id: newId() });
    expect(entryOf(await stranger.get(path), mine)).toBeUndefined();
    const amirs = await stranger.get(await feedOf(await app.signedIn(cast.amir)));
    expect(entriesOf(amirs).map((one) => textOf(one, 'uid').split('@')[0])).toEqual([mine]);
  });
});

it('S-70: no client is in it, no note, and no word that a visit is about anybody, even with leave', async () => {
  const answer = await cast.browser.fill(`/planned-visits/new?employer=${cast.hotel}&day=2026-11-27`, { purpose: 'propose_client', clients: cast.jo.id, facts: `${cast.jo.id}:name`, note: 'Jolanda can start Monday' });
  expect(answer.status).toBe(303);
  const seen = await stranger.get(await feedOf(cast.browser));
  expect(entriesOf(seen).map((one) => textOf(one, 'summary'))).toContain('Quayside Hotel: visit');
  for (const word of ['Jolanda', 'Marsh', cast.jo.initials, 'Monday', 'ropose', 'client', 'leave', 'Harborton', 'Rapport', ...FACT_VALUES]) expect(seen.html).not.toContain(word);
});

it('S-64: an address that asks too often is told to wait a minute', async () => {
  const statuses = [];
  for (let index = 0; index < 125; index += 1) statuses.push((await stranger.get('/calendar/none.ics')).status);
  expect([statuses.filter((one) => one === 429).length > 0, statuses.at(-1)]).toEqual([true, 429]);
  app.clock.forward(1);
  expect((await stranger.get('/calendar/none.ics')).status).toBe(404);
});

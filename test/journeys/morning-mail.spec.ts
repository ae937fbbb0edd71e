import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app';
import { Postman } from '../../src/planning/mail/postman.service';
import { startApp, type TestApp } from '../support/app';
import { MailCatcher } from '../support/mail-catcher';
import { changePlanned, makePlanned } from '../support/make-planned';
import { castOf, makeVisit, type Cast } from '../support/make-visits';

const mails = new MailCatcher();
let app: TestApp;
let cast: Cast;

const round = (one: NestFastifyApplication = app.app) => one.get(Postman).round();
/** A second process, or the same one started anew: nothing in common but the database. */
const another = async () => createApp(app.config, app.clock, 'silent').then(async (one) => (await one.getHttpAdapter().getInstance().ready(), one));
const rows = () => app.database.read((tx) => tx.sql<{ status: string; tries: number; day: string }[]>`SELECT m.status, m.tries, m.day FROM morning_mails m JOIN staff s ON s.id = m.staff_id WHERE s.id = ${cast.dana.id} ORDER BY m.day`);
/** 06:30 in New York on a day of November 2026. */
const morning = (day: number) => app.clock.moveTo(`2026-11-${day}T11:30:00Z`);

beforeAll(async () => {
  await mails.open();
  app = await startApp({ mail: { url: mails.url, from: 'plans@agency.example' } });
  cast = await castOf(app);
});
afterAll(async () => {
  await app.close();
  await mails.close();
});
beforeEach(() => mails.caught.splice(0));

it('is off until its person ticks it, and starts with the next morning', async () => {
  await makePlanned(app.app, app.make.viewer(cast.dana), cast.hotel, { day: '2026-11-19', atTime: '11:30' });
  expect(await round()).toBe(0);
  expect((await cast.browser.fill('/account/calendar', { wanted: 'yes' }, 'form[novalidate]')).status).toBe(303);
  expect((await cast.browser.open('/account/calendar')).page.querySelector('input[name="wanted"]')?.hasAttribute('checked')).toBe(true);
  expect([await round(), mails.caught, await rows()]).toEqual([0, [], []]);
});

it('tells today’s plan and what is overdue: employers and counts, no client, no note, and a subject that says nothing', async () => {
  const dana = app.make.viewer(cast.dana);
  await cast.browser.fill(`/planned-visits/new?employer=${cast.hotel}&day=2026-11-20`, { purpose: 'propose_client', time: '09:30', clients: cast.jo.id, facts: `${cast.jo.id}:name`, note: 'Jolanda can start Monday' });
  await makePlanned(app.app, dana, cast.bakery, { day: '2026-11-20', note: 'the back door' });
  await changePlanned(app.app, dana, await makePlanned(app.app, dana, cast.bakery, { day: '2026-11-20', purpose: 'tour' }), 'skip');
  await makePlanned(app.app, app.make.viewer(cast.amir), cast.bakery, { day: '2026-11-20', purpose: 'thank_you' });
  await makeVisit(app.app, dana, cast.bakery, { visitedOn: '2026-11-10', nextOn: '2026-11-17', nextWhat: 'Bring the shift list' });
  app.clock.moveTo('2026-11-20T11:29:00Z');
  expect(await round()).toBe(0);
  morning(20);
  expect([await round(), mails.caught.map((one) => one.to)]).toEqual([1, [cast.dana.email]]);
  const [{ source }] = mails.caught;
  const body = Buffer.from(source.split('\r\n\r\n').slice(1).join('\r\n\r\n').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString().replace(/\r\n/g, '\n').replace(/\u202f/g, ' ');
  expect(body).toContain('Today: 2 planned visits\n- 9:30 AM  Quayside Hotel: visit\n- Harbor Bakery: learn what they need\n');
  expect(body).toContain('Next touches waiting: 1 employer\n- Harbor Bakery, due since Tue, Nov 17\n');
  expect(source).toMatch(/^Subject: Your plan for Fri, Nov 20\r$/m);
  expect(source).toMatch(/^Content-Type: text\/plain/m);
  for (const word of ['Jolanda', 'Marsh', cast.jo.initials, 'Monday', 'back door', 'shift list', 'ropose', 'client', 'say thank you', 'Harborton']) expect(source).not.toContain(word);
});

it('R-45: is sent once: not in the next round, not after a restart, not twice by two processes', async () => {
  expect([await round(), mails.caught]).toEqual([0, []]);
  const again = await another();
  expect([await round(again), mails.caught]).toEqual([0, []]);
  await makePlanned(app.app, app.make.viewer(cast.dana), cast.hotel, { day: '2026-11-23' });
  morning(23);
  // SQLite lets a waiting writer block its whole process, so two in one process can only take turns; there the lease is tested below.
  const sent = app.database.isPostgres ? await Promise.all([round(), round(again)]) : [await round(again), await round()];
  expect([sent[0] + sent[1], mails.caught.length, (await rows()).map((one) => one.status)]).toEqual([1, 1, ['sent', 'sent']]);
  await again.close();
});

it('R-45: a server that is away or says no is tried again after 1, 2, 4 minutes, by whoever runs then', async () => {
  await makePlanned(app.app, app.make.viewer(cast.dana), cast.hotel, { day: '2026-11-24' });
  morning(24);
  await mails.close();
  expect([await round(), (await rows()).at(-1)]).toEqual([0, { status: 'waiting', tries: 1, day: '2026-11-24' }]);
  expect([await round(), (await rows()).at(-1)?.tries]).toEqual([0, 1]);
  app.clock.forward(1.1);
  expect([await round(), (await rows()).at(-1)?.tries]).toEqual([0, 2]);
  await mails.open();
  mails.refuseNext = 1;
  app.clock.forward(1);
  expect([await round(), (await rows()).at(-1)?.tries]).toEqual([0, 2]);
  app.clock.forward(1.1);
  expect([await round(), (await rows()).at(-1)?.tries, mails.caught]).toEqual([0, 3, []]);
  app.clock.forward(4.1);
  const restarted = await another();
  expect([await round(restarted), mails.caught.length, (await rows()).at(-1)]).toEqual([1, 1, { status: 'sent', tries: 4, day: '2026-11-24' }]);
  await restarted.close();
});

it('a mail whose process died on the way is taken up again when its lease is over, and not before', async () => {
  await makePlanned(app.app, app.make.viewer(cast.dana), cast.hotel, { day: '2026-11-25' });
  morning(25);
  mails.refuseNext = 1;
  await round();
  const lease = `${new Date(app.clock.now().getTime() + 600_000).toISOString()} gone`;
  await app.database.write((tx) => tx.sql`UPDATE morning_mails SET lease = ${lease} WHERE status = 'waiting'`);
  app.clock.forward(9);
  expect(await round()).toBe(0);
  app.clock.forward(2);
  expect([await round(), mails.caught.length]).toEqual([1, 1]);
});

it('says nothing on a day without anything to say, after noon, or to whoever no longer wants it or has left', async () => {
  await app.database.write((tx) => tx.sql`UPDATE employers SET next_touch_on = NULL`);
  morning(26);
  expect([await round(), (await rows()).at(-1)]).toEqual([0, { status: 'nothing', tries: 1, day: '2026-11-26' }]);
  await makePlanned(app.app, app.make.viewer(cast.dana), cast.hotel, { day: '2026-11-26', atTime: '15:00' });
  expect(await round()).toBe(0);
  await makePlanned(app.app, app.make.viewer(cast.dana), cast.hotel, { day: '2026-11-27' });
  app.clock.moveTo('2026-11-27T17:00:00Z');
  expect(await round()).toBe(0);
  await makePlanned(app.app, app.make.viewer(cast.dana), cast.hotel, { day: '2026-11-30' });
  const browser = await app.signedIn(cast.dana);
  expect((await browser.fill('/account/calendar', { wanted: undefined }, 'form[novalidate]')).status).toBe(303);
  morning(30);
  expect([await round(), mails.caught, (await rows()).at(-1)?.day]).toEqual([0, [], '2026-11-26']);
});

it('without a mail server no mail is offered', async () => {
  const silent = await startApp();
  const browser = await silent.signedIn(await silent.make.staff('specialist', await silent.make.team()));
  const seen = await browser.open('/account/calendar');
  expect([seen.text.includes('has not set up a mail server'), seen.page.querySelector('input[name="wanted"]')]).toEqual([true, null]);
  await silent.close();
});

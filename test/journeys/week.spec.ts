import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import { WithdrawalForm } from '../../src/disclosure/leave/leave.form';
import { Leaves } from '../../src/disclosure/leave/leaves.service';
import type { Staff } from '../../src/staff/staff.entity';
import { countVisit } from '../../src/visits/rules/visit-count.rules';
import { WeekCounts } from '../../src/visits/counting/week-counts.service';
import { countedVisits } from '../../src/visits/counting/counted-visits';
import { countedCondition } from '../../src/visits/log/log-filter';
import { run, sql } from '../../src/common/database/sql';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { allow, takeBack } from '../support/make-disclosure';
import { makeEmployer, makePerson } from '../support/make-employers';
import { makeVisit } from '../support/make-visits';

let app: TestApp;
let dana: Staff;
let amir: Staff;
let browser: Browser;
let hotel: string;
let bakery: string;
let jo: Client;

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  amir = await app.make.staff('specialist', team, 'Amir Khan');
  hotel = (await makeEmployer(app.app, 'Quayside Hotel', { site: { address: '12 Quay Street' } })).id;
  bakery = (await makeEmployer(app.app, 'Harbor Bakery')).id;
  for (const name of ['Jolanda Marsh', 'Teo Okafor', 'Ruth Abel']) jo = await app.make.client(dana, { preferredName: name });
  await allow(app.app, app.make.viewer(dana), jo, [hotel], ['name']);
  browser = await app.signedIn(dana);
});
afterAll(() => app.close());

const FORM = { mode: 'in_person', purpose: 'learn_needs', met: 'someone', next: 'none' };

describe('V1 to V9: seven visits of different kinds in a week', () => {
  beforeAll(async () => {
    const log = (changes: Record<string, string>) => browser.fill(`/visits/new?employer=${bakery}`, { ...FORM, ...changes });
    await log({ day: '2026-11-16', purpose: 'introduction' });
    await log({ day: '2026-11-16' });
    await log({ day: '2026-11-17', purpose: 'thank_you' });
    await log({ day: '2026-11-17', mode: 'phone' });
    await log({ day: '2026-11-18', purpose: 'job_support' });
    await log({ day: '2026-11-18', purpose: 'tour' });
    await browser.fill(`/visits/new?employer=${hotel}`, { ...FORM, day: '2026-11-19', purpose: 'propose_client', clients: jo.id, facts: `${jo.id}:name` });
  });

  it('five are counted of six, and two are explained', async () => {
    const home = await browser.open('/');
    expect(home.page.querySelector('.count')?.structuredText.replace(/\s+/g, ' ')).toContain('5 of 6 so far.');
    expect(home.page.querySelector('.six .cups')?.getAttribute('aria-label')).toBe('5 of 6 employer contacts');
    expect(home.text).toContain('By phone: only visits in person count.');
    expect(home.text).toContain('Support for someone at work: only job development counts.');
  });

  it('V3: the split is shown', async () => {
    expect((await browser.open('/')).text).toContain('1 about a client, 4 general');
  });

  it('the line beside the button says what this one would make', async () => {
    expect((await browser.open('/visits/count?mode=in_person&purpose=tour&met=someone&day=2026-11-19')).text).toContain('This counts: 6 of 6 this week');
    expect((await browser.open('/visits/count?mode=in_person&purpose=tour&met=someone&day=2026-11-12')).text).toContain('This counts: 1 of 6 this week');
    expect((await browser.open('/visits/count?mode=email&purpose=tour&met=someone&day=2026-11-19')).text).toContain('By email: only visits in person count.');
  });

  it('V9: a visit made by two counts once for each', async () => {
    const id = await makeVisit(app.app, app.make.viewer(amir), hotel, { visitedOn: '2026-11-12', along: [dana.id] });
    const counts = app.app.get(WeekCounts);
    const weeks = await app.database.read((tx) => counts.weeksOf(tx, [{ id: dana.id, fullTimeShare: 1 }, { id: amir.id, fullTimeShare: 1 }], ['2026-11-09']));
    for (const staff of [dana, amir]) expect(weeks.get(staff.id)?.[0].visits.filter((visit) => visit.id === id && visit.counts)).toHaveLength(1);
  });

  it('V7: the target follows the clients looking and the full-time share', async () => {
    const target = (fullTimeShare: number, id = dana.id) => app.database.read((tx) => app.app.get(WeekCounts).targetOf(tx, { id, fullTimeShare }));
    expect([(await target(1)).target, (await target(0.5)).target, (await target(1, amir.id)).target]).toEqual([6, 3, null]);
  });

  it('V6: a late entry belongs to its own week and is shown as late', async () => {
    await browser.fill(`/visits/new?employer=${bakery}`, { ...FORM, day: '2026-11-10' });
    const seen = await browser.open(`/team/${dana.id}?week=2026-11-09`);
    expect(seen.text).toContain('Entered late.');
    expect((await browser.open('/')).page.querySelector('.count')?.structuredText).toContain('5');
  });

  it.each([
    { countGenericVisits: true, requireHiringSay: false, countForEachStaff: true },
    { countGenericVisits: false, requireHiringSay: false, countForEachStaff: true },
    { countGenericVisits: true, requireHiringSay: true, countForEachStaff: true },
  ])('the filter of the log counts as the rule does: %j', async (settings) => {
    const clerk = (await makePerson(app.app, hotel, `Clerk ${JSON.stringify(settings)}`, { hiringSay: 'no' })).id;
    await makeVisit(app.app, app.make.viewer(dana), hotel, { visitedOn: '2026-11-18', metUnnamed: false, met: [clerk] });
    const view = { settings, weekStart: 1 as const, today: '2026-11-19', dayOf: () => '2026-11-19' };
    const visits = (await app.database.read((tx) => countedVisits(tx, [dana.id], { start: '2026-11-01', end: '2026-11-30' }, view))).filter((visit) => visit.madeBy === dana.id);
    const rows = await app.database.read((tx) => run<{ id: string }[]>(tx, sql`SELECT v.id FROM visits v WHERE v.staff_id = ${dana.id} AND v.deleted_at IS NULL AND ${countedCondition(settings)}`));
    expect(visits.filter((visit) => countVisit(visit.facts, settings).counts).map((visit) => visit.id).sort()).toEqual(rows.map((row) => row.id).sort());
  });
});

describe('planning', () => {
  const plan = (changes: Record<string, string>) => browser.fill(`/planned-visits/new?employer=${hotel}&day=2026-11-20`, { purpose: 'learn_needs', time: '09:30', ...changes });

  it('a planned visit stands in the week, and logging it there is done with', async () => {
    expect((await plan({ day: '2026-11-19', time: '' })).location).toContain('/week?start=2026-11-19');
    expect((await browser.open('/week')).text).toContain('Learn what they need');
    const offered = await browser.open('/visits/new');
    expect(offered.text).toContain('planned today');
    await browser.fill(`/visits/new?employer=${hotel}`, FORM);
    expect((await browser.open('/week')).text).not.toContain('Log it');
  });

  it('P2: somebody else’s visit within a week is told, with who and when', async () => {
    await (await app.signedIn(amir)).fill(`/planned-visits/new?employer=${bakery}&day=2026-11-24`, { purpose: 'introduction' });
    expect((await browser.open(`/planned-visits/new?employer=${bakery}&day=2026-11-20`)).text).toContain('Amir K. goes on Tue, Nov 24');
  });

  it('D8: after a withdrawal a planned visit needs leave again, and the day sheet leaves the client out', async () => {
    const saved = await plan({ day: '2026-11-23', purpose: 'propose_client', clients: jo.id, facts: `${jo.id}:name`, note: 'Show them the shift list' });
    expect(saved.status).toBe(303);
    expect((await browser.open('/week?start=2026-11-23')).text).toContain(`May speak for ${jo.initials}`);
    expect((await browser.open('/week/sheet?day=2026-11-23')).text).toContain(`${jo.initials} You may say Their name`);
    await takeBack(app.app, app.make.viewer(dana), jo);
    expect((await browser.open('/week?start=2026-11-23')).text).toContain('Needs leave again');
    const sheet = await browser.open('/week/sheet?day=2026-11-23');
    expect(sheet.text).toContain('Quayside Hotel');
    for (const gone of [jo.initials, jo.preferredName, 'Propose', 'shift list']) expect(sheet.text).not.toContain(gone);
    const refused = await plan({ day: '2026-11-24', purpose: 'propose_client', clients: jo.id, facts: `${jo.id}:name` });
    expect([refused.status, refused.text.includes('Plan it without naming anyone')]).toEqual([409, true]);
  });

  it('D4, D8: one fact taken back is enough to need leave again', async () => {
    const client = await app.make.client(dana, { preferredName: 'Sam Birch' });
    await allow(app.app, app.make.viewer(dana), client, [bakery], ['name', 'programme']);
    const facts = [`${client.id}:name`, `${client.id}:programme`];
    expect((await browser.fill(`/planned-visits/new?employer=${bakery}&day=2026-12-01`, { purpose: 'propose_client', clients: client.id, facts })).status).toBe(303);
    expect((await browser.open('/week?start=2026-12-01')).text).toContain('May speak for S.B.');
    const withdrawal = Object.assign(new WithdrawalForm(), { id: newId(), employer: '', fact: 'programme', saidOn: '', how: 'by phone' });
    await app.database.write((tx) => app.app.get(Leaves).withdraw(tx, app.make.viewer(dana), client.id, withdrawal));
    expect((await browser.open('/week?start=2026-12-01')).text).toContain('Needs leave again');
  });

  it('a planned visit is moved, skipped with a reason, removed and put back by its own person only', async () => {
    await plan({ day: '2026-11-26', note: 'Ask for Pat' });
    const week = await browser.open('/week?start=2026-11-26');
    const edit = week.page.querySelector('a[href^="/planned-visits/"][href$="/edit"]:not([href*="new"])');
    const hrefs = week.page.querySelectorAll('article a[href$="/edit"]').map((one) => one.getAttribute('href')!);
    const href = hrefs.at(-1) ?? edit!.getAttribute('href')!;
    expect((await browser.fill(href, { day: '2026-11-27' }, 'form[novalidate]')).location).toContain('2026-11-27');
    const base = href.replace('/edit', '');
    expect((await (await app.signedIn(amir)).get(href)).status).toBe(404);
    expect((await browser.post(`${base}/skips`, { why: 'They moved', version: '2' })).status).toBe(303);
    expect((await browser.open('/week?start=2026-11-27')).text).toContain('Not made: They moved');
    expect((await browser.post(`${base}/removals`, { version: '3' })).status).toBe(303);
    expect((await browser.open('/week?start=2026-11-27')).text).not.toContain('They moved');
    expect((await browser.post(`${base}/restorations`)).status).toBe(303);
    expect((await browser.open('/week?start=2026-11-27')).text).toContain('They moved');
  });

  it('a day gone by is not planned', async () => {
    const answer = await plan({ day: '2026-11-02' });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('This day has gone by.')]);
  });
});

it('next steps that are due come back on My week, in their own words', async () => {
  await makeVisit(app.app, app.make.viewer(dana), bakery, { visitedOn: '2026-11-19', nextOn: '2026-11-20', nextWhat: 'Bring the shift list' });
  expect((await browser.open('/')).text).toContain('Bring the shift list');
});

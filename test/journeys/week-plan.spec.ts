import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import { startApp, type TestApp } from '../support/app';
import type { Seen } from '../support/browser';
import { allow, takeBack } from '../support/make-disclosure';
import { makeVisit } from '../support/make-visits';
import { cardsAt, PlanningCast, versionOf } from '../support/planning-cast';

let app: TestApp;
let cast: PlanningCast;
let jo: Client;

beforeAll(async () => {
  app = await startApp();
  cast = await PlanningCast.of(app);
  jo = await app.make.client(cast.dana, { preferredName: 'Jolanda Marsh' });
  await allow(app.app, app.make.viewer(cast.dana), jo, [cast.doors.hotel], ['name']);
  await cast.addBlock('2', '09:00', '12:00');
  await cast.addBlock('4', '13:00', '16:00');
});
afterAll(() => app.close());

describe('the week, days by blocks', () => {
  it('a planned visit stands in its block by its time, by its block alone, or under any time', async () => {
    await cast.plan('bakery', '2026-11-24', { time: '10:30' });
    await cast.plan('hardware', '2026-11-24', { block: '09:00' });
    await cast.plan('laundry', '2026-11-24', { time: '14:00' });
    const week = await cast.browser.open('/week?start=2026-11-24');
    expect([cardsAt(week, '2026-11-24/09:00').sort(), cardsAt(week, '2026-11-24')]).toEqual([['Corner Hardware', 'Harbor Bakery'], ['Ashgrove Laundry']]);
    expect(week.text).toContain('0 of 6 to come; with what is planned, 3.');
  });

  it('V1: what is planned counts by the log’s own rule; support at work does not', async () => {
    await makeVisit(app.app, app.make.viewer(cast.dana), cast.doors.bakery, { visitedOn: '2026-11-17' });
    await cast.plan('hardware', '2026-11-20');
    await cast.plan('hardware', '2026-11-20', { purpose: 'job_support' });
    expect((await cast.browser.open('/week')).text).toContain('1 of 6 so far; with what is planned, 2.');
  });

  it('is moved into a block and out of it, keeps its time where the block has it, and is copied with undo', async () => {
    const id = await cast.plan('laundry', '2026-11-27', { time: '13:30' });
    expect((await cast.move(id, '2026-11-26/13:00')).location).toContain('/week?start=2026-11-26');
    const week = await cast.browser.open('/week?start=2026-11-26');
    expect([cardsAt(week, '2026-11-26/13:00'), week.page.querySelector(`#v-${id}`)?.text]).toEqual([['Ashgrove Laundry'], expect.stringContaining('1:30')]);
    const copy = newId();
    const twice = [await cast.browser.post(`/planned-visits/${id}/copies`, { id: copy, to: '2026-12-01/09:00' }), await cast.browser.post(`/planned-visits/${id}/copies`, { id: copy, to: '2026-12-01/09:00' })];
    expect(twice.map((one) => one.status)).toEqual([303, 303]);
    const next = await cast.browser.open(twice[0].location);
    expect([cardsAt(next, '2026-12-01/09:00'), next.text]).toEqual([['Ashgrove Laundry'], expect.stringContaining('Copied.')]);
    expect((await cast.browser.post(`/planned-visits/${copy}/removals`)).status).toBe(303);
    expect(cardsAt(await cast.browser.open('/week?start=2026-12-01'), '2026-12-01/09:00')).toEqual([]);
  });

  it('is skipped with a reason, and meant after all', async () => {
    const id = await cast.plan('bakery', '2026-11-25');
    const skipped = await cast.browser.post(`/planned-visits/${id}/skips`, { why: 'Stocktaking' });
    expect((await cast.browser.open(skipped.location)).text).toContain('Not made: Stocktaking');
    await cast.browser.post(`/planned-visits/${id}/resumptions`);
    expect((await cast.browser.open('/week?start=2026-11-25')).text).not.toContain('Stocktaking');
  });

  it('nobody but its own person moves, copies or resumes it: covering for somebody is about their clients, not their diary', async () => {
    const id = await cast.plan('bakery', '2026-11-23');
    const other = await app.signedIn(cast.amir);
    for (const [verb, fields] of [['moves', { to: '2026-11-24', version: '1' }], ['copies', { to: '2026-11-24', id: newId() }], ['resumptions', {}]] as const) expect((await other.post(`/planned-visits/${id}/${verb}`, fields)).status).toBe(404);
    expect((await cast.browser.post(`/planned-visits/${id}/moves`, { to: 'somewhere', version: '1' })).status).toBe(404);
    expect((await cast.move(id, '2026-11-18')).text).toContain('This day has gone by.');
  });
});

describe('D5, D8: a visit about a client asks the gate again', () => {
  it('when it is moved or copied; a refusal leaves it where it is', async () => {
    const id = await cast.plan('hotel', '2026-11-24', { purpose: 'propose_client', clients: jo.id, facts: `${jo.id}:name` });
    expect((await cast.move(id, '2026-11-26/13:00')).status).toBe(303);
    expect((await cast.browser.open('/week?start=2026-11-26')).text).toContain(`May speak for ${jo.initials}`);
    await takeBack(app.app, app.make.viewer(cast.dana), jo);
    const moved = await cast.move(id, '2026-11-27');
    const copied = await cast.browser.post(`/planned-visits/${id}/copies`, { id: newId(), to: '2026-12-02' });
    for (const answer of [moved, copied]) expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('Plan it without naming anyone')]);
    expect(cardsAt(await cast.browser.open('/week?start=2026-11-26'), '2026-11-26/13:00')).toContain('Quayside Hotel');
    expect((await cast.browser.open('/week?start=2026-12-02')).text).not.toContain('Quayside Hotel');
  });
});

describe('R-41: two windows move the same planned visit', () => {
  it('at once: one wins, the other sees how, and may keep theirs', async () => {
    const id = await cast.plan('bakery', '2026-12-09');
    const second = await app.signedIn(cast.dana);
    const version = versionOf(await cast.browser.open('/week?start=2026-12-09'), id);
    await second.open('/week');
    const answers = await Promise.all([cast.browser.post(`/planned-visits/${id}/moves`, { to: '2026-12-10', version }), second.post(`/planned-visits/${id}/moves`, { to: '2026-12-11', version })]);
    expect(answers.map((one) => one.status).sort()).toEqual([303, 409]);
    const [won, lost] = answers[0].status === 303 ? [['Thu, Dec 10', cast.browser], ['Fri, Dec 11', second]] as const : [['Fri, Dec 11', second], ['Thu, Dec 10', cast.browser]] as const;
    const conflict = answers.find((one) => one.status === 409) as Seen;
    expect(conflict.text).toContain('It was moved or changed after you opened this page.');
    expect(conflict.page.querySelectorAll('tbody td').map((cell) => cell.text.trim())).toEqual([lost[0], won[0]]);
    const form = conflict.page.querySelector('main form.form');
    const fields = Object.fromEntries((form?.querySelectorAll('input') ?? []).map((input) => [input.getAttribute('name'), input.getAttribute('value')]));
    expect((await lost[1].post(form?.getAttribute('action') ?? '', { to: fields.to ?? '', version: fields.version ?? '' })).status).toBe(303);
  });

  it('the same press twice is no conflict', async () => {
    const id = await cast.plan('bakery', '2026-12-09');
    const fields = { to: '2026-12-10', version: '1' };
    expect([(await cast.browser.post(`/planned-visits/${id}/moves`, fields)).status, (await cast.browser.post(`/planned-visits/${id}/moves`, fields)).status]).toEqual([303, 303]);
  });
});

describe('P2: somebody else at the same door', () => {
  const form = () => ({ id: newId(), employer: cast.doors.laundry, day: '2026-12-17', purpose: 'introduction' });

  beforeAll(async () => {
    expect((await (await app.signedIn(cast.amir)).post('/planned-visits', { ...form(), day: '2026-12-21' })).status).toBe(303);
  });

  it('is told live, when the employer is chosen: a colleague and a day, and no client', async () => {
    expect((await cast.browser.get(`/planned-visits/nearby?employer=${cast.doors.laundry}&day=2026-12-17`)).text).toContain('Amir K. goes on Mon, Dec 21.');
    expect((await cast.browser.get(`/planned-visits/nearby?employer=${cast.doors.laundry}&day=2026-12-10`)).text).not.toContain('Amir');
  });

  it('and before saving: what was not read is not planned, what was read is', async () => {
    const fields = form();
    const asked = await cast.browser.post('/planned-visits', fields);
    expect([asked.status, asked.text]).toEqual([422, expect.stringContaining('Amir K. goes on Mon, Dec 21. Agree on who goes, or plan it anyway.')]);
    expect((await cast.browser.open('/week?start=2026-12-17')).text).not.toContain('Ashgrove Laundry');
    const near = asked.page.querySelector('input[name="near"]')?.getAttribute('value') ?? '';
    expect((await cast.browser.post('/planned-visits', { ...fields, near })).status).toBe(303);
  });

  it('a move into their days shows the form with it first', async () => {
    const id = await cast.plan('laundry', '2026-12-02');
    const asked = await cast.move(id, '2026-12-18', '2026-12-02');
    expect([asked.status, asked.text]).toEqual([200, expect.stringContaining('Amir K. goes on Mon, Dec 21.')]);
    expect((await cast.browser.open('/week?start=2026-12-02')).text).toContain('Ashgrove Laundry');
  });
});

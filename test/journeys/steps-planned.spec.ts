import { newId } from '../../src/common/database/ids';
import { startApp, type TestApp } from '../support/app';
import { makeEmployer } from '../support/make-employers';
import { changePlanned, makePlanned } from '../support/make-planned';
import { castOf, makeVisit, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
});
afterAll(() => app.close());

const dana = () => app.make.viewer(cast.dana);
const plansAt = (employerId: string) => app.database.read((tx) => tx.sql<{ id: string; day: string }[]>`SELECT id, day FROM planned_visits WHERE employer_id = ${employerId} AND deleted_at IS NULL ORDER BY id`);

/** An employer where Dana means to do something. */
async function withStep(name: string, nextWhat: string, nextOn = '2026-11-18', visitedOn = '2026-11-11'): Promise<string> {
  const { id } = await makeEmployer(app.app, name);
  await makeVisit(app.app, dana(), id, { visitedOn, purpose: 'learn_needs', nextOn, nextWhat });
  return id;
}

describe('V11: the step comes along to the plan', () => {
  const noteFor = async (browser: typeof cast.browser, id: string) => (await browser.open(`/planned-visits/new?employer=${id}&day=2026-11-20`)).page.querySelector('#note')?.text.trim();
  it('planned from “Next steps due”, as note and purpose', async () => {
    const shop = await withStep('Thorne Books', 'Bring Ms Thorne a thank-you note');
    const form = await cast.browser.open(`/planned-visits/new?employer=${shop}&day=2026-11-20`);
    expect([form.page.querySelector('#note')?.text.trim(), form.page.querySelector('input[name="purpose"][checked]')?.getAttribute('value')]).toEqual(['Bring Ms Thorne a thank-you note', 'thank_you']);
  });

  it('planned from a suggestion with one press', async () => {
    const mill = await withStep('Shift Mill', 'Send the shift list');
    const week = await cast.browser.open('/week');
    expect(week.page.querySelector(`#suggestions form:has(input[value="${mill}"]) input[name="note"]`)?.getAttribute('value')).toBe('Send the shift list');
  });

  it('a colleague’s step is theirs, and one of months from now is for later', async () => {
    expect(await noteFor(cast.browser, await withStep('Later Ltd', 'Ask again', '2027-03-01'))).toBe('');
    expect(await noteFor(await app.signedIn(cast.amir), await withStep('Their Shop', 'Send the shift list'))).toBe('');
  });
});

describe('home tells of each employer once', () => {
  const rows = async (id: string) => (await cast.browser.open('/')).page.querySelectorAll('li').filter((one) => one.querySelector(`a[href="/employers/${id}"]`));
  it('with the day where it is planned already', async () => {
    const shop = await withStep('Planned Shop', 'Call in');
    const planId = await makePlanned(app.app, dana(), shop, { day: '2026-11-20' });
    const [due] = await rows(shop);
    expect([due.querySelector(`a[href="/planned-visits/${planId}/edit"]`)?.text, due.querySelector('a.button')]).toEqual(['planned Fri, Nov 20', null]);
    await changePlanned(app.app, dana(), planId, 'remove');
    expect((await rows(shop))[0].querySelector('a.button')?.text).toBe('Plan');
  });

  it('under “Still going?” alone where that is asked', async () => {
    const found = await rows(await withStep('Willow Side', 'Ask about spring', '2026-10-20', '2026-10-10'));
    expect([found.length, found[0].text.includes('quiet')]).toEqual([1, true]);
  });
});

it('after “Nobody there” the week, the visit and the form on paper say so, and not what it was for', async () => {
  const shop = (await makeEmployer(app.app, 'Shut Shop')).id;
  const id = await makeVisit(app.app, dana(), shop, { visitedOn: '2026-11-18', purpose: 'discuss_opening', nobodyThere: true, metUnnamed: false });
  for (const path of ['/week', `/visits/${id}`, `/team/${cast.dana.id}/form`, `/team/${cast.dana.id}`, '/']) {
    const { text } = await cast.browser.open(path);
    expect([path, text.toLowerCase().includes('talked about an opening'), /nobody there/i.test(text)]).toEqual([path, false, true]);
  }
});

it('P2: who else is there is told at once, and asked about only when it was saved unread', async () => {
  const shop = (await makeEmployer(app.app, 'Shared Shop')).id;
  await makeVisit(app.app, app.make.viewer(cast.amir), shop, { visitedOn: '2026-11-18' });
  const opened = await cast.browser.open(`/planned-visits/${await makePlanned(app.app, dana(), shop, { day: '2026-11-20' })}/edit`);
  expect([opened.text.includes('Amir K. was there'), opened.text.includes('Plan it anyway')]).toEqual([true, false]);
  const unread = await cast.browser.post('/planned-visits', { id: newId(), employer: shop, day: '2026-11-23', purpose: 'tour' });
  expect([unread.status, unread.text.includes('Plan it anyway')]).toEqual([422, true]);
});

describe('Undo', () => {
  const undo = async (location: string) => cast.browser.post((await cast.browser.open(location.replace(/#.*/, ''))).page.querySelector('form[action*="/removals"], form[action*="/returns/"]')!.getAttribute('action')!);
  it('takes a new plan away again', async () => {
    const shop = (await makeEmployer(app.app, 'Undone Plan')).id;
    await undo((await cast.browser.post('/planned-visits', { id: newId(), employer: shop, day: '2026-11-20', purpose: 'tour' })).location);
    expect(await plansAt(shop)).toEqual([]);
  });

  it('puts a moved visit back where it stood, unless it was moved on since', async () => {
    const shop = (await makeEmployer(app.app, 'Undone Move')).id;
    const id = await makePlanned(app.app, dana(), shop, { day: '2026-11-20' });
    const moved = await cast.browser.post(`/planned-visits/${id}/moves`, { to: '2026-11-24', version: '1' });
    await undo(moved.location);
    expect(await plansAt(shop)).toEqual([{ id, day: '2026-11-20' }]);
    await cast.browser.post(`/planned-visits/${id}/moves`, { to: '2026-11-25', version: '3' });
    expect([(await undo(moved.location)).status, (await plansAt(shop))[0].day]).toEqual([409, '2026-11-25']);
    expect((await cast.browser.post(`/planned-visits/${id}/returns/nowhere`)).status).toBe(404);
  });
});

it('V8: an excused week keeps its visits in the team’s total and in the chart', async () => {
  const mona = await app.signedIn(cast.mona);
  const total = async () => (await mona.open('/team')).page.querySelector('section.card:has(table) header .soft')?.text;
  await makeVisit(app.app, dana(), (await makeEmployer(app.app, 'Met Monday')).id, { visitedOn: '2026-11-16' });
  const before = await total();
  expect(before).toMatch(/^2 together/);
  await mona.post(`/team/${cast.dana.id}/excuses`, { week: '2026-11-16', reason: 'leave', excuseNote: '' });
  expect(await total()).toBe(before);
  const bars = (await mona.open(`/team/${cast.dana.id}?week=2026-11-16`)).page.querySelectorAll('figure table tbody tr').map((row) => row.text.replace(/\s+/g, ' ').trim());
  expect(bars.at(-1)).toMatch(/^Nov 16, excused ?1$/);
});

it('once the week’s hours are over, home and the week lead to the next one', async () => {
  app.clock.moveTo('2026-11-20T20:00:00.000Z');
  const browser = await app.signedIn(cast.dana);
  const week = await browser.open('/week');
  expect(week.page.querySelector('#suggestions h2')?.text).toBe('Worth a visit next week');
  expect(week.page.querySelectorAll('#suggestions select[name="day"]').at(0)?.querySelector('option[selected]')?.getAttribute('value')).toBe('2026-11-23');
  expect((await browser.open('/')).page.querySelector('a.button.go[href="/week?start=2026-11-23"]')?.text).toContain('Plan next week');
});

import { newId } from '../../src/common/database/ids';
import type { Client } from '../../src/clients/client.entity';
import { startApp, type TestApp } from '../support/app';
import type { Seen } from '../support/browser';
import { allow, takeBack } from '../support/make-disclosure';
import { makePlanned } from '../support/make-planned';
import { castOf, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let ivo: Client;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  ivo = await app.make.client(cast.dana, { preferredName: 'Ivo Brandt' });
});
afterAll(() => app.close());

const who = () => app.make.viewer(cast.dana);
const leaveRow = (seen: Seen) => seen.page.querySelectorAll('.rows li').find((one) => one.text.includes('What may be said'))?.text.replace(/\s+/g, ' ') ?? '';

describe('D1, D4: the client’s own page says how leave stands', () => {
  it('no plan, in force, taken back; there is something to take back only once something was given', async () => {
    const show = () => cast.browser.open(`/clients/${ivo.id}`);
    const before = await show();
    expect([leaveRow(before).includes('No plan yet, so nothing may be said'), before.text.includes('takes it back')]).toEqual([true, false]);
    const plan = await cast.browser.open(`/clients/${ivo.id}/disclosure`);
    expect([plan.text.includes('Nothing is decided yet'), plan.text.includes('What Ivo Brandt decided')]).toEqual([true, false]);
    await allow(app.app, who(), ivo, [cast.hotel]);
    const held = await show();
    expect([leaveRow(held), held.text.includes('Ivo Brandt takes it back')]).toEqual([expect.stringContaining('In force until November 18, 2027'), true]);
    await takeBack(app.app, who(), ivo);
    expect(leaveRow(await show())).toContain('Taken back');
  });
});

it('D5: what the plan allows and this visit isn’t for is not among what must not be said, which reads as a list', async () => {
  const uma = await app.make.client(cast.dana, { preferredName: 'Uma Reed' });
  await allow(app.app, who(), uma, [cast.hotel], ['name', 'programme'], { wordsNot: 'clinic' });
  const id = newId();
  expect((await cast.browser.post('/planned-visits', { id, employer: cast.hotel, day: '2026-11-24', purpose: 'propose_client', clients: uma.id, facts: `${uma.id}:name` })).status).toBe(303);
  const seen = await cast.browser.open(`/planned-visits/${id}/edit`);
  const side = (name: string) => seen.page.querySelector(`.door .${name}`)?.text.replace(/\s+/g, ' ').trim();
  expect(side('left')).toContain('That they work with an employment programme. The plan allows it here');
  expect(side('not')).toMatch(/Anything about health, disability or treatment\. ?The gap in their work history or their legal record\. ?These words: “clinic”\./);
  expect([seen.text.includes('What you mean to say'), seen.text.includes('as planned'), seen.text.includes('What was said')]).toEqual([true, true, false]);
});

describe('an erasure that waits for a second person', () => {
  it('stands on the administrator’s start and on the supervisor’s home, and names nobody', async () => {
    const mona = await app.signedIn(cast.mona);
    const ines = await app.signedIn(await app.make.staff('administrator', null, 'Ines Okafor'));
    expect((await ines.open('/')).text).not.toContain('waits to be erased');
    const asked = await mona.fill(`/clients/${ivo.id}/erasure/new`, { ground: 'asked', askedBy: 'client', words: 'A letter of theirs', lawAllows: 'yes' }, `form[action="/clients/${ivo.id}/erasures"]`);
    const href = asked.location.split('?')[0];
    const row = (seen: Seen) => seen.page.querySelectorAll('.rows li').find((one) => one.querySelector(`a[href="${href}"]`))?.text.replace(/\s+/g, ' ') ?? '';
    expect([row(await ines.open('/')), row(await mona.open('/'))]).toEqual([expect.stringContaining('Mona Lind asked for it. It needs a second person'), expect.stringContaining('You asked for it. Somebody else has to agree')]);
    expect((await ines.open('/')).html).not.toMatch(/Ivo|I\.B\./);
    expect((await (await app.signedIn(await app.make.staff('supervisor', await app.make.team('Far'), 'Vera Holt'))).open('/')).text).not.toContain('waits to be erased');
  });
});

describe('the day sheet on a phone', () => {
  it('an empty day leads on; a visit is logged with one tap; what may be said comes before the lines to write on', async () => {
    const free = (await cast.browser.open('/week/sheet?day=2026-12-15')).page.querySelectorAll('main a').map((one) => one.getAttribute('href'));
    expect(free).toEqual(expect.arrayContaining(['/planned-visits/new?day=2026-12-15', '/week?start=2026-12-15']));
    const id = newId();
    expect((await cast.browser.post('/planned-visits', { id, employer: cast.hotel, day: '2026-12-16', purpose: 'propose_client', clients: cast.jo.id, facts: `${cast.jo.id}:name` })).status).toBe(303);
    await makePlanned(app.app, who(), cast.bakery, { day: '2026-12-16', purpose: 'thank_you' });
    const { page } = await cast.browser.open('/week/sheet?day=2026-12-16');
    const card = page.querySelectorAll('section.card').find((one) => one.text.includes('Quayside Hotel'))!;
    expect(card.querySelectorAll('a').map((one) => one.getAttribute('href'))).toEqual(expect.arrayContaining([`/visits/new?planned=${id}`, `/planned-visits/${id}/edit#at-the-door`]));
    expect(card.innerHTML.indexOf('You may say')).toBeLessThan(card.innerHTML.indexOf('blank-line'));
  });
});

it('D3: of a job only what the plan allows there can be ticked as told', async () => {
  const told = (seen: Seen) => seen.page.querySelectorAll('#told input[name="facts"]').map((one) => one.getAttribute('value'));
  expect(told(await cast.browser.open(`/clients/${cast.jo.id}/jobs/new`))).toEqual([]);
  expect(told(await cast.browser.open(`/clients/${cast.jo.id}/jobs/new?employer=${cast.hotel}`))).toEqual(['name', 'programme']);
  expect(told(await cast.browser.open(`/clients/${cast.jo.id}/jobs/new?employer=${cast.bakery}`))).toEqual([]);
  const chosen = await cast.browser.fill(`/clients/${cast.jo.id}/jobs/new`, { employer: cast.hotel, lookup: 'employer' });
  expect([chosen.status, told(chosen)]).toEqual([200, ['name', 'programme']]);
});

import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import { LeaveQuestions } from '../../src/disclosure/leave/leave-questions.service';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf, type Seen } from '../support/browser';
import { allow, takeBack } from '../support/make-disclosure';
import { castOf, rowsOf, VISIT_FORM, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
});
afterAll(() => app.close());

const refused = (client: Client, employer = cast.bakery): Promise<Seen> => cast.browser.fill(`/visits/new?employer=${employer}`, { ...VISIT_FORM, purpose: 'propose_client', clients: client.id, facts: `${client.id}:name`, learned: 'Busy before nine' });
const noteOf = (seen: Seen) => fieldsOf(seen.page.querySelectorAll('main form').find((one) => one.getAttribute('action')?.includes('leave-questions'))!);
const openFor = (staff: Cast['dana']) => app.database.read((tx) => app.app.get(LeaveQuestions).openFor(tx, app.make.viewer(staff)));

it('D7: it says what is missing and what to ask, with a note for the next meeting and the honest ways on', async () => {
  const seen = await refused(cast.jo);
  expect(seen.status).toBe(409);
  expect(seen.text).toContain('The leave does not include this employer.');
  expect(noteOf(seen).text).toEqual(['Ask Jolanda Marsh at the next meeting: whether I may speak for Jolanda Marsh at Harbor Bakery. (For November 19, 2026)']);
  const hrefs = seen.page.querySelectorAll('main a').map((one) => one.getAttribute('href'));
  expect(hrefs).toEqual(expect.arrayContaining([`/clients/${cast.jo.id}/matches`, `/clients/${cast.jo.id}/incidents/new?employer=${cast.bakery}`, `/clients/${cast.jo.id}/disclosure`]));
  for (const href of hrefs) expect((await cast.browser.get(href ?? '')).status).toBe(200);
  expect(seen.page.querySelectorAll('main form').map((one) => one.getAttribute('action'))).toContain('/visits');
  expect(seen.page.querySelector('title')?.text).not.toContain('Jolanda');
});

it('D7: kept with one press it stands with the plan and in the week, until it was asked; sent twice it is one', async () => {
  const rows = await rowsOf(app, 'leave_questions');
  const note = noteOf(await refused(cast.jo));
  const once = await cast.browser.send(`/clients/${cast.jo.id}/leave-questions`, note);
  await cast.browser.send(`/clients/${cast.jo.id}/leave-questions`, note);
  expect([once.status, await rowsOf(app, 'leave_questions')]).toEqual([303, rows + 1]);
  const plan = await cast.browser.open(once.location);
  expect(plan.text).toContain('whether I may speak for Jolanda Marsh at Harbor Bakery');
  expect(await openFor(cast.dana)).toMatchObject([{ clientId: cast.jo.id, client: 'Jolanda Marsh', askedBy: 'Dana Reyes' }]);
  expect([await openFor(cast.amir), await openFor(cast.lena)]).toEqual([[], []]);
  const [open] = await openFor(cast.dana);
  expect((await (await app.signedIn(cast.lena)).post(open.askedHref, { back: '' })).status).toBe(404);
  const other = await app.make.client(cast.dana, { preferredName: 'Cy Oak' });
  expect((await cast.browser.post(open.askedHref.replace(cast.jo.id, other.id), { back: '' })).status).toBe(404);
  expect((await cast.browser.post(open.askedHref, { back: '//elsewhere.example' })).location).toBe(`/clients/${cast.jo.id}/disclosure?notice=saved`);
  expect((await cast.browser.post(open.askedHref, { back: '/week' })).location).toBe('/week?notice=saved');
  expect(await openFor(cast.dana)).toEqual([]);
  expect((await cast.browser.open(`/clients/${cast.jo.id}/disclosure`)).text).not.toContain('whether I may speak for');
});

it('within the page only its place changes, so that what was typed is not lost', async () => {
  const note = noteOf(await refused(cast.jo));
  const kept = await cast.browser.send(`/clients/${cast.jo.id}/leave-questions`, note, { 'hx-request': 'true' });
  expect([kept.status, kept.html.includes('<html'), kept.text]).toEqual([200, false, expect.stringContaining('Kept for the next meeting')]);
  const again = await cast.browser.send(`/clients/${cast.jo.id}/leave-questions`, { ...note, text: ' ' }, { 'hx-request': 'true' });
  expect([again.status, again.text]).toEqual([200, expect.stringContaining('Write what to ask.')]);
  expect((await cast.browser.send(`/clients/${cast.jo.id}/leave-questions`, { ...fieldsOf(again.page.querySelector('form')!), text: 'Ask about mornings.' })).status).toBe(303);
});

it('a note that can’t be kept comes back with what was typed', async () => {
  const send = (fields: Record<string, string>) => cast.browser.post(`/clients/${cast.jo.id}/leave-questions`, { id: newId(), employer: cast.bakery, ...fields });
  const long = await send({ text: `سؤال ${'x'.repeat(1000)}` });
  expect([long.status, long.text, long.html.includes('سؤال')]).toEqual([422, expect.stringContaining('Keep it under 1,000 characters.'), true]);
  expect((await send({ text: 'x', employer: newId() })).status).toBe(422);
  expect((await (await app.signedIn(cast.amir)).post(`/clients/${cast.jo.id}/leave-questions`, { id: newId(), employer: '', text: 'x' })).status).toBe(404);
});

it('D4: what was taken back is not to be asked for again: there is no note', async () => {
  const client = await app.make.client(cast.dana, { preferredName: 'Ada Lowe' });
  await allow(app.app, app.make.viewer(cast.dana), client, [cast.hotel], ['name'], { givenOn: '2026-11-05', inForceFrom: '2026-11-05' });
  await takeBack(app.app, app.make.viewer(cast.dana), client);
  const seen = await refused(client, cast.hotel);
  expect(seen.text).toContain('don’t ask for one');
  expect(seen.page.querySelectorAll('main form').map((one) => one.getAttribute('action'))).toEqual(['/visits']);
});

it('D5: where only a yes is missing, the answer opens with employer, day and purpose as they were asked', async () => {
  const client = await app.make.client(cast.dana, { preferredName: 'Bo Winter' });
  await allow(app.app, app.make.viewer(cast.dana), client, [], ['name'], { scope: 'ask_each_time', givenOn: '2026-11-05', inForceFrom: '2026-11-05' });
  const seen = await refused(client);
  const link = seen.page.querySelectorAll('main a').find((one) => one.textContent.includes('has answered already'));
  const form = fieldsOf((await cast.browser.open(link?.getAttribute('href') ?? '')).page.querySelector('form.form')!);
  expect(form).toMatchObject({ employer: [cast.bakery], purpose: ['propose_client'], onDay: ['2026-11-19'] });
  expect(form.answer).toBeUndefined();
  expect(noteOf(seen).text).toEqual([expect.stringContaining('for a yes or a no at Harbor Bakery, to propose a client. (For November 19, 2026)')]);
});

it('a planned visit is refused in the same way, and nothing is said to have happened', async () => {
  const seen = await cast.browser.fill(`/planned-visits/new?employer=${cast.bakery}&day=2026-11-24`, { purpose: 'propose_client', clients: cast.jo.id, facts: `${cast.jo.id}:name` });
  expect([seen.status, noteOf(seen).text]).toEqual([409, [expect.stringContaining('November 24, 2026')]]);
  expect(seen.html).not.toContain('/incidents/new');
});

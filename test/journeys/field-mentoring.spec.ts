import { newId } from '../../src/common/database/ids';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { castOf, makeVisit, rowsOf, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let mona: Browser;
let visit: string;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  visit = await makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel, { visitedOn: '2026-11-17' });
  mona = await app.signedIn(cast.mona);
});
afterAll(() => app.close());

const page = () => `/team/${cast.dana.id}/field-mentoring`;
const form = () => `${page()}/new?week=2026-11-16`;
const WORDS = { observed: 'Listened well', agreed: 'Ask who decides', next: 'Again in January' };

it('a field-mentoring visit is kept with who went along, what was seen and agreed, and both of them read it', async () => {
  const saved = await mona.fill(form(), { visit, ...WORDS });
  expect(saved.location).toContain(`/team/${cast.dana.id}?week=2026-11-16`);
  for (const reader of [mona, cast.browser]) {
    const seen = await reader.open(`/team/${cast.dana.id}?week=2026-11-16`);
    for (const word of ['November 17, 2026, with Mona Lind', 'Quayside Hotel', ...Object.values(WORDS)]) expect(seen.text).toContain(word);
  }
});

it('V9: who went along stands on the visit, and the visit is kept as it was before', async () => {
  expect((await cast.browser.open(`/visits/${visit}`)).text).toContain('Mona Lind');
  expect(await rowsOf(app, `visit_versions WHERE visit_id = '${visit}'`)).toBe(1);
});

it('the same form sent twice is one record', async () => {
  const id = newId();
  const fields = { id, week: '2026-11-16', day: '2026-11-18', mentor: cast.amir.id, visit: '', ...WORDS };
  for (let i = 0; i < 2; i += 1) expect((await mona.post(page(), fields)).status).toBe(303);
  expect(await rowsOf(app, `field_mentoring WHERE id = '${id}'`)).toBe(1);
});

it.each<[string, () => Record<string, string>, string]>([
  ['nothing observed', () => ({ observed: '' }), 'Say what was observed.'], ['a day to come', () => ({ day: '2026-12-24' }), 'has not come yet'],
  ['somebody of another team', () => ({ mentor: cast.lena.id }), 'Choose who went along.'], ['themselves', () => ({ mentor: cast.dana.id }), 'Choose who went along.'],
  ['a visit that isn’t there', () => ({ visit: newId() }), 'Choose one of these visits.'],
])('%s is asked for again, with what was typed', async (_, wrong, sentence) => {
  const before = await rowsOf(app, 'field_mentoring');
  const seen = await mona.fill(form(), { ...WORDS, ...wrong() });
  expect([seen.status, seen.text.includes(sentence), seen.page.querySelector('#agreed')?.textContent.trim()]).toEqual([422, true, WORDS.agreed]);
  expect(await rowsOf(app, 'field_mentoring')).toBe(before);
});

it('a record is never changed or taken away', async () => {
  const change = (text: string) => app.database.write((tx) => tx.query(text)).then(() => 'done', () => 'refused');
  expect([await change(`UPDATE field_mentoring SET observed = 'other'`), await change('DELETE FROM field_mentoring')]).toEqual(['refused', 'refused']);
});

it('nobody else keeps or reads one: another team’s is not there, a specialist may not, an administrator reads no words', async () => {
  expect((await mona.get(`/team/${cast.lena.id}/field-mentoring/new`)).status).toBe(404);
  expect((await cast.browser.get(form())).status).toBe(403);
  expect((await (await app.signedIn(cast.amir)).get(`/team/${cast.dana.id}`)).status).toBe(404);
  const admin = await app.signedIn(await app.make.staff('administrator', null, 'Ada Min'));
  expect((await admin.open(`/team/${cast.dana.id}?week=2026-11-16`)).text).not.toContain(WORDS.observed);
});

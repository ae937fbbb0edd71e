import { readRows } from '../../src/visits/visit-rows';
import { startApp, type TestApp } from '../support/app';
import { castOf, makeVisit, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
});
afterAll(() => app.close());

const peopleOf = async (id: string) => {
  const { met, along } = await app.database.read((tx) => readRows(tx, id));
  return { met, along };
};
const editing = (id: string) => cast.browser.fill(`/visits/${id}/edit`, { learned: 'A word mended.' });

it('V1: somebody met who has left since stays on the visit when a word of it is mended', async () => {
  const id = await makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel, { met: [cast.pat], metUnnamed: false });
  await app.database.write((tx) => tx.sql`UPDATE hiring_managers SET left_on = '2026-11-19' WHERE id = ${cast.pat}`);
  expect((await editing(id)).status).toBe(303);
  expect(await peopleOf(id)).toEqual({ met: [cast.pat], along: [] });
});

it('V9: a colleague who went along and is gone since stays on it, and one who is still here can be taken off', async () => {
  const id = await makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel, { along: [cast.amir.id] });
  await app.database.write((tx) => tx.sql`UPDATE staff SET disabled_at = '2026-11-19T15:00:00.000Z' WHERE id = ${cast.amir.id}`);
  expect((await editing(id)).status).toBe(303);
  expect((await peopleOf(id)).along).toEqual([cast.amir.id]);
  await app.database.write((tx) => tx.sql`UPDATE staff SET disabled_at = NULL WHERE id = ${cast.amir.id}`);
  expect((await cast.browser.fill(`/visits/${id}/edit`, { along: [] })).status).toBe(303);
  expect((await peopleOf(id)).along).toEqual([]);
});

it('V9: a supervisor who went along doesn’t take herself off by changing it', async () => {
  const id = await makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel, { along: [cast.mona.id] });
  const mona = await app.signedIn(cast.mona);
  expect((await mona.fill(`/visits/${id}/edit`, { learned: 'Seen together.' })).status).toBe(303);
  expect((await peopleOf(id)).along).toEqual([cast.mona.id]);
});

import { readRows } from '../../src/visits/visit-rows';
import { startApp, type TestApp } from '../support/app';
import { makeEmployer, makePerson } from '../support/make-employers';
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

it('V1: of an employer with a great many people, all can be ticked, and those met stay on the visit when a word is mended', async () => {
  const { id: employer } = await makeEmployer(app.app, 'The Big Works');
  const people = await Promise.all(Array.from({ length: 24 }, (_, index) => makePerson(app.app, employer, `Person ${String(index).padStart(2, '0')}`)));
  const id = await makeVisit(app.app, app.make.viewer(cast.dana), employer, { met: [people[23].id], metUnnamed: false });
  const form = await cast.browser.open(`/visits/${id}/edit`);
  expect([form.page.querySelectorAll('input[name="met"]').length, form.page.querySelector(`input[value="${people[23].id}"]`)?.hasAttribute('checked')]).toEqual([26, true]);
  expect((await editing(id)).status).toBe(303);
  expect((await peopleOf(id)).met).toEqual([people[23].id]);
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

import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import { Accounting } from '../../src/records/accounting/accounting.service';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { allow } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';
import { castOf, makeVisit, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let ruth: Client;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  ruth = await app.make.client(cast.dana, { preferredName: 'Ruth Amador' });
});
afterAll(() => app.close());

const path = (more = '') => `/clients/${ruth.id}/disclosures${more}`;
const audited = async (action: string) => Number((await app.database.read((tx) => tx.sql<{ n: number | string }[]>`SELECT count(*) AS n FROM audit WHERE action = ${action} AND subject_id = ${ruth.id}`))[0].n);

it('more than a page is paged by key, newest first, each line once; paper and file hold them all', async () => {
  const mia = await app.make.client(cast.dana, { preferredName: 'Mia' });
  const places = await Promise.all(Array.from({ length: 3 }, async (_, at) => (await makeEmployer(app.app, `Shop ${at}`)).id));
  await allow(app.app, app.make.viewer(cast.dana), mia, places, ['name', 'programme'], { givenOn: '2026-11-01', inForceFrom: '2026-11-01' });
  for (let at = 0; at < 53; at += 1) {
    const id = await makeVisit(app.app, app.make.viewer(cast.dana), places[at % 3], { purpose: 'propose_client', visitedOn: `2026-11-0${1 + (at % 7)}`, about: [{ clientId: mia.id, facts: ['name'] }] });
    // What was asked again or only planned must take no line's place on the page.
    if (at % 7 === 6) expect((await cast.browser.fill(`/visits/${id}/edit`, { facts: [`${mia.id}:programme`] })).status).toBe(303);
  }
  for (const day of ['2026-11-20', '2026-11-21']) expect((await cast.browser.post('/planned-visits', { id: newId(), employer: places[0], day, purpose: 'propose_client', clients: [mia.id], facts: [`${mia.id}:name`] })).status).toBe(303);
  const linesOn = (seen: Awaited<ReturnType<Browser['get']>>) => seen.page.querySelectorAll('main ol.rows > li time').map((time) => time.getAttribute('datetime') ?? '');
  const first = await cast.browser.get(`/clients/${mia.id}/disclosures`);
  const next = first.page.querySelector('main a[href*="after="]')?.getAttribute('href') ?? '';
  const days = [...linesOn(first), ...linesOn(await cast.browser.get(next))];
  expect([linesOn(first).length, days.length]).toEqual([50, 53]);
  expect(days).toEqual([...days].sort().reverse());
  expect((await cast.browser.get(`/clients/${mia.id}/disclosures/paper`)).page.querySelectorAll('main article.card')).toHaveLength(53);
  const more = (count: number) => app.database.read((tx) => app.app.get(Accounting).isMoreThan(tx, mia.id, count));
  expect([await more(52), await more(53)]).toEqual([true, false]);
});

describe('who may read it (P1, P3)', () => {
  it.each(['', '/paper', '/csv'])('another team and a team mate find nothing at %j, an administrator has no business there', async (at) => {
    for (const [person, status] of [[cast.lena, 404], [cast.amir, 404], [cast.mona, 200]] as const) {
      expect([person.name, (await (await app.signedIn(person)).get(path(at))).status]).toEqual([person.name, status]);
    }
    const admin = await app.make.staff('administrator', null);
    expect((await (await app.signedIn(admin)).get(path(at))).status).toBe(403);
  });

  it('each reading, print and file is in the audit log, and no refusal is', async () => {
    const before = await Promise.all(['accounting.view', 'accounting.print', 'accounting.export'].map(audited));
    expect(before.every((count) => count > 0)).toBe(true);
    const lena = await app.signedIn(cast.lena);
    await Promise.all(['', '/paper', '/csv'].map((at) => lena.get(path(at))));
    await cast.browser.get(path());
    expect(await Promise.all(['accounting.view', 'accounting.print', 'accounting.export'].map(audited))).toEqual([before[0] + 1, before[1], before[2]]);
  });
});

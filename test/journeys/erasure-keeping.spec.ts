import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import type { Browser } from '../support/browser';
import { startApp, type TestApp } from '../support/app';
import { castOf, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let cleo: Client;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  cleo = await app.make.client(cast.dana, { preferredName: 'Cleo Barth' });
});
afterAll(() => app.close());

const asking = async (mona: Browser) => (await mona.open(`/clients/${cleo.id}/erasure/new`));
const change = (mona: Browser, fields: Record<string, string>) => mona.fill(`/clients/${cleo.id}/edit`, fields);

describe('A.3: the retention clock', () => {
  it('has no day to run from while the record is open', async () => {
    const seen = await asking(await app.signedIn(cast.mona));
    expect(seen.text).toContain('The record is still open. Your agency keeps records for 6 years after closing');
    expect(seen.html).toContain('name="lawAllows"');
  });

  it('runs from the day of closing, and a new telephone number doesn’t start it anew', async () => {
    await change(await app.signedIn(cast.mona), { status: 'closed' });
    app.clock.moveTo('2027-03-01T15:00:00Z');
    const mona = await app.signedIn(cast.mona);
    expect((await change(mona, { phone: '555-0123' })).status).toBe(303);
    expect((await asking(mona)).text).toContain('this one until November 19, 2032');
  });

  it('is as long as the site says', async () => {
    const admin = await app.signedIn(await app.make.staff('administrator', null, 'Ines Okafor'));
    expect((await admin.fill('/admin/settings', { retentionYears: '8' })).status).toBe(303);
    expect((await asking(await app.signedIn(cast.mona))).text).toContain('for 8 years after closing: this one until November 19, 2034');
  });

  it('once it has run out, no word of the law is asked for', async () => {
    app.clock.moveTo('2034-11-20T15:00:00Z');
    const mona = await app.signedIn(cast.mona);
    const seen = await asking(mona);
    expect(seen.text).toContain('until November 19, 2034: nothing in the settings keeps it any longer');
    expect(seen.html).not.toContain('name="lawAllows"');
    const asked = await mona.fill(`/clients/${cleo.id}/erasure/new`, { ground: 'retention_over', askedBy: 'agency', words: 'The yearly round' }, `form[action="/clients/${cleo.id}/erasures"]`);
    expect(asked.status).toBe(303);
    expect((await mona.open(asked.location)).text).toContain('It has been kept as long as it must be');
  });
});

it('declining keeps the record, takes the words of the request away, and lets one ask again', async () => {
  const mona = await app.signedIn(cast.mona);
  const waiting = await mona.open(`/clients/${cleo.id}/erasure/new`);
  const href = waiting.page.querySelector('main a[href^="/erasures/"]')?.getAttribute('href') ?? '';
  expect((await mona.open(href)).text).toContain('The yearly round');
  expect((await mona.post(`${href}/refusals`)).status).toBe(303);
  const seen = await mona.open(href);
  expect([seen.text.includes('The record of C.B. was kept'), seen.text.includes('The yearly round')]).toEqual([true, false]);
  const admin = await app.signedIn(await app.make.staff('administrator', null, 'Otto Prem'));
  expect((await admin.post(`${href}/approvals`)).text).toContain('This request was declined meanwhile.');
  expect((await mona.open(`/clients/${cleo.id}`)).text).toContain('Cleo Barth');
  expect((await asking(mona)).html).toContain('name="ground"');
});

describe('R-40: an id that is taken', () => {
  it.each<[string, string, Record<string, string>]>([
    ['a request', 'erasures', { ground: 'asked', askedBy: 'client', words: 'Asked by letter', lawAllows: 'yes' }],
    ['a hold', 'legal-holds', { reason: 'A claim is before the court' }],
  ])('%s of another client’s id is kept under a new one, and the first stays as it was', async (_, path, fields) => {
    const mona = await app.signedIn(cast.mona);
    const id = newId();
    const table = path.replace('-', '_');
    const people = [await app.make.client(cast.dana, { preferredName: 'Runa Holm' }), await app.make.client(cast.dana, { preferredName: 'Rune Holt' })];
    for (const { id: client } of [...people, people[0]]) expect((await mona.post(`/clients/${client}/${path}`, { id, ...fields })).status).toBe(303);
    const rows = await app.database.read((tx) => tx.query(`SELECT id, client_id FROM ${table} WHERE client_id IN ('${people[0].id}', '${people[1].id}')`)) as { id: string; client_id: string }[];
    expect(rows.map((row) => [row.client_id, row.id === id])).toEqual(expect.arrayContaining([[people[0].id, true], [people[1].id, false]]));
    expect(rows).toHaveLength(2);
  });
});

import type { Client } from '../../src/clients/client.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';

let app: TestApp;
let dana: Staff;
let amir: Staff;
let sofia: Staff;
let otto: Staff;
let olga: Staff;
let jo: Client;

beforeAll(async () => {
  app = await startApp();
  const harborton = await app.make.team('Harborton');
  const uptown = await app.make.team('Uptown');
  dana = await app.make.staff('specialist', harborton, 'Dana Reyes');
  amir = await app.make.staff('specialist', harborton, 'Amir Khan');
  sofia = await app.make.staff('supervisor', harborton, 'Sofia Lund');
  otto = await app.make.staff('specialist', uptown, 'Otto Brandt');
  olga = await app.make.staff('supervisor', uptown, 'Olga Marsh');
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden' });
});
afterAll(() => app.close());
afterEach(() => app.clock.moveTo('2026-11-19T15:00:00Z'));

describe('P1: a cover', () => {
  it('opens the caseload between its two days and ends by itself', async () => {
    const kim = await app.make.client(dana, { preferredName: 'Kim Ostrow' });
    await app.make.cover(sofia, { specialistId: dana.id, coveredBy: amir.id, fromDay: '2026-12-01', untilDay: '2026-12-04' });
    const statusOn = async (instant: string) => {
      app.clock.moveTo(instant);
      const browser = await app.signedIn(amir);
      return [(await browser.get(`/clients/${kim.id}`)).status, (await browser.get('/clients')).text.includes('Kim Ostrow')];
    };
    expect(await statusOn('2026-12-01T04:00:00Z')).toEqual([404, false]);
    expect(await statusOn('2026-12-01T06:00:00Z')).toEqual([200, true]);
    expect(await statusOn('2026-12-05T04:00:00Z')).toEqual([200, true]);
    expect(await statusOn('2026-12-05T06:00:00Z')).toEqual([404, false]);
  });

  it('is arranged and ended by the supervisor, stands in the audit log, and names who covers on the client’s page', async () => {
    const browser = await app.signedIn(sofia);
    const saved = await browser.fill('/covers/new', { specialist: dana.id, coveredBy: amir.id, fromDay: '2026-11-19', untilDay: '2026-11-25' });
    expect(saved.status).toBe(303);
    expect((await browser.get(`/clients/${jo.id}`)).text).toContain('Amir Khan sees everything until Nov 25, to cover.');
    expect((await (await app.signedIn(amir)).get(`/clients/${jo.id}`)).status).toBe(200);
    const list = await browser.get('/covers');
    const end = list.page.querySelectorAll('form[action$="/endings"]').map((form) => form.getAttribute('action')).at(0);
    expect((await browser.post(String(end))).status).toBe(303);
    expect((await (await app.signedIn(amir)).get(`/clients/${jo.id}`)).status).toBe(404);
    const lines = await app.database.read((tx) => tx.sql<{ action: string }[]>`SELECT action FROM audit WHERE action IN ('cover.add', 'cover.end') ORDER BY seq DESC LIMIT 2`);
    expect(lines.map(({ action }) => action)).toEqual(['cover.end', 'cover.add']);
  });

  it('takes nobody of another team, nobody twice, and no days that end before they begin', async () => {
    const browser = await app.signedIn(sofia);
    const days = { fromDay: '2026-11-20', untilDay: '2026-11-25' };
    for (const fields of [{ specialist: dana.id, coveredBy: otto.id, ...days }, { specialist: otto.id, coveredBy: dana.id, ...days }]) {
      const seen = await browser.fill('/covers/new', fields);
      expect([seen.status, seen.text.includes('Choose two of your team’s specialists.')]).toEqual([422, true]);
    }
    expect((await browser.fill('/covers/new', { specialist: dana.id, coveredBy: dana.id, ...days })).text).toContain('nobody covers for themselves');
    expect((await browser.fill('/covers/new', { specialist: dana.id, coveredBy: amir.id, fromDay: '2026-11-25', untilDay: '2026-11-20' })).text).toContain('The last day comes before the first.');
  });

  it('is nothing to end for another team’s supervisor, and nothing to arrange for a specialist', async () => {
    await app.make.cover(sofia, { specialistId: dana.id, coveredBy: amir.id, fromDay: '2027-03-01', untilDay: '2027-03-02' });
    const [row] = await app.database.read((tx) => tx.sql<{ id: string }[]>`SELECT id FROM covers WHERE from_day = '2027-03-01'`);
    expect((await (await app.signedIn(olga)).post(`/covers/${row.id}/endings`)).status).toBe(404);
    expect((await (await app.signedIn(olga)).get('/covers')).text).not.toContain('Amir');
    expect((await (await app.signedIn(dana)).get('/covers')).status).toBe(403);
  });
});

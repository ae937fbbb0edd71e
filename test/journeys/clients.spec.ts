import type { Client } from '../../src/clients/client.entity';
import { Clients } from '../../src/clients/clients.service';
import { newId } from '../../src/common/database/ids';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';

let app: TestApp;
let dana: Staff;
let amir: Staff;
let sofia: Staff;
let otto: Staff;
let olga: Staff;
let admin: Staff;
let jo: Client;

const FORM = { version: '', caseNumber: 'H-77', preferredName: 'Robin Ames', initials: '', enteredOn: '2026-11-10', status: 'looking', phone: '', email: '', reachNote: '', recordConsentOn: '' };

beforeAll(async () => {
  app = await startApp();
  const harborton = await app.make.team('Harborton');
  const uptown = await app.make.team('Uptown');
  dana = await app.make.staff('specialist', harborton, 'Dana Reyes');
  amir = await app.make.staff('specialist', harborton, 'Amir Khan');
  sofia = await app.make.staff('supervisor', harborton, 'Sofia Lund');
  otto = await app.make.staff('specialist', uptown, 'Otto Brandt');
  olga = await app.make.staff('supervisor', uptown, 'Olga Marsh');
  admin = await app.make.staff('administrator', null, 'Ada Minton');
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden', caseNumber: 'H-1', phone: '501 555 0101', reachNote: 'Call after ten.' });
});
afterAll(() => app.close());
afterEach(() => app.clock.moveTo('2026-11-19T15:00:00Z'));

const pagesOf = (client: Client) => [`/clients/${client.id}`, `/clients/${client.id}/edit`, `/clients/${client.id}/preferences`, `/clients/${client.id}/matches`];

async function everyWayTo(browser: Browser, client: Client): Promise<number[]> {
  const seen = [];
  for (const path of pagesOf(client)) seen.push(await browser.get(path));
  seen.push(await browser.post(`/clients/${client.id}`, { ...FORM, id: client.id, version: '1', preferredName: 'Changed By Stranger' }));
  seen.push(await browser.post(`/clients/${client.id}/preferences`, { id: newId(), version: '0', homeArea: 'Changed By Stranger' }));
  for (const one of seen.filter(({ status }) => status >= 400)) expect(one.html).not.toMatch(/Marsden|J\.M\.|H-1\b/);
  return seen.map(({ status }) => status);
}

describe('P1: who sees a client', () => {
  it.each([
    ['the specialist', () => dana, 200],
    ['the supervisor of the team', () => sofia, 200],
    ['a team mate, who knows the initials only', () => amir, 404],
    ['another team’s specialist', () => otto, 404],
    ['another team’s supervisor', () => olga, 404],
    ['an administrator', () => admin, 403],
  ])('%s', async (_, who, status) => {
    const browser = await app.signedIn(who());
    for (const path of pagesOf(jo)) expect([path, (await browser.get(path)).status]).toEqual([path, status]);
  });

  it('"not yours" answers as "never was", word for word', async () => {
    const browser = await app.signedIn(amir);
    const notHis = await browser.get(`/clients/${jo.id}`);
    const neverWas = await browser.get(`/clients/${newId()}`);
    expect([notHis.status, notHis.text]).toEqual([neverWas.status, neverWas.text]);
  });

  it('nobody else changes anything by posting to an address they guessed', async () => {
    for (const who of [amir, otto, olga]) expect(await everyWayTo(await app.signedIn(who), jo)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await everyWayTo(await app.signedIn(admin), jo)).toEqual([403, 403, 403, 403, 403, 403]);
    expect((await (await app.signedIn(dana)).get(`/clients/${jo.id}`)).text).toContain('Jo Marsden');
  });

  it('lists hold the name for those who may open it, initials for the team, and nothing for others', async () => {
    const mine = await (await app.signedIn(dana)).get('/clients');
    expect(mine.text).toContain('Jo Marsden');
    const mates = await (await app.signedIn(amir)).get('/clients?whose=team');
    expect(mates.text).toContain('J.M.');
    expect(mates.html).not.toMatch(/Marsden|H-1\b|501 555|Call after ten/);
    expect((await (await app.signedIn(amir)).get('/clients')).text).not.toContain('J.M.');
    for (const who of [otto, olga]) expect((await (await app.signedIn(who)).get('/clients?whose=team')).html).not.toMatch(/Marsden|J\.M\./);
    expect((await (await app.signedIn(admin)).get('/clients')).status).toBe(403);
  });

  it('a search or a filter tells a team mate nothing of what is hidden', async () => {
    const browser = await app.signedIn(amir);
    for (const query of ['q=marsden', 'q=jo', 'q=H-1', 'status=looking']) expect((await browser.get(`/clients?whose=team&${query}`)).text).not.toContain('J.M.');
    expect((await (await app.signedIn(sofia)).get('/clients?q=marsd')).text).toContain('Jo Marsden');
  });

  it('the service lists the same: full for some, initials for others, none for the rest', async () => {
    const names = (who: Staff) => app.database.read(async (tx) => (await app.app.get(Clients).listVisible(tx, app.make.viewer(who), { whose: 'team', status: '' })).map((one) => one.preferredName ?? one.initials));
    expect(await names(dana)).toContain('Jo Marsden');
    expect(await names(amir)).toContain('J.M.');
    expect(await names(otto)).toEqual([]);
    expect(await names(admin)).toEqual([]);
    expect(await app.database.read((tx) => app.app.get(Clients).listReachable(tx, app.make.viewer(admin)))).toEqual([]);
  });
});

describe('M1: a client’s record', () => {
  it('is added by a specialist as their own, once, however often the button is pressed', async () => {
    const browser = await app.signedIn(dana);
    const id = newId();
    for (let press = 0; press < 2; press += 1) expect((await browser.post('/clients', { ...FORM, id, caseNumber: 'H-20', preferredName: 'Lee Fenn' })).location).toContain(`/clients/${id}`);
    const seen = await browser.get(`/clients/${id}`);
    expect(seen.text).toContain('9 days since entry');
    expect(seen.page.querySelector('title')?.text).not.toContain('Lee');
    expect(seen.page.querySelector('title')?.text).toContain('L.F.');
  });

  it('has a case number once in a team; another team’s same number is fine and tells nothing', async () => {
    const taken = await (await app.signedIn(amir)).fill('/clients/new', { ...FORM, caseNumber: 'H-1' });
    expect([taken.status, taken.text.includes('A client of your team has this case number already.')]).toEqual([422, true]);
    expect(taken.html).not.toMatch(/Marsden|J\.M\./);
    expect((await (await app.signedIn(otto)).fill('/clients/new', { ...FORM, caseNumber: 'H-1' })).status).toBe(303);
  });

  it('gets its specialist from the supervisor, among the team’s own; a specialist can’t give clients away', async () => {
    const asSupervisor = await app.signedIn(sofia);
    expect((await asSupervisor.fill('/clients/new', { ...FORM, caseNumber: 'H-30', specialist: amir.id })).status).toBe(303);
    for (const [who, specialist] of [[sofia, otto.id], [sofia, newId()], [sofia, ''], [dana, amir.id], [dana, otto.id]] as [Staff, string][]) {
      const seen = await (await app.signedIn(who)).post('/clients', { ...FORM, id: newId(), caseNumber: 'H-31', specialist });
      expect([seen.status, seen.text.includes('Choose one of your team’s specialists.')]).toEqual([who === dana && specialist === '' ? 303 : 422, true]);
    }
  });

  it.each([
    ['no name', { preferredName: '  ' }, 'Enter the name the client likes to be called.'],
    ['a day that never was', { enteredOn: '2026-02-30' }, 'Enter the entry date as a real date'],
    ['a day to come', { enteredOn: '2026-11-20' }, 'The entry date lies in the future.'],
    ['an email that is none', { email: 'jo at home' }, 'Enter an email such as name@example.org'],
    ['a status nobody offers', { status: 'ill' }, 'Choose where the client stands.'],
    ['a name of 5,000 letters', { preferredName: 'x'.repeat(5000) }, 'Keep the preferred name under 80 characters.'],
  ])('is not taken with %s, and what was typed stays', async (_, wrong, sentence) => {
    const seen = await (await app.signedIn(dana)).fill('/clients/new', { ...FORM, reachNote: 'Ring twice.', ...wrong });
    expect(seen.status).toBe(422);
    expect(seen.page.querySelector('.problem')?.text).toContain(sentence);
    expect(seen.text).toContain('Ring twice.');
  });

  it('refuses a field the form doesn’t have', async () => {
    expect((await (await app.signedIn(dana)).post('/clients', { ...FORM, id: newId(), teamId: 'x' })).status).toBe(400);
    expect((await (await app.signedIn(dana)).post('/clients', { ...FORM, id: newId(), diagnosis: 'x' })).status).toBe(400);
  });

  it('R-41: two who change it see both versions, and keeping mine keeps what was typed', async () => {
    const sam = await app.make.client(dana, { preferredName: 'Sam Hale', caseNumber: 'H-40' });
    const browser = await app.signedIn(dana);
    expect((await browser.fill(`/clients/${sam.id}/edit`, { phone: '111' })).status).toBe(303);
    const conflict = await browser.post(`/clients/${sam.id}`, { ...FORM, id: sam.id, version: '1', caseNumber: 'H-40', preferredName: 'Sam Hale', phone: '222', enteredOn: '2026-11-02' });
    expect(conflict.status).toBe(409);
    expect(conflict.text).toMatch(/Phone 222 111/);
    const kept = await browser.post(`/clients/${sam.id}`, { ...FORM, id: sam.id, version: '2', caseNumber: 'H-40', preferredName: 'Sam Hale', phone: '222', enteredOn: '2026-11-02' });
    expect(kept.status).toBe(303);
    expect((await browser.get(`/clients/${sam.id}`)).text).toContain('222');
  });

  it('S-60: opening it is written down, by field names and never by value', async () => {
    const browser = await app.signedIn(dana);
    await browser.get(`/clients/${jo.id}`);
    const [line] = await app.database.read((tx) => tx.sql<{ action: string; staffId: string; detail: string }[]>`SELECT action, staff_id AS "staffId", detail FROM audit WHERE subject_id = ${jo.id} ORDER BY seq DESC LIMIT 1`);
    expect(line).toEqual({ action: 'client.view', staffId: dana.id, detail: 'record' });
  });

  it('names everybody who can see it', async () => {
    const text = (await (await app.signedIn(dana)).get(`/clients/${jo.id}`)).text;
    expect(text).toContain('Dana Reyes, the specialist, sees everything.');
    expect(text).toContain('Sofia Lund, who supervises Harborton, sees everything.');
    expect(text).toContain('The other specialists of Harborton see the initials J.M. and the kind of work wanted, and nothing of the disclosure plan.');
    expect(text).toContain('Other teams and administrators see nothing.');
  });
});

import { readFileSync } from 'node:fs';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf, type Browser, type Seen } from '../support/browser';
import { PASSWORD } from '../support/make';

let app: TestApp;
let ines: Staff;
let omar: Staff;

beforeAll(async () => {
  app = await startApp();
  ines = await app.make.staff('administrator', null, 'Ines Okafor');
  omar = await app.make.staff('administrator', null, 'Omar Haddad');
});
afterAll(() => app.close());

const teams = async () => ((await app.database.read((tx) => tx.query('SELECT name FROM teams ORDER BY name'))) as { name: string }[]).map((team) => team.name);

/** Opens the form, lets the session run out, and sends it. */
async function sendTooLate(browser: Browser, name: string): Promise<Seen> {
  const fields = fieldsOf((await browser.open('/admin/teams')).page.querySelectorAll('main form').at(-1)!);
  app.clock.forward(16);
  return browser.send('/admin/teams', { ...fields, name }, { 'sec-fetch-site': 'same-origin' });
}

async function signInTo(browser: Browser, path: string, email: string): Promise<Seen> {
  return browser.fill(path, { email, password: PASSWORD });
}

describe('R-42: a session that ends while somebody is typing', () => {
  it('keeps the form: sign in, look at it, send it, once', async () => {
    const browser = await app.signedIn(ines);
    const answer = await sendTooLate(browser, 'Riverside & <b>co</b>');
    expect(answer.location).toMatch(/^\/sign-in\?kept=[0-9a-f-]{36}$/);
    expect((await browser.open(answer.location)).text).toContain('It is kept: sign in and you can send it.');
    const back = await signInTo(browser, answer.location, ines.email);
    expect(back.location).toMatch(/^\/sign-in\/kept\//);
    expect((await browser.open(back.location)).text).toContain('Riverside & <b>co</b>');
    expect(await teams()).toEqual([]);
    expect((await browser.fill(back.location, {})).status).toBe(303);
    expect(await teams()).toEqual(['Riverside & <b>co</b>']);
  });

  it('keeps it for its writer only: anybody else gets a page not found', async () => {
    const browser = await app.signedIn(ines);
    const answer = await sendTooLate(browser, 'For Ines alone');
    const back = await signInTo(browser, answer.location, omar.email);
    expect((await browser.get(back.location)).status).toBe(404);
    const own = await app.signedIn(ines);
    expect((await own.get(back.location)).status).toBe(200);
  });

  it('keeps it for an hour', async () => {
    const browser = await app.signedIn(ines);
    const answer = await sendTooLate(browser, 'Late');
    app.clock.forward(61);
    const back = await signInTo(browser, answer.location, ines.email);
    expect((await browser.get(back.location)).status).toBe(404);
  });

  it('keeps it sealed: neither the words nor the token stand in the database', async () => {
    const browser = await app.signedIn(ines);
    await sendTooLate(browser, 'Unmistakable words');
    const rows = JSON.stringify(await app.database.read((tx) => tx.query('SELECT * FROM parked_forms')));
    expect(rows).toContain(ines.id);
    expect(rows).not.toContain('Unmistakable');
    if (app.config.database.kind === 'sqlite') expect(readFileSync(`${app.config.database.file}-wal`).includes('Unmistakable')).toBe(false);
  });

  it('never keeps a password', async () => {
    const browser = await app.signedIn(ines);
    const token = (await browser.open('/account')).page.querySelector('input[name="_csrf"]')?.getAttribute('value') ?? '';
    app.clock.forward(16);
    const answer = await browser.send('/account/password', { _csrf: token, current: PASSWORD, password: 'a walk along the river' });
    const back = await signInTo(browser, answer.location, ines.email);
    const kept = await browser.open(back.location);
    expect([kept.status, /river|green tea/.test(kept.html)]).toEqual([200, false]);
    expect((await browser.fill(back.location, {})).status).toBe(422);
  });

  it('keeps nothing that another site sent', async () => {
    const browser = await app.signedIn(ines);
    app.clock.forward(16);
    expect((await browser.send('/admin/teams', { name: 'Forged', _csrf: 'made-up' })).location).toBe('/sign-in');
  });

  it('loses nothing either when the form is from a session before: signed in again in another tab', async () => {
    const browser = await app.signedIn(ines);
    const old = fieldsOf((await browser.open('/admin/teams')).page.querySelectorAll('main form').at(-1)!);
    await browser.signIn(ines.email);
    const answer = await browser.send('/admin/teams', { ...old, name: 'From the other tab' }, { 'sec-fetch-site': 'same-origin' });
    expect(answer.location).toMatch(/^\/sign-in\/kept\//);
    expect(await teams()).not.toContain('From the other tab');
    await browser.fill(answer.location, {});
    expect(await teams()).toContain('From the other tab');
  });
});

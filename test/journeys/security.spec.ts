import { createHash } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { ask, cookieOf, form, setCookiesOf, tokenIn } from '../support/ask';
import { PASSWORD } from '../support/make';

let app: TestApp;
let dana: Staff;

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
});
afterAll(() => app.close());

const rows = (sql: string) => app.database.read((tx) => tx.query(sql)) as Promise<Record<string, string>[]>;

/** Signs in by hand, with whatever cookie the browser had before. */
async function signIn(before = '', headers: Record<string, string> = {}) {
  const page = await ask(app, { url: '/sign-in', headers: { ...headers, ...(before ? { cookie: before } : {}) } });
  const first = cookieOf(page) || before;
  const posted = form({ _csrf: tokenIn(page.body), email: dana.email, password: PASSWORD, next: '/account', kept: '' });
  const answer = await ask(app, { method: 'POST', url: '/sign-in', ...posted, headers: { ...posted.headers, ...headers, cookie: first } });
  return { first, cookie: cookieOf(answer), answer };
}

const isIn = async (cookie: string) => (await ask(app, { url: '/account', headers: { cookie } })).statusCode === 200;

describe('S-01: session ids', () => {
  it('are new at sign-in, long, and kept only as a hash', async () => {
    const { first, cookie, answer } = await signIn();
    expect(answer.statusCode).toBe(303);
    expect(cookie).not.toBe(first);
    const sid = decodeURIComponent(cookie.split('=')[1]).split('.')[0];
    expect(Buffer.from(sid, 'base64url').length).toBeGreaterThanOrEqual(16);
    const kept = await rows('SELECT id_hash, data FROM sessions');
    expect(JSON.stringify(kept)).not.toContain(sid);
    expect(kept.map((one) => one.id_hash)).toContain(createHash('sha256').update(sid).digest('hex'));
    expect(await isIn(first)).toBe(false);
  });

  it('that somebody planted are not adopted', async () => {
    for (const planted of ['sid=chosen-by-somebody-else', 'sid=chosen.c2lnbmVk', `sid=${'a'.repeat(64)}.${'b'.repeat(43)}`]) {
      const { cookie } = await signIn(planted);
      expect(cookie.split('.')[0]).not.toBe(planted.split('.')[0]);
      expect(await isIn(planted)).toBe(false);
    }
  });

  it('of the session before are dead after signing in again', async () => {
    const once = await signIn();
    const again = await signIn(once.cookie);
    expect([await isIn(once.cookie), await isIn(again.cookie)]).toEqual([false, true]);
  });
});

describe('S-02: the session cookie', () => {
  it('carries its attributes on loopback, and ends with the browser', async () => {
    const [cookie] = setCookiesOf((await signIn()).answer);
    expect(cookie).toMatch(/^sid=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('is not set on static files, missing pages, health or help', async () => {
    const sign = await ask(app, { url: '/sign-in' });
    const css = /href="(\/assets\/[^"]+app\.css)"/.exec(sign.body)?.[1] ?? '';
    for (const url of [css, '/nothing/here', '/health/live', '/help', '/account']) expect([url, setCookiesOf(await ask(app, { url }))]).toEqual([url, []]);
  });

  it('is never in a page or an address', async () => {
    const { cookie } = await signIn();
    const sid = cookie.split('=')[1];
    const seen = await ask(app, { url: '/account', headers: { cookie } });
    expect(seen.body).not.toContain(sid.split('.')[0]);
  });
});

describe('S-03: how long a session lasts', () => {
  it('ends a moment after the quiet limit', async () => {
    const { cookie } = await signIn();
    app.clock.forward(14.9);
    expect(await isIn(cookie)).toBe(true);
    app.clock.forward(15.1);
    expect(await isIn(cookie)).toBe(false);
  });

  it('ends after ten hours under constant use', async () => {
    const { cookie } = await signIn();
    const alive: boolean[] = [];
    for (let minutes = 0; minutes < 600; minutes += 12) {
      app.clock.forward(12);
      alive.push(await isIn(cookie));
    }
    expect([alive.slice(0, -1).every(Boolean), alive.at(-1)]).toEqual([true, false]);
  });
});

describe('S-04: ending sessions', () => {
  it('signing out kills it on the server: the copied cookie is worth nothing', async () => {
    const { cookie } = await signIn();
    const page = await ask(app, { url: '/account', headers: { cookie } });
    const posted = form({ _csrf: tokenIn(page.body) });
    const out = await ask(app, { method: 'POST', url: '/sign-out', ...posted, headers: { ...posted.headers, cookie } });
    expect([out.statusCode, out.headers['clear-site-data']]).toEqual([303, '"cache","cookies","storage"']);
    expect(await isIn(cookie)).toBe(false);
  });

  it('a person sees where they are signed in, ends one, and can’t end another person’s', async () => {
    const rosa = await app.make.staff('specialist', await app.make.team(), 'Rosa Marín');
    const [here, there] = [await app.signedIn(rosa), await app.signedIn(rosa)];
    const stranger = await signIn();
    const list = await here.open('/account');
    expect(list.page.querySelectorAll('.rows li')).toHaveLength(2);
    expect(list.text.match(/From (127\.0\.0\.1|::ffff:127\.0\.0\.1), since Nov 19, 2026/g)).toHaveLength(2);
    const danasKey = createHash('sha256').update(decodeURIComponent(stranger.cookie.split('=')[1]).split('.')[0]).digest('hex');
    expect((await here.post('/account/endings', { session: danasKey })).status).toBe(303);
    expect(await isIn(stranger.cookie)).toBe(true);
    const key = list.page.querySelector('input[name="session"]')?.getAttribute('value') ?? '';
    await here.post('/account/endings', { session: key });
    expect([(await here.get('/account')).status, (await there.get('/account')).status]).toEqual([200, 303]);
  });

  it('a new password asks for the old one and ends the other sessions', async () => {
    const omar = await app.make.staff('specialist', await app.make.team(), 'Omar Haddad');
    const [here, there] = [await app.signedIn(omar), await app.signedIn(omar)];
    const change = 'form[action="/account/password"]';
    expect((await here.fill('/account', { current: 'not my password', password: 'a walk along the river' }, change)).text).toContain('This is not your present password.');
    expect((await here.fill('/account', { current: PASSWORD, password: 'omar haddad omar' }, change)).status).toBe(422);
    expect((await here.fill('/account', { current: PASSWORD, password: 'a walk along the river' }, change)).status).toBe(303);
    expect([(await here.get('/account')).status, (await there.get('/account')).status]).toEqual([200, 303]);
    const fields = (await here.get('/account')).page.querySelectorAll('input[type="password"]').map((one) => one.getAttribute('autocomplete'));
    expect(fields).toEqual(['current-password', 'new-password']);
  });
});

it('S-06: a weaker stored hash is made anew at the next sign-in', async () => {
  const weak = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await app.database.write((tx) => tx.sql`UPDATE staff SET password_hash = ${weak} WHERE id = ${dana.id}`);
  expect((await signIn()).answer.statusCode).toBe(303);
  const [{ password_hash: now }] = await rows(`SELECT password_hash FROM staff WHERE id = '${dana.id}'`);
  expect(now).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
});

describe('S-07: guessing', () => {
  const guess = async (email: string) => {
    const page = await ask(app, { url: '/sign-in' });
    const posted = form({ _csrf: tokenIn(page.body), email, password: 'a wrong password', next: '', kept: '' });
    return ask(app, { method: 'POST', url: '/sign-in', ...posted, headers: { ...posted.headers, cookie: cookieOf(page) } });
  };

  it('a known and an unknown name get the same status, words and headers', async () => {
    const [known, unknown] = [await guess(dana.email), await guess('nobody@agency.example')];
    const bare = (answer: typeof known) => answer.body.replaceAll(/nonce="[^"]*"|name="_csrf" value="[^"]*"|value="[^"]*@agency\.example"/g, '');
    expect([known.statusCode, bare(known)]).toEqual([unknown.statusCode, bare(unknown)]);
    expect(Object.keys(known.headers).sort()).toEqual(Object.keys(unknown.headers).sort());
  });

  it('thirty guesses at once are not thirty free ones', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess('crowd@agency.example')));
    expect(answers.filter((one) => one.statusCode === 422).length).toBeLessThanOrEqual(6);
  });

  it('a right password makes the account’s count start anew', async () => {
    app.clock.forward(120);
    for (let tries = 0; tries < 5; tries += 1) await guess(dana.email);
    expect((await signIn()).answer.statusCode).toBe(303);
    for (let tries = 0; tries < 5; tries += 1) expect((await guess(dana.email)).statusCode).toBe(422);
    expect((await signIn()).answer.statusCode).toBe(303);
  });
});

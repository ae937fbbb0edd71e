import { assetHref } from '../../src/common/web/assets';
import { Teams } from '../../src/staff/accounts/teams.service';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { ask, cookieOf, form, sessionOf, setCookiesOf, tokenIn } from '../support/ask';
import { PASSWORD } from '../support/make';

let app: TestApp;
let ines: Staff;

beforeAll(async () => {
  app = await startApp();
  ines = await app.make.staff('administrator', null, 'Ines Okafor');
});
afterAll(() => app.close());

const signedIn = () => sessionOf(app, ines);

function post(url: string, cookie: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const posted = form(fields);
  return ask(app, { method: 'POST', url, ...posted, headers: { ...posted.headers, cookie, ...headers } });
}

describe('S-50: every answer carries the headers', () => {
  it.each([
    ['a page', '/sign-in', 200], ['a redirect', '/account', 303], ['a missing page', '/nothing/here', 404], ['a static file', assetHref('app.css'), 200], ['a missing static file', assetHref('none.css'), 404],
    ['health', '/health/live', 200], ['an address that can’t be read', '/%E0%A4%A', 400], ['an address with a sign no database keeps', '/account?x=%00', 400], ['an address that is far too long', `/account/${'x'.repeat(500)}`, 404],
  ])('%s', async (_, url, status) => {
    const { headers, statusCode } = await ask(app, { url });
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
      'x-robots-tag': 'noindex, nofollow', 'permissions-policy': expect.stringContaining('camera=()'), 'x-frame-options': 'DENY',
    });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'.*base-uri 'none'|base-uri 'none'.*frame-ancestors 'none'/);
    expect([headers['x-powered-by'], headers.server]).toEqual([undefined, undefined]);
    expect(headers['cache-control']).toBe(url.startsWith('/assets/') && status === 200 ? 'public, max-age=31536000, immutable' : 'no-store');
  });

  it('a file taken out, and a page for which something broke', async () => {
    const { cookie } = await signedIn();
    const file = await ask(app, { url: '/admin/audit/csv', headers: { cookie } });
    const broken = jest.spyOn(Teams.prototype, 'list').mockRejectedValueOnce(new Error('on purpose'));
    const page = await ask(app, { url: '/admin/teams', headers: { cookie } });
    broken.mockRestore();
    expect([file.statusCode, page.statusCode]).toEqual([200, 500]);
    for (const { headers } of [file, page]) expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining("default-src 'none'") });
  });

  it('scripts run only with this answer’s own number', async () => {
    const [one, two] = await Promise.all([ask(app, { url: '/sign-in' }), ask(app, { url: '/sign-in' })]);
    const nonce = (answer: typeof one) => /script-src 'nonce-([\w-]{22})'/.exec(String(answer.headers['content-security-policy']))?.[1] ?? 'none';
    expect(nonce(one)).not.toBe(nonce(two));
    expect(one.body).toContain(`nonce="${nonce(one)}"`);
    expect(String(one.headers['content-security-policy'])).not.toMatch(/unsafe|https?:|\*/);
  });
});

it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '127.0.0.1@evil.example'])('S-31: the host "%s" is not ours', async (host) => {
  const answer = await ask(app, { url: '/sign-in', headers: { host, 'x-forwarded-host': '127.0.0.1' } });
  expect([answer.statusCode, answer.headers['x-content-type-options'], setCookiesOf(answer)]).toEqual([421, 'nosniff', []]);
});

it('S-31: another host forwarded changes no address', async () => {
  const answer = await ask(app, { url: '/account', headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' } });
  expect(answer.headers.location).toBe('/sign-in?next=%2Faccount');
});

it.each(['//evil.example', '/\\evil.example', '/.//evil.example', 'https:evil.example', '/%09/evil.example', 'javascript:alert(1)'])('S-32: signing in never leads to %s', async (next) => {
  const page = await ask(app, { url: `/sign-in?next=${encodeURIComponent(next)}` });
  expect(page.body).not.toContain('evil');
  const answer = await post('/sign-in', cookieOf(page), { _csrf: tokenIn(page.body), email: ines.email, password: PASSWORD, next, kept: '' });
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/']);
});

describe('S-51: a write must come from one of our own pages', () => {
  it.each([
    ['without a token', (token: string) => ({ fields: {}, headers: {}, token })],
    ['with a made-up token', () => ({ fields: { _csrf: 'abcdefgh-ijklmnopqrstuvwxyz' }, headers: {} })],
    ['sent by another site', (token: string) => ({ fields: { _csrf: token }, headers: { 'sec-fetch-site': 'cross-site' } })],
    ['sent by a sister site', (token: string) => ({ fields: { _csrf: token }, headers: { 'sec-fetch-site': 'same-site' } })],
    ['from another origin, by an old browser', (token: string) => ({ fields: { _csrf: token }, headers: { origin: 'http://evil.example' } })],
  ])('a form %s changes nothing', async (_, sent) => {
    const { cookie, token } = await signedIn();
    const { fields, headers } = sent(token);
    const answer = await post('/admin/teams', cookie, { ...fields, name: 'Forged' } as Record<string, string>, headers as Record<string, string>);
    expect([answer.statusCode, answer.body.includes('not sent from one of Rapport’s own pages')]).toEqual([403, true]);
    expect((await ask(app, { url: '/admin/teams', headers: { cookie } })).body).not.toContain('Forged');
  });

  it('a token of another session, or from before signing out, is worth nothing', async () => {
    const [mine, other] = [await signedIn(), await signedIn()];
    expect((await post('/admin/teams', mine.cookie, { _csrf: other.token, name: 'Forged' })).statusCode).toBe(403);
    await post('/sign-out', other.cookie, { _csrf: other.token });
    expect((await post('/admin/teams', other.cookie, { _csrf: other.token, name: 'Forged' })).headers.location).toBe('/sign-in');
  });

  it.each([[{ 'sec-fetch-site': 'same-origin' }], [{ origin: 'http://127.0.0.1' }], [{}]])('one of our own is taken: %j', async (headers) => {
    const { cookie, token } = await signedIn();
    const name = `Team ${JSON.stringify(headers)}`;
    expect((await post('/admin/teams', cookie, { _csrf: token, name }, headers as Record<string, string>)).statusCode).toBe(303);
  });
});

describe('S-23, S-41: fields nobody asked for', () => {
  it.each(['id', 'version', 'createdAt', 'isAdmin', 'teamId', '__proto__', 'constructor', 'name[first]', '__proto__[polluted]', 'constructor[prototype][polluted]'])('"%s" on the form of a new team is refused', async (field) => {
    const { cookie, token } = await signedIn();
    const answer = await post('/admin/teams', cookie, { _csrf: token, name: `With ${field}`, [field]: 'polluted' });
    expect(answer.statusCode).toBe(field === '__proto__' || field === 'constructor' ? 303 : 400);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('JSON and plain text are not read at all', async () => {
    const { cookie, token } = await signedIn();
    const send = (payload: string, type: string) => ask(app, { method: 'POST', url: '/admin/teams', payload, headers: { cookie, 'content-type': type, 'x-csrf-token': token } });
    for (const payload of ['{"name":"J"}', '{"name":"J","__proto__":{"polluted":1}}', '[]', 'null', '{']) expect([payload, (await send(payload, 'application/json')).statusCode]).toEqual([payload, 415]);
    expect((await send('name=J', 'text/plain')).statusCode).toBe(415);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

it('a page that isn’t there looks like ours, signed in or not', async () => {
  const { cookie } = await signedIn();
  const [inside, outside] = [await ask(app, { url: '/nothing', headers: { cookie } }), await ask(app, { url: '/nothing' })];
  expect([inside.statusCode, inside.body.includes('Ines Okafor'), inside.body.includes('Page not found')]).toEqual([404, true, true]);
  expect([outside.statusCode, outside.body.includes('aria-label="Main"'), outside.body.includes('Page not found')]).toEqual([404, false, true]);
});

it('S-20: HEAD answers like GET; other methods aren’t there', async () => {
  const { cookie } = await signedIn();
  expect((await ask(app, { method: 'HEAD', url: '/account' })).statusCode).toBe(303);
  expect((await ask(app, { method: 'HEAD', url: '/account', headers: { cookie } })).statusCode).toBe(200);
  for (const method of ['OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PATCH'] as const) expect([method, (await ask(app, { method: method as 'PUT', url: '/account', headers: { cookie } })).statusCode]).toEqual([method, 404]);
});

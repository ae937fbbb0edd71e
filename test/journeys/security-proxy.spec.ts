import { startApp, type TestApp } from '../support/app';
import { ask, cookieOf, form, setCookiesOf, tokenIn } from '../support/ask';
import { PASSWORD } from '../support/make';

let app: TestApp;
const behindTls = { host: 'rapport.example.org', 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' };

beforeAll(async () => {
  app = await startApp({ baseUrl: 'https://rapport.example.org', trustProxy: ['127.0.0.1'] });
});
afterAll(() => app.close());

it('S-02: behind TLS the session cookie is __Host-, Secure, HttpOnly, Lax, for the whole site and no other', async () => {
  const dana = await app.make.staff('specialist', await app.make.team(), 'Dana Reyes');
  const page = await ask(app, { url: '/sign-in', headers: behindTls });
  const posted = form({ _csrf: tokenIn(page.body), email: dana.email, password: PASSWORD, next: '/account', kept: '' });
  const answer = await ask(app, { method: 'POST', url: '/sign-in', ...posted, headers: { ...posted.headers, ...behindTls, cookie: cookieOf(page), origin: 'https://rapport.example.org' } });
  for (const one of [page, answer]) expect(setCookiesOf(one)).toEqual([expect.stringMatching(/^__Host-sid=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)]);
  const account = await ask(app, { url: '/account', headers: { ...behindTls, cookie: cookieOf(answer) } });
  expect(account.statusCode).toBe(200);
  expect(account.body).toContain('203.0.113.9');
});

it('S-50: the browser is told to come back by TLS only', async () => {
  const answer = await ask(app, { url: '/sign-in', headers: behindTls });
  expect(answer.headers['strict-transport-security']).toMatch(/^max-age=63072000; includeSubDomains/i);
});

it.each(['evil.example', 'rapport.example.org.evil.example', 'rapport.example.org:8443'])('S-31: the host %s is not ours', async (host) => {
  expect((await ask(app, { url: '/sign-in', headers: { ...behindTls, host } })).statusCode).toBe(421);
});

it('S-02: over plain HTTP no cookie is set at all', async () => {
  const answer = await ask(app, { url: '/sign-in', headers: { host: 'rapport.example.org' } });
  expect(setCookiesOf(answer)).toEqual([]);
});

it('S-51: our own origin is the one we are known by', async () => {
  const page = await ask(app, { url: '/sign-in', headers: behindTls });
  const posted = form({ _csrf: tokenIn(page.body), email: 'nobody@agency.example', password: 'a wrong password', next: '', kept: '' });
  const send = (origin: string) => ask(app, { method: 'POST', url: '/sign-in', ...posted, headers: { ...posted.headers, ...behindTls, cookie: cookieOf(page), origin } });
  expect([(await send('https://rapport.example.org')).statusCode, (await send('http://rapport.example.org')).statusCode]).toEqual([422, 403]);
});

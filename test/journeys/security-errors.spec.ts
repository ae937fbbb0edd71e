import { Teams } from '../../src/staff/accounts/teams.service';
import { Views } from '../../src/common/web/views';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { ask, cookieOf, form, sessionOf, tokenIn } from '../support/ask';

const mockLines: string[] = [];
jest.mock('../../src/common/web/logger', () => {
  const real = jest.requireActual<typeof import('../../src/common/web/logger')>('../../src/common/web/logger');
  return { loggerOptions: () => ({ ...real.loggerOptions('trace'), stream: { write: (line: string) => mockLines.push(line) } }) };
});

let app: TestApp;
let ines: Staff;

beforeAll(async () => {
  app = await startApp();
  ines = await app.make.staff('administrator', null, 'Ines Okafor');
});
afterAll(() => app.close());

describe('S-53: what breaks says nothing about the inside', () => {
  const SECRET = /SELECT|staff_id|node_modules|\.ts\b|\/work|Error:|at \w+ \(/;

  it.each([
    ['the database', new Error('SELECT secret FROM staff WHERE id = 7: no such column')],
    ['a page', new TypeError('Cannot read properties of undefined (reading "secret") at /srv/rapport/src/x.ts:1')],
    ['something that isn’t even an error', 'SELECT secret'],
  ])('%s', async (_, thrown) => {
    const { cookie } = await sessionOf(app, ines);
    const broken = jest.spyOn(Teams.prototype, 'list').mockRejectedValueOnce(thrown);
    const answer = await ask(app, { url: '/admin/teams', headers: { cookie } });
    broken.mockRestore();
    expect([answer.statusCode, SECRET.test(answer.body)]).toEqual([500, false]);
    expect(answer.body).toContain('Something went wrong on our side');
    expect(answer.body).toMatch(/Number: <code>[0-9a-f-]{36}<\/code>/);
    expect(answer.body).toContain('aria-label="Main"');
  });

  it('a template that misses a value', async () => {
    const { cookie } = await sessionOf(app, ines);
    const broken = jest.spyOn(Views.prototype, 'render').mockImplementationOnce(() => {
      throw new Error('"secret" not defined in [object Object] - 3:4');
    });
    const answer = await ask(app, { url: '/admin/teams', headers: { cookie } });
    broken.mockRestore();
    expect([answer.statusCode, SECRET.test(answer.body), answer.body.includes('Something went wrong')]).toEqual([500, false, true]);
  });

  it.each([
    ['JSON that isn’t', 'application/json', '{"a":'], ['a kind of body nobody reads', 'application/x-www-form-urlencoded-nope', 'a=1'], ['a form with a file that is none', 'multipart/form-data; boundary=x', 'nothing'],
    ['far too much', 'application/x-www-form-urlencoded', `a=${'x'.repeat(70_000)}`],
  ])('%s', async (_, type, payload) => {
    const { cookie } = await sessionOf(app, ines);
    const answer = await ask(app, { method: 'POST', url: '/admin/teams', payload, headers: { cookie, 'content-type': type } });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect([answer.headers['content-type'], SECRET.test(answer.body)]).toEqual(['text/html; charset=utf-8', false]);
  });
});

it('S-39: nothing typed or sent gets into the log, and every line stays one line', async () => {
  mockLines.length = 0;
  const evil = 'x\r\n{"level":60,"msg":"forged"}\u001b[31m';
  await ask(app, { url: `/nothing?q=${encodeURIComponent(`Maria Lopez ${evil}`)}`, headers: { 'user-agent': 'forged agent', referer: 'http://127.0.0.1/clients/maria' } });
  const page = await ask(app, { url: '/sign-in' });
  const posted = form({ _csrf: tokenIn(page.body), email: `maria@agency.example ${evil}`, password: 'a very secret password', next: '', kept: '' });
  await ask(app, { method: 'POST', url: '/sign-in', ...posted, headers: { ...posted.headers, cookie: cookieOf(page) } });
  const broken = jest.spyOn(Teams.prototype, 'list').mockRejectedValueOnce(new Error(`no row for Maria Lopez ${evil}`));
  await ask(app, { url: '/admin/teams', headers: { cookie: (await sessionOf(app, ines)).cookie } });
  broken.mockRestore();
  expect(mockLines.length).toBeGreaterThanOrEqual(4);
  for (const line of mockLines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  expect(mockLines.join('')).not.toMatch(/maria|forged|secret|\u001b|sid=/i);
  expect(mockLines.some((line) => line.includes('request failed') && line.includes('"kind":"Error"'))).toBe(true);
});

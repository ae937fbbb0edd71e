import { Database } from '../../src/common/database/database';
import { Setup } from '../../src/staff/accounts/setup.service';
import { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await startApp();
  token = (await app.app.get(Setup).newToken()) ?? '';
});
afterAll(() => app.close());

const people = () => app.app.get(Database).read((tx) => tx.find(Staff));
const typed = { agency: 'Harborton Works', name: 'Ines Okafor', email: 'ines@agency.example', password: 'three cups of green tea' };

describe('S-10: the first administrator', () => {
  it('there is no account until somebody makes one', async () => {
    expect(await people()).toEqual([]);
    expect(token.length).toBeGreaterThanOrEqual(43);
  });

  it.each([['no token', '/setup'], ['a wrong token', '/setup?token=wrong'], ['the token twice', '/setup?token=a&token=b']])('with %s there is no such page', async (_, path) => {
    expect((await app.browser().get(path)).status).toBe(404);
  });

  it('says what is wrong and keeps what was typed', async () => {
    const seen = await app.browser().fill(`/setup?token=${token}`, { ...typed, email: 'not an email', password: 'harbortonworks' });
    expect(seen.status).toBe(422);
    expect(seen.page.querySelector('title')?.text).toMatch(/^Error: /);
    expect(seen.text).toContain('Enter an email such as name@agency.org.');
    expect(seen.text).toContain('This password is made of your own or the agency’s name.');
    expect(seen.html).toContain('Ines Okafor');
    expect(seen.html).not.toContain('harbortonworks');
  });

  it('is made once, is signed in, and the link is dead afterwards', async () => {
    const browser = app.browser();
    const late = app.browser();
    await late.get(`/setup?token=${token}`);
    const done = await browser.fill(`/setup?token=${token}`, typed);
    expect([done.status, done.location]).toEqual([303, '/admin/teams?notice=welcome']);
    expect((await browser.get('/admin/teams')).text).toContain('Ines Okafor');
    expect((await app.browser().get(`/setup?token=${token}`)).status).toBe(404);
    expect((await late.post('/setup', { ...typed, token, email: 'second@agency.example' })).status).toBe(404);
    expect((await people()).map((one) => [one.email, one.role])).toEqual([['ines@agency.example', 'administrator']]);
    expect(await app.app.get(Setup).newToken()).toBeNull();
  });
});

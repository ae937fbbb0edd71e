import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { PASSWORD } from '../support/make';

let app: TestApp;
let dana: Staff;

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
});
afterAll(() => app.close());

it('S-20: somebody who is not signed in is sent to sign in and back to where they wanted to go', async () => {
  const seen = await app.browser().get('/account?tab=1');
  expect([seen.status, seen.location]).toEqual([303, '/sign-in?next=%2Faccount%3Ftab%3D1']);
});

it('signs in with email and password and greets by name', async () => {
  const browser = app.browser();
  expect((await browser.signIn(' DANA.reyes@agency.example ')).status).toBe(303);
  expect((await browser.get('/account')).text).toContain('Dana Reyes');
});

it('says the same for a wrong password and an unknown name', async () => {
  const wrong = await app.browser().signIn(dana.email, 'not the password at all');
  const unknown = await app.browser().signIn('nobody@agency.example', 'not the password at all');
  expect(wrong.status).toBe(422);
  expect(wrong.text.replaceAll(dana.email, '')).toBe(unknown.text.replaceAll('nobody@agency.example', ''));
});

it('S-07: after five wrong tries the account waits, known or not, and the right password waits too', async () => {
  const lena = await app.make.staff('specialist', await app.make.team('Second'), 'Lena Vogt');
  for (const email of [lena.email, 'ghost@agency.example']) {
    for (let tries = 0; tries < 6; tries += 1) expect((await app.browser().signIn(email, 'wrong wrong wrong')).status).toBe(422);
    expect((await app.browser().signIn(email, PASSWORD)).status).toBe(429);
  }
  app.clock.forward(3);
  expect((await app.browser().signIn(lena.email)).status).toBe(303);
});

it('S-51: a form without its token changes nothing', async () => {
  const browser = await app.signedIn(dana);
  expect((await browser.send('/sign-out', {})).status).toBe(403);
  expect((await browser.get('/account')).status).toBe(200);
});

it('S-04: signing out ends the session on the server', async () => {
  const browser = await app.signedIn(dana);
  expect((await browser.post('/sign-out')).status).toBe(303);
  expect((await browser.get('/account')).status).toBe(303);
});

it('S-03: a quiet quarter of an hour ends the session', async () => {
  const browser = await app.signedIn(dana);
  app.clock.forward(14);
  expect((await browser.get('/account')).status).toBe(200);
  app.clock.forward(16);
  expect((await browser.get('/account')).status).toBe(303);
});

import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';

let app: TestApp;
let stranger: Browser;

beforeAll(async () => {
  app = await startApp();
  stranger = app.browser();
});
afterAll(() => app.close());

/** Makes a feed by the button, and reads its address off the page. */
async function feedOf(browser: Browser): Promise<string> {
  const seen = await browser.post('/account/calendar/feeds');
  return new URL(seen.page.querySelector('#address')?.getAttribute('value') ?? '').pathname;
}

it('S-04: a new password, by an administrator or oneself, and a closed account end it for good; the page says so', async () => {
  const [ines, rosa] = [await app.make.staff('administrator', null, 'Ines Roth'), await app.make.staff('specialist', await app.make.team(), 'Rosa Kern')];
  const admin = await app.signedIn(ines);
  const statusOf = async (path: string) => (await stranger.get(path)).status;
  const rename = (disabled: string) => admin.fill(`/admin/staff/${rosa.id}/edit`, { disabled: disabled || undefined });
  const first = await feedOf(await app.signedIn(rosa));
  expect((await rename('yes')).status).toBe(303);
  expect((await rename('')).status).toBe(303);
  expect(await statusOf(first)).toBe(404);
  const back = await app.signedIn(rosa);
  expect((await back.open('/account/calendar')).text).toMatch(/The address made on .* opens nothing any more/);
  const second = await feedOf(back);
  expect([await statusOf(second), (await back.open('/account/calendar')).text.includes('An address was made on')]).toEqual([200, true]);
  expect((await admin.post(`/admin/staff/${rosa.id}/passwords`, { password: 'a long walk by the river' })).status).toBe(303);
  expect(await statusOf(second)).toBe(404);
});

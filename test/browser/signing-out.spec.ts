/// <reference lib="dom" />
import { describeInBrowser } from '../support/chromium';
import { emails, fill, held, keep, line, open, page, press, signIn, until, visitsWith, watch, withoutSignal, type Kept } from '../support/no-signal';

const STILL = 'You are still signed in: no signal.';
const signOut = async () => {
  await page.locator('.menu summary').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
};
const isLeaving = () => page.evaluate(() => caches.has('leaving'));

describeInBrowser('S-04: signing out without a signal', () => {
  withoutSignal();

  it.each([
    ['by itself when the signal is back', async () => page.evaluate(() => dispatchEvent(new Event('online')))],
    ['by the next page that is opened', async () => open('/clients')],
    ['by pressing Try again', async () => page.getByRole('button', { name: 'Try again' }).click()],
  ])('says that one is still signed in, keeps nothing of anyone, and is finished %s', async (_, goOn) => {
    await fill('Begun and left');
    await until(page, async () => (await (window as Kept).kept?.mine())?.length === 1);
    const cookies = await watch.context.cookies();
    await line.cut();
    await signOut();
    await page.getByText(STILL).waitFor();
    const { local, session, people, drafts } = await held();
    expect({ local, session, people, drafts }).toEqual({ local: [], session: [], people: 0, drafts: 0 });
    await page.reload();
    await page.getByText(STILL).waitFor();
    expect(await page.locator('#kept-form').isVisible()).toBe(false);
    await line.open();
    await goOn();
    await page.waitForURL('**/sign-in*');
    await page.getByLabel('Password').waitFor();
    expect(await isLeaving()).toBe(false);
    await watch.context.addCookies(cookies);
    await open('/account');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  it('whoever signs in there next is let in, and stays', async () => {
    await line.cut();
    await signOut();
    await page.getByText(STILL).waitFor();
    await line.open();
    const [, other] = await emails('specialist');
    await open('/sign-in');
    await signIn(other);
    await open('/account');
    expect(await page.locator('main').innerText()).toContain(other.email);
  });

  it('U-41: what waits is asked about first; thrown away without a signal, one is signed out with the first one', async () => {
    await keep('Thrown away');
    await page.evaluate(() => { location.hash = 'leaving'; });
    await page.reload();
    await page.getByRole('button', { name: /^Throw away/ }).first().click();
    await page.getByRole('button', { name: 'Really throw it away?' }).click();
    await page.getByText(STILL).waitFor();
    await line.open();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL('**/sign-in*');
    expect(await visitsWith('Thrown away')).toEqual([]);
  });

  it('R-40: a draft that is open in a form is not sent from under it, by this window or another; the correction is', async () => {
    await keep('Word misspelt');
    await line.open();
    // The form is opened while nothing is sent: as it is when the signal comes back with that press.
    await page.evaluate(() => { location.hash = 'leaving'; });
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.waitForURL('**/visits');
    await page.getByLabel('What you learned').fill('Word corrected');
    const other = await watch.context.newPage();
    await open('/week', other);
    await other.waitForTimeout(1500);
    expect([await visitsWith('Word misspelt'), await visitsWith('Word corrected')]).toEqual([[], []]);
    await press();
    await page.getByText('Visit saved').waitFor();
    expect([await visitsWith('Word misspelt'), (await visitsWith('Word corrected')).length, (await held()).drafts]).toEqual([[], 1, 0]);
  });
});

/// <reference lib="dom" />
import type { Browser, BrowserContextOptions, CDPSession, Locator, Page } from 'playwright-core';
import { newId } from '../../src/common/database/ids';
import type { Viewer } from '../../src/common/web/access';
import { PlannedVisits } from '../../src/visits/planned/planned-visits.service';
import { describeInBrowser, openChromium } from '../support/chromium';
import { startSite, type Site } from '../support/site';
import { watched, type Watched } from '../support/watch';

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
/** 400 kbit/s and 400 ms to the server and back. */
const CAR_PARK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const BYTES = 60 * 1024;
const SECONDS = 30;
const SECONDS_A_TAP = 1.5;

let chromium: Browser;
let site: Site;

/** A phone with somebody signed in, on a bad line and a slow processor, its cache empty. */
async function onPhone(more: BrowserContextOptions = {}): Promise<{ phone: Watched; page: Page; line: CDPSession }> {
  const phone = await watched(chromium, { ...PHONE, ...more });
  const page = await phone.context.newPage();
  await site.signIn(page, 'specialist');
  const line = await phone.context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.clearBrowserCache');
  await line.send('Network.emulateNetworkConditions', CAR_PARK);
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { phone, page, line };
}

/** The choices of one visit, nothing typed: where, whom, what for. How is "in person" and when is now. */
const choices = (page: Page): Locator[] => {
  const group = (name: string) => page.getByRole('group', { name });
  return [group('Employer').getByRole('radio').first(), group('Who did you meet?').getByRole('checkbox', { name: /^Someone/ }), group('Purpose').getByRole('radio', { name: 'Thank-you' })];
};
const saveButton = (page: Page) => page.getByRole('button', { name: 'Save visit', exact: true });

/** From home to "Visit saved" by thumb. */
async function byThumb(page: Page): Promise<{ taps: number; seconds: number }> {
  let taps = 0;
  const tap = (what: Locator) => what.tap().then(() => (taps += 1));
  await page.goto(site.url);
  const began = performance.now();
  await tap(page.getByRole('link', { name: 'Log a visit' }).filter({ visible: true }).first());
  await page.waitForURL('**/visits/new*');
  for (const choice of choices(page)) await tap(choice);
  await tap(saveButton(page));
  await page.getByText('Visit saved').waitFor();
  return { taps, seconds: (performance.now() - began) / 1000 + taps * SECONDS_A_TAP };
}

/** Visits exactly as the choices say: one with its tick lost on the way isn't among them. */
const visits = async () => Number((await site.app.database.read((tx) => tx.sql<{ n: number | string }[]>`SELECT count(*) AS n FROM visits WHERE mode = 'in_person' AND purpose = 'thank_you' AND met_unnamed = 1 AND visited_on = '2026-11-19'`))[0].n);

/** A plan for today, at an employer where nothing is planned, by whoever signs in. @returns the employer's name */
async function planned(): Promise<string> {
  return site.app.database.write(async (tx) => {
    const [who] = await tx.sql<Viewer[]>`SELECT s.id, s.name, s.role, s.team_id AS "teamId" FROM staff s WHERE s.role = 'specialist' AND EXISTS (SELECT 1 FROM visits v WHERE v.staff_id = s.id AND v.employer_id = ${site.filled(':employer')}) ORDER BY s.id LIMIT 1`;
    const [employer] = await tx.sql<{ id: string; name: string }[]>`SELECT id, name FROM employers e WHERE deleted_at IS NULL AND do_not_contact_on IS NULL AND (SELECT count(*) FROM employers x WHERE x.name = e.name) = 1
      AND NOT EXISTS (SELECT 1 FROM planned_visits p WHERE p.employer_id = e.id) ORDER BY id LIMIT 1`;
    await site.app.app.get(PlannedVisits).plan(tx, { ...who, requestId: 'test', address: '' }, { id: newId(), employerId: employer.id, day: '2026-11-19', atTime: null, purpose: 'learn_needs', note: '' }, null);
    return employer.name;
  });
}

describeInBrowser('U-01: a visit logged in a car park', () => {
  beforeAll(async () => {
    chromium = await openChromium();
    site = await startSite();
  }, 120_000);
  afterAll(async () => {
    await chromium.close();
    await site.close();
  });

  it('the form comes in at most 60 KB with nothing kept from before', async () => {
    // What the worker hands over from its own shelf isn't counted by the browser: here nothing may come from there.
    const { phone, page, line } = await onPhone({ serviceWorkers: 'block' });
    let bytes = 0;
    const seen: string[] = [];
    line.on('Network.responseReceived', ({ response }) => {
      // Chromium's own drawings for date fields come from nowhere.
      if (!response.url.startsWith('data:')) seen.push(response.url);
    });
    line.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(`${site.url}/visits/new`, { waitUntil: 'networkidle' });
    await phone.context.close();
    expect(seen.filter((address) => !address.startsWith(site.url))).toEqual([]);
    expect(seen.length).toBeGreaterThan(3);
    expect({ bytes, isEnough: bytes <= BYTES, isMeasured: bytes > 5_000 }).toEqual({ bytes, isEnough: true, isMeasured: true });
    process.stderr.write(`The visit form, cold: ${bytes} bytes in ${seen.length} answers\n`);
  }, 60_000);

  it.each([['with its scripts', true], ['U-02: without JavaScript', false]])('five taps from home, nothing typed, under half a minute: %s', async (_, javaScriptEnabled) => {
    const { phone, page } = await onPhone({ javaScriptEnabled });
    const before = await visits();
    const { taps, seconds } = await byThumb(page);
    await phone.context.close();
    process.stderr.write(`From home to saved, JavaScript ${javaScriptEnabled}: ${taps} taps, ${seconds.toFixed(1)} s\n`);
    expect({ faults: phone.faults, taps, isSoon: seconds < SECONDS }).toEqual({ faults: [], taps: 5, isSoon: true });
    expect(await visits()).toBe(before + 1);
  }, 90_000);

  it('a quick thumb: what is ticked before the employer’s people have come stays ticked', async () => {
    const { phone, page } = await onPhone();
    await page.goto(`${site.url}/visits/new`);
    const [employer, someone] = choices(page);
    const answered = page.waitForResponse((one) => one.url().includes('/visits/here'));
    await employer.check({ noWaitAfter: true });
    await someone.check();
    await answered;
    await page.waitForTimeout(1_000);
    expect(await someone.isChecked()).toBe(true);
    // Two answers at once: the second begins before the first is through.
    await page.evaluate("(() => { const [a, b] = ['#here-people', '#here-clients'].map(id => ({ target: document.querySelector(id) })); const tell = (when, ctx) => document.body.dispatchEvent(new CustomEvent(`htmx:${when}:swap`, { bubbles: true, detail: { ctx } })); tell('before', a); tell('before', b); document.querySelectorAll('#here-people [type=checkbox]').forEach(box => (box.checked = false)); tell('after', a); })()");
    expect(await someone.isChecked()).toBe(true);
    await phone.context.close();
  }, 60_000);

  it('U-03: by keyboard alone', async () => {
    const { phone, page } = await onPhone();
    const before = await visits();
    await page.goto(site.url);
    const reach = async (what: Locator) => {
      for (let stops = 0; stops < 120; stops += 1) {
        if (await what.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Not reached by Tab: ${String(what)}`);
    };
    await reach(page.getByRole('link', { name: 'Log a visit' }).filter({ visible: true }).first());
    await page.keyboard.press('Enter');
    await page.waitForURL('**/visits/new*');
    const [employer, someone, thanks] = choices(page);
    await reach(employer);
    await Promise.all([page.waitForResponse((one) => one.url().includes('/visits/here')), page.keyboard.press('Space')]);
    await page.waitForTimeout(1_000);
    await reach(someone);
    await page.keyboard.press('Space');
    // Tab reaches the chosen one of a group of radios, else the first; within it the arrows move. What was planned is chosen already.
    const [chosen, any] = [true, false].map((checked) => page.getByRole('group', { name: 'Purpose' }).getByRole('radio', { checked }));
    await reach((await chosen.count()) > 0 ? chosen : any.first());
    while (!(await thanks.isChecked())) await page.keyboard.press('ArrowDown');
    await reach(saveButton(page));
    await page.keyboard.press('Enter');
    await page.getByText('Visit saved').waitFor();
    await phone.context.close();
    expect(phone.faults).toEqual([]);
    expect(await visits()).toBe(before + 1);
  }, 120_000);

  it.each([['with its scripts', true], ['without JavaScript', false]])('from a planned visit: made as planned, or nobody there, is one tap at home: %s', async (_, javaScriptEnabled) => {
    const [made, missed] = [await planned(), await planned()];
    const { phone, page } = await onPhone({ javaScriptEnabled });
    await page.goto(site.url);
    const began = performance.now();
    await page.getByRole('button', { name: `Made as planned: ${made}` }).tap();
    await page.getByText('Visit saved').waitFor();
    const seconds = (performance.now() - began) / 1000;
    await page.getByRole('button', { name: `Nobody there: ${missed}` }).tap();
    await page.getByText('Noted: nobody was there.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).tap();
    await page.getByText('Visit removed.').waitFor();
    await page.getByRole('button', { name: `Nobody there: ${missed}` }).waitFor();
    await phone.context.close();
    process.stderr.write(`Made as planned, JavaScript ${javaScriptEnabled}: 1 tap, ${seconds.toFixed(1)} s\n`);
    expect({ faults: phone.faults, isSoon: seconds < SECONDS }).toEqual({ faults: [], isSoon: true });
  }, 90_000);

  it('from a planned visit by keyboard alone', async () => {
    const made = await planned();
    const { phone, page } = await onPhone();
    await page.goto(site.url);
    const button = page.getByRole('button', { name: `Made as planned: ${made}` });
    for (let stops = 0; stops < 150 && !(await button.evaluate((element) => element === document.activeElement)); stops += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Visit saved').waitFor();
    await phone.context.close();
    expect(phone.faults).toEqual([]);
  }, 120_000);

  it('after a number was tapped, the call is offered to be logged; only the employer’s id waits on the device', async () => {
    const { phone, page } = await onPhone();
    const employer = site.filled(':employer');
    await site.app.database.write((tx) => tx.sql`UPDATE employers SET phone = '212 555 0142' WHERE id = ${employer}`);
    await page.goto(`${site.url}/employers/${employer}`);
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
    await page.locator('dd a[href^="tel:"]').first().tap();
    expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({ called: employer });
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('Did you get through?').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.goto(new URL((await page.locator('.note').getByRole('link', { name: 'Log the call' }).getAttribute('href'))!, site.url).href);
    expect(await page.getByRole('group', { name: 'How' }).getByRole('radio', { name: 'Phone' }).isChecked()).toBe(true);
    await phone.context.close();
    expect(phone.faults).toEqual([]);
  }, 60_000);
});

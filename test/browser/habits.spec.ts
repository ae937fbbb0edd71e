/// <reference lib="dom" />
import { chromium as driver, type Browser, type Page } from 'playwright-core';
import { describeInBrowser, openChromium } from '../support/chromium';
import { startSite, type Site } from '../support/site';
import { choose, watched, type Watched } from '../support/watch';

let chromium: Browser;
let site: Site;
let watch: Watched;
let page: Page;

const pathOf = () => new URL(page.url()).pathname;
const clientName = async () => (await site.app.database.read((tx) => tx.sql<{ name: string }[]>`SELECT preferred_name AS name FROM clients WHERE id = ${site.filled(':client')}`))[0].name;
const visits = async () => Number((await site.app.database.read((tx) => tx.sql<{ n: number | string }[]>`SELECT count(*) AS n FROM visits`))[0].n);

async function logVisit(): Promise<void> {
  await page.goto(`${site.url}${site.filled('/visits/new?employer=:employer')}`);
  await choose(page, 'How', 'In person');
  await choose(page, 'Who did you meet?', /^Someone/);
  await choose(page, 'Purpose', 'Keep in touch');
  await page.getByRole('button', { name: 'Save visit', exact: true }).click();
  await page.getByText('Visit saved').waitFor();
}

describeInBrowser('habits of a good page', () => {
  beforeAll(async () => {
    chromium = await openChromium();
    site = await startSite();
  }, 120_000);
  afterAll(async () => {
    await chromium.close();
    await site.close();
  });
  beforeEach(async () => {
    watch = await watched(chromium);
    page = await watch.context.newPage();
    await site.signIn(page, 'specialist');
  });
  afterEach(async () => {
    await watch.context.close();
    expect(watch.faults).toEqual([]);
  });

  it.each(['/', '/employers', '/visits/new', '/nowhere'])('the first stop on %s leads past the bar, to the page itself', async (path) => {
    await page.goto(site.url + path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the page' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('a form with a mistake comes back with its list first and in focus, each line leading to its field', async () => {
    await page.goto(`${site.url}${site.filled('/visits/new?employer=:employer')}`);
    await page.getByRole('button', { name: 'Save visit', exact: true }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.evaluate(() => ({ isFocused: document.activeElement?.classList.contains('problem'), first: document.querySelector('main > :not(.print-only)')?.outerHTML.slice(0, 30) }))).toEqual({ isFocused: true, first: expect.stringMatching(/^<div class="problem"/) });
    const line = page.locator('.problem a').first();
    const words = await line.innerText();
    await line.click();
    const field = await page.evaluate(() => document.activeElement?.closest('.field')?.querySelector('.error')?.textContent?.trim());
    expect(field).toBe(words);
  });

  it.each(['/', '/employers', '/employers/:employer', '/visits/new', '/clients/:client', '/clients/:client/disclosure/new'])('every stop on %s shows where it is: a ring of 2 px at least, and never below a bar', async (path) => {
    await page.goto(site.url + site.filled(path));
    const faults: string[] = [];
    let stops = 0;
    for (; stops < 45; stops += 1) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement | null;
        if (!focused || focused === document.body) return 'end';
        const shown = [focused, focused.closest('label'), focused.closest('.field')].filter((one) => one !== null);
        const ring = Math.max(...shown.map((one) => (getComputedStyle(one).outlineStyle === 'none' ? 0 : parseFloat(getComputedStyle(one).outlineWidth))));
        const box = (focused.closest('label') ?? focused).getBoundingClientRect();
        const middle = document.elementFromPoint(Math.min(box.x + box.width / 2, innerWidth - 1), box.y + Math.min(box.height / 2, 20));
        const holder = focused.closest('label') ?? focused;
        const isCovered = middle !== null && !holder.contains(middle) && !middle.contains(holder);
        const name = `${focused.tagName} ${focused.id || focused.textContent?.trim().slice(0, 40)}`;
        return ring < 2 ? `no ring: ${name}` : isCovered ? `covered: ${name}` : '';
      });
      if (fault === 'end') break;
      if (fault) faults.push(fault);
    }
    expect(stops).toBeGreaterThan(15);
    expect(faults).toEqual([]);
  }, 60_000);

  it('U-60, S-52: after signing out, Back shows the sign-in page and not the client, though pages are kept for Back', async () => {
    // The driver switches the keeping off; here it is what could go wrong.
    const keeping = await driver.launch({ executablePath: process.env.RAPPORT_CHROMIUM, args: ['--no-sandbox', '--disable-gpu'], ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    const one = await (await keeping.newContext()).newPage();
    await site.signIn(one, 'specialist');
    await one.goto(`${site.url}${site.filled('/clients/:client')}`);
    const name = await clientName();
    expect(await one.locator('main').innerText()).toContain(name);
    await one.locator('.menu summary').click();
    await one.getByRole('button', { name: 'Sign out' }).click();
    await one.waitForURL('**/sign-in*');
    await one.evaluate(() => history.back());
    await one.waitForTimeout(2_000);
    // What can be read, not the source: a short name may stand in a random token by chance.
    const shown = { path: new URL(one.url()).pathname, hasName: (await one.locator('body').innerText()).includes(name) };
    await keeping.close();
    expect(shown).toEqual({ path: '/sign-in', hasName: false });
  });

  it('U-61: loading the page again after a save saves nothing again, nor does Back', async () => {
    const before = await visits();
    await logVisit();
    await page.reload();
    await page.goBack();
    await page.goForward();
    await page.reload();
    expect(await visits()).toBe(before + 1);
  });

  it('keys: n logs a visit, g and a letter goes to a page, ? lists them', async () => {
    await page.goto(site.url);
    await page.keyboard.press('n');
    await page.waitForURL('**/visits/new');
    await page.goto(site.url);
    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await page.waitForURL('**/employers');
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await keys.waitFor();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: 'Search and go' }).waitFor();
  });

  it('keys rest while somebody types, and can be switched off', async () => {
    await page.goto(`${site.url}/employers`);
    const box = page.getByRole('main').getByRole('searchbox');
    await box.pressSequentially('n?ge/');
    expect([pathOf(), await box.inputValue(), await page.locator('dialog[open]').count()]).toEqual(['/employers', 'n?ge/', 0]);
    await page.goto(site.url);
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Switch single keys off' }).click();
    await page.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('n');
    await page.keyboard.press('?');
    await page.waitForTimeout(400);
    expect([pathOf(), await page.locator('dialog[open]').count()]).toEqual(['/', 0]);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search and go' }).waitFor();
  });

  it('S-63: the browser keeps nothing of a client after a day’s work', async () => {
    const name = await clientName();
    for (const path of ['/clients', '/clients/:client', '/clients/:client/preferences', '/clients/:client/matches', '/clients/:client/disclosure', `/search?q=${encodeURIComponent(name)}`]) await page.goto(site.url + site.filled(path));
    await page.goto(`${site.url}${site.filled('/clients/:client/edit')}`);
    await page.getByLabel('How to reach them').fill('Half a sentence about somebody');
    await logVisit();
    const kept = await page.evaluate(async () => {
      const cached = await Promise.all((await caches.keys()).map(async (key) => (await (await caches.open(key)).keys()).map((request) => request.url)));
      return { local: Object.entries(localStorage), session: Object.entries(sessionStorage), databases: (await indexedDB.databases()).map((one) => one.name), cached: cached.flat(), workers: (await navigator.serviceWorker.getRegistrations()).length };
    });
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${name}|Half a sentence`));
    expect({ ...kept, databases: kept.databases.filter((one) => one !== 'rapport'), cached: kept.cached.filter((address) => !/\/(offline|assets\/\w+\/[\w.-]+)$/.test(address)) }).toEqual({ local: [], session: [], databases: [], cached: [], workers: 1 });
    const cookies = await watch.context.cookies();
    expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([{ httpOnly: true, sameSite: 'Lax' }]);
  });
});

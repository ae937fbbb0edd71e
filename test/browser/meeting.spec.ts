/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { newId } from '../../src/common/database/ids';
import { describeInBrowser, openChromium } from '../support/chromium';
import { startSite, type Site } from '../support/site';
import { watched, type Watched } from '../support/watch';

const LARGE = '/matching?view=screen';

let chromium: Browser;
let site: Site;
let watch: Watched;
let page: Page;

const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const firstOf = () => page.locator('.wall > li h2').first().textContent();

describeInBrowser('the meeting on a wall, and on a phone', () => {
  beforeAll(async () => {
    chromium = await openChromium();
    site = await startSite();
    await site.app.database.write(async (tx) => {
      const [one] = await tx.sql<Record<string, unknown>[]>`SELECT * FROM openings WHERE status = 'open' AND deleted_at IS NULL ORDER BY id LIMIT 1`;
      const columns = Object.keys(one);
      for (let at = 0; at < 30; at += 1) {
        const copy = { ...one, id: newId(), title: `Copy ${at}` } as Record<string, unknown>;
        await tx.query(`INSERT INTO openings (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, columns.map((name) => copy[name]));
      }
    });
  }, 120_000);
  afterAll(async () => {
    await chromium.close();
    await site.close();
  });
  beforeEach(async () => {
    watch = await watched(chromium);
    page = await watch.context.newPage();
    await site.signIn(page, 'supervisor');
  });
  afterEach(async () => {
    await watch.context.close();
    expect(watch.faults).toEqual([]);
  });

  it('fills a projector: two columns side by side, 14 openings on one screen', async () => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto(site.url + LARGE);
    const boxes = await page.locator('.wall > li').evaluateAll((items) => items.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes).toHaveLength(14);
    expect(new Set(boxes.map(({ x }) => Math.round(x))).size).toBe(2);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeGreaterThan(1850);
    expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThan(1200);
  });

  it.each([[1920, 2], [1280, 1]])('at %i px every opening has the same columns: who, how well, because and leave line up', async (width, columns) => {
    await page.setViewportSize({ width, height: 1080 });
    await page.goto(site.url + LARGE);
    for (const at of [1, 2, 3, 4]) {
      const starts = await page.locator(`.for > li > :nth-child(${at})`).evaluateAll((cells) => cells.map((one) => Math.round(one.getBoundingClientRect().x)));
      expect(starts.length).toBeGreaterThan(columns);
      expect([at, new Set(starts).size]).toEqual([at, columns]);
    }
    const notes = await page.locator('.wall a[href$="#note"]').evaluateAll((links) => links.every((one) => one.closest('li > div')?.querySelector('h2') !== null));
    expect(notes).toBe(true);
  });

  it('the form’s bar has the colour of the card it stands in', async () => {
    await page.goto(site.url + LARGE);
    await page.locator('.wall h2 a').first().click();
    const [bar, card] = await page.locator('#note, #note .save').evaluateAll((boxes) => boxes.map((one) => getComputedStyle(one).backgroundColor));
    expect(bar).toBe(card);
  });

  it('turns its pages by the arrow keys, on and back, and says so', async () => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto(site.url + LARGE);
    const first = await firstOf();
    await page.getByText('or the keys ← →').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText('15 to 28 of').waitFor();
    expect(await firstOf()).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    await page.getByText('1 to 14 of').waitFor();
    expect(await firstOf()).toBe(first);
  });

  it.each([[360, LARGE], [360, '/matching'], [1280, LARGE]] as const)('at %i px %s is one column and nothing sticks out', async (width, path) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(site.url + path);
    expect(await overflow()).toBeLessThanOrEqual(0);
    const lefts = await page.locator('.wall > li').evaluateAll((items) => new Set(items.map((one) => Math.round(one.getBoundingClientRect().x))).size);
    expect(lefts).toBe(path === LARGE ? 1 : 0);
  });

  it.each(['/openings', '/week'])('on a phone Matching is one tap from %s; on a desk the top bar has it', async (path) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(site.url + path);
    const link = page.locator('.on-phone a');
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await link.isVisible()).toBe(false);
    await page.setViewportSize({ width: 360, height: 740 });
    await link.click();
    await page.getByRole('heading', { name: 'This week’s meeting' }).waitFor();
  });
});

/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openChromium } from '../support/chromium';
import { startSite, type Site } from '../support/site';
import { watched, type Watched } from '../support/watch';

let chromium: Browser;
let site: Site;
let watch: Watched;
let page: Page;

const box = (value: string) => page.locator(`.grid input[value="${value}"]`);
/** What a finger or pointer meets: the box lies under its label's mark. */
const cell = (value: string) => page.locator(`.grid label:has(input[value="${value}"])`);
/** The cells ticked, in the order of the page. */
const ticked = () => page.locator('.grid input:checked').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value);

async function middleOf(value: string): Promise<{ x: number; y: number }> {
  const spot = await box(value).boundingBox();
  if (!spot) throw new Error(`No cell ${value}.`);
  return { x: spot.x + spot.width / 2, y: spot.y + spot.height / 2 };
}

async function pointAt(value: string): Promise<void> {
  const { x, y } = await middleOf(value);
  await page.mouse.move(x, y);
}

/** A finger over these cells: a real touch, so that the browser may scroll instead. */
async function swipe(...cells: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const [first, ...others] = await Promise.all(cells.map(middleOf));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [first] });
  for (const spot of others) {
    // At a finger's pace: Chromium makes no tap of a touch that comes soon after a swipe without any time in it.
    await page.waitForTimeout(60);
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [spot] });
  }
  await page.waitForTimeout(150);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function openGrid(scripts = true): Promise<void> {
  watch = await watched(chromium, { viewport: { width: 360, height: 740 }, hasTouch: true, javaScriptEnabled: scripts });
  page = await watch.context.newPage();
  await site.signIn(page, 'specialist');
  await page.goto(`${site.url}/clients/${site.filled(':client')}/preferences`);
  for (const one of await ticked()) await cell(one).click();
  await box('wed-morning').scrollIntoViewIfNeeded();
}

describeInBrowser('M2, U-15: the week one can work, by touch, mouse and keys', () => {
  beforeAll(async () => {
    chromium = await openChromium();
    site = await startSite();
  }, 120_000);
  afterAll(async () => {
    await chromium.close();
    await site.close();
  });
  afterEach(async () => {
    await watch.context.close();
    expect(watch.faults).toEqual([]);
  });

  it('is one stop of the Tab key; arrows move, Space ticks', async () => {
    await openGrid();
    await box('mon-morning').focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'Space', 'End', 'Space', 'ArrowRight', 'Home', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
    expect([await ticked(), await focused()]).toEqual([['tue-afternoon', 'sun-afternoon'], 'mon-morning']);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.grid'))).toBeNull();
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('mon-morning');
  });

  it('a drag with the mouse paints all it goes over as the first, on or off; a click ticks one', async () => {
    await openGrid();
    await pointAt('mon-morning');
    await page.mouse.down();
    for (const one of ['tue-morning', 'wed-morning', 'wed-afternoon', 'tue-morning']) await pointAt(one);
    await page.mouse.up();
    expect(await ticked()).toEqual(['mon-morning', 'tue-morning', 'wed-morning', 'wed-afternoon']);
    await pointAt('wed-morning');
    await page.mouse.down();
    for (const one of ['tue-morning', 'wed-morning']) await pointAt(one);
    await page.mouse.up();
    expect(await ticked()).toEqual(['mon-morning', 'wed-afternoon']);
    await cell('mon-morning').click();
    await cell('fri-night').click();
    expect(await ticked()).toEqual(['wed-afternoon', 'fri-night']);
  });

  it('a quick drag skips no cell between two places the mouse told of, on or off, along or across', async () => {
    await openGrid();
    const drag = async (first: string, last: string) => {
      await pointAt(first);
      await page.mouse.down();
      await pointAt(last);
      await page.mouse.up();
    };
    await drag('mon-morning', 'sun-morning');
    expect(await ticked()).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => `${day}-morning`));
    await drag('sat-morning', 'tue-morning');
    expect(await ticked()).toEqual(['mon-morning', 'sun-morning']);
    await drag('wed-afternoon', 'wed-night');
    expect(await ticked()).toEqual(['mon-morning', 'sun-morning', 'wed-afternoon', 'wed-evening', 'wed-night']);
  });

  it('a finger across paints, a finger up scrolls and ticks nothing, a tap ticks one; what is saved is what was painted', async () => {
    await openGrid();
    await swipe('mon-evening', 'tue-evening', 'wed-evening', 'thu-evening');
    expect(await ticked()).toEqual(['mon-evening', 'tue-evening', 'wed-evening', 'thu-evening']);
    await cell('sun-night').tap();
    await page.locator('.grid input[value="sun-night"]:checked').waitFor({ state: 'attached' });
    const before = await page.evaluate(() => scrollY);
    await swipe('sun-night', 'sun-evening', 'sun-afternoon', 'sun-morning');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before);
    expect(await ticked()).toEqual(['mon-evening', 'tue-evening', 'wed-evening', 'thu-evening', 'sun-night']);
    await page.locator('.save button').first().click();
    await page.getByText('The work profile is saved.').waitFor();
    expect(await ticked()).toEqual(['mon-evening', 'tue-evening', 'wed-evening', 'thu-evening', 'sun-night']);
  });

  it('a text field reached by the Tab key stands wholly above the bar that saves', async () => {
    await openGrid();
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('[name="travelStrength"]').last().focus();
    for (let presses = 0; presses < 6 && (await page.evaluate(() => document.activeElement?.id)) !== 'employersWanted'; presses += 1) await page.keyboard.press('Tab');
    const [field, bar] = [await page.locator('#employersWanted:focus').boundingBox(), await page.locator('.save').boundingBox()];
    expect((field?.y ?? Infinity) + (field?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  });

  it('the filters of openings are folded on a phone and stand open on a wide screen', async () => {
    await openGrid();
    await page.goto(`${site.url}/openings`);
    const filter = page.locator('#status');
    expect([await filter.isVisible(), await page.locator('details.sifts summary').isVisible()]).toEqual([false, true]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect([await filter.isVisible(), await page.locator('details.sifts summary').isVisible()]).toEqual([true, false]);
    // The longest choice of each fits into it.
    const cut = (all: Element[]) => (all as HTMLSelectElement[]).filter((one) => { const width = one.offsetWidth; one.style.width = 'max-content'; return one.offsetWidth > width + 1; }).map(({ id }) => id);
    await page.goto(`${site.url}/matching`);
    expect(await page.locator('.sift select').evaluateAll(cut)).toEqual([]);
  });

  it('without a script it is boxes to tick', async () => {
    await openGrid(false);
    await cell('tue-night').click();
    expect(await ticked()).toEqual(['tue-night']);
    expect(await page.locator('[data-grid-hint]').isVisible()).toBe(false);
  });
});

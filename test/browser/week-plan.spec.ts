/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { newId } from '../../src/common/database/ids';
import { describeInBrowser, openChromium } from '../support/chromium';
import { startSite, type Site } from '../support/site';
import { watched, type Watched } from '../support/watch';

const WEEK = '/week?start=2026-12-07';

let chromium: Browser;
let site: Site;
let watch: Watched;
let page: Page;

/** What stands at a place of the week. */
const at = (place: string) => page.locator(`[data-place="${place}"] article`).count();

describeInBrowser('U-15, WCAG 2.5.7: the week is planned by dragging, and by keys alone', () => {
  beforeAll(async () => {
    chromium = await openChromium();
    site = await startSite();
    const who = site.filled(':specialist');
    await site.app.database.write((tx) => tx.sql`INSERT INTO work_blocks (id, staff_id, weekday, from_time, until_time) VALUES (${newId()}, ${who}, 2, '09:00', '12:00')`);
  }, 120_000);
  afterAll(async () => {
    await chromium.close();
    await site.close();
  });
  beforeEach(async () => {
    watch = await watched(chromium);
    page = await watch.context.newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    await site.signIn(page, 'specialist');
    const id = newId();
    const at = new Date(0).toISOString();
    await site.app.database.write(async (tx) => {
      await tx.sql`DELETE FROM planned_visits WHERE day >= '2026-12-07'`;
      await tx.sql`INSERT INTO planned_visits (id, employer_id, staff_id, day, purpose, created_at, created_by, updated_at)
        SELECT ${id}, id, ${site.filled(':specialist')}, '2026-12-07', 'introduction', ${at}, ${site.filled(':specialist')}, ${at} FROM employers WHERE deleted_at IS NULL AND last_visit_on IS NULL ORDER BY id LIMIT 1`;
    });
    await page.goto(site.url + WEEK);
  });
  afterEach(async () => {
    await watch.context.close();
    expect(watch.faults).toEqual([]);
  });

  it('a visit dragged into a block is moved there', async () => {
    expect([await at('2026-12-07'), await at('2026-12-08/09:00')]).toEqual([1, 0]);
    await page.locator('[data-move]').dragTo(page.locator('[data-place="2026-12-08/09:00"]'));
    await page.getByText('Moved.', { exact: true }).waitFor();
    expect([await at('2026-12-07'), await at('2026-12-08/09:00')]).toEqual([0, 1]);
  });

  it('what the drag does, the keys do: open, choose, move; and copy', async () => {
    await page.locator('[data-move] summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('to');
    await page.keyboard.type('Wed, Dec 9');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Moved.', { exact: true }).waitFor();
    expect([await at('2026-12-07'), await at('2026-12-09')]).toEqual([0, 1]);
    await page.locator('[data-move] summary').press('Enter');
    await page.getByLabel('Where to').selectOption('2026-12-08/09:00');
    await page.getByRole('button', { name: 'Copy' }).press('Enter');
    await page.getByText('Copied.', { exact: true }).waitFor();
    expect([await at('2026-12-09'), await at('2026-12-08/09:00')]).toEqual([1, 1]);
  });

  it('moved in one window while another shows it where it was: the other sees how', async () => {
    const other = await watch.context.newPage();
    await other.goto(site.url + WEEK);
    await page.locator('[data-move]').dragTo(page.locator('[data-place="2026-12-10"]'));
    await page.getByText('Moved.', { exact: true }).waitFor();
    await other.locator('[data-move]').dragTo(other.locator('[data-place="2026-12-11"]'));
    await other.getByRole('heading', { name: 'Somebody else changed this too' }).waitFor();
    expect(await other.locator('tbody td').allInnerTexts()).toEqual(['Fri, Dec 11', 'Thu, Dec 10']);
    watch.faults.splice(0, Infinity, ...watch.faults.filter((fault) => !fault.includes('409')));
  });
});

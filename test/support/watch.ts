import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { PASSWORD } from './make';

export interface Watched {
  context: BrowserContext;
  /** What went wrong in any of its pages: errors told to the console, scripts that broke, what the policy stopped, dialogs. */
  faults: string[];
}

/** Chromium's own line for an answer that is no success: the page tells it in its own words. */
const ANSWERED = /^Failed to load resource: the server responded with a status of (404|409|422) /;

/** Chromium's own rejections where a page is left before its stylesheet, which opts in to transitions, has come, or comes into sight too late for one: it changes without. */
const UNANIMATED = /^Transition was aborted because of invalid state\. (ViewTransition opt-in disabled|Page already revealed)/;

/** A browser of its own, whose pages are listened to from their first script on. */
export async function watched(chromium: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await chromium.newContext(options);
  context.setDefaultTimeout(20_000);
  const faults: string[] = [];
  await context.exposeBinding('tellFault', (_, text: string) => faults.push(text));
  await context.addInitScript("document.addEventListener('securitypolicyviolation', (event) => window.tellFault(`policy: ${event.violatedDirective} ${event.blockedURI} on ${location.pathname}`))");
  context.on('page', (page) => {
    const at = () => new URL(page.url()).pathname;
    page.on('console', (line) => {
      if (line.type() === 'error' && !ANSWERED.test(line.text())) faults.push(`console: ${line.text()} on ${at()}`);
    });
    page.on('pageerror', (error) => {
      if (!UNANIMATED.test(error.message)) faults.push(`script: ${error.message} on ${at()}`);
    });
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()} on ${at()}`);
      void dialog.dismiss();
    });
  });
  return { context, faults };
}

/** Signs in through the form, and waits for the first page. */
export async function enter(page: Page, url: string, email: string, password = PASSWORD): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
}

/** Chooses in a group by its legend and the choice's label, as both are read. */
export async function choose(page: Page, legend: string | RegExp, ...labels: (string | RegExp)[]): Promise<void> {
  const group = page.getByRole('group', { name: legend });
  for (const label of labels) await group.getByLabel(label).check();
}

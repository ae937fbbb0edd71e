/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../src/demo/people';
import { allow, makeClient, takeBack } from './make-disclosure';
import type { Viewer } from '../../src/common/web/access';
import { openChromium } from './chromium';
import { heldBy } from './held';
import { startSite, type Site } from './site';
import { choose, enter, watched, type Watched } from './watch';
import { WeakLine } from './weak-line';

let chromium: Browser;
export let site: Site;
export let line: WeakLine;
export let watch: Watched;
export let page: Page;

/** What Chromium and htmx say of a line that is cut. */
const NO_ANSWER = /net::ERR_|Failed to fetch/;
export const rows = <T>(tx: (sql: Parameters<Parameters<Site['app']['database']['read']>[0]>[0]) => Promise<T>) => site.app.database.read(tx);
export const visitsWith = async (learned: string) => (await rows((tx) => tx.sql<{ staff: string }[]>`SELECT staff_id AS staff FROM visits WHERE learned = ${learned}`)).map((row) => row.staff);
export const emails = async (role: string) => (await rows((tx) => tx.sql<{ id: string; email: string }[]>`SELECT id, email FROM staff WHERE role = ${role} AND disabled_at IS NULL AND team_id = (SELECT team_id FROM staff WHERE id = ${site.filled(':specialist')}) ORDER BY CASE id WHEN ${site.filled(':specialist')} THEN 0 ELSE 1 END, id`));
export const open = (path: string, one = page) => one.goto(line.url + path);
export const waits = (one = page) => one.getByText(/on this device (is|are) not sent yet/);
export type Kept = { kept?: { current(): Promise<unknown>; mine(): Promise<unknown[]> } };
export async function until(one: Page, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await one.evaluate(isSo).catch(() => false))) if (Date.now() > end) throw new Error(`It never came: ${isSo.toString()}`);
}
/** A page once its scripts keep visits: the worker is at work and has the key of who is signed in. */
export const ready = (one = page) => until(one, async () => navigator.serviceWorker.controller !== null && (await (window as Kept).kept?.current()) !== null && (window as Kept).kept !== undefined);

export async function signIn(person: { email: string }, one = page): Promise<void> {
  await enter(one, line.url, person.email, DEMO_PASSWORD);
  await ready(one);
}

export async function fill(learned: string, one = page): Promise<void> {
  await open(site.filled('/visits/new?employer=:employer'), one);
  await ready(one);
  await choose(one, 'Who did you meet?', /^Someone/);
  await choose(one, 'Purpose', 'Keep in touch');
  await one.getByLabel('What you learned').fill(learned);
}
/** A client who lets themselves be named at the employer visited last, until they take it back. */
export async function leaveToName() {
  const [row] = await rows((tx) => tx.sql<{ id: string; name: string; team: string }[]>`SELECT id, name, team_id AS team FROM staff WHERE id = ${site.filled(':specialist')}`);
  const who: Viewer = { id: row.id, name: row.name, role: 'specialist', teamId: row.team, requestId: '', address: '' };
  const client = await makeClient(site.app.app, who, 'Zebulon Quill');
  await allow(site.app.app, who, client, [site.filled(':employer')], ['name']);
  return { client: client.id, name: 'Zebulon', employer: site.filled(':employer'), withdraw: () => takeBack(site.app.app, who, client) };
}
export const press = (one = page) => one.getByRole('button', { name: 'Save visit', exact: true }).click();

/** A visit filled in with a signal, and saved without one. */
export async function keep(learned: string): Promise<void> {
  await fill(learned);
  await line.cut();
  await press();
  await page.getByText('There is no signal yet.').waitFor();
}

export const held = () => heldBy(page);

/** Another page of the same browser, after the first was closed. */
export async function openAgain(): Promise<void> {
  page = await watch.context.newPage();
}

/** What stands around every test without a signal: one site, one line to it, somebody signed in. */
export function withoutSignal(): void {
  beforeAll(async () => {
    chromium = await openChromium();
    site = await startSite();
    line = new WeakLine(Number(new URL(site.url).port));
  }, 120_000);
  afterAll(async () => {
    await line.cut();
    await chromium.close();
    await site.close();
  });
  beforeEach(async () => {
    await line.open();
    watch = await watched(chromium);
    page = await watch.context.newPage();
    const [person] = await emails('specialist');
    await signIn(person);
  });
  afterEach(async () => {
    await watch.context.close();
    await line.cut();
    expect(watch.faults.filter((fault) => !NO_ANSWER.test(fault))).toEqual([]);
  });
}

/// <reference lib="dom" />
import type { Browser as Chromium, Page } from 'playwright-core';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { describeInBrowser, openChromium } from '../support/chromium';
import { kindOf } from '../support/crawler';
import { allow } from '../support/make-disclosure';
import { DATA, makeEmployer, makePerson } from '../support/make-employers';
import { makeVisit } from '../support/make-visits';
import { enter, watched, type Watched } from '../support/watch';

/** In threes and fours, so that three records of each kind hold all of them in every short field. */
const SHORT = [
  [`"'><b>Ann`, '</script><script>alert(1)</script>', 'javascript:alert(2)', '<img src=x onerror=alert(3)>'],
  ['{{7*7}}${7*7}<%= 7*7 %>', 'line\u2028and\u2029paragraph', '\u202Egnp.exe\u202C \u2066x\u2069', '</title></textarea><svg onload=alert(4)>'],
  [`' OR 1=1; --`, '" autofocus onfocus=alert(5) x="', '<a href="javascript:alert(6)">Jo</a>'],
];
const LONG = `${SHORT.flat().join('\n')}\n${'<i>x'.repeat(500)}`;
const NAUGHTY = join(DATA, 'import/hostile_text/blns.json');
/** The published list's own strings that carry markup, as far as one field holds them; none where the list isn't. */
const PUBLISHED = existsSync(NAUGHTY) ? (JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[]).filter((text) => /[<>"'&]/.test(text) && text.length < 200 && !text.includes('\0')) : [];
const published = (from: number) => PUBLISHED.slice(from * 40, from * 40 + 40).join('\n').slice(0, 1_900);

let app: TestApp;
let url: string;
let chromium: Chromium;
let dana: Staff;
let maria: Staff;
/** What must be read where, word for word. */
const expected = new Map<string, string[]>();

/** Letters only: signs nobody sees may be dropped on the way in, and space may be folded on the way out. */
const seenOf = (text: string) => text.normalize('NFC').replace(/[\s\p{Cf}\p{Cc}]/gu, '');

async function fillRecords(asDana: Browser): Promise<void> {
  const who = app.make.viewer(dana);
  for (const [index, group] of SHORT.entries()) {
    const text = group.join(' ');
    const long = index === 0 ? LONG : published(index - 1);
    const employer = await makeEmployer(app.app, text, { legalName: text, area: text, whatTheyNeed: long, howTheyHire: long, busyTimes: text, tags: group, site: { address: text, city: text }, ownerId: dana.id });
    await makePerson(app.app, employer.id, text, { role: text });
    const opening = await app.make.opening(dana, employer.id, { title: text, duties: long, requirements: text, howToApply: text, shiftWords: text, payWords: text });
    const client = await app.make.client(dana, { preferredName: text, caseNumber: `H-${index}`, reachNote: long });
    await app.make.wishes(dana, client.id, { tasks: [{ words: text, strength: 'prefer' }], training: [text], languages: [text], dreamJob: { code: null, words: text } } as Parameters<typeof app.make.wishes>[2]);
    await allow(app.app, who, client, [employer.id], ['name', 'programme'], { words_name: text, wordsNot: group.join('\n'), reference: text, prosConsNote: text } as Parameters<typeof allow>[5]);
    const visit = await makeVisit(app.app, who, employer.id, { learned: long, nextWhat: text, nextOn: '2026-11-20', about: [{ clientId: client.id, facts: ['name'] }], purpose: 'propose_client' });
    const incident = await asDana.fill(`/clients/${client.id}/incidents/new?employer=${employer.id}`, { employer: employer.id, what: text, toWhom: text });
    if (incident.status !== 303) throw new Error(`The incident was not told: ${incident.text.slice(0, 200)}`);
    expected.set(`/employers/${employer.id}`, [text, long]).set(`/openings/${opening.id}`, [text, long]).set(`/clients/${client.id}`, [text, long]).set(`/visits/${visit}`, [long, text]);
    expected.set(`/clients/${client.id}/disclosure`, [text]).set(incident.location.split('?')[0], [text]);
  }
}

/** Opens every kind of page within three clicks of the start, a few of each kind. @returns what was read, by address */
async function crawl(watch: Watched, first: string[], most: number): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  const kinds = new Map<string, number>();
  const pages = await Promise.all([0, 1, 2].map(() => watch.context.newPage()));
  let ring = first;
  for (let hop = 0; hop <= 3; hop += 1) {
    const next = new Set<string>();
    const waiting = ring.filter((path) => {
      const seen = kinds.get(kindOf(path)) ?? 0;
      kinds.set(kindOf(path), seen + 1);
      return seen < most && !read.has(path);
    });
    await Promise.all(pages.map(async (page) => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) for (const link of await open(page, path, read)) next.add(link);
    }));
    ring = [...next];
  }
  await Promise.all(pages.map((page) => page.close()));
  return read;
}

async function open(page: Page, path: string, read: Map<string, string>): Promise<string[]> {
  await page.goto(url + path);
  const { text, links } = await page.evaluate(() => ({ text: document.documentElement.textContent ?? '', links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '') }));
  read.set(path.split('?')[0], (read.get(path.split('?')[0]) ?? '') + text);
  return links.map((href) => href.split('#')[0]).filter((href) => /^\/(?!\/)/.test(href) && !/^\/(assets|sign-out)|csv|\/record\/file$/.test(href));
}

describeInBrowser('S-33: hostile text in every field, opened in a browser', () => {
  beforeAll(async () => {
    app = await startApp();
    const team = await app.make.team(SHORT[0].join(' '));
    dana = await app.make.staff('specialist', team, 'Dana Reyes');
    maria = await app.make.staff('supervisor', team, 'Maria Lund');
    await app.make.staff('specialist', team, SHORT[1].join(' '));
    await fillRecords(await app.signedIn(dana));
    const path = `/team/${dana.id}`;
    const asMaria = await app.signedIn(maria);
    const reviewed = await asMaria.fill(path, { noted: LONG.slice(0, 1_900), goal: SHORT[2].join(' ') }, 'main form:has([name="noted"])').catch(() => null);
    if (reviewed?.status !== 303) throw new Error(`The review was not recorded: ${reviewed?.status}`);
    expected.set(path, [LONG.slice(0, 1_900), SHORT[2].join(' ')]);
    await app.app.listen(0, '127.0.0.1');
    url = (await app.app.getUrl()).replace('[::1]', '127.0.0.1');
    chromium = await openChromium();
  }, 60_000);
  afterAll(async () => {
    await chromium.close();
    await app.close();
  });

  it('the watch itself works: a script of another page’s making is stopped and told', async () => {
    const watch = await watched(chromium);
    const page = await watch.context.newPage();
    await page.goto(`${url}/sign-in`);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="/x.png" onerror="alert(1)">'));
    await page.waitForTimeout(500);
    await watch.context.close();
    expect(watch.faults.some((one) => one.startsWith('policy: script-src'))).toBe(true);
  });

  it.each([['specialist', 3], ['supervisor', 1]] as const)('as a %s: nothing runs, nothing is stopped, and it reads as it was typed', async (role, most) => {
    const watch = await watched(chromium);
    const page = await watch.context.newPage();
    await enter(page, url, (role === 'specialist' ? dana : maria).email);
    const searches = SHORT.flat().map((text) => `/search?q=${encodeURIComponent(text)}`);
    const records = [...expected.keys()].filter((path) => path.startsWith('/team/') === (role === 'supervisor'));
    const read = await crawl(watch, ['/', ...records, ...(role === 'specialist' ? searches.slice(0, 4) : [])], most);
    expect(watch.faults).toEqual([]);
    expect(read.size).toBeGreaterThan(role === 'specialist' ? 40 : 15);
    const missing = records.flatMap((path) => (expected.get(path) ?? []).flatMap((text) => text.split('\n')).filter((line) => !seenOf(read.get(path) ?? '').includes(seenOf(line))).map((line) => `${path}: ${line.slice(0, 80)}`));
    expect(missing).toEqual([]);
    await watch.context.close();
  }, 90_000);

  it('what is typed into a search as it is typed, and into a form that comes back, stays text', async () => {
    const watch = await watched(chromium);
    const page = await watch.context.newPage();
    await enter(page, url, dana.email);
    await page.keyboard.press('/');
    await page.locator('#palette-q').fill('<img src=x onerror=alert(3)>');
    await page.waitForResponse((one) => one.url().includes('fragment=1'));
    await page.goto(`${url}/visits/new`);
    await page.getByRole('searchbox', { name: 'Another employer' }).fill(SHORT[0].join(' '));
    await page.getByRole('group', { name: 'Employer' }).getByRole('radio', { name: /^Add/ }).waitFor();
    await page.getByLabel('What you learned').fill(LONG.slice(0, 3_900));
    await page.getByRole('button', { name: 'Save visit', exact: true }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(seenOf(await page.getByLabel('What you learned').inputValue())).toBe(seenOf(LONG.slice(0, 3_900)));
    expect(watch.faults).toEqual([]);
    await watch.context.close();
  });
});

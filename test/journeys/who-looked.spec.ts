import { Audit } from '../../src/audit/audit.service';
import { lookWords } from '../../src/disclosure/talks/readers/looks.rules';
import { filesUnder, isSpec } from '../architecture/sources';
import type { Client } from '../../src/clients/client.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser, Seen } from '../support/browser';
import { makeClient } from '../support/make-disclosure';

let app: TestApp;
let [dana, maria]: Staff[] = [];
let [jo, kim]: Client[] = [];
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  [dana, maria] = [await app.make.staff('specialist', team, 'Dana Reyes'), await app.make.staff('supervisor', team, 'Maria Lund')];
  [jo, kim] = [await makeClient(app.app, app.make.viewer(dana), 'Jo Marlow'), await makeClient(app.app, app.make.viewer(dana), 'Kim Osei')];
  browser = await app.signedIn(dana);
});
afterAll(() => app.close());

const readers = (client: Client, query = '') => `/clients/${client.id}/disclosure/readers${query}`;
const linesOf = (seen: Seen) => seen.page.querySelectorAll('tbody tr').map((row) => row.structuredText.replace(/\s+/g, ' ').trim());
const asked = async (client: Client) => Number((await app.database.read((tx) => tx.sql<{ n: number | string }[]>`SELECT count(*) AS n FROM audit WHERE action = 'plan.readers' AND subject_id = ${client.id}`))[0].n);

it('P3: says who opened the plan, in which role, when and what they did, the newest first; nothing of another client', async () => {
  expect((await browser.get(readers(jo))).text).toContain('Nobody has looked yet');
  await browser.get(`/clients/${jo.id}/disclosure`);
  app.clock.moveTo('2026-11-20T15:00:00Z');
  const supervisor = await app.signedIn(maria);
  await supervisor.get(`/clients/${jo.id}/disclosure/talks`);
  await supervisor.get(`/clients/${kim.id}/disclosure`);
  const seen = await supervisor.get(readers(jo));
  expect(linesOf(seen)).toEqual([
    expect.stringMatching(/^Nov 20, 2026, 10:00\sAM Maria Lund Supervisor Read the notes of talks about disclosure$/),
    expect.stringMatching(/^Nov 19, 2026, 10:00\sAM Dana Reyes Specialist Opened the plan$/),
    expect.stringMatching(/^Nov 19, 2026, 10:00\sAM Dana Reyes Specialist Opened this list$/),
  ]);
  expect(seen.html).toContain(`<title>Who looked, ${jo.initials} · Rapport</title>`);
  expect(seen.text).toContain('Who looked at what may be said about Jo Marlow');
});

it('P3: every act that is about a client’s plan, in all the code, has words of its own here', () => {
  const acts = filesUnder('src', /\.ts$/).filter((source) => !isSpec(source) && !source.path.includes('/talks/readers/') && !source.path.includes('log-words'))
    .flatMap((source) => [...source.text.matchAll(/'((?:plan|accounting|introduction)\.[a-z][a-z-]*)'/g)].map(([, act]) => act));
  expect(new Set(acts).size).toBeGreaterThan(10);
  expect([...new Set(acts)].filter((act) => /^Worked with/.test(lookWords(act) ?? 'Worked with nothing'))).toEqual([]);
});

it('each look at the list is itself written down, once', async () => {
  browser = await app.signedIn(dana);
  const before = await asked(jo);
  const seen = await browser.get(readers(jo));
  expect(await asked(jo)).toBe(before + 1);
  expect(seen.html).not.toContain('Opened the client');
});

it('the client’s own page opened, or an employer, is no look at the plan', async () => {
  const fresh = await makeClient(app.app, app.make.viewer(dana), 'Lee');
  await browser.get(`/clients/${fresh.id}`);
  expect((await browser.get(readers(fresh))).text).toContain('Nobody has looked yet');
});

it('fifty to a page, by key: older ones are one press away, none twice and none left out', async () => {
  const who = app.make.viewer(dana);
  await app.database.write(async (tx) => {
    for (let count = 0; count < 120; count += 1) await app.app.get(Audit).record(tx, who, 'plan.view', { type: 'client', id: kim.id });
  });
  let path: string | undefined = readers(kim);
  const sizes: number[] = [];
  let views = 0;
  while (path !== undefined && sizes.length < 9) {
    const seen: Seen = await browser.get(path);
    const lines = linesOf(seen);
    sizes.push(lines.length);
    views += lines.filter((line) => line.endsWith('Opened the plan')).length;
    path = seen.page.querySelector('a[rel="next"]')?.getAttribute('href');
  }
  expect([sizes, views]).toEqual([[50, 50, 21], 121]);
});

it.each(['x', '-1', '1e9', "1' OR 1=1", '999999999999999999999'])('an address that makes no sense (%s) is the first page', async (before) => {
  const seen = await browser.get(readers(jo, `?before=${encodeURIComponent(before)}`));
  expect([seen.status, seen.text]).toEqual([200, expect.stringContaining('Maria Lund')]);
});

it('P1: only for those who reach the client', async () => {
  const sam = await app.signedIn(await app.make.staff('supervisor', await app.make.team('Northgate'), 'Sam Osei'));
  const ada = await app.signedIn(await app.make.staff('administrator', null, 'Ada Admin'));
  const before = await asked(jo);
  expect([(await sam.get(readers(jo))).status, (await ada.get(readers(jo))).status]).toEqual([404, 403]);
  expect(await asked(jo)).toBe(before);
});

it('the log is asked by its index: a long log doesn’t make one client’s list slow', async () => {
  if (app.database.isPostgres) return;
  const plan = await app.database.read((tx) => tx.query("EXPLAIN QUERY PLAN SELECT a.seq FROM audit a WHERE a.subject_type = 'client' AND a.subject_id = 'x' AND (a.action LIKE 'plan.%') AND a.seq < 9 ORDER BY a.seq DESC LIMIT 51") as Promise<{ detail: string }[]>);
  expect(plan.map((step) => step.detail).join()).toMatch(/^SEARCH a USING INDEX audit_by_subject \(subject_type=\? AND subject_id=\? AND seq<\?\)$/);
});

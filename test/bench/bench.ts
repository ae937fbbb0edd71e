import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { readConfig } from '../../src/common/config';
import type { Account } from '../../src/demo/people';
import { boardTimes } from './inside/board';
import { feedTimes } from './inside/feed';
import { gateTimes } from './inside/gate';
import { jobTimes } from './inside/jobs';
import { matchingTimes } from './inside/matching';
import { meetingTimes } from './inside/meeting';
import { pageTimes } from './inside/pages';
import { sheetTimes } from './inside/sheet';
import { suggestionTimes } from './inside/suggestions';
import { teamTimes } from './inside/team';
import { load } from './load';
import { record } from './record';
import { printTable, type Report, type Row } from './report';
import { command, start } from './server';
import { signIn } from './session';
import { logVisits } from './writes';

/** How many employers each run has; visits are ten for each. */
const SIZES = [1_000, 100_000];
const CLIENTS = 1_000;
const OPENINGS = 5_000;
/** Pages that are also measured on the floor. */
const WITH_FLOOR = ['employers list', 'employer page'];

interface Site {
  env: Record<string, string>;
  file: string;
  pages: Record<string, { path: string; as: 'specialist' | 'supervisor' }>;
  accounts: Account[];
  employers: string[];
}

/** A seeded file with the addresses that will be asked for in it. */
async function prepare(folder: string, employers: number): Promise<Site> {
  const file = join(folder, `${employers}.sqlite`);
  const env = { DATABASE_URL: `sqlite:${file}`, DATA_DIR: folder, TZ_DEFAULT: 'UTC' };
  const accountsFile = join(folder, `${employers}.json`);
  await command(['seed', '--employers', String(employers), '--visits', String(employers * 10), '--clients', String(CLIENTS), '--openings', String(OPENINGS), '--seed', '7', '--accounts', accountsFile], env);
  const accounts = JSON.parse(readFileSync(accountsFile, 'utf8')) as Account[];
  const db = new Database(file, { readonly: true });
  const ids = db.prepare('SELECT id FROM employers ORDER BY id LIMIT 2000').pluck().all() as string[];
  const email = accounts.find((one) => one.role === 'specialist')?.email;
  const client = db.prepare('SELECT c.id FROM clients c JOIN staff s ON s.id = c.specialist_id WHERE s.email = ? ORDER BY c.id LIMIT 1').pluck().get(email) as string;
  db.close();
  const mine = { as: 'specialist' as const };
  const pages = {
    'employers list': { path: '/employers', ...mine }, 'employer page': { path: `/employers/${ids[500]}`, ...mine }, search: { path: '/employers?q=marlow+bakry', ...mine },
    'visit form': { path: `/visits/new?employer=${ids[500]}`, ...mine }, 'my week': { path: '/', ...mine }, 'team week': { path: '/team', as: 'supervisor' as const }, 'client’s matches': { path: `/clients/${client}/matches`, ...mine },
  };
  return { env, file, pages, accounts, employers: ids };
}

async function measure(site: Site, employers: number, seconds: number, port: number): Promise<{ rows: Row[]; readyMs: number; memoryMb: number | null; writes: Report['writes'] }> {
  const app = await start('src/main.js', port, site.env, '/health/ready');
  const session = async (role: string) => {
    const account = site.accounts.find((one) => one.role === role);
    return signIn(app.url, account?.email ?? '', account?.password ?? '');
  };
  const sessions = { specialist: await session('specialist'), supervisor: await session('supervisor') };
  const floorPages = join(site.env.DATA_DIR, `floor-${employers}.json`);
  const config = readConfig({ ...process.env, ...site.env });
  writeFileSync(floorPages, JSON.stringify(await record(config, sessions.specialist.cookie, WITH_FLOOR.map((name) => site.pages[name].path))));
  const floor = await start('test/bench/floor.js', port + 1, { FLOOR_PAGES: floorPages, FLOOR_FILE: site.file }, '/ready');
  const rows: Row[] = [];
  for (const [name, { path, as }] of Object.entries(site.pages)) {
    const own = await load(`${app.url}${path}`, sessions[as].cookie, seconds);
    const bare = WITH_FLOOR.includes(name) ? await load(`${floor.url}/${WITH_FLOOR.indexOf(name)}`, '', seconds) : null;
    rows.push({ page: name, employers, rps: own.rps, floorRps: bare?.rps ?? null, ratio: bare ? own.rps / bare.rps : null, p50: own.p50, p95: own.p95, floorP95: bare?.p95 ?? null, errors: own.errors });
  }
  await floor.stop();
  const day = new Date().toISOString().slice(0, 10);
  const writes = await logVisits(app.url, sessions.specialist, site.file, site.employers, day, seconds);
  const memoryMb = app.peakMb();
  await app.stop();
  return { rows, readyMs: app.readyMs, memoryMb, writes };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' }, seconds: { type: 'string' }, sizes: { type: 'string' } } });
  const seconds = Number(values.seconds ?? 5);
  const sizes = values.sizes ? values.sizes.split(',').map(Number) : SIZES;
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  try {
    const runs = [];
    for (const [index, employers] of sizes.entries()) {
      process.stderr.write(`Seeding ${employers} employers …\n`);
      const site = await prepare(folder, employers);
      process.stderr.write('Measuring …\n');
      runs.push(await measure(site, employers, seconds, 3170 + index * 2));
    }
    const [small, large] = [runs[0], runs[runs.length - 1]];
    const growth = small.rows.map((row, index) => ({ page: row.page, factor: row.rps / large.rows[index].rps }));
    process.stderr.write('Measuring inside one process …\n');
    const inside = [...(await gateTimes()), ...(await suggestionTimes()), ...(await teamTimes()), ...(await feedTimes()), ...(await boardTimes()), ...(await sheetTimes(seconds)), ...(await pageTimes()), ...(await jobTimes()), ...(await matchingTimes()), ...(await meetingTimes())];
    const report: Report = { inside, node: process.version, rows: runs.flatMap((run) => run.rows), growth, writes: large.writes, memoryMb: Math.max(...runs.map((run) => run.memoryMb ?? 0)), readyMs: Math.max(...runs.map((run) => run.readyMs)) };
    printTable(report);
    if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
process.once('SIGTERM', () => process.exit(1));

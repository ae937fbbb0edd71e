import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../app';
import { readConfig, type Config } from '../common/config';
import { migrate } from '../common/database/migrate';
import { instantAt, parseDay, today, type Day } from '../common/time/calendar';
import { Draining } from '../common/web/draining';
import { DemoClock } from '../demo/demo-clock';
import { fillAgency } from '../demo/fill';
import type { Account } from '../demo/people';
import { stopWell } from '../stop-well';
import { print, tell } from './command';

interface Options {
  accounts: string | null;
  data: string | null;
  isFillOnly: boolean;
  /** Shows the agency as on this day instead of today. */
  day: Day | null;
}

/** The time of day a demonstration of another day begins at. */
const MID_MORNING = '10:00';

/**
 * The demonstration agency, in a database that is thrown away at the end unless `--data` keeps it.
 * Serves on this machine only, until stopped.
 */
export async function demo(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    tell(options);
    return 2;
  }
  const folder = options.data ?? throwAwayFolder();
  if (existsSync(databaseIn(folder))) {
    tell('There are records in this folder already. Choose an empty one.');
    return 2;
  }
  const config = demoConfig(folder);
  await migrate(config);
  const clock = new DemoClock();
  const day = options.day ?? today(clock.now(), config.timeZone);
  const app = await createApp(config, clock, process.env.LOG_LEVEL ?? 'warn');
  if (!options.isFillOnly) stopWell(app, app.get(Draining));
  const accounts = await fill(app, clock, { config, day, options });
  if (!options.isFillOnly) return serve(app, config, { accounts, isKept: options.data !== null });
  await app.close();
  print(`The demonstration agency is in ${folder}.`);
  return 0;
}

async function fill(app: NestFastifyApplication, clock: DemoClock, { config, day, options }: { config: Config; day: Day; options: Options }): Promise<Account[]> {
  tell('Filling in the demonstration agency …');
  const { accounts } = await fillAgency({ app, clock, today: day, zone: config.timeZone });
  if (options.day === null) clock.backToPresent();
  else clock.moveTo(instantAt(options.day, MID_MORNING, config.timeZone));
  if (options.accounts) writeFileSync(options.accounts, JSON.stringify(accounts, null, 2), { mode: 0o600 });
  return accounts;
}

/** Answers only when it can't listen: the process ends by its stop signal. */
async function serve(app: NestFastifyApplication, config: Config, { accounts, isKept }: { accounts: readonly Account[]; isKept: boolean }): Promise<number> {
  if (!(await listens(app, config))) return 1;
  const columns = accounts.map(({ email, role, team, password }) => `  ${email.padEnd(34)}${role.padEnd(15)}${(team ?? 'all teams').padEnd(12)}${password}`);
  print(['', 'Everybody here is invented. Sign in as:', '', ...columns, '', `The demonstration agency is at ${await app.getUrl()}`, isKept ? 'Stop it with Ctrl+C.' : 'Stop it with Ctrl+C; everything in it is thrown away then.'].join('\n'));
  return new Promise(() => undefined);
}

async function listens(app: NestFastifyApplication, { port, host }: Config): Promise<boolean> {
  try {
    await app.listen(port, host);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    tell(`Something else listens on port ${port}. Choose another, for example PORT=${port + 1}.`);
    return false;
  }
}

function readOptions(args: string[]): Options | string {
  const { values } = parseArgs({ args, options: { accounts: { type: 'string' }, data: { type: 'string' }, 'fill-only': { type: 'boolean' }, day: { type: 'string' } } });
  const isFillOnly = values['fill-only'] ?? false;
  const day = values.day === undefined ? null : parseDay(values.day);
  if (values.day !== undefined && day === null) return 'Give the day as YYYY-MM-DD.';
  if (isFillOnly && !values.data) return 'Say with --data where the filled database is to be kept.';
  return { accounts: values.accounts ?? null, data: values.data ? resolve(values.data) : null, isFillOnly, day };
}

function throwAwayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function databaseIn(folder: string): string {
  return join(folder, 'rapport.sqlite');
}

/** Everybody knows these passwords, so it listens to this machine alone, whatever the environment says. */
function demoConfig(folder: string): Config {
  const { PORT, TZ_DEFAULT, LOCALE_DEFAULT, SESSION_SECRET, DATA_KEY } = process.env;
  return readConfig({ PORT, TZ_DEFAULT, LOCALE_DEFAULT, SESSION_SECRET, DATA_KEY, HOST: '127.0.0.1', DATABASE_URL: `sqlite:${databaseIn(folder)}`, DATA_DIR: folder });
}

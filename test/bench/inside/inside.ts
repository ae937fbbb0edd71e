import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../../src/app';
import { migrate } from '../../../src/common/database/migrate';
import { readConfig } from '../../../src/common/config';
import { Clock } from '../../../src/common/time/clock';

const WARM_UP = 20;
const TURNS = 60;

/** One figure measured inside one process. */
export interface Inside {
  what: string;
  /** Milliseconds, one time over another, or megabytes. */
  unit: 'ms' | '×' | 'MB';
  /** The middle one of many, and the slowest of twenty. */
  median: number;
  p95: number;
  /** What the middle one should stay under. */
  target: number;
}

/** The app on an empty SQLite file of its own, while `work` runs. */
export async function withApp<T>(work: (app: NestFastifyApplication) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-inside-'));
  const config = readConfig({ ...process.env, DATABASE_URL: `sqlite:${join(folder, 'inside.sqlite')}`, DATA_DIR: folder });
  await migrate(config);
  const app = await createApp(config, new Clock(), 'silent');
  try {
    await app.getHttpAdapter().getInstance().ready();
    return await work(app);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Times one piece of work over and over, after a warm-up. */
export async function time(what: string, target: number, runs: number, work: () => Promise<unknown>): Promise<Inside> {
  for (let index = 0; index < Math.max(3, runs / 5); index += 1) await work();
  const times: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return { what, unit: 'ms', target, median: times[Math.floor(runs / 2)], p95: times[Math.floor(runs * 0.95)] };
}

/** One page beside another by turns, since what else the machine does slows both. */
export async function beside(what: string, target: number, page: () => Promise<void>, other: () => Promise<void>): Promise<Inside> {
  const [times, others] = [page, other].map(() => new Float64Array(TURNS));
  for (let turn = -WARM_UP; turn < TURNS; turn += 1) {
    for (const [work, into] of [[page, times], [other, others]] as const) {
      const from = performance.now();
      await work();
      if (turn >= 0) into[turn] = performance.now() - from;
    }
  }
  const [sorted, base] = [times.sort(), others.sort()];
  const at = (share: number) => sorted[Math.floor(TURNS * share)] / base[Math.floor(TURNS * share)];
  return { what, unit: '×', target, median: at(0.5), p95: at(0.95) };
}

import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app';
import type { Config } from '../../src/common/config';
import { Database } from '../../src/common/database/database';
import { Clock } from '../../src/common/time/clock';
import { Browser } from './browser';
import { freshDatabase } from './fresh-database';
import { Make } from './make';

/** A clock that stands where the test puts it, and goes on from there. */
export class TestClock extends Clock {
  private shift = 0;

  override now(): Date {
    return new Date(Date.now() + this.shift);
  }

  /** Moves the present to an instant. */
  moveTo(iso: string): void {
    this.shift = Date.parse(iso) - Date.now();
  }

  forward(minutes: number): void {
    this.shift += minutes * 60_000;
  }
}

export interface TestApp {
  app: NestFastifyApplication;
  config: Config;
  clock: TestClock;
  database: Database;
  make: Make;
  /** A browser with no session yet. */
  browser(): Browser;
  /** A browser signed in as this person. */
  signedIn(staff: { email: string }): Promise<Browser>;
  close(): Promise<void>;
}

/** The real app on a fresh database of its own; the clock stands on Thursday 19 November 2026, 10:00 in New York. */
export async function startApp(overrides: Partial<Config> = {}): Promise<TestApp> {
  const fresh = await freshDatabase();
  const clock = new TestClock();
  clock.moveTo('2026-11-19T15:00:00Z');
  const secret = () => randomBytes(32).toString('base64');
  const config: Config = {
    host: '127.0.0.1', port: 0, database: fresh.target, dataDir: fresh.dataDir, sessionSecret: secret(), dataKey: secret(),
    baseUrl: null, trustProxy: false, timeZone: 'America/New_York', locale: 'en-US', production: false, ...overrides,
  };
  const app = await createApp(config, clock, process.env.LOG_LEVEL ?? 'silent');
  await app.getHttpAdapter().getInstance().ready();
  const browser = () => new Browser(app.getHttpServer());
  return {
    app, config, clock, database: app.get(Database), make: new Make(app), browser,
    signedIn: async (staff) => {
      const one = browser();
      await one.signIn(staff.email);
      return one;
    },
    close: async () => {
      await app.close();
      await fresh.remove();
    },
  };
}

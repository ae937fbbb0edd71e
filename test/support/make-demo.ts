import type { Agency } from '../../src/demo/agency';
import { fillAgency } from '../../src/demo/fill';
import type { Account } from '../../src/demo/people';
import { startApp, type TestApp } from './app';

export interface Filled {
  site: TestApp;
  agency: Agency;
  accounts: Account[];
}

/** The demonstration agency in a database of its own, as on this day; the clock stands where the last entry left it. */
export async function filled(today: string): Promise<Filled> {
  const site = await startApp();
  const { agency, accounts } = await fillAgency({ app: site.app, clock: site.clock, today, zone: site.config.timeZone });
  return { site, agency, accounts };
}

import type { Page } from 'playwright-core';
import type { Staff } from '../../src/staff/staff.entity';
import { fillAgency } from '../../src/demo/fill';
import { DEMO_PASSWORD } from '../../src/demo/people';
import { startApp, type TestApp } from './app';

export interface Site {
  app: TestApp;
  url: string;
  /** An address with its `:nouns` put in. */
  filled(path: string): string;
  /** Signs in as one of the agency's people by role, in a page. */
  signIn(page: Page, role: string): Promise<void>;
  close(): Promise<void>;
}

/** The app with the demonstration agency in it, listening on a free port: for browsers. */
export async function startSite(): Promise<Site> {
  const app = await startApp();
  const { agency } = await fillAgency({ app: app.app, clock: app.clock, today: '2026-11-19', zone: 'America/New_York' });
  app.clock.moveTo('2026-11-19T15:00:00Z');
  await app.app.listen(0, '127.0.0.1');
  const url = (await app.app.getUrl()).replace('[::1]', '127.0.0.1');
  const people = Object.values(agency.staff) as Staff[];
  const specialist = people.find((one) => one.role === 'specialist') as Staff;
  const client = agency.clients.find((one) => agency.staff[one.owner].id === specialist.id && one.plan !== null) ?? agency.clients[0];
  const [opening] = await app.database.read((tx) => tx.sql<{ id: string }[]>`SELECT id FROM openings WHERE status = 'open' AND deleted_at IS NULL ORDER BY heard_on DESC, id LIMIT 1`);
  const [visited] = await app.database.read((tx) => tx.sql<{ id: string }[]>`SELECT employer_id AS id FROM visits WHERE staff_id = ${specialist.id} AND deleted_at IS NULL ORDER BY visited_on DESC, id LIMIT 1`);
  const ids: Record<string, string> = { employer: visited.id, client: client.id, opening: opening.id, specialist: specialist.id };
  return {
    app, url, filled: (path) => path.replace(/:(\w+)/g, (_, noun: string) => ids[noun] ?? noun), close: () => app.close(),
    signIn: async (page, role) => {
      await page.goto(`${url}/sign-in`);
      await page.getByLabel('Email').fill((people.find((one) => one.role === role) as Staff).email);
      await page.getByLabel('Password').fill(DEMO_PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
    },
  };
}

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Account } from '../../src/demo/people';
import { command, start } from '../bench/server';
import findChromium, { openChromium } from './chromium';

const TO = join(__dirname, '..', '..', '..', 'views', 'pictures');

/** The README's three pictures, taken of the demonstration agency. */
async function main(): Promise<void> {
  await findChromium();
  if (!process.env.RAPPORT_CHROMIUM) throw new Error('There is no Chromium here: set CHROMIUM_PATH.');
  const folder = mkdtempSync(join(tmpdir(), 'rapport-pictures-'));
  const [data, accountsFile] = [join(folder, 'data'), join(folder, 'accounts.json')];
  await command(['demo', '--fill-only', '--data', data, '--accounts', accountsFile], {});
  const file = join(data, 'rapport.sqlite');
  const account = (JSON.parse(readFileSync(accountsFile, 'utf8')) as Account[]).find((one) => one.role === 'specialist') as Account;
  const app = await start('src/main.js', 3190, { DATABASE_URL: `sqlite:${file}`, DATA_DIR: data }, '/health/ready');
  const db = new Sqlite(file, { readonly: true });
  const busiest = db.prepare(`SELECT e.id FROM employers e JOIN visits v ON v.employer_id = e.id JOIN staff s ON s.id = v.staff_id WHERE s.email = ? GROUP BY e.id ORDER BY count(*) DESC, e.id LIMIT 1`).pluck().get(account.email) as string;
  const planned = db.prepare(`SELECT c.id FROM clients c JOIN staff s ON s.id = c.specialist_id JOIN disclosure_plans p ON p.client_id = c.id WHERE s.email = ? AND p.scope = 'only_these' AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.client_id = c.id) ORDER BY p.recorded_at DESC LIMIT 1`).pluck().get(account.email) as string;
  db.close();
  const browser = await openChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
  await page.goto(`${app.url}/sign-in`);
  await page.getByLabel('Email').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  mkdirSync(TO, { recursive: true });
  for (const [name, path] of [['week', '/'], ['employer', `/employers/${busiest}`], ['disclosure', `/clients/${planned}/disclosure`]]) {
    await page.goto(app.url + path);
    await page.screenshot({ path: join(TO, `${name}.png`) });
  }
  await browser.close();
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
}

main().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

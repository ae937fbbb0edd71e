import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { newId } from '../../src/common/database/ids';
import { BuiltApp } from '../support/built-app';
import { signIn, type Session } from '../bench/session';

const EMAIL = 'dana@agency.example';
const PASSWORD = 'three cups of green tea';

let app: BuiltApp;
let employer = '';

beforeAll(async () => {
  app = new BuiltApp();
  const { code } = await app.command(['user', 'add', '--email', EMAIL, '--name', 'Dana Reyes', '--role', 'specialist', '--team', 'Harborton'], PASSWORD);
  expect(code).toBe(0);
  expect((await app.command(['seed', '--employers', '5', '--visits', '0', '--clients', '0', '--openings', '0'])).code).toBe(0);
  const db = new Sqlite(app.file, { readonly: true });
  employer = db.prepare('SELECT id FROM employers LIMIT 1').pluck().get() as string;
  db.close();
}, 60_000);
afterAll(() => app.remove());

/** Posts a visit. @returns its id when it was acknowledged, null for anything else */
async function log(session: Session): Promise<string | null> {
  const id = newId();
  const body = new URLSearchParams({ _csrf: session.csrf, id, employer, day: new Date().toISOString().slice(0, 10), mode: 'in_person', purpose: 'introduction', met: 'someone', next: 'none' });
  const answer = await fetch(`${app.url}/visits`, { method: 'POST', body, headers: { cookie: session.cookie }, redirect: 'manual' }).catch(() => null);
  return answer?.status === 303 && !answer.headers.get('location')?.startsWith('/sign-in') ? id : null;
}

it('R-20: killed in a loop of visits, every acknowledged one is there afterwards, with its audit line', async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    await app.start();
    const session = await signIn(app.url, EMAIL, PASSWORD);
    let isAlive = true;
    const writers = Array.from({ length: 4 }, async () => {
      while (isAlive) {
        const id = await log(session);
        if (id) acknowledged.push(id);
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 400 + round * 170));
    await app.end('SIGKILL');
    isAlive = false;
    await Promise.all(writers);
  }
  expect(acknowledged.length).toBeGreaterThan(20);
  const db = new Sqlite(app.file);
  const missing = acknowledged.filter((id) => !db.prepare('SELECT 1 FROM visits WHERE id = ?').get(id) || !db.prepare(`SELECT 1 FROM audit WHERE action = 'visit.log' AND subject_id = ?`).get(id));
  const orphans = db.prepare(`SELECT count(*) FROM visits v WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.action = 'visit.log' AND a.subject_id = v.id)`).pluck().get();
  const integrity = db.pragma('integrity_check', { simple: true });
  db.close();
  expect({ missing, orphans, integrity }).toEqual({ missing: [], orphans: 0, integrity: 'ok' });
  expect(await app.command(['audit', 'verify'])).toMatchObject({ code: 0, out: expect.stringContaining('The audit log is whole') });
}, 90_000);

it('R-43: told to stop, it finishes what is under way, ends with 0 and leaves no log behind', async () => {
  await app.start();
  const session = await signIn(app.url, EMAIL, PASSWORD);
  const underWay = Array.from({ length: 30 }, () => log(session));
  await new Promise((resolve) => setTimeout(resolve, 40));
  const code = await app.end('SIGTERM');
  const hasLog = existsSync(`${app.file}-wal`);
  const answers = await Promise.all(underWay);
  const db = new Sqlite(app.file, { readonly: true });
  const kept = answers.filter((id) => id !== null && db.prepare('SELECT 1 FROM visits WHERE id = ?').get(id));
  db.close();
  expect(code).toBe(0);
  expect(kept.length).toBe(answers.filter((id) => id !== null).length);
  expect(kept.length).toBeGreaterThan(0);
  expect(hasLog).toBe(false);
}, 60_000);

it('S-61: a line changed in the audit log is found by the command', async () => {
  const db = new Sqlite(app.file);
  db.exec(`DROP TRIGGER audit_no_update; UPDATE audit SET staff_id = NULL WHERE seq = (SELECT max(seq) FROM audit WHERE action = 'visit.log')`);
  db.close();
  expect(await app.command(['audit', 'verify'])).toMatchObject({ code: 1, out: expect.stringContaining('was changed') });
}, 30_000);

it('starts only with settings it can stand by: every fault in one message', async () => {
  const answer = await new BuiltAppWithFaults().command(['audit', 'verify']);
  expect(answer.code).toBe(1);
  expect(answer.out).toContain('PORT "nine" is not a port number.');
  expect(answer.out).toContain('TZ_DEFAULT "Mars/Base" is not a time zone.');
});

class BuiltAppWithFaults extends BuiltApp {
  override command(words: string[]): Promise<{ code: number; out: string }> {
    const [port, zone] = [process.env.PORT, process.env.TZ_DEFAULT];
    Object.assign(process.env, { PORT: 'nine', TZ_DEFAULT: 'Mars/Base' });
    return super.command(words).finally(() => {
      for (const [name, value] of [['PORT', port], ['TZ_DEFAULT', zone]] as const) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    });
  }
}

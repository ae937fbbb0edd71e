import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { demo as demoCommand } from '../../src/commands/demo.command';
import type { Account } from '../../src/demo/people';
import { filled, type Filled } from '../support/make-demo';

const TODAY = '2026-11-19';

describe('The demonstration agency, filled twice', () => {
  let demo: Filled;
  let again: Filled;
  const rows = (text: string, from: Filled) => from.site.database.read((tx) => tx.query(text) as Promise<unknown[]>);

  beforeAll(async () => {
    demo = await filled(TODAY);
    again = await filled(TODAY);
  }, 120_000);

  afterAll(async () => {
    await demo.site.close();
    await again.site.close();
  });

  it.each([
    ['people', 'SELECT s.name, s.role, t.name AS team FROM staff s LEFT JOIN teams t ON t.id = s.team_id ORDER BY s.name'],
    ['clients', 'SELECT case_number, preferred_name, initials, status, entered_on FROM clients ORDER BY case_number'],
    ['employers', 'SELECT name, area, stage, last_visit_on, next_touch_on FROM employers ORDER BY name'],
    ['visits', 'SELECT v.visited_on, v.visited_at, v.mode, v.purpose, v.learned, e.name FROM visits v JOIN employers e ON e.id = v.employer_id ORDER BY v.visited_at, e.name'],
    ['openings', 'SELECT o.title, o.status, o.heard_on, o.pay_min, e.name FROM openings o JOIN employers e ON e.id = o.employer_id ORDER BY o.heard_on, e.name, o.title, o.status, o.pay_min'],
    ['plans', 'SELECT c.case_number, p.number, p.scope, p.in_force_from, p.expires_on FROM disclosure_plans p JOIN clients c ON c.id = p.client_id ORDER BY c.case_number, p.number'],
  ])('is the same again with the same seed on the same day: %s', async (_what, query) => {
    const [one, other] = [await rows(query, demo), await rows(query, again)];
    expect(one.length).toBeGreaterThan(8);
    expect(other).toEqual(one);
  });
});

/** What the command keeps is a file like any other. */
function inFile(file: string, text: string): unknown {
  const database = new SqliteFile(file, { readonly: true });
  const value: unknown = database.prepare(text).pluck().get();
  database.close();
  return value;
}

it('keeps a filled database where it is told to, on a Monday too, writes the accounts, and never fills one twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-demo-test-'));
  const [data, accountsFile] = [join(folder, 'data'), join(folder, 'accounts.json')];
  const kept = ['--data', data, '--fill-only', '--day', '2026-11-16', '--accounts', accountsFile];
  const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const printed = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const codes = [await demoCommand(kept), await demoCommand(kept), await demoCommand(['--fill-only']), await demoCommand(['--day', '2026-02-30'])];
  said.mockRestore();
  printed.mockRestore();
  expect(codes).toEqual([0, 2, 2, 2]);
  const accounts = JSON.parse(readFileSync(accountsFile, 'utf8')) as Account[];
  expect(accounts.map((one) => Object.keys(one).sort().join())).toEqual(Array.from({ length: 9 }, () => 'email,password,role,team'));
  const file = join(data, 'rapport.sqlite');
  expect([statSync(accountsFile).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o600, 0o600]);
  expect(inFile(file, 'SELECT max(visited_on) FROM visits')).toBe('2026-11-13');
  expect(inFile(file, `SELECT count(*) FROM planned_visits p JOIN staff s ON s.id = p.staff_id WHERE s.name = 'Dana Reyes' AND p.status = 'planned' AND p.day BETWEEN '2026-11-16' AND '2026-11-20'`)).toBe(2);
  rmSync(folder, { recursive: true });
}, 60_000);

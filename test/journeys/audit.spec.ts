import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Audit, SYSTEM } from '../../src/audit/audit.service';
import { Accounts } from '../../src/staff/accounts/accounts.service';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { rawStatements } from '../support/raw-database';

let app: TestApp;
let ines: Staff;

// Each test breaks its own log beyond mending.
beforeEach(async () => {
  app = await startApp();
  ines = await app.make.staff('administrator', null, 'Ines Okafor');
  for (const name of ['One', 'Two', 'Three', 'Four']) await app.make.team(name);
});
afterEach(() => app.close());

const verify = () => app.app.get(Audit).verify();
const lines = () => app.database.read((tx) => tx.query('SELECT seq, action, staff_id, detail FROM audit ORDER BY seq')) as Promise<{ seq: number; action: string; staff_id: string | null; detail: string }[]>;
const raw = (...statements: string[]) => rawStatements(app.config.database, ['audit'], statements);

it('P3: a log nobody touched is whole', async () => {
  expect(await verify()).toEqual({ lines: 5, faults: [] });
});

describe('S-61: what somebody with the database in hand changes is found', () => {
  it.each([
    ['an edit', ["UPDATE audit SET detail = 'nothing to see' WHERE seq = 3"], 'Line 3 was changed'],
    ['another person’s name on an act', ["UPDATE audit SET staff_id = 'somebody else' WHERE seq = 2"], 'Line 2 was changed'],
    ['a line taken out', ['DELETE FROM audit WHERE seq = 3'], 'Line 3 is missing'],
    ['a line taken out and the rest numbered anew', ['DELETE FROM audit WHERE seq = 3', 'UPDATE audit SET seq = 3 WHERE seq = 4', 'UPDATE audit SET seq = 4 WHERE seq = 5'], 'Line 3 was changed'],
    ['a line put in', ["INSERT INTO audit SELECT 6, at, staff_id, action, subject_type, subject_id, detail, request_id, address, mac FROM audit WHERE seq = 5"], 'Line 6 was changed'],
    ['the first line taken out', ['DELETE FROM audit WHERE seq = 1'], 'Line 1 is missing'],
  ])('%s', async (_, statements, fault) => {
    await raw(...statements);
    const report = await verify();
    expect(report.faults[0]).toContain(fault);
  });

  it('an end cut off, by the line noted outside the database', async () => {
    await app.app.get(Audit).keepAnchor();
    await raw('DELETE FROM audit WHERE seq > 3');
    expect((await verify()).faults).toEqual(['The log ends at line 3, but line 5 had been written: its end was cut off.']);
  });

  it('an end cut off, even after the log has grown past it again and was noted anew', async () => {
    await app.app.get(Audit).keepAnchor();
    await raw('DELETE FROM audit WHERE seq > 3');
    for (const name of ['Five', 'Six', 'Seven']) await app.make.team(name);
    await app.app.get(Audit).keepAnchor();
    expect((await verify()).faults).toEqual(['Line 5 differs from the one noted outside the database.']);
  });

  it('nothing, when the note outside is lost and the rest is whole', async () => {
    await app.app.get(Audit).keepAnchor();
    rmSync(join(app.config.dataDir, 'audit-anchor.json'));
    expect((await verify()).faults).toEqual([]);
  });
});

it('S-61: the database itself refuses to change or delete a line', async () => {
  for (const statement of ["UPDATE audit SET detail = 'x'", 'DELETE FROM audit WHERE seq = 1']) {
    await expect(app.database.write((tx) => tx.query(statement))).rejects.toThrow(/kept as they are/);
  }
  expect(await verify()).toEqual({ lines: 5, faults: [] });
});

it('the act and its line are one: when the act fails, neither is there, and the next line leaves no gap', async () => {
  const failing = app.database.write(async (tx) => {
    await app.app.get(Accounts).addTeam(tx, SYSTEM, 'Never');
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  await app.app.get(Audit).keepAnchor();
  await app.make.team('After');
  expect((await lines()).map((line) => line.seq)).toEqual([1, 2, 3, 4, 5, 6]);
  expect((await verify()).faults).toEqual([]);
});

it('the act and its line are one: when the line can’t be written, the act is taken back', async () => {
  const audit = app.app.get(Audit);
  const record = jest.spyOn(audit, 'record').mockRejectedValueOnce(new Error('the log is full'));
  await expect(app.make.team('Unwritten')).rejects.toThrow('the log is full');
  record.mockRestore();
  const teams = await app.database.read((tx) => app.app.get(Accounts).listTeams(tx));
  expect(teams.map((team) => team.name)).not.toContain('Unwritten');
});

it('twenty acts at once make an unbroken chain', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => app.make.team(`Crowd ${index}`)));
  expect(await verify()).toEqual({ lines: 25, faults: [] });
});

it('S-60: signing in, failing to and signing out are in the log; passwords and emails are not', async () => {
  const browser = app.browser();
  await browser.signIn(ines.email, 'a very wrong password');
  await browser.signIn(ines.email);
  await browser.post('/sign-out');
  const written = (await lines()).slice(5);
  expect(written.map((line) => [line.action, line.staff_id])).toEqual([['sign-in.failed', null], ['sign-in', ines.id], ['sign-out', ines.id]]);
  expect(JSON.stringify(written)).not.toMatch(/wrong password|agency\.example/);
});

describe('the log’s own page', () => {
  it('shows lines newest first, narrows them, and says that the chain is whole', async () => {
    const browser = await app.signedIn(ines);
    const seen = await browser.open('/admin/audit');
    expect(seen.page.querySelectorAll('tbody tr').map((tr) => tr.querySelector('th')?.text)).toEqual(['6', '5', '4', '3', '2', '1']);
    expect((await browser.open(`/admin/audit?person=${ines.id}`)).page.querySelectorAll('tbody tr')).toHaveLength(1);
    expect((await browser.open('/admin/audit?kind=team')).page.querySelectorAll('tbody tr')).toHaveLength(4);
    expect((await browser.open('/admin/audit?day=2026-11-18')).text).toContain('Nothing was done that fits.');
    expect((await browser.open('/admin/audit?day=2026-11-19')).page.querySelectorAll('tbody tr')).toHaveLength(6);
    expect((await browser.fill('/admin/audit', {})).text).toContain('All 6 lines are as they were written.');
  });

  it('pages by key, and gives the same as a file', async () => {
    for (let index = 0; index < 60; index += 1) await app.make.team(`Many ${index}`);
    const browser = await app.signedIn(ines);
    const first = await browser.open('/admin/audit');
    const next = first.page.querySelector('a[rel="next"]')?.getAttribute('href') ?? '';
    const second = await browser.open(next);
    expect([first.page.querySelectorAll('tbody tr').length, second.page.querySelectorAll('tbody tr').length]).toEqual([50, 16]);
    const file = await browser.get('/admin/audit/csv?kind=team');
    expect([file.status, file.headers['content-type'], file.headers['content-disposition']]).toEqual([200, 'text/csv; charset=utf-8', expect.stringContaining('attachment')]);
    expect(file.html.trim().split('\r\n')).toHaveLength(65);
  });

  it('says so when the log was changed', async () => {
    await raw("UPDATE audit SET detail = 'x' WHERE seq = 2");
    const browser = await app.signedIn(ines);
    const seen = await browser.fill('/admin/audit', {});
    expect(seen.page.querySelector('[role="alert"]')?.text).toMatch(/not as it was written.*Line 2 was changed/s);
  });
});

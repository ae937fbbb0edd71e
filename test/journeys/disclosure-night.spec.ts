import { Audit } from '../../src/audit/audit.service';
import type { Database } from '../../src/common/database/database';
import { newId } from '../../src/common/database/ids';
import { NightlyVerify } from '../../src/disclosure/verify/nightly-verify.service';
import { Settings } from '../../src/settings/settings.service';
import { NIGHTLY_KEY } from '../../src/staff/log/nightly-check';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { castOf, makeVisit, type Cast } from '../support/make-visits';
import { rawStatements } from '../support/raw-database';

type Row = Record<string, string>;

let app: TestApp;
let cast: Cast;
let ines: Staff;

beforeEach(async () => {
  app = await startApp();
  cast = await castOf(app);
  ines = await app.make.staff('administrator', null, 'Ines Okafor');
  await makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel, { purpose: 'propose_client', about: [{ clientId: cast.jo.id, facts: ['name'] }] });
  const refused = { id: newId(), employer: cast.hotel, day: '2026-11-19', mode: 'in_person', purpose: 'propose_client', met: 'someone', next: 'none', clients: [cast.jo.id], facts: [`${cast.jo.id}:diagnosis`] };
  expect((await cast.browser.post('/visits', refused)).status).toBe(409);
});
afterEach(() => app.close());

const one = async (text: string) => ((await app.database.read((tx) => tx.query(text))) as Row[])[0];

const outcome = async () => JSON.parse((await one(`SELECT value FROM settings WHERE key = '${NIGHTLY_KEY}'`)).value) as { night: string; decisions: number; found: number };
const nights = async () => Number((await one(`SELECT count(*) AS n FROM audit WHERE action IN ('gate.checked', 'gate.faults-found')`)).n);
const run = () => app.app.get(NightlyVerify).runIfDue();

it('R-46: a missed night is made up for once; the next comes when the site’s night does', async () => {
  expect([await run(), await run()]).toEqual([true, false]);
  expect(await outcome()).toMatchObject({ night: '2026-11-19', decisions: 2, found: 0 });
  app.clock.moveTo('2026-11-20T06:59:00Z');
  expect(await run()).toBe(false);
  app.clock.moveTo('2026-11-20T07:01:00Z');
  expect(await run()).toBe(true);
  expect([(await outcome()).night, await nights()]).toEqual(['2026-11-20', 2]);
});

it('R-46: of several at once, one does it, and no lease is left behind', async () => {
  const done = await Promise.all(Array.from({ length: 5 }, run));
  expect([done.filter(Boolean).length, await nights()]).toEqual([1, 1]);
  expect(await one(`SELECT count(*) AS n FROM settings WHERE key = '.verify-lease'`)).toMatchObject({ n: app.config.database.kind === 'sqlite' ? 0 : '0' });
});

it('R-46: whoever looked before another began, and comes to it after, finds it done', async () => {
  const first = run();
  const late = { read: app.database.read.bind(app.database), write: async (work: Parameters<Database['write']>[0]) => { await first; return app.database.write(work); } } as unknown as Database;
  const second = new NightlyVerify(late, app.app.get(Settings), app.app.get(Audit), app.clock).runIfDue();
  expect([await first, await second, await nights()]).toEqual([true, false, 1]);
});

it('R-46: a lease of a process that died holds the others off until it is over', async () => {
  await app.database.write((tx) => tx.sql`INSERT INTO settings (key, value, changed_at) VALUES ('.verify-lease', '2026-11-19T16:00:00.000Z somebody', '2026-11-19T14:00:00.000Z')`);
  expect(await run()).toBe(false);
  app.clock.moveTo('2026-11-19T16:00:01Z');
  expect(await run()).toBe(true);
});

it('the administrator reads how it went, on the first page and beside the log', async () => {
  const browser = await app.signedIn(ines);
  expect((await browser.get('/')).text).not.toContain('check of');
  await run();
  for (const path of ['/', '/admin/audit']) expect((await browser.get(path)).text).toContain('Last night’s check of 2 decisions about disclosure: all as they were.');
});

it('faults stand out in red, by ids and without a name', async () => {
  const { id } = await one(`SELECT id FROM decisions WHERE outcome = 'refused'`);
  await rawStatements(app.config.database, ['decisions'], [`DELETE FROM decisions WHERE id = '${id}'`]);
  await run();
  const browser = await app.signedIn(ines);
  expect((await browser.get('/')).page.querySelector('main .note.stop')?.text).toContain('found 1 fault');
  const log = (await browser.get('/admin/audit')).page.querySelector('main .note.stop')?.text ?? '';
  expect(log).toContain(`Decision ${id}`);
  expect(log).not.toMatch(/Jolanda/);
});

import { appendFileSync, copyFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Audit } from '../../src/audit/audit.service';
import { newId } from '../../src/common/database/ids';
import { verifyDisclosure } from '../../src/disclosure/verify/verify-disclosure';
import { Aftermath } from '../../src/records/erasure/aftermath.service';
import { startApp, type TestApp } from '../support/app';
import { makeFullRecord, WORDS } from '../support/make-full-record';
import { allow } from '../support/make-disclosure';
import { castOf, rowsOf, type Cast } from '../support/make-visits';
import { storedBytes, storedText, wordsFound } from '../support/stored-words';

const PERSONAL = Object.values(WORDS).filter((word) => word !== WORDS.general);

let app: TestApp;
let cast: Cast;
let clientId: string;
const ledger = () => join(app.config.dataDir, 'erase-ledger.jsonl');

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  const odo = await app.make.client(cast.dana, { preferredName: 'Odo Brandt' });
  await allow(app.app, app.make.viewer(cast.dana), odo, [cast.hotel], ['name']);
  ({ clientId } = await makeFullRecord(cast.browser, await app.signedIn(cast.mona), cast, odo.id));
}, 60_000);
afterAll(() => app.close());

/** A supervisor asks, an administrator agrees. */
async function erase(id: string): Promise<void> {
  const mona = await app.signedIn(cast.mona);
  const asked = await mona.fill(`/clients/${id}/erasure/new`, { ground: 'asked', askedBy: 'client', words: 'By letter', lawAllows: 'yes' }, `form[action="/clients/${id}/erasures"]`);
  const admin = await app.signedIn(await app.make.staff('administrator', null, `Ines ${id.slice(-4)}`));
  const done = await admin.post(`${asked.location}/approvals`);
  if (done.status !== 303) throw new Error(done.text);
}

const replay = (one: TestApp) => one.app.get(Aftermath).replay();

it('R-33: an erasure stands in a ledger outside the database: one line, ids and our own words only, for nobody else to read', async () => {
  const backup = join(app.config.dataDir, 'backup.sqlite');
  if (app.config.database.kind === 'sqlite') {
    const database = new Sqlite(app.config.database.file);
    database.prepare('VACUUM INTO ?').run(backup);
    database.close();
  }
  await erase(clientId);
  const lines = readFileSync(ledger(), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record<string, string>);
  expect(lines.map((line) => [line.clientId, line.ground, line.requestedBy])).toEqual([[clientId, 'asked', cast.mona.id]]);
  expect(wordsFound(readFileSync(ledger(), 'utf8').toLowerCase(), PERSONAL)).toEqual([]);
  expect(statSync(ledger()).mode & 0o777).toBe(0o600);
});

it('R-33: a backup that brings a client back has them erased again, in full, and the log says it was replayed', async () => {
  if (app.config.database.kind !== 'sqlite') return;
  const restored = await startApp();
  const { file } = restored.config.database as { file: string };
  await restored.app.close();
  ['-wal', '-shm'].forEach((end) => rmSync(`${file}${end}`, { force: true }));
  copyFileSync(join(app.config.dataDir, 'backup.sqlite'), file);
  copyFileSync(ledger(), join(restored.config.dataDir, 'erase-ledger.jsonl'));
  const after = await startApp({ database: restored.config.database, dataDir: restored.config.dataDir, dataKey: app.config.dataKey });
  expect(wordsFound(await storedText(after), PERSONAL)).toContain(WORDS.planWords);
  expect(await replay(after)).toEqual({ erased: 1, faults: [] });
  expect(wordsFound(await storedText(after), PERSONAL)).toEqual([]);
  expect(wordsFound(storedBytes(after), PERSONAL)).toEqual([]);
  const [tombstone] = await after.database.read((tx) => tx.sql<{ replayed_at: string | null; approved_by: string }[]>`SELECT replayed_at, approved_by FROM erasures WHERE client_id = ${clientId}`);
  expect(tombstone.replayed_at).not.toBeNull();
  expect((await after.database.read((tx) => verifyDisclosure(tx))).faults).toEqual([]);
  expect((await after.app.get(Audit).verify()).faults).toEqual([]);
  expect(await replay(after)).toEqual({ erased: 0, faults: [] });
  await after.close();
});

it('R-33: replaying where nobody is back changes nothing', async () => {
  expect(await replay(app)).toEqual({ erased: 0, faults: [] });
  expect(await rowsOf(app, 'erasures')).toBe(1);
});

it('R-33: whoever is back and under a legal hold since is named, and stays', async () => {
  const held = await app.make.client(cast.dana, { preferredName: 'Hanne Toft' });
  const [line] = readFileSync(ledger(), 'utf8').split('\n');
  appendFileSync(ledger(), `${JSON.stringify({ ...(JSON.parse(line) as object), id: newId(), clientId: held.id })}\n`);
  await (await app.signedIn(cast.mona)).fill(`/clients/${held.id}/erasure/new`, { reason: 'A claim' }, `form[action="/clients/${held.id}/legal-holds"]`);
  const { erased, faults } = await replay(app);
  expect([erased, faults]).toEqual([0, [expect.stringContaining(held.id)]]);
  expect((await cast.browser.open(`/clients/${held.id}`)).text).toContain('Hanne Toft');
  await (await app.signedIn(cast.mona)).post(`/clients/${held.id}/legal-holds/endings`);
  expect(await replay(app)).toEqual({ erased: 1, faults: [] });
  expect((await cast.browser.get(`/clients/${held.id}`)).status).toBe(404);
});

it('R-33: a ledger with a line that can’t be read is told of, not taken for an empty one', async () => {
  appendFileSync(ledger(), 'half a li\n');
  await expect(replay(app)).rejects.toThrow('Line 3 of the erase ledger can’t be read.');
  expect(existsSync(ledger())).toBe(true);
});

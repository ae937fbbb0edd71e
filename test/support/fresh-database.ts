import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DatabaseTarget } from '../../src/common/config';
import { migrate } from '../../src/common/database/migrate';

export interface FreshDatabase {
  target: DatabaseTarget;
  dataDir: string;
  remove(): Promise<void>;
}

/** A migrated database of its own for one test file: SQLite, or PostgreSQL where the project says so. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rapport-test-'));
  const clear = () => rmSync(dataDir, { recursive: true, force: true });
  const base = process.env.RAPPORT_TEST_DATABASE === 'postgres' ? process.env.RAPPORT_TEST_POSTGRES : undefined;
  if (!base) {
    const file = join(dataDir, 'rapport.sqlite');
    await copyTemplate(file);
    return { target: { kind: 'sqlite', file }, dataDir, remove: async () => clear() };
  }
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(base, `CREATE DATABASE ${name} TEMPLATE template_rapport`);
  const url = `${base}/${name}`;
  const remove = async () => {
    await onServer(base, `DROP DATABASE ${name} WITH (FORCE)`);
    clear();
  };
  return { target: { kind: 'postgres', url, readUrl: url }, dataDir, remove };
}

const template = join(tmpdir(), `rapport-template-${process.ppid}-${process.pid}.sqlite`);

/** Migrating takes longer than copying: each worker migrates once. */
async function copyTemplate(file: string): Promise<void> {
  if (!existsSync(template)) {
    await migrate({ database: { kind: 'sqlite', file: template } });
    process.once('exit', () => ['', '-wal', '-shm'].forEach((end) => rmSync(`${template}${end}`, { force: true })));
  }
  copyFileSync(template, file);
}

async function onServer(base: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: `${base}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

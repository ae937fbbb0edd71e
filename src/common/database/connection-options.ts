import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { Database as SqliteHandle } from 'better-sqlite3';
import type { DatabaseTarget } from '../config';
import { migrations } from '../../../migrations';
import { SnakeCase } from './naming';

export const WRITER = 'writer';
export const READER = 'reader';

/** What every SQLite connection must say of itself; read back at start (QUALITY B.2). */
const PRAGMAS = { synchronous: 2, foreign_keys: 1, secure_delete: 1, trusted_schema: 0, busy_timeout: 5000, recursive_triggers: 1 } as const;

/** The connection that writes. It also carries the migrations. */
export function writerOptions(target: DatabaseTarget): TypeOrmModuleOptions {
  const common = { name: WRITER, synchronize: false, migrations, migrationsTransactionMode: 'each' as const, migrationsTableName: 'migrations', namingStrategy: new SnakeCase() };
  if (target.kind === 'postgres') return { ...common, type: 'postgres', url: target.url, poolSize: 10, extra: poolExtra() };
  prepareFile(target.file);
  return { ...common, type: 'better-sqlite3', database: target.file, timeout: 5000, statementCacheSize: 500, prepareDatabase: (db: SqliteHandle) => prepareSqlite(db, target.file) };
}

/** The connection that only reads: opened read-only, so a stray write fails in the database, not in review. */
export function readerOptions(target: DatabaseTarget): TypeOrmModuleOptions {
  const common = { name: READER, synchronize: false, namingStrategy: new SnakeCase() };
  if (target.kind === 'postgres') {
    return { ...common, type: 'postgres', url: target.readUrl, poolSize: 10, extra: poolExtra('-c default_transaction_read_only=on') };
  }
  return { ...common, type: 'better-sqlite3', database: target.file, readonly: true, timeout: 5000, statementCacheSize: 500, prepareDatabase: prepareReader };
}

function poolExtra(options?: string): Record<string, unknown> {
  return { application_name: 'rapport', statement_timeout: 30_000, ...(options ? { options } : {}) };
}

/** SQLite's own temporary files (large sorts, the file written anew) hold what the database holds: they belong beside it, not in a folder all share. */
function prepareFile(file: string): void {
  // Read once by SQLite, before its first file is opened.
  process.env.SQLITE_TMPDIR ??= dirname(file);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file)) chmodSync(file, 0o600);
}

function prepareSqlite(db: SqliteHandle, file: string): void {
  chmodSync(file, 0o600);
  db.pragma('journal_mode = WAL');
  db.pragma('journal_size_limit = 67108864');
  for (const [name, value] of Object.entries(PRAGMAS)) {
    db.pragma(`${name} = ${value}`);
    const found = db.pragma(name, { simple: true });
    if (Number(found) !== value) throw new Error(`SQLite refused ${name} = ${value} (it says ${String(found)}): Rapport doesn't run without it.`);
  }
  db.pragma('cache_size = -8000');
}

function prepareReader(db: SqliteHandle): void {
  db.pragma('busy_timeout = 5000');
  db.pragma('trusted_schema = 0');
  db.pragma('cache_size = -8000');
}

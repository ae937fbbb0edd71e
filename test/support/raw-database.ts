import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import type { DatabaseTarget } from '../../src/common/config';

/**
 * What somebody does who holds the database itself and not the app: takes the triggers off these tables,
 * then runs the statements. Only for tests that show it is found out.
 */
export async function rawStatements(target: DatabaseTarget, withoutTriggersOn: readonly string[], statements: readonly string[]): Promise<void> {
  if (target.kind === 'sqlite') return onSqlite(target.file, withoutTriggersOn, statements);
  const client = new Client({ connectionString: target.url });
  await client.connect();
  try {
    for (const table of withoutTriggersOn) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function onSqlite(file: string, withoutTriggersOn: readonly string[], statements: readonly string[]): void {
  const database = new Sqlite(file);
  try {
    for (const table of withoutTriggersOn) {
      const triggers = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?`).all(table) as { name: string }[];
      for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
    }
    for (const statement of statements) database.exec(statement);
  } finally {
    database.close();
  }
}

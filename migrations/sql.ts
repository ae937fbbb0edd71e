import type { QueryRunner } from 'typeorm';

/** Whether this run is on PostgreSQL; the other half is SQLite. */
export function onPostgres(runner: QueryRunner): boolean {
  return runner.connection.options.type === 'postgres';
}

/**
 * Creates a table from one column list for both databases. SQLite tables are STRICT (a text stays a text);
 * PostgreSQL texts are compared byte by byte, as SQLite does, so that both sort and page alike.
 */
export async function createTable(runner: QueryRunner, name: string, columns: string): Promise<void> {
  const body = onPostgres(runner) ? columns.replace(/\btext\b/g, 'text COLLATE "C"').replace(/\breal\b/g, 'double precision').replace(/\bblob\b/g, 'bytea') : columns;
  await runner.query(`CREATE TABLE ${name} (${body})${onPostgres(runner) ? '' : ' STRICT'}`);
}

/** Runs statements that both databases read alike, in order. */
export async function run(runner: QueryRunner, ...statements: string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}

/** Drops tables, the one that others point to last. */
export async function dropTables(runner: QueryRunner, ...names: string[]): Promise<void> {
  for (const name of names) await runner.query(`DROP TABLE ${name}`);
}

/** Makes rows of a table permanent: neither an update nor a delete gets past the database. */
export async function forbidChange(runner: QueryRunner, table: string, ...acts: ('UPDATE' | 'DELETE')[]): Promise<void> {
  for (const act of acts.length > 0 ? acts : (['UPDATE', 'DELETE'] as const)) {
    const name = `${table}_no_${act.toLowerCase()}`;
    if (onPostgres(runner)) {
      await run(runner,
        `CREATE OR REPLACE FUNCTION rapport_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'rows of % are kept as they are', TG_TABLE_NAME; END $$`,
        `CREATE TRIGGER ${name} BEFORE ${act} ON ${table} FOR EACH ROW EXECUTE FUNCTION rapport_refuse()`);
    } else {
      await runner.query(`CREATE TRIGGER ${name} BEFORE ${act} ON ${table} BEGIN SELECT RAISE(ABORT, 'rows of ${table} are kept as they are'); END`);
    }
  }
}

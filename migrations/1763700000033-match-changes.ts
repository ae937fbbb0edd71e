import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, onPostgres, run } from './sql';

const ALL = ['INSERT', 'UPDATE', 'DELETE'] as const;
/** What a match reads of openings, and where they are. */
const WATCHED: readonly { table: string; acts: readonly string[] }[] = [
  { table: 'openings', acts: ALL }, { table: 'sites', acts: ALL },
  { table: 'employers', acts: ['UPDATE OF area, deleted_at', 'DELETE'] },
];

/**
 * One row for each change of what a match reads, so that openings kept in memory are known to be the newest by counting.
 * Rows are only added: a counter in one row would make everybody who saves an opening wait for everybody else.
 */
export class MatchChanges1763700000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'match_changes', onPostgres(runner) ? 'number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY' : 'number integer PRIMARY KEY AUTOINCREMENT');
    if (onPostgres(runner)) await run(runner, `CREATE FUNCTION rapport_match_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO match_changes DEFAULT VALUES; RETURN NULL; END $$`);
    for (const { table, acts } of WATCHED) for (const act of acts) await run(runner, trigger(runner, table, act));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, acts } of WATCHED) for (const act of acts) await run(runner, `DROP TRIGGER ${nameOf(table, act)}${onPostgres(runner) ? ` ON ${table}` : ''}`);
    if (onPostgres(runner)) await run(runner, 'DROP FUNCTION rapport_match_changed()');
    await dropTables(runner, 'match_changes');
  }
}

function nameOf(table: string, act: string): string {
  return `${table}_match_${act.split(' ')[0].toLowerCase()}`;
}

/** On PostgreSQL one row a statement, on SQLite, which has no such triggers, one a row. */
function trigger(runner: QueryRunner, table: string, act: string): string {
  const head = `CREATE TRIGGER ${nameOf(table, act)} AFTER ${act} ON ${table}`;
  return onPostgres(runner) ? `${head} FOR EACH STATEMENT EXECUTE FUNCTION rapport_match_changed()` : `${head} BEGIN INSERT INTO match_changes (number) VALUES (NULL); END`;
}

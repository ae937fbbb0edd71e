import type { QueryRunner } from 'typeorm';
import { onPostgres, run } from './sql';

/** Where a row's client stands: in a column of its own, or in one of the row it hangs under. */
export type ClientOf = { own: string } | { column: string; parent: string };

const EXPRESSIONS = {
  sqlite: (of: ClientOf) => ('own' in of ? `OLD.${of.own}` : `(SELECT client_id FROM ${of.parent} WHERE id = OLD.${of.column})`),
  postgres: (of: ClientOf) => ('own' in of ? `($1).${of.own}` : `(SELECT client_id FROM ${of.parent} WHERE id = ($1).${of.column})`),
};

/**
 * Lets rows of a kept table go when two people agreed to erase their very client, and in no other case: the database
 * asks `open_erasures` itself (QUALITY A.3). Takes the place of `<table>_no_delete` where there was one.
 */
export async function deletableByErasure(runner: QueryRunner, table: string, of: ClientOf): Promise<void> {
  const name = `${table}_no_delete`;
  if (onPostgres(runner)) {
    await run(runner, `DROP TRIGGER IF EXISTS ${name} ON ${table}`,
      `CREATE TRIGGER ${name} BEFORE DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION rapport_keep_unless_erased('${EXPRESSIONS.postgres(of)}')`);
  } else {
    await run(runner, `DROP TRIGGER IF EXISTS ${name}`,
      `CREATE TRIGGER ${name} BEFORE DELETE ON ${table} WHEN NOT EXISTS (SELECT 1 FROM open_erasures WHERE client_id = ${EXPRESSIONS.sqlite(of)})
        BEGIN SELECT RAISE(ABORT, 'rows of ${table} are kept as they are'); END`);
  }
}

/** Lets the words of a kept row be taken out while an erasure that two people agreed to is under way; all its other columns stay. */
export async function wordsErasable(runner: QueryRunner, table: string, kept: readonly string[]): Promise<void> {
  const name = `${table}_no_update`;
  const changed = kept.map((column) => `NEW.${column} <> OLD.${column}`).join(' OR ');
  if (onPostgres(runner)) {
    await run(runner, `DROP TRIGGER ${name} ON ${table}`,
      `CREATE TRIGGER ${name} BEFORE UPDATE ON ${table} FOR EACH ROW WHEN (${changed}) EXECUTE FUNCTION rapport_refuse()`,
      `CREATE TRIGGER ${table}_no_rewording BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION rapport_keep_unless_erasing()`);
  } else {
    await run(runner, `DROP TRIGGER ${name}`,
      `CREATE TRIGGER ${name} BEFORE UPDATE ON ${table} WHEN NOT EXISTS (SELECT 1 FROM open_erasures) OR ${changed}
        BEGIN SELECT RAISE(ABORT, 'rows of ${table} are kept as they are'); END`);
  }
}

/** The same where other columns may change besides: only these words are held, but for an erasure that two people agreed to. */
export async function rewordableByErasure(runner: QueryRunner, table: string, words: readonly string[]): Promise<void> {
  const changed = words.map((column) => `NEW.${column} <> OLD.${column}`).join(' OR ');
  const act = onPostgres(runner) ? `FOR EACH ROW WHEN (${changed}) EXECUTE FUNCTION rapport_keep_unless_erasing()`
    : `WHEN (${changed}) AND NOT EXISTS (SELECT 1 FROM open_erasures) BEGIN SELECT RAISE(ABORT, 'rows of ${table} are kept as they are'); END`;
  await runner.query(`CREATE TRIGGER ${table}_no_rewording BEFORE UPDATE ON ${table} ${act}`);
}

/** What those above call on PostgreSQL. The first is told where the client stands, as an expression of our own over the row. */
export async function createErasureFunctions(runner: QueryRunner): Promise<void> {
  if (!onPostgres(runner)) return;
  await run(runner,
    `CREATE FUNCTION rapport_keep_unless_erased() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE agreed boolean; BEGIN
      EXECUTE 'SELECT EXISTS (SELECT 1 FROM open_erasures WHERE client_id = ' || TG_ARGV[0] || ')' INTO agreed USING OLD;
      IF agreed THEN RETURN OLD; END IF; RAISE EXCEPTION 'rows of % are kept as they are', TG_TABLE_NAME; END $$`,
    `CREATE FUNCTION rapport_keep_unless_erasing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF EXISTS (SELECT 1 FROM open_erasures) THEN RETURN NEW; END IF; RAISE EXCEPTION 'rows of % are kept as they are', TG_TABLE_NAME; END $$`);
}

/** Rows whose named columns never change; the others may. */
export async function fixColumns(runner: QueryRunner, table: string, columns: readonly string[], also = ''): Promise<void> {
  const changed = columns.map((column) => `NEW.${column} <> OLD.${column}`).join(' OR ') + (also && ` OR ${also}`);
  const act = onPostgres(runner) ? `FOR EACH ROW WHEN (${changed}) EXECUTE FUNCTION rapport_refuse()` : `WHEN ${changed} BEGIN SELECT RAISE(ABORT, 'rows of ${table} are kept as they are'); END`;
  await runner.query(`CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} ${act}`);
}

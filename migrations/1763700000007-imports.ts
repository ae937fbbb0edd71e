import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, run } from './sql';

/**
 * Files on their way in: rows wait here until somebody confirms them; the file itself is kept nowhere (S-37).
 * Once they are brought in the rows go too; what stays is the account of each line and which record it made.
 */
export class Imports1763700000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'imports', `
      id text PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('employers', 'openings')),
      status text NOT NULL CHECK (status IN ('waiting', 'running', 'done', 'undone')),
      encoding text NOT NULL, delimiter text NOT NULL, header text NOT NULL, columns text NOT NULL, options text NOT NULL DEFAULT '{}', preview text NOT NULL DEFAULT '{}',
      total integer NOT NULL DEFAULT 0, created integer NOT NULL DEFAULT 0, already_there integer NOT NULL DEFAULT 0, refused integer NOT NULL DEFAULT 0,
      new_employers integer NOT NULL DEFAULT 0, failure text NOT NULL DEFAULT '',
      started_by text REFERENCES staff (id), started_at text NOT NULL, run_at text, finished_at text,
      undone_by text REFERENCES staff (id), undone_at text, undone_count integer NOT NULL DEFAULT 0, version integer NOT NULL DEFAULT 1`);
    await createTable(runner, 'import_rows', `
      import_id text NOT NULL REFERENCES imports (id) ON DELETE CASCADE, line integer NOT NULL, cells text NOT NULL, problem text NOT NULL DEFAULT '',
      PRIMARY KEY (import_id, line)`);
    await createTable(runner, 'import_outcomes', `
      import_id text NOT NULL REFERENCES imports (id) ON DELETE CASCADE, line integer NOT NULL,
      outcome text NOT NULL CHECK (outcome IN ('created', 'alreadyThere', 'refused')), label text NOT NULL DEFAULT '', reason text NOT NULL DEFAULT '',
      doubt text NOT NULL DEFAULT '', record_id text, made_employer_id text, PRIMARY KEY (import_id, line)`);
    await run(runner,
      'CREATE INDEX import_outcomes_by_outcome ON import_outcomes (import_id, outcome, line)',
      `CREATE INDEX import_outcomes_in_doubt ON import_outcomes (import_id, line) WHERE doubt <> ''`,
      'CREATE INDEX imports_by_start ON imports (started_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'import_outcomes', 'import_rows', 'imports');
  }
}

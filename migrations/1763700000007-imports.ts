import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, run } from './sql';

/** Files on their way in: rows wait here until somebody confirms them; the file itself is kept nowhere (S-37). */
export class Imports1763700000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'imports', `
      id text PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('employers', 'openings')),
      status text NOT NULL CHECK (status IN ('waiting', 'running', 'done', 'abandoned')),
      encoding text NOT NULL, delimiter text NOT NULL, header text NOT NULL, columns text NOT NULL, options text NOT NULL DEFAULT '{}',
      total integer NOT NULL DEFAULT 0, created integer NOT NULL DEFAULT 0, already_there integer NOT NULL DEFAULT 0, refused integer NOT NULL DEFAULT 0,
      started_by text REFERENCES staff (id), started_at text NOT NULL, finished_at text`);
    await createTable(runner, 'import_rows', `
      import_id text NOT NULL REFERENCES imports (id) ON DELETE CASCADE, line integer NOT NULL, cells text NOT NULL,
      outcome text, reason text NOT NULL DEFAULT '', record_id text, PRIMARY KEY (import_id, line)`);
    await run(runner, 'CREATE INDEX import_rows_by_outcome ON import_rows (import_id, outcome, line)', 'CREATE INDEX imports_by_start ON imports (started_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'import_rows', 'imports');
  }
}

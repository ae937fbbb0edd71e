import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, run } from './sql';

/** Two records that were one employer: which one stayed, what moved to it, and whether it was taken apart again. */
export class EmployerMerges1763700000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'employer_merges', `
      id text PRIMARY KEY, kept_id text NOT NULL REFERENCES employers (id), gone_id text NOT NULL REFERENCES employers (id),
      moved text NOT NULL, merged_by text NOT NULL REFERENCES staff (id), merged_at text NOT NULL,
      undone_by text REFERENCES staff (id), undone_at text, CHECK (kept_id <> gone_id)`);
    await run(runner,
      'CREATE UNIQUE INDEX employer_merges_once ON employer_merges (gone_id) WHERE undone_at IS NULL',
      'CREATE INDEX employer_merges_by_kept ON employer_merges (kept_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'employer_merges');
  }
}

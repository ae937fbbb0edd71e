import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, run } from './sql';

/** What somebody doesn't want suggested, this week or ever; and the way to what they did themselves of late. */
export class Suggestions1763700000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'suggestions_put_aside', `
      staff_id text NOT NULL REFERENCES staff (id), employer_id text NOT NULL REFERENCES employers (id) ON DELETE CASCADE,
      until_day text, put_aside_at text NOT NULL, PRIMARY KEY (staff_id, employer_id)`);
    await run(runner,
      'CREATE INDEX suggestions_put_aside_by_employer ON suggestions_put_aside (employer_id)',
      'CREATE INDEX employers_by_last_visitor ON employers (last_visit_by, last_visit_on, id) WHERE deleted_at IS NULL AND last_visit_on IS NOT NULL',
      `CREATE INDEX employers_gone_quiet ON employers (last_visit_on, id) WHERE deleted_at IS NULL AND do_not_contact_on IS NULL AND stage IN ('learning_needs', 'ready_for_client', 'considering', 'hired')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, 'DROP INDEX employers_gone_quiet', 'DROP INDEX employers_by_last_visitor');
    await dropTables(runner, 'suggestions_put_aside');
  }
}

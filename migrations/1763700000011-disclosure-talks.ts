import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, forbidChange, run } from './sql';

/**
 * Each talk about disclosure, and each trouble at work that calls for one, as a dated row that stays as it was
 * written (D12, F4). Who looked (P3) is read from the audit log, whose index by subject has been there from the start.
 */
export class DisclosureTalks1763700000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'disclosure_talks', `
      id text PRIMARY KEY, client_id text NOT NULL REFERENCES clients (id), kind text NOT NULL CHECK (kind IN ('talk', 'trouble')), day text NOT NULL,
      topics text NOT NULL, own_words text NOT NULL DEFAULT '', note text NOT NULL DEFAULT '',
      recorded_by text NOT NULL REFERENCES staff (id), recorded_at text NOT NULL, CHECK (kind = 'talk' OR topics = '[]')`);
    await forbidChange(runner, 'disclosure_talks');
    await run(runner, 'CREATE INDEX disclosure_talks_by_client ON disclosure_talks (client_id, kind, day, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'disclosure_talks');
  }
}

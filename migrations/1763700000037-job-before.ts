import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run } from './sql';

const COLUMNS = ['status_before', 'opening_status_before', 'opening_outcome_before'];

/**
 * What stood before a job was recorded: where its client stood, and how its opening did, so that a mistaken one can be taken back
 * whole. And whether a job still waits for its first day, on which its client begins to work.
 */
export class JobBefore1763700000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await run(runner, `ALTER TABLE jobs ADD COLUMN ${column} text NOT NULL DEFAULT ''`);
    await run(runner, 'ALTER TABLE jobs ADD COLUMN waits_for_first_day integer NOT NULL DEFAULT 0', 'CREATE INDEX jobs_waiting ON jobs (started_on) WHERE waits_for_first_day = 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, 'DROP INDEX jobs_waiting', 'ALTER TABLE jobs DROP COLUMN waits_for_first_day');
    for (const column of COLUMNS) await run(runner, `ALTER TABLE jobs DROP COLUMN ${column}`);
  }
}

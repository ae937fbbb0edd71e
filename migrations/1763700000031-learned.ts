import type { MigrationInterface, QueryRunner } from 'typeorm';
import { onPostgres, run } from './sql';

/** What was learned, and after which start or end of a job, beside each version of a work profile (M2: the profile follows the jobs). */
export class Learned1763700000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const text = onPostgres(runner) ? 'text COLLATE "C"' : 'text';
    await run(runner,
      `ALTER TABLE work_profiles ADD COLUMN learned ${text} NOT NULL DEFAULT ''`,
      // No foreign key: a job may be erased with its client before or after its versions.
      `ALTER TABLE work_profiles ADD COLUMN after_job ${text}`,
      `ALTER TABLE work_profiles ADD COLUMN after_moment ${text} CHECK (after_moment IN ('start', 'end'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner,
      'ALTER TABLE work_profiles DROP COLUMN after_moment',
      'ALTER TABLE work_profiles DROP COLUMN after_job',
      'ALTER TABLE work_profiles DROP COLUMN learned');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run } from './sql';

/** The newest openings whatever their status: without it every look at a week sorted all of them. */
export class OpeningsNewest1763700000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, 'CREATE INDEX openings_newest ON openings (heard_on, id) WHERE deleted_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, 'DROP INDEX openings_newest');
  }
}

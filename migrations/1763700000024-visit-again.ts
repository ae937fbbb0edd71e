import type { MigrationInterface, QueryRunner } from 'typeorm';
import { onPostgres, run } from './sql';

/** The visit at which nobody was there, and for which another one was planned: taking it back takes the new plan back too. */
export class VisitAgain1763700000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, `ALTER TABLE planned_visits ADD COLUMN again_after text${onPostgres(runner) ? ' COLLATE "C"' : ''}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, 'ALTER TABLE planned_visits DROP COLUMN again_after');
  }
}

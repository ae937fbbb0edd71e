import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, onPostgres, run } from './sql';

/** The hours of the week somebody keeps for employers, and in which of them a visit is meant to be. */
export class WorkBlocks1763700000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'work_blocks', `
      id text PRIMARY KEY, staff_id text NOT NULL REFERENCES staff (id), weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      from_time text NOT NULL, until_time text NOT NULL, CHECK (from_time < until_time), UNIQUE (staff_id, weekday, from_time)`);
    await run(runner, `ALTER TABLE planned_visits ADD COLUMN block_from text${onPostgres(runner) ? ' COLLATE "C"' : ''}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, 'ALTER TABLE planned_visits DROP COLUMN block_from');
    await dropTables(runner, 'work_blocks');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run } from './sql';

/** What opens without signing in, the calendar's address, belongs to one round of keys: a new password or a closed account begins the next. */
export class Keys1763700000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['staff', 'calendar_feeds']) await run(runner, `ALTER TABLE ${table} ADD COLUMN key_round integer NOT NULL DEFAULT 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['calendar_feeds', 'staff']) await run(runner, `ALTER TABLE ${table} DROP COLUMN key_round`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { onPostgres, run } from './sql';

/** What openings lacked (M3): languages asked for, the day the work begins, from when one is expected, and what came of it. Blank and null are not known. */
const COLUMNS = [
  ['openings', 'languages', `text NOT NULL DEFAULT '[]'`], ['openings', 'starts_on', 'text'], ['openings', 'expected_on', 'text'], ['openings', 'outcome', `text NOT NULL DEFAULT ''`],
  ['sites', 'version', 'integer NOT NULL DEFAULT 1'],
] as const;

/** Openings as adverts and employers tell of them; places of employers are changed by one person at a time. */
export class OpeningsTold1763700000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of COLUMNS) await run(runner, `ALTER TABLE ${table} ADD COLUMN ${column} ${onPostgres(runner) ? type.replace(/^text/, 'text COLLATE "C"') : type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of [...COLUMNS].reverse()) await run(runner, `ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { onPostgres, run } from './sql';

const COLUMNS = ['cons_note', 'purpose'] as const;

/** What the conversation about a plan brings besides: what speaks against telling, in the client's words, and what it is told for (D14). */
export class PlanConversation1763700000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const text = onPostgres(runner) ? 'text COLLATE "C"' : 'text';
    for (const column of COLUMNS) await run(runner, `ALTER TABLE disclosure_plans ADD COLUMN ${column} ${text} NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await run(runner, `ALTER TABLE disclosure_plans DROP COLUMN ${column}`);
  }
}

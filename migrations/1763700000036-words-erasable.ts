import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wordsErasable } from './erasing';
import { forbidChange, onPostgres, run } from './sql';

const TABLES: readonly (readonly [table: string, kept: readonly string[]])[] = [
  ['match_answers', ['id', 'client_id', 'opening_id', 'number', 'answer', 'reason', 'said_on', 'takes_back', 'recorded_on', 'recorded_by', 'recorded_at']],
  ['work_profiles', ['id', 'client_id', 'number', 'recorded_by', 'recorded_at', 'after_job', 'after_moment']],
];

/** What one client said may name another: when that other is erased, the name goes from these words too, and nothing else changes (QUALITY A.3). */
export class WordsErasable1763700000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, kept] of TABLES) await wordsErasable(runner, table, kept);
  }

  async down(runner: QueryRunner): Promise<void> {
    const on = (table: string) => (onPostgres(runner) ? ` ON ${table}` : '');
    for (const [table] of TABLES) {
      await run(runner, `DROP TRIGGER ${table}_no_update${on(table)}`, ...(onPostgres(runner) ? [`DROP TRIGGER ${table}_no_rewording${on(table)}`] : []));
      await forbidChange(runner, table, 'UPDATE');
    }
  }
}

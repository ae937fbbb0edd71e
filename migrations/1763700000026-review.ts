import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wordsErasable } from './erasing';
import { createTable, dropTables, forbidChange, onPostgres, run } from './sql';

/** Columns added to tables that stand: when somebody joined, an excuse taken back, a goal as a number of contacts a week. */
const COLUMNS = [
  ['staff', 'started_on', 'text'], ['excused_weeks', 'withdrawn_at', 'text'], ['excused_weeks', 'withdrawn_by', 'text'],
  ['reviews', 'goal_contacts', 'integer'], ['reviews', 'goal_weeks', 'integer'],
] as const;

/** Reviewing the week: shares of full time over the years, field-mentoring visits, goals that can be followed. */
export class Review1763700000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const text = onPostgres(runner) ? 'text COLLATE "C"' : 'text';
    for (const [table, column, type] of COLUMNS) await run(runner, `ALTER TABLE ${table} ADD COLUMN ${column} ${type === 'text' ? text : type}`);
    await createTable(runner, 'staff_shares', `
      staff_id text NOT NULL REFERENCES staff (id), from_day text NOT NULL, share real NOT NULL CHECK (share > 0 AND share <= 1),
      recorded_at text NOT NULL, PRIMARY KEY (staff_id, from_day)`);
    await createTable(runner, 'field_mentoring', `
      id text PRIMARY KEY, staff_id text NOT NULL REFERENCES staff (id), mentor_id text NOT NULL REFERENCES staff (id), day text NOT NULL,
      visit_id text REFERENCES visits (id), observed text NOT NULL, agreed text NOT NULL, next text NOT NULL,
      recorded_by text NOT NULL REFERENCES staff (id), recorded_at text NOT NULL, CHECK (staff_id <> mentor_id)`);
    await forbidChange(runner, 'field_mentoring');
    await wordsErasable(runner, 'field_mentoring', ['id', 'staff_id', 'mentor_id', 'day', 'recorded_by', 'recorded_at']);
    await run(runner, 'CREATE INDEX field_mentoring_by_staff ON field_mentoring (staff_id, day)', 'CREATE INDEX field_mentoring_by_visit ON field_mentoring (visit_id)',
      // All that counting asks of a visit, so that twelve weeks of a team are counted without opening one.
      'CREATE INDEX visits_for_counting ON visits (staff_id, visited_on, mode, purpose, clearance_id, met_unnamed, id) WHERE deleted_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, 'DROP INDEX visits_for_counting');
    await dropTables(runner, 'field_mentoring', 'staff_shares');
    for (const [table, column] of [...COLUMNS].reverse()) await run(runner, `ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}

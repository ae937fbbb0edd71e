import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wordsErasable } from './erasing';
import { createTable, dropTables, forbidChange, run } from './sql';

/** Next touches set by hand, and the answers to "still going?": dated rows that stay. */
export class Stalled1763700000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'next_touches', `
      id text PRIMARY KEY, employer_id text NOT NULL REFERENCES employers (id), kind text NOT NULL CHECK (kind IN ('moved', 'cleared', 'going', 'ended')),
      next_on text, next_what text NOT NULL DEFAULT '', note text NOT NULL, said_on text NOT NULL, said_by text NOT NULL REFERENCES staff (id), said_at text NOT NULL,
      CHECK ((next_on IS NOT NULL) = (kind IN ('moved', 'going')))`);
    await forbidChange(runner, 'next_touches');
    await wordsErasable(runner, 'next_touches', ['id', 'employer_id', 'kind', 'said_on', 'said_by', 'said_at']);
    await run(runner,
      'CREATE INDEX next_touches_by_employer ON next_touches (employer_id, said_at, id)',
      // A column of the board: the first thirty of a stage by next touch, without sorting the stage.
      'CREATE INDEX employers_by_stage_next ON employers (stage, next_touch_key, name_key, id, do_not_contact_on) WHERE deleted_at IS NULL',
      // Whose last visit was mine and long ago, with what else decides whether it has stalled.
      'CREATE INDEX employers_by_visitor ON employers (last_visit_by, last_visit_key, stage, next_touch_key, do_not_contact_on, id) WHERE deleted_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, 'DROP INDEX employers_by_visitor', 'DROP INDEX employers_by_stage_next');
    await dropTables(runner, 'next_touches');
  }
}

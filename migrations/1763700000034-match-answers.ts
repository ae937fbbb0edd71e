import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletableByErasure } from './erasing';
import { createTable, dropTables, forbidChange, run } from './sql';

/**
 * What a client says to an opening (M7): answer after answer, each with its day and who wrote it down; the newest holds,
 * and taking one back is a row of its own. And which openings a client was shown when, so that new ones can come first.
 */
export class MatchAnswers1763700000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'match_answers', `
      id text PRIMARY KEY, client_id text NOT NULL REFERENCES clients (id), opening_id text NOT NULL REFERENCES openings (id), number integer NOT NULL,
      answer text NOT NULL, reason text NOT NULL DEFAULT '', why text NOT NULL DEFAULT '', said_on text NOT NULL, takes_back integer NOT NULL DEFAULT 0, recorded_on text NOT NULL,
      recorded_by text NOT NULL REFERENCES staff (id), recorded_at text NOT NULL, UNIQUE (client_id, opening_id, number)`);
    await createTable(runner, 'match_shown', `
      client_id text NOT NULL REFERENCES clients (id), opening_id text NOT NULL REFERENCES openings (id), shown_on text NOT NULL,
      showing text NOT NULL, shown_by text NOT NULL REFERENCES staff (id), shown_at text NOT NULL, PRIMARY KEY (client_id, opening_id, shown_on)`);
    await run(runner, 'CREATE INDEX match_answers_by_opening ON match_answers (opening_id, client_id, number)', 'CREATE INDEX match_shown_by_showing ON match_shown (showing)');
    await forbidChange(runner, 'match_answers');
    await deletableByErasure(runner, 'match_answers', { own: 'client_id' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'match_shown', 'match_answers');
  }
}

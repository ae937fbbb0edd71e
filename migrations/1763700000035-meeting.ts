import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, run } from './sql';

/**
 * The weekly meeting: held on a day by a team, the openings it looked at, what was said of them and who follows up. No
 * client has a column in it, so its minutes tell of openings and colleagues only. And what somebody doesn't want to be
 * told again: that an opening, as it stood then, suits a client.
 */
export class Meeting1763700000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'meetings', `
      id text PRIMARY KEY, team_id text NOT NULL REFERENCES teams (id), day text NOT NULL,
      started_by text NOT NULL REFERENCES staff (id), started_at text NOT NULL, UNIQUE (team_id, day)`);
    await createTable(runner, 'meeting_openings', `
      meeting_id text NOT NULL REFERENCES meetings (id), opening_id text NOT NULL REFERENCES openings (id), looked_at text NOT NULL,
      PRIMARY KEY (meeting_id, opening_id)`);
    await createTable(runner, 'meeting_notes', `
      id text PRIMARY KEY, meeting_id text NOT NULL REFERENCES meetings (id), opening_id text NOT NULL REFERENCES openings (id),
      decided text NOT NULL DEFAULT '', staff_id text REFERENCES staff (id), due_on text, what text NOT NULL DEFAULT '',
      noted_by text NOT NULL REFERENCES staff (id), noted_at text NOT NULL, done_on text, deleted_at text`);
    await createTable(runner, 'alert_dismissals', `
      client_id text NOT NULL REFERENCES clients (id), opening_id text NOT NULL REFERENCES openings (id), opening_version integer NOT NULL,
      dismissed_by text NOT NULL REFERENCES staff (id), dismissed_at text NOT NULL, PRIMARY KEY (client_id, opening_id, opening_version)`);
    await run(runner,
      'CREATE INDEX meeting_notes_by_meeting ON meeting_notes (meeting_id, noted_at, id)',
      'CREATE INDEX meeting_notes_by_opening ON meeting_notes (opening_id, id) WHERE done_on IS NULL AND deleted_at IS NULL',
      'CREATE INDEX meeting_notes_by_staff ON meeting_notes (staff_id, due_on, id) WHERE done_on IS NULL AND deleted_at IS NULL',
      'CREATE INDEX openings_by_change ON openings (updated_at, id) WHERE deleted_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, 'DROP INDEX openings_by_change');
    await dropTables(runner, 'alert_dismissals', 'meeting_notes', 'meeting_openings', 'meetings');
  }
}

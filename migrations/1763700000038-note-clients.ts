import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, run } from './sql';

/**
 * Whom a note of the weekly meeting is about, if anybody: one client, by id, so that the minutes can say it in initials to those
 * who may know of them, and nothing of it is left when the client's record is erased. Opening and day stand beside, for the whole record.
 */
export class NoteClients1763700000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'meeting_note_clients', `
      note_id text PRIMARY KEY REFERENCES meeting_notes (id), client_id text NOT NULL REFERENCES clients (id), opening_id text NOT NULL REFERENCES openings (id),
      noted_on text NOT NULL, noted_by text NOT NULL REFERENCES staff (id)`);
    await run(runner, 'CREATE INDEX meeting_note_clients_by_client ON meeting_note_clients (client_id, noted_on)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'meeting_note_clients');
  }
}

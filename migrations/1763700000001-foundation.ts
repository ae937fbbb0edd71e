import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, forbidChange, run } from './sql';

/** Settings, teams, staff, sessions, the audit log, and what a lost session leaves behind. */
export class Foundation1763700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'settings', 'key text PRIMARY KEY, value text NOT NULL, changed_at text NOT NULL, changed_by text');
    await createTable(runner, 'teams', `
      id text PRIMARY KEY, name text NOT NULL, name_key text NOT NULL UNIQUE,
      full_names_on_board integer NOT NULL DEFAULT 0, created_at text NOT NULL, version integer NOT NULL DEFAULT 1`);
    await createTable(runner, 'staff', `
      id text PRIMARY KEY, email text NOT NULL, email_key text NOT NULL UNIQUE, name text NOT NULL,
      role text NOT NULL CHECK (role IN ('specialist', 'supervisor', 'administrator')),
      team_id text REFERENCES teams (id), password_hash text NOT NULL,
      full_time_share real NOT NULL DEFAULT 1 CHECK (full_time_share > 0 AND full_time_share <= 1),
      created_at text NOT NULL, disabled_at text, version integer NOT NULL DEFAULT 1,
      CHECK (role = 'administrator' OR team_id IS NOT NULL)`);
    await this.sessions(runner);
    await createTable(runner, 'audit', `
      seq integer PRIMARY KEY, at text NOT NULL, staff_id text, action text NOT NULL,
      subject_type text NOT NULL, subject_id text, detail text NOT NULL,
      request_id text NOT NULL, address text NOT NULL, mac text NOT NULL`);
    await forbidChange(runner, 'audit');
    await run(runner,
      'CREATE INDEX staff_by_team ON staff (team_id, name)',
      'CREATE INDEX audit_by_subject ON audit (subject_type, subject_id, seq)',
      'CREATE INDEX audit_by_staff ON audit (staff_id, seq)');
  }

  private async sessions(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'sessions', `
      id_hash text PRIMARY KEY, staff_id text REFERENCES staff (id) ON DELETE CASCADE,
      created_at text NOT NULL, last_seen_at text NOT NULL, address text NOT NULL, user_agent text NOT NULL, data text NOT NULL`);
    await createTable(runner, 'sign_in_attempts', 'key text PRIMARY KEY, failures integer NOT NULL, last_at text NOT NULL, blocked_until text');
    await createTable(runner, 'parked_forms', `
      id text PRIMARY KEY, staff_id text NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
      sealed text NOT NULL, created_at text NOT NULL, expires_at text NOT NULL`);
    await run(runner,
      'CREATE INDEX sessions_by_staff ON sessions (staff_id)',
      'CREATE INDEX sessions_by_last_seen ON sessions (last_seen_at)',
      'CREATE INDEX parked_forms_by_expiry ON parked_forms (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'audit', 'parked_forms', 'sign_in_attempts', 'sessions', 'staff', 'teams', 'settings');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, forbidChange, run } from './sql';

/** Clients, who covers a caseload, and what each client wants of work. There is no diagnosis column, on purpose (M1). */
export class Clients1763700000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'clients', `
      id text PRIMARY KEY, case_number text NOT NULL, preferred_name text NOT NULL, name_key text NOT NULL, initials text NOT NULL,
      specialist_id text NOT NULL REFERENCES staff (id), team_id text NOT NULL REFERENCES teams (id),
      entered_on text NOT NULL, status text NOT NULL CHECK (status IN ('referred', 'looking', 'working', 'paused', 'closed')),
      phone text NOT NULL DEFAULT '', email text NOT NULL DEFAULT '', reach_note text NOT NULL DEFAULT '', record_consent_on text,
      created_at text NOT NULL, created_by text NOT NULL REFERENCES staff (id), updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1, deleted_at text, UNIQUE (team_id, case_number)`);
    await createTable(runner, 'covers', `
      id text PRIMARY KEY, specialist_id text NOT NULL REFERENCES staff (id), covered_by text NOT NULL REFERENCES staff (id),
      from_day text NOT NULL, until_day text NOT NULL, created_by text NOT NULL REFERENCES staff (id), created_at text NOT NULL,
      ended_at text, CHECK (from_day <= until_day), CHECK (specialist_id <> covered_by)`);
    await createTable(runner, 'work_profiles', `
      id text PRIMARY KEY, client_id text NOT NULL REFERENCES clients (id) ON DELETE CASCADE, number integer NOT NULL,
      body text NOT NULL, recorded_by text NOT NULL REFERENCES staff (id), recorded_at text NOT NULL, UNIQUE (client_id, number)`);
    await forbidChange(runner, 'work_profiles', 'UPDATE');
    await run(runner,
      'CREATE INDEX clients_by_specialist ON clients (specialist_id, status, name_key, id)',
      'CREATE INDEX clients_by_team ON clients (team_id, status, name_key, id)',
      'CREATE INDEX covers_by_cover ON covers (covered_by, until_day)',
      'CREATE INDEX covers_by_specialist ON covers (specialist_id, until_day)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'work_profiles', 'covers', 'clients');
  }
}

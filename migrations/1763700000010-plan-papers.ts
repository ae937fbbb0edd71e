import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, forbidChange, run } from './sql';

/**
 * The signed paper of a plan: that it exists, where it is kept, who saw it signed; and scans of it, sealed.
 * Neither is read by what decides: a paper on file neither grants nor clears anything (D1).
 */
export class PlanPapers1763700000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'plan_signatures', `
      id text PRIMARY KEY, plan_id text NOT NULL, client_id text NOT NULL, signed_on text NOT NULL,
      signed_by text NOT NULL CHECK (signed_by IN ('client', 'representative')), authority text NOT NULL DEFAULT '',
      reference text NOT NULL, witness text NOT NULL DEFAULT '',
      recorded_by text NOT NULL REFERENCES staff (id), recorded_at text NOT NULL, UNIQUE (id, client_id),
      CHECK (signed_by = 'client' OR authority <> ''),
      FOREIGN KEY (plan_id, client_id) REFERENCES disclosure_plans (id, client_id)`);
    await createTable(runner, 'plan_scans', `
      id text PRIMARY KEY, signature_id text NOT NULL, client_id text NOT NULL, kind text NOT NULL CHECK (kind IN ('pdf', 'png', 'jpeg')),
      size integer NOT NULL CHECK (size > 0), mark text NOT NULL, sealed blob NOT NULL,
      added_by text NOT NULL REFERENCES staff (id), added_at text NOT NULL, UNIQUE (signature_id, mark),
      FOREIGN KEY (signature_id, client_id) REFERENCES plan_signatures (id, client_id)`);
    await run(runner,
      'CREATE INDEX plan_signatures_by_client ON plan_signatures (client_id, plan_id)',
      'CREATE INDEX plan_scans_by_client ON plan_scans (client_id)');
    await forbidChange(runner, 'plan_signatures');
    // A scan of somebody else's paper must be able to go: its row is deleted, never changed.
    await forbidChange(runner, 'plan_scans', 'UPDATE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'plan_scans', 'plan_signatures');
  }
}

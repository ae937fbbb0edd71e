import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletableByErasure } from './erasing';
import { createTable, dropTables, forbidChange, run } from './sql';

/**
 * Introductions written to employers. Like a client on a visit, one stands only by the composite key of an allowed decision in its
 * own clearance, for its employer and its day; a fact only if that plan allows it (DESIGN §5). The approved words aren't copied here.
 */
export class Introductions1763700000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'introductions', `
      id text PRIMARY KEY, client_id text NOT NULL, employer_id text NOT NULL, day text NOT NULL, moment text,
      clearance_id text NOT NULL UNIQUE, act text NOT NULL DEFAULT 'introduce' CHECK (act = 'introduce'),
      decision_id text NOT NULL, plan_id text NOT NULL, outcome text NOT NULL DEFAULT 'allowed' CHECK (outcome = 'allowed'),
      body text NOT NULL DEFAULT '', reach text NOT NULL DEFAULT '', made_by text NOT NULL REFERENCES staff (id), made_at text NOT NULL, UNIQUE (id, client_id, plan_id),
      FOREIGN KEY (clearance_id, act, employer_id, day) REFERENCES clearances (id, act, employer_id, day),
      FOREIGN KEY (decision_id, clearance_id, client_id, plan_id, outcome) REFERENCES decisions (id, clearance_id, client_id, plan_id, outcome)`);
    await createTable(runner, 'introduction_facts', `
      introduction_id text NOT NULL, client_id text NOT NULL, plan_id text NOT NULL, fact text NOT NULL, PRIMARY KEY (introduction_id, fact),
      FOREIGN KEY (introduction_id, client_id, plan_id) REFERENCES introductions (id, client_id, plan_id),
      FOREIGN KEY (plan_id, fact) REFERENCES plan_facts (plan_id, fact)`);
    await run(runner, 'CREATE INDEX introductions_by_client ON introductions (client_id, made_at)', 'CREATE INDEX introductions_by_employer ON introductions (employer_id, made_at)');
    for (const table of ['introductions', 'introduction_facts']) {
      await forbidChange(runner, table, 'UPDATE');
      await deletableByErasure(runner, table, { own: 'client_id' });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'introduction_facts', 'introductions');
  }
}

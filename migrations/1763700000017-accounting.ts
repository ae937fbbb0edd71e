import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletableByErasure } from './erasing';
import { createTable, dropTables, forbidChange, onPostgres, run } from './sql';

const NEXT = 'SELECT NEW.client_id, coalesce(max(number), 0) + 1, NEW.id FROM decision_numbers WHERE client_id = NEW.client_id';

/**
 * The accounting of disclosures reads a client's decisions by day and finds those for one record (D11). Beside the decisions
 * the database keeps a list of its own: which there were of each client, first to last, so that one taken out is missed by name.
 */
export class Accounting1763700000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No foreign key: the list is there to remember what is gone.
    await createTable(runner, 'decision_numbers', 'client_id text NOT NULL, number integer NOT NULL, decision_id text NOT NULL UNIQUE, PRIMARY KEY (client_id, number)');
    await run(runner,
      'INSERT INTO decision_numbers (client_id, number, decision_id) SELECT client_id, row_number() OVER (PARTITION BY client_id ORDER BY asked_at, id), id FROM decisions',
      'CREATE INDEX decisions_by_day ON decisions (client_id, day, id)',
      'CREATE INDEX clearances_by_use ON clearances (used_for)',
      // With the client in it, so that SQLite doesn't read all of a client's decisions to find those of one clearance.
      'DROP INDEX decisions_by_clearance',
      'CREATE INDEX decisions_by_clearance ON decisions (clearance_id, client_id)');
    await forbidChange(runner, 'decision_numbers', 'UPDATE');
    await deletableByErasure(runner, 'decision_numbers', { own: 'client_id' });
    await this.numberEach(runner);
  }

  /** By the database and not by the gate: whoever writes a decision, by whatever way, is counted. */
  private async numberEach(runner: QueryRunner): Promise<void> {
    if (onPostgres(runner)) {
      await run(runner,
        `CREATE FUNCTION rapport_number_decision() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO decision_numbers (client_id, number, decision_id) ${NEXT}; RETURN NULL; END $$`,
        'CREATE TRIGGER decisions_numbered AFTER INSERT ON decisions FOR EACH ROW EXECUTE FUNCTION rapport_number_decision()');
    } else {
      await runner.query(`CREATE TRIGGER decisions_numbered AFTER INSERT ON decisions BEGIN INSERT INTO decision_numbers (client_id, number, decision_id) ${NEXT}; END`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, onPostgres(runner) ? 'DROP TRIGGER decisions_numbered ON decisions' : 'DROP TRIGGER decisions_numbered', 'DROP INDEX clearances_by_use', 'DROP INDEX decisions_by_day',
      'DROP INDEX decisions_by_clearance', 'CREATE INDEX decisions_by_clearance ON decisions (clearance_id)');
    if (onPostgres(runner)) await runner.query('DROP FUNCTION rapport_number_decision()');
    await dropTables(runner, 'decision_numbers');
  }
}

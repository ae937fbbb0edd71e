import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, forbidChange, onPostgres, run } from './sql';

/** What each client allows to be said, every answer the gate gave, and what was said without leave. */
export class Disclosure1763700000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.plans(runner);
    await this.gate(runner);
    await this.incidents(runner);
    for (const table of ['disclosure_plans', 'plan_facts', 'plan_words_not', 'plan_employers', 'withdrawals', 'leave_answers', 'decisions', 'incidents', 'incident_notes']) {
      await forbidChange(runner, table);
    }
    await forbidChange(runner, 'clearances', 'DELETE');
    await this.usedOnce(runner);
  }

  /** A plan is a version; nothing in it can be edited (D2). */
  private async plans(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'disclosure_plans', `
      id text PRIMARY KEY, client_id text NOT NULL REFERENCES clients (id), number integer NOT NULL,
      contact_allowed integer NOT NULL, scope text NOT NULL CHECK (scope IN ('none', 'only_these', 'any_except', 'ask_each_time')),
      when_said text NOT NULL, who_says text NOT NULL, in_force_from text NOT NULL, expires_on text, expires_event text NOT NULL DEFAULT '',
      how_given text NOT NULL, given_on text NOT NULL, reference text NOT NULL DEFAULT '', witness text NOT NULL DEFAULT '',
      pros_cons_on text, pros_cons_note text NOT NULL DEFAULT '', copy_given_on text,
      recorded_by text NOT NULL REFERENCES staff (id), recorded_at text NOT NULL, UNIQUE (client_id, number), UNIQUE (id, client_id)`);
    await createTable(runner, 'plan_facts', 'plan_id text NOT NULL REFERENCES disclosure_plans (id), fact text NOT NULL, words text NOT NULL, PRIMARY KEY (plan_id, fact)');
    await createTable(runner, 'plan_words_not', 'plan_id text NOT NULL REFERENCES disclosure_plans (id), words text NOT NULL, PRIMARY KEY (plan_id, words)');
    await createTable(runner, 'plan_employers', `
      plan_id text NOT NULL REFERENCES disclosure_plans (id), employer_id text NOT NULL REFERENCES employers (id),
      rule text NOT NULL CHECK (rule IN ('allowed', 'refused', 'ask')), facts text, PRIMARY KEY (plan_id, employer_id)`);
    await createTable(runner, 'withdrawals', `
      id text PRIMARY KEY, plan_id text NOT NULL, client_id text NOT NULL, employer_id text REFERENCES employers (id), fact text,
      said_on text NOT NULL, how text NOT NULL, recorded_by text NOT NULL REFERENCES staff (id), recorded_at text NOT NULL,
      FOREIGN KEY (plan_id, client_id) REFERENCES disclosure_plans (id, client_id)`);
    await createTable(runner, 'leave_answers', `
      id text PRIMARY KEY, plan_id text NOT NULL, client_id text NOT NULL, employer_id text NOT NULL REFERENCES employers (id),
      purpose text, answer text NOT NULL CHECK (answer IN ('yes', 'no')), on_day text NOT NULL, until_day text,
      recorded_by text NOT NULL REFERENCES staff (id), recorded_at text NOT NULL,
      FOREIGN KEY (plan_id, client_id) REFERENCES disclosure_plans (id, client_id)`);
    await run(runner,
      'CREATE INDEX withdrawals_by_client ON withdrawals (client_id)',
      'CREATE INDEX leave_answers_by_client ON leave_answers (client_id, employer_id)',
      'CREATE INDEX plan_employers_by_employer ON plan_employers (employer_id, rule)');
  }

  /** The composite keys say again what the gate decided: this client, this clearance, this client's own plan. */
  private async gate(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'clearances', `
      id text PRIMARY KEY, act text NOT NULL, employer_id text NOT NULL REFERENCES employers (id), day text NOT NULL,
      asked_by text NOT NULL REFERENCES staff (id), asked_at text NOT NULL, used_for text, UNIQUE (id, act, employer_id, day)`);
    await createTable(runner, 'decisions', `
      id text PRIMARY KEY, clearance_id text, client_id text NOT NULL REFERENCES clients (id), employer_id text NOT NULL REFERENCES employers (id),
      act text NOT NULL, day text NOT NULL, purpose text, asked_by text NOT NULL REFERENCES staff (id), asked_at text NOT NULL,
      outcome text NOT NULL CHECK (outcome IN ('allowed', 'refused')), plan_id text, facts text NOT NULL, answer_ids text NOT NULL, reasons text NOT NULL, inputs text NOT NULL,
      UNIQUE (id, clearance_id, client_id, plan_id, outcome),
      CHECK (outcome = 'refused' OR (clearance_id IS NOT NULL AND plan_id IS NOT NULL)),
      FOREIGN KEY (clearance_id, act, employer_id, day) REFERENCES clearances (id, act, employer_id, day),
      FOREIGN KEY (plan_id, client_id) REFERENCES disclosure_plans (id, client_id)`);
    await run(runner, 'CREATE INDEX decisions_by_client ON decisions (client_id, asked_at, id)', 'CREATE INDEX decisions_by_clearance ON decisions (clearance_id)');
  }

  private async incidents(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'incidents', `
      id text PRIMARY KEY, client_id text NOT NULL REFERENCES clients (id), employer_id text NOT NULL REFERENCES employers (id),
      happened_on text NOT NULL, said_by text REFERENCES staff (id), what text NOT NULL, to_whom text NOT NULL,
      reported_by text NOT NULL REFERENCES staff (id), reported_at text NOT NULL`);
    await createTable(runner, 'incident_notes', `
      id text PRIMARY KEY, incident_id text NOT NULL REFERENCES incidents (id), note text NOT NULL, client_told_on text,
      noted_by text NOT NULL REFERENCES staff (id), noted_at text NOT NULL`);
    await run(runner, 'CREATE INDEX incidents_by_client ON incidents (client_id, happened_on)', 'CREATE INDEX incident_notes_by_incident ON incident_notes (incident_id)');
  }

  /** A clearance may be marked as used once and changed in no other way. */
  private async usedOnce(runner: QueryRunner): Promise<void> {
    const changed = ['id', 'act', 'employer_id', 'day', 'asked_by', 'asked_at'].map((column) => `NEW.${column} <> OLD.${column}`).join(' OR ');
    const forbidden = `OLD.used_for IS NOT NULL OR NEW.used_for IS NULL OR ${changed}`;
    if (onPostgres(runner)) {
      await runner.query(`CREATE TRIGGER clearances_used_once BEFORE UPDATE ON clearances FOR EACH ROW WHEN (${forbidden}) EXECUTE FUNCTION rapport_refuse()`);
    } else {
      await runner.query(`CREATE TRIGGER clearances_used_once BEFORE UPDATE ON clearances WHEN ${forbidden} BEGIN SELECT RAISE(ABORT, 'a clearance is used once'); END`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'incident_notes', 'incidents', 'decisions', 'clearances', 'leave_answers', 'withdrawals', 'plan_employers', 'plan_words_not', 'plan_facts', 'disclosure_plans');
  }
}

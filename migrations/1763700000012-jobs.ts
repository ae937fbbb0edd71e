import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, forbidChange, run } from './sql';

/** What one must know to say that a job's employer was told by us: all of it, or none of it. */
const TOLD = ['clearance_id', 'told_on', 'decision_id', 'plan_id'];

/**
 * Jobs of clients (M9), and the follow-alongs after they start (F10). A job whose employer was told by us stands on an
 * allowed decision of its own clearance, by the same composite keys as a client on a visit (DESIGN §5); a fact only if that plan allows it.
 */
export class Jobs1763700000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.jobs(runner);
    await createTable(runner, 'job_facts', `
      job_id text NOT NULL, client_id text NOT NULL, plan_id text NOT NULL, fact text NOT NULL, PRIMARY KEY (job_id, fact),
      FOREIGN KEY (job_id, client_id, plan_id) REFERENCES jobs (id, client_id, plan_id),
      FOREIGN KEY (plan_id, fact) REFERENCES plan_facts (plan_id, fact)`);
    await createTable(runner, 'follow_alongs', `
      id text PRIMARY KEY, job_id text NOT NULL REFERENCES jobs (id), due_on text, done_on text NOT NULL, how text NOT NULL,
      trouble integer NOT NULL DEFAULT 0, note text NOT NULL DEFAULT '', recorded_by text NOT NULL REFERENCES staff (id), recorded_at text NOT NULL`);
    await forbidChange(runner, 'follow_alongs');
    await run(runner,
      'CREATE INDEX jobs_by_client ON jobs (client_id, started_on, id)',
      'CREATE INDEX jobs_by_employer ON jobs (employer_id, employer_knows)',
      'CREATE INDEX follow_alongs_by_job ON follow_alongs (job_id, done_on, id)');
  }

  private async jobs(runner: QueryRunner): Promise<void> {
    const [all, none] = [TOLD.map((column) => `${column} IS NOT NULL`).join(' AND '), TOLD.map((column) => `${column} IS NULL`).join(' AND ')];
    const fact = (name: string) => `${name} text NOT NULL DEFAULT 'unknown' CHECK (${name} IN ('yes', 'no', 'unknown'))`;
    await createTable(runner, 'jobs', `
      id text PRIMARY KEY, client_id text NOT NULL REFERENCES clients (id), employer_id text NOT NULL REFERENCES employers (id), opening_id text REFERENCES openings (id),
      title text NOT NULL, kind text NOT NULL DEFAULT '', kind_words text NOT NULL DEFAULT '', hours real, pay real, pay_unit text NOT NULL DEFAULT '',
      ${['minimum_wage', 'open_to_anyone', 'not_set_aside', 'ordinary_term'].map(fact).join(', ')},
      started_on text NOT NULL, ended_on text, end_heard_on text, end_reason text NOT NULL DEFAULT '', end_note text NOT NULL DEFAULT '',
      employer_knows text NOT NULL CHECK (employer_knows IN ('no', 'from_client', 'from_us')),
      clearance_id text UNIQUE, act text NOT NULL DEFAULT 'job_start' CHECK (act = 'job_start'), told_on text, decision_id text, plan_id text,
      outcome text NOT NULL DEFAULT 'allowed' CHECK (outcome = 'allowed'),
      created_at text NOT NULL, created_by text NOT NULL REFERENCES staff (id), updated_at text NOT NULL, version integer NOT NULL DEFAULT 1, deleted_at text,
      UNIQUE (id, client_id, plan_id), CHECK (ended_on IS NULL OR ended_on >= started_on),
      CHECK ((employer_knows = 'from_us' AND ${all}) OR (employer_knows <> 'from_us' AND ${none})),
      FOREIGN KEY (clearance_id, act, employer_id, told_on) REFERENCES clearances (id, act, employer_id, day),
      FOREIGN KEY (decision_id, clearance_id, client_id, plan_id, outcome) REFERENCES decisions (id, clearance_id, client_id, plan_id, outcome)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'follow_alongs', 'job_facts', 'jobs');
  }
}

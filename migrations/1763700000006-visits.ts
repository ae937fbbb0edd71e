import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, forbidChange, run } from './sql';

/**
 * The visit log and the plan. A client stands on a visit only by the composite key of an allowed decision,
 * in the very clearance of that visit, for its employer and its day; a fact only if that plan allows it (DESIGN §5).
 */
export class Visits1763700000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'visits', `
      id text PRIMARY KEY, employer_id text NOT NULL REFERENCES employers (id), site_id text REFERENCES sites (id) ON DELETE SET NULL,
      staff_id text NOT NULL REFERENCES staff (id), visited_on text NOT NULL, visited_at text, mode text NOT NULL, purpose text NOT NULL,
      nobody_there integer NOT NULL DEFAULT 0, met_unnamed integer NOT NULL DEFAULT 0, learned text NOT NULL DEFAULT '',
      opening_id text REFERENCES openings (id), next_what text NOT NULL DEFAULT '', next_on text,
      clearance_id text UNIQUE, act text NOT NULL DEFAULT 'log' CHECK (act = 'log'),
      created_at text NOT NULL, created_by text NOT NULL REFERENCES staff (id), updated_at text NOT NULL, version integer NOT NULL DEFAULT 1,
      deleted_at text, deleted_by text REFERENCES staff (id), UNIQUE (id, clearance_id),
      FOREIGN KEY (clearance_id, act, employer_id, visited_on) REFERENCES clearances (id, act, employer_id, day)`);
    await createTable(runner, 'visit_staff', `
      visit_id text NOT NULL REFERENCES visits (id) ON DELETE CASCADE, staff_id text NOT NULL REFERENCES staff (id), PRIMARY KEY (visit_id, staff_id)`);
    await createTable(runner, 'visit_people', `
      visit_id text NOT NULL REFERENCES visits (id) ON DELETE CASCADE, hiring_manager_id text NOT NULL REFERENCES hiring_managers (id),
      PRIMARY KEY (visit_id, hiring_manager_id)`);
    await this.clients(runner, 'visit', 'visits');
    await createTable(runner, 'visit_versions', `
      visit_id text NOT NULL REFERENCES visits (id), version integer NOT NULL, body text NOT NULL,
      changed_by text NOT NULL REFERENCES staff (id), changed_at text NOT NULL, PRIMARY KEY (visit_id, version)`);
    await forbidChange(runner, 'visit_versions');
    await this.plan(runner);
    await this.review(runner);
    await run(runner,
      'CREATE INDEX visits_by_staff ON visits (staff_id, visited_on, id)',
      'CREATE INDEX visits_by_employer ON visits (employer_id, visited_on, id)',
      'CREATE INDEX visits_by_day ON visits (visited_on, id)',
      'CREATE INDEX visit_staff_by_staff ON visit_staff (staff_id)',
      'CREATE INDEX visit_people_by_person ON visit_people (hiring_manager_id)');
  }

  private async clients(runner: QueryRunner, noun: string, table: string): Promise<void> {
    await createTable(runner, `${noun}_clients`, `
      ${noun}_id text NOT NULL, client_id text NOT NULL, clearance_id text NOT NULL, decision_id text NOT NULL, plan_id text NOT NULL,
      outcome text NOT NULL DEFAULT 'allowed' CHECK (outcome = 'allowed'), PRIMARY KEY (${noun}_id, client_id), UNIQUE (${noun}_id, client_id, plan_id),
      FOREIGN KEY (${noun}_id, clearance_id) REFERENCES ${table} (id, clearance_id),
      FOREIGN KEY (decision_id, clearance_id, client_id, plan_id, outcome) REFERENCES decisions (id, clearance_id, client_id, plan_id, outcome)`);
    await createTable(runner, `${noun}_client_facts`, `
      ${noun}_id text NOT NULL, client_id text NOT NULL, plan_id text NOT NULL, fact text NOT NULL, PRIMARY KEY (${noun}_id, client_id, fact),
      FOREIGN KEY (${noun}_id, client_id, plan_id) REFERENCES ${noun}_clients (${noun}_id, client_id, plan_id) ON DELETE CASCADE,
      FOREIGN KEY (plan_id, fact) REFERENCES plan_facts (plan_id, fact)`);
    await run(runner, `CREATE INDEX ${noun}_clients_by_client ON ${noun}_clients (client_id, ${noun}_id)`);
  }

  private async plan(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'planned_visits', `
      id text PRIMARY KEY, employer_id text NOT NULL REFERENCES employers (id), staff_id text NOT NULL REFERENCES staff (id),
      day text NOT NULL, at_time text, purpose text NOT NULL, note text NOT NULL DEFAULT '',
      status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'done', 'skipped')), skipped_why text NOT NULL DEFAULT '', visit_id text REFERENCES visits (id),
      clearance_id text UNIQUE, act text NOT NULL DEFAULT 'plan' CHECK (act = 'plan'),
      created_at text NOT NULL, created_by text NOT NULL REFERENCES staff (id), updated_at text NOT NULL, version integer NOT NULL DEFAULT 1,
      deleted_at text, UNIQUE (id, clearance_id),
      FOREIGN KEY (clearance_id, act, employer_id, day) REFERENCES clearances (id, act, employer_id, day)`);
    await this.clients(runner, 'planned_visit', 'planned_visits');
    await run(runner,
      'CREATE INDEX planned_visits_by_staff ON planned_visits (staff_id, day, id)',
      'CREATE INDEX planned_visits_by_employer ON planned_visits (employer_id, day, id)');
  }

  private async review(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'reviews', `
      id text PRIMARY KEY, staff_id text NOT NULL REFERENCES staff (id), week_start text NOT NULL, reviewed_by text NOT NULL REFERENCES staff (id),
      reviewed_at text NOT NULL, noted text NOT NULL DEFAULT '', goal text NOT NULL DEFAULT '', contacts integer NOT NULL`);
    await forbidChange(runner, 'reviews');
    await createTable(runner, 'excused_weeks', `
      staff_id text NOT NULL REFERENCES staff (id), week_start text NOT NULL, reason text NOT NULL, note text NOT NULL DEFAULT '',
      recorded_by text NOT NULL REFERENCES staff (id), recorded_at text NOT NULL, PRIMARY KEY (staff_id, week_start)`);
    await run(runner, 'CREATE INDEX reviews_by_week ON reviews (staff_id, week_start)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'excused_weeks', 'reviews', 'planned_visit_client_facts', 'planned_visit_clients', 'planned_visits',
      'visit_versions', 'visit_client_facts', 'visit_clients', 'visit_people', 'visit_staff', 'visits');
  }
}

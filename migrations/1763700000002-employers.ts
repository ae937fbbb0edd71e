import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, run } from './sql';

/** Employers with their sites, tags and people, and where imported rows went. */
export class Employers1763700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'employers', `
      id text PRIMARY KEY, name text NOT NULL, name_key text NOT NULL, legal_name text NOT NULL DEFAULT '',
      industry text NOT NULL DEFAULT '', area text NOT NULL DEFAULT '', area_key text NOT NULL DEFAULT '',
      how_they_hire text NOT NULL DEFAULT '', what_they_need text NOT NULL DEFAULT '', busy_times text NOT NULL DEFAULT '',
      phone text NOT NULL DEFAULT '', website text NOT NULL DEFAULT '', owner_id text REFERENCES staff (id),
      stage text NOT NULL DEFAULT 'researched', stage_visit_id text, stage_note text NOT NULL DEFAULT '',
      stage_set_by text REFERENCES staff (id), stage_set_on text,
      last_visit_on text, last_visit_id text, last_visit_mode text, last_visit_by text REFERENCES staff (id),
      next_touch_on text, next_touch_what text NOT NULL DEFAULT '', next_touch_by text REFERENCES staff (id),
      do_not_contact_on text, do_not_contact_who text NOT NULL DEFAULT '', do_not_contact_why text NOT NULL DEFAULT '',
      created_at text NOT NULL, created_by text REFERENCES staff (id), updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1, deleted_at text, deleted_by text REFERENCES staff (id)`);
    await createTable(runner, 'sites', `
      id text PRIMARY KEY, employer_id text NOT NULL REFERENCES employers (id) ON DELETE CASCADE, name text NOT NULL DEFAULT '',
      address text NOT NULL DEFAULT '', address_key text NOT NULL DEFAULT '', city text NOT NULL DEFAULT '',
      region text NOT NULL DEFAULT '', postcode text NOT NULL DEFAULT '', lat real, lon real, is_main integer NOT NULL DEFAULT 0`);
    await createTable(runner, 'employer_tags', `
      employer_id text NOT NULL REFERENCES employers (id) ON DELETE CASCADE, tag text NOT NULL, tag_key text NOT NULL,
      PRIMARY KEY (employer_id, tag_key)`);
    await this.around(runner);
    await this.indexes(runner);
  }

  /** Where imported rows went, what isn't a duplicate, and the people. */
  private async around(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'employer_sources', `
      id text PRIMARY KEY, employer_id text NOT NULL REFERENCES employers (id) ON DELETE CASCADE,
      identity text NOT NULL UNIQUE, import_id text, line integer, noted text NOT NULL DEFAULT '', created_at text NOT NULL`);
    await createTable(runner, 'not_duplicates', `
      first_id text NOT NULL REFERENCES employers (id) ON DELETE CASCADE, second_id text NOT NULL REFERENCES employers (id) ON DELETE CASCADE,
      decided_by text NOT NULL REFERENCES staff (id), decided_at text NOT NULL, PRIMARY KEY (first_id, second_id), CHECK (first_id < second_id)`);
    await createTable(runner, 'hiring_managers', `
      id text PRIMARY KEY, employer_id text NOT NULL REFERENCES employers (id) ON DELETE CASCADE, site_id text REFERENCES sites (id) ON DELETE SET NULL,
      name text NOT NULL, name_key text NOT NULL, role text NOT NULL DEFAULT '',
      hiring_say text NOT NULL DEFAULT 'unknown' CHECK (hiring_say IN ('yes', 'no', 'unknown')),
      best_time text NOT NULL DEFAULT '', phone text NOT NULL DEFAULT '', email text NOT NULL DEFAULT '', note text NOT NULL DEFAULT '',
      left_on text, created_at text NOT NULL, created_by text REFERENCES staff (id), updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1, deleted_at text`);
  }

  /** One index for each way the list is filtered, ending in the sort, so that a page of 50 reads 50 rows. */
  private async indexes(runner: QueryRunner): Promise<void> {
    const listed = 'WHERE deleted_at IS NULL';
    await run(runner,
      `CREATE INDEX employers_by_name ON employers (name_key, id) ${listed}`,
      `CREATE INDEX employers_by_stage ON employers (stage, name_key, id) ${listed}`,
      `CREATE INDEX employers_by_industry ON employers (industry, name_key, id) ${listed}`,
      `CREATE INDEX employers_by_area ON employers (area_key, name_key, id) ${listed}`,
      `CREATE INDEX employers_by_owner ON employers (owner_id, name_key, id) ${listed}`,
      `CREATE INDEX employers_by_last_visit ON employers (last_visit_on, id) ${listed}`,
      `CREATE INDEX employers_by_next_touch ON employers (next_touch_on, id) WHERE deleted_at IS NULL AND next_touch_on IS NOT NULL`,
      `CREATE INDEX employers_by_next_touch_by ON employers (next_touch_by, next_touch_on, id) WHERE deleted_at IS NULL AND next_touch_on IS NOT NULL`,
      'CREATE INDEX sites_by_employer ON sites (employer_id, is_main)',
      'CREATE INDEX sites_by_address ON sites (address_key)',
      'CREATE INDEX employer_tags_by_tag ON employer_tags (tag_key, employer_id)',
      'CREATE INDEX employer_sources_by_employer ON employer_sources (employer_id)',
      'CREATE INDEX hiring_managers_by_employer ON hiring_managers (employer_id, name_key, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'hiring_managers', 'not_duplicates', 'employer_sources', 'employer_tags', 'sites', 'employers');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, run } from './sql';

/** Openings: roles an employer has, expects to have, or has filled (M3). A blank means "not known", never "no". */
export class Openings1763700000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'openings', `
      id text PRIMARY KEY, employer_id text NOT NULL REFERENCES employers (id), site_id text REFERENCES sites (id) ON DELETE SET NULL,
      title text NOT NULL, title_key text NOT NULL, kind text NOT NULL DEFAULT '', kind_words text NOT NULL DEFAULT '',
      hours_min real, hours_max real, grid text NOT NULL DEFAULT '', shift_words text NOT NULL DEFAULT '',
      pay_min real, pay_max real, pay_unit text NOT NULL DEFAULT '', pay_words text NOT NULL DEFAULT '',
      term text NOT NULL DEFAULT '', open_to_anyone text NOT NULL DEFAULT 'unknown' CHECK (open_to_anyone IN ('yes', 'no', 'unknown')),
      duties text NOT NULL DEFAULT '', requirements text NOT NULL DEFAULT '', setting text NOT NULL DEFAULT '{}', lifting_kg real,
      licences text NOT NULL DEFAULT '[]', checks text NOT NULL DEFAULT '[]',
      driving text NOT NULL DEFAULT 'unknown' CHECK (driving IN ('yes', 'no', 'unknown')),
      how_to_apply text NOT NULL DEFAULT '', ask_id text REFERENCES hiring_managers (id) ON DELETE SET NULL,
      source text NOT NULL DEFAULT '', visit_id text, status text NOT NULL CHECK (status IN ('expected', 'open', 'interviewing', 'filled', 'withdrawn')),
      heard_on text NOT NULL, verified_on text, closes_on text, closed_note text NOT NULL DEFAULT '', identity text UNIQUE,
      created_at text NOT NULL, created_by text REFERENCES staff (id), updated_at text NOT NULL, version integer NOT NULL DEFAULT 1, deleted_at text`);
    await run(runner,
      'CREATE INDEX openings_by_employer ON openings (employer_id, heard_on, id) WHERE deleted_at IS NULL',
      'CREATE INDEX openings_by_heard ON openings (status, heard_on, id) WHERE deleted_at IS NULL',
      'CREATE INDEX openings_by_title ON openings (title_key, id) WHERE deleted_at IS NULL',
      'CREATE INDEX openings_by_kind ON openings (kind, heard_on, id) WHERE deleted_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'openings');
  }
}

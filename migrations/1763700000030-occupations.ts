import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, run } from './sql';

/** The occupations of an official release, as an administrator brought them in: whole, and in the place of the one before. */
export class Occupations1763700000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'occupations', 'code text PRIMARY KEY, title text NOT NULL, description text NOT NULL');
    await createTable(runner, 'occupation_titles', `occupation_code text NOT NULL REFERENCES occupations (code), position integer NOT NULL,
      title text NOT NULL, short_title text NOT NULL, sources text NOT NULL, PRIMARY KEY (occupation_code, position)`);
    await createTable(runner, 'related_occupations', `occupation_code text NOT NULL REFERENCES occupations (code), related_code text NOT NULL REFERENCES occupations (code),
      tier text NOT NULL, position integer NOT NULL, PRIMARY KEY (occupation_code, related_code)`);
    await createTable(runner, 'occupation_interests', `occupation_code text NOT NULL REFERENCES occupations (code), interest text NOT NULL,
      value real NOT NULL, PRIMARY KEY (occupation_code, interest)`);
    // Deleting an occupation asks both sides of what is related.
    await run(runner, 'CREATE INDEX related_occupations_by_related ON related_occupations (related_code)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'occupation_interests', 'related_occupations', 'occupation_titles', 'occupations');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, onPostgres, run } from './sql';

/** Sectors of the industry codes that span several numbers are known by their first ("31-33" is "31"). */
const SECTOR = `CASE substr(industry, 1, 2) WHEN '32' THEN '31' WHEN '33' THEN '31' WHEN '45' THEN '44' WHEN '49' THEN '48' ELSE substr(industry, 1, 2) END`;

/** Columns made by the database from others, so that every sort has one index without NULL in it and no writer can forget them. */
const MADE_COLUMNS = [
  ['sector', SECTOR],
  ['last_visit_key', `coalesce(last_visit_on, '')`],
  ['next_touch_key', `coalesce(next_touch_on, '9999-12-31')`],
] as const;

const NEW_COLUMNS = [
  ['employers', 'updated_by', 'REFERENCES staff (id)'], ['employers', 'stage_set', ''],
  ['hiring_managers', 'updated_by', 'REFERENCES staff (id)'], ['hiring_managers', 'deleted_by', 'REFERENCES staff (id)'],
] as const;

/** `do_not_contact_on` stands last in two of them, so that counting needs no look at the rows. */
const INDEXES = [
  ['employers_by_stage_kept', 'employers (stage, name_key, id, do_not_contact_on) WHERE deleted_at IS NULL'],
  ['employers_by_sector', 'employers (sector, name_key, id) WHERE deleted_at IS NULL'],
  ['employers_by_last_visit_key', 'employers (last_visit_key, name_key, id, do_not_contact_on) WHERE deleted_at IS NULL'],
  ['employers_by_next_touch_key', 'employers (next_touch_key, name_key, id) WHERE deleted_at IS NULL'],
  ['employers_by_owner_visited', 'employers (owner_id, last_visit_key, name_key, id, do_not_contact_on) WHERE deleted_at IS NULL'],
  ['employers_by_owner_next', 'employers (owner_id, next_touch_key, name_key, id) WHERE deleted_at IS NULL'],
  ['employers_not_to_contact', 'employers (name_key, id) WHERE deleted_at IS NULL AND do_not_contact_on IS NOT NULL'],
] as const;

/** Finding employers by what was typed: their words, the words known at all (for typing mistakes), and the sorts of the list. */
export class EmployerSearch1763700000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const text = onPostgres(runner) ? 'text COLLATE "C"' : 'text';
    const kept = onPostgres(runner) ? 'STORED' : 'VIRTUAL';
    for (const [name, expression] of MADE_COLUMNS) await run(runner, `ALTER TABLE employers ADD COLUMN ${name} ${text} GENERATED ALWAYS AS (${expression}) ${kept}`);
    for (const [table, column, points] of NEW_COLUMNS) await run(runner, `ALTER TABLE ${table} ADD COLUMN ${column} ${text} ${points}`);
    for (const [name, on] of INDEXES) await run(runner, `CREATE INDEX ${name} ON ${on}`);
    await run(runner, 'DROP INDEX employers_by_stage', 'DROP INDEX employers_by_last_visit', 'DROP INDEX employers_by_next_touch');
    await run(runner, 'CREATE UNIQUE INDEX sites_one_main ON sites (employer_id) WHERE is_main = 1');
    await createTable(runner, 'contact_wishes', `
      id text PRIMARY KEY, employer_id text NOT NULL REFERENCES employers (id) ON DELETE CASCADE, kind text NOT NULL CHECK (kind IN ('asked', 'lifted')),
      day text NOT NULL, who text NOT NULL, why text NOT NULL, recorded_by text REFERENCES staff (id), recorded_at text NOT NULL`);
    await createTable(runner, 'search_words', 'word text PRIMARY KEY, uses integer NOT NULL');
    await createTable(runner, 'employer_search', `
      search_no integer PRIMARY KEY${onPostgres(runner) ? ' GENERATED ALWAYS AS IDENTITY' : ''}, employer_id text NOT NULL UNIQUE REFERENCES employers (id) ON DELETE CASCADE,
      words text NOT NULL, people text NOT NULL DEFAULT '', name_core text NOT NULL`);
    await run(runner, 'CREATE INDEX contact_wishes_by_employer ON contact_wishes (employer_id, recorded_at, id)', 'CREATE INDEX employer_search_by_core ON employer_search (name_core, employer_id)');
    await (onPostgres(runner) ? this.postgres(runner) : this.sqlite(runner));
  }

  /** The words are folded by us and taken as they are: no parser or stemmer of either database stands between. */
  private async postgres(runner: QueryRunner): Promise<void> {
    await run(runner,
      'CREATE EXTENSION IF NOT EXISTS pg_trgm',
      `ALTER TABLE employer_search ADD COLUMN lexemes tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(btrim(words || ' ' || people), ' '))) STORED`,
      'CREATE INDEX employer_search_by_word ON employer_search USING gin (lexemes) WITH (fastupdate = off)',
      'CREATE INDEX search_words_by_likeness ON search_words USING gist (word gist_trgm_ops)');
  }

  /** SQLite has no likeness of words; each word with one letter left out, kept beside it, finds the slips of one and many of two. */
  private async sqlite(runner: QueryRunner): Promise<void> {
    await run(runner,
      `CREATE VIRTUAL TABLE employer_words USING fts5(words, people, content='employer_search', content_rowid='search_no', prefix='2 3', detail=none,
        tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'")`,
      `INSERT INTO employer_words (employer_words, rank) VALUES ('secure-delete', 1)`);
    const put = 'INSERT INTO employer_words (rowid, words, people) VALUES (new.search_no, new.words, new.people);';
    const take = `INSERT INTO employer_words (employer_words, rowid, words, people) VALUES ('delete', old.search_no, old.words, old.people);`;
    await run(runner,
      `CREATE TRIGGER employer_search_added AFTER INSERT ON employer_search BEGIN ${put} END`,
      `CREATE TRIGGER employer_search_removed AFTER DELETE ON employer_search BEGIN ${take} END`,
      `CREATE TRIGGER employer_search_changed AFTER UPDATE OF search_no, words, people ON employer_search BEGIN ${take} ${put} END`,
      'CREATE TABLE search_slips (slip text NOT NULL, word text NOT NULL, PRIMARY KEY (slip, word)) STRICT, WITHOUT ROWID');
  }

  async down(runner: QueryRunner): Promise<void> {
    if (!onPostgres(runner)) await dropTables(runner, 'search_slips', 'employer_words');
    await dropTables(runner, 'employer_search', 'search_words', 'contact_wishes');
    await run(runner, 'DROP INDEX sites_one_main');
    for (const [name] of INDEXES) await run(runner, `DROP INDEX ${name}`);
    await run(runner,
      'CREATE INDEX employers_by_stage ON employers (stage, name_key, id) WHERE deleted_at IS NULL',
      'CREATE INDEX employers_by_last_visit ON employers (last_visit_on, id) WHERE deleted_at IS NULL',
      'CREATE INDEX employers_by_next_touch ON employers (next_touch_on, id) WHERE deleted_at IS NULL AND next_touch_on IS NOT NULL');
    for (const [table, column] of NEW_COLUMNS) await run(runner, `ALTER TABLE ${table} DROP COLUMN ${column}`);
    for (const [name] of MADE_COLUMNS) await run(runner, `ALTER TABLE employers DROP COLUMN ${name}`);
  }
}

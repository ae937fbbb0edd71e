import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createErasureFunctions, deletableByErasure, fixColumns, wordsErasable, type ClientOf } from './erasing';
import { createTable, dropTables, forbidChange, onPostgres, run } from './sql';

const OWN: ClientOf = { own: 'client_id' };
const under = (column: string, parent: string): ClientOf => ({ column, parent });

/** The kept tables that hold a client. Tables of later changes call `deletableByErasure` themselves. */
const KEPT: readonly (readonly [table: string, of: ClientOf])[] = [
  ['disclosure_plans', OWN], ['plan_facts', under('plan_id', 'disclosure_plans')], ['plan_words_not', under('plan_id', 'disclosure_plans')],
  ['plan_employers', under('plan_id', 'disclosure_plans')], ['withdrawals', OWN], ['leave_answers', OWN], ['decisions', OWN], ['incidents', OWN],
  ['incident_notes', under('incident_id', 'incidents')], ['disclosure_talks', OWN], ['plan_signatures', OWN], ['follow_alongs', under('job_id', 'jobs')],
];

/** These could be deleted before: from here on a client and their wishes go by an erasure only. */
const KEPT_NOW: readonly (readonly [table: string, of: ClientOf])[] = [['clients', { own: 'id' }], ['work_profiles', OWN]];

/**
 * Erasing a client's record by two people (QUALITY A.3). Who asked and who agreed stand here without a foreign key,
 * since the rows are made again in a restored database, which may know neither the client nor the people (R-33).
 */
export class Erasure1763700000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'erasures', `
      id text PRIMARY KEY, client_id text NOT NULL, team_id text NOT NULL, ground text NOT NULL, asked_by text NOT NULL, law_allows integer NOT NULL DEFAULT 0, words text NOT NULL DEFAULT '',
      requested_by text NOT NULL, requested_at text NOT NULL, approved_by text, approved_at text, declined_by text, declined_at text,
      finished_at text, replayed_at text, scrubbed_at text, counts text NOT NULL DEFAULT '{}',
      CHECK (approved_by <> requested_by), CHECK ((approved_by IS NULL) = (approved_at IS NULL)), CHECK ((declined_by IS NULL) = (declined_at IS NULL)),
      CHECK (approved_at IS NULL OR declined_at IS NULL), CHECK (finished_at IS NULL OR approved_at IS NOT NULL), CHECK (finished_at IS NULL OR words = '')`);
    await createTable(runner, 'legal_holds', `
      id text PRIMARY KEY, client_id text NOT NULL REFERENCES clients (id), reason text NOT NULL,
      set_by text NOT NULL REFERENCES staff (id), set_at text NOT NULL, lifted_by text REFERENCES staff (id), lifted_at text, CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))`);
    await createTable(runner, 'erased_clearances', 'clearance_id text PRIMARY KEY REFERENCES clearances (id), erasure_id text NOT NULL REFERENCES erasures (id)');
    await createTable(runner, 'kept_counts', 'kind text NOT NULL, team_id text NOT NULL, quarter text NOT NULL, count integer NOT NULL, PRIMARY KEY (kind, team_id, quarter)');
    await run(runner,
      'CREATE UNIQUE INDEX erasures_one_waiting ON erasures (client_id) WHERE finished_at IS NULL AND declined_at IS NULL',
      'CREATE INDEX erasures_by_team ON erasures (team_id, requested_at)',
      'CREATE UNIQUE INDEX legal_holds_one_open ON legal_holds (client_id) WHERE lifted_at IS NULL',
      `CREATE VIEW open_erasures AS SELECT e.id, e.client_id FROM erasures e WHERE e.approved_by <> e.requested_by AND e.finished_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM legal_holds h WHERE h.client_id = e.client_id AND h.lifted_at IS NULL)`);
    await this.keep(runner);
  }

  private async keep(runner: QueryRunner): Promise<void> {
    await forbidChange(runner, 'erasures', 'DELETE');
    await fixColumns(runner, 'erasures', ['id', 'client_id', 'team_id', 'ground', 'asked_by', 'requested_by', 'requested_at'],
      `(NEW.words <> OLD.words AND NEW.words <> '') OR (OLD.approved_by IS NOT NULL AND NEW.approved_by IS DISTINCT FROM OLD.approved_by) OR (OLD.finished_at IS NOT NULL AND NEW.finished_at IS DISTINCT FROM OLD.finished_at) OR OLD.declined_at IS NOT NULL`);
    await fixColumns(runner, 'legal_holds', ['id', 'client_id', 'reason', 'set_by', 'set_at'], 'OLD.lifted_at IS NOT NULL');
    await forbidChange(runner, 'erased_clearances');
    await createErasureFunctions(runner);
    for (const [table, of] of [...KEPT, ...KEPT_NOW, ['legal_holds', OWN] as const]) await deletableByErasure(runner, table, of);
    await wordsErasable(runner, 'visit_versions', ['visit_id', 'version', 'changed_by', 'changed_at']);
    await wordsErasable(runner, 'reviews', ['id', 'staff_id', 'week_start', 'reviewed_by', 'reviewed_at', 'contacts']);
  }

  async down(runner: QueryRunner): Promise<void> {
    const drop = (name: string, table: string) => runner.query(`DROP TRIGGER ${name}${onPostgres(runner) ? ` ON ${table}` : ''}`);
    for (const [table] of [...KEPT, ...KEPT_NOW]) await drop(`${table}_no_delete`, table);
    for (const table of ['visit_versions', 'reviews']) {
      await drop(`${table}_no_update`, table);
      if (onPostgres(runner)) await drop(`${table}_no_rewording`, table);
      await forbidChange(runner, table, 'UPDATE');
    }
    for (const [table] of KEPT) await forbidChange(runner, table, 'DELETE');
    await run(runner, 'DROP VIEW open_erasures');
    await dropTables(runner, 'kept_counts', 'erased_clearances', 'legal_holds', 'erasures');
    if (onPostgres(runner)) await run(runner, 'DROP FUNCTION rapport_keep_unless_erased()', 'DROP FUNCTION rapport_keep_unless_erasing()');
  }
}

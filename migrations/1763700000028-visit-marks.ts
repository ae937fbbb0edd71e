import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, onPostgres, run } from './sql';

/** What of a visit plays a part in counting it (V1 to V9); its words don't. */
const COUNTED = 'staff_id, visited_on, mode, purpose, clearance_id, met_unnamed, deleted_at';

/** Gives some staff a new mark. Random, so that a write that was rolled back and the next one never share one. */
const mark = (staff: string) => `INSERT INTO visit_marks (staff_id, mark) SELECT staff_id, hex(randomblob(8)) FROM (${staff}) WHERE 1 ON CONFLICT (staff_id) DO UPDATE SET mark = excluded.mark;`;
/** Everybody named on some visits (V9). */
const namedOn = (visits: string) => `SELECT staff_id FROM visits WHERE id IN (${visits}) UNION SELECT staff_id FROM visit_staff WHERE visit_id IN (${visits})`;
const one = (row: 'old' | 'new') => `SELECT ${row}.staff_id AS staff_id`;

/** Each change after which somebody's weeks may count differently, and whose they are. */
const TRIGGERS = [
  ['visits_mark_insert', 'INSERT ON visits', one('new')],
  ['visits_mark_update', `UPDATE OF ${COUNTED} ON visits`, `${one('old')} UNION ${namedOn('SELECT new.id')}`],
  ['visits_mark_delete', 'DELETE ON visits', one('old')],
  ['visit_staff_mark_insert', 'INSERT ON visit_staff', one('new')],
  ['visit_staff_mark_update', 'UPDATE ON visit_staff', `${one('old')} UNION ${one('new')}`],
  ['visit_staff_mark_delete', 'DELETE ON visit_staff', one('old')],
  ['visit_people_mark_insert', 'INSERT ON visit_people', namedOn('SELECT new.visit_id')],
  ['visit_people_mark_update', 'UPDATE ON visit_people', namedOn('SELECT old.visit_id UNION SELECT new.visit_id')],
  ['visit_people_mark_delete', 'DELETE ON visit_people', namedOn('SELECT old.visit_id')],
  ['hiring_managers_mark_say', 'UPDATE OF hiring_say ON hiring_managers', namedOn('SELECT visit_id FROM visit_people WHERE hiring_manager_id = new.id')],
] as const;

/**
 * A mark for each member of staff that changes whenever their weeks may count differently, so that a team's weeks once counted
 * are known to hold. Only where one writes at a time: on PostgreSQL two visits logged together would wait for each other's marks.
 */
export class VisitMarks1763700000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, 'CREATE INDEX visit_versions_by_time ON visit_versions (changed_at)');
    if (onPostgres(runner)) return;
    await run(runner, 'CREATE TABLE visit_marks (staff_id text PRIMARY KEY, mark text NOT NULL) STRICT, WITHOUT ROWID');
    for (const [name, after, staff] of TRIGGERS) await run(runner, `CREATE TRIGGER ${name} AFTER ${after} BEGIN ${mark(staff)} END`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, 'DROP INDEX visit_versions_by_time');
    if (onPostgres(runner)) return;
    for (const [name] of TRIGGERS) await run(runner, `DROP TRIGGER ${name}`);
    await dropTables(runner, 'visit_marks');
  }
}

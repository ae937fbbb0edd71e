import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletableByErasure, fixColumns, rewordableByErasure, wordsErasable } from './erasing';
import { createTable, dropTables, forbidChange, run } from './sql';

const REPORT = ['id', 'team_id', 'employer_id', 'happened_on', 'said_by', 'reported_by', 'reported_at'];
const REPORT_WORDS = ['what', 'to_whom', 'about'];
const ENDED = ['client_id', 'incident_id', 'ended_at', 'ended_by'].map((column) => `NEW.${column} IS DISTINCT FROM OLD.${column}`).join(' OR ');
const QUESTION = ['id', 'client_id', 'employer_id', 'question', 'asked_by', 'created_at'];

/** What to ask a client at the next meeting (D7), and what was said about somebody by a person who can't name the client (D9). */
export class Leave1763700000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'leave_questions', `
      id text PRIMARY KEY, client_id text NOT NULL REFERENCES clients (id), employer_id text REFERENCES employers (id), question text NOT NULL,
      asked_by text NOT NULL REFERENCES staff (id), created_at text NOT NULL, closed_at text, closed_by text REFERENCES staff (id),
      CHECK ((closed_at IS NULL) = (closed_by IS NULL))`);
    await this.reports(runner);
    await run(runner,
      'CREATE INDEX leave_questions_by_client ON leave_questions (client_id, created_at)',
      'CREATE INDEX incident_reports_by_team ON incident_reports (team_id, happened_on)',
      'CREATE INDEX incident_report_notes_by_report ON incident_report_notes (report_id)');
    await fixColumns(runner, 'leave_questions', QUESTION, 'OLD.closed_at IS NOT NULL');
    await deletableByErasure(runner, 'leave_questions', { own: 'client_id' });
    await fixColumns(runner, 'incident_reports', REPORT, `(OLD.ended_at IS NOT NULL AND (${ENDED}))`);
    await rewordableByErasure(runner, 'incident_reports', REPORT_WORDS);
    await deletableByErasure(runner, 'incident_reports', { own: 'client_id' });
    await forbidChange(runner, 'incident_report_notes', 'UPDATE');
    await wordsErasable(runner, 'incident_report_notes', ['id', 'report_id', 'noted_by', 'noted_at']);
    await deletableByErasure(runner, 'incident_report_notes', { column: 'report_id', parent: 'incident_reports' });
  }

  /** A report has no client until a supervisor finds whose it was; then it is an incident of that client, and both stay. */
  private async reports(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'incident_reports', `
      id text PRIMARY KEY, team_id text NOT NULL REFERENCES teams (id), employer_id text NOT NULL REFERENCES employers (id),
      happened_on text NOT NULL, said_by text REFERENCES staff (id), what text NOT NULL, to_whom text NOT NULL, about text NOT NULL,
      reported_by text NOT NULL REFERENCES staff (id), reported_at text NOT NULL,
      client_id text REFERENCES clients (id), incident_id text UNIQUE REFERENCES incidents (id), ended_at text, ended_by text REFERENCES staff (id),
      CHECK ((ended_at IS NULL) = (ended_by IS NULL)), CHECK ((client_id IS NULL) = (incident_id IS NULL)), CHECK (incident_id IS NULL OR ended_at IS NOT NULL)`);
    await createTable(runner, 'incident_report_notes', `
      id text PRIMARY KEY, report_id text NOT NULL REFERENCES incident_reports (id), note text NOT NULL,
      noted_by text NOT NULL REFERENCES staff (id), noted_at text NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'incident_report_notes', 'incident_reports', 'leave_questions');
  }
}

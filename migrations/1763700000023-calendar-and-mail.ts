import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, run } from './sql';

/** A private feed of one's planned visits, and the morning mail: who wants it, and each day's, sent once. */
export class CalendarAndMail1763700000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'calendar_feeds', `
      staff_id text PRIMARY KEY REFERENCES staff (id) ON DELETE CASCADE, token_hash text NOT NULL UNIQUE, made_at text NOT NULL`);
    await createTable(runner, 'morning_mail_wishes', 'staff_id text PRIMARY KEY REFERENCES staff (id) ON DELETE CASCADE, wished_at text NOT NULL');
    await createTable(runner, 'morning_mails', `
      id text PRIMARY KEY, staff_id text NOT NULL REFERENCES staff (id) ON DELETE CASCADE, day text NOT NULL,
      status text NOT NULL CHECK (status IN ('waiting', 'sent', 'nothing', 'late')), tries integer NOT NULL DEFAULT 0,
      next_try_at text NOT NULL, lease text, made_at text NOT NULL, done_at text, UNIQUE (staff_id, day)`);
    await run(runner, `CREATE INDEX morning_mails_waiting ON morning_mails (next_try_at) WHERE status = 'waiting'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'morning_mails', 'morning_mail_wishes', 'calendar_feeds');
  }
}

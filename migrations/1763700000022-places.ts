import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables } from './sql';

/** Where postcodes lie, as an administrator's own table has it: for places nobody pointed out on a map. */
export class Places1763700000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'postcodes', 'postcode_key text PRIMARY KEY, lat real NOT NULL, lon real NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'postcodes');
  }
}

import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config';
import { writerOptions } from './connection-options';

/**
 * Brings the schema up to date before anything else opens the database.
 * @returns the names of the changes that were made now, oldest first
 */
export async function migrate(config: Pick<Config, 'database'>): Promise<string[]> {
  const source = new DataSource(writerOptions(config.database) as DataSourceOptions);
  await source.initialize();
  try {
    return (await source.runMigrations()).map((done) => done.name);
  } finally {
    await source.destroy();
  }
}

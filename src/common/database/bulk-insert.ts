import type { Tx } from './database';
import { isPostgres } from './sql';

/** Placeholders both databases still take in one statement. */
const MOST_VALUES = 30_000;

/**
 * Adds many rows with few statements. Table and columns come from our own code; only values from outside.
 * @param rows each as long as `columns`
 */
export async function bulkInsert(tx: Tx, table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): Promise<void> {
  const perStatement = Math.min(500, Math.floor(MOST_VALUES / columns.length));
  const postgres = isPostgres(tx);
  for (let from = 0; from < rows.length; from += perStatement) {
    const part = rows.slice(from, from + perStatement);
    const places = part.map((row, index) => `(${row.map((_, at) => (postgres ? `$${index * columns.length + at + 1}` : '?')).join(', ')})`);
    await tx.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places.join(', ')}`, part.flat());
  }
}

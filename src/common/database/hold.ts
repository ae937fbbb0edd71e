import type { Tx } from './database';
import { isPostgres } from './sql';

/**
 * Waits until nobody else who holds this key has their transaction open, and holds it until one's own ends: what is read after it
 * is what they left. For a form's id (two taps at one instant), and for whatever is counted on before a row is added.
 * On SQLite one writes at a time anyway.
 */
export async function hold(tx: Tx, key: string): Promise<void> {
  if (isPostgres(tx)) await tx.sql`SELECT pg_advisory_xact_lock(7203, hashtext(${key}))`;
}

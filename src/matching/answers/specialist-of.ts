import type { Tx } from '../../common/database/database';

/** What a client calls their specialist. */
export async function specialistOf(tx: Tx, staffId: string): Promise<string> {
  const [row] = await tx.sql<{ name: string }[]>`SELECT name FROM staff WHERE id = ${staffId}`;
  return row?.name ?? 'Your specialist';
}

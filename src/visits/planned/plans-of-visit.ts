import type { Tx } from '../../common/database/database';

interface Told {
  id: string;
  staffId: string;
  /** Since when the visit is out of the log, before it comes back. */
  deletedAt: string | null;
}

/** A visit is out of the log: what it was planned as is open again, and what was planned because of it is off. */
export async function reopenPlans(tx: Tx, { id, staffId }: Pick<Told, 'id' | 'staffId'>, at: string): Promise<void> {
  await tx.sql`UPDATE planned_visits SET status = 'planned', updated_at = ${at}, version = version + 1 WHERE staff_id = ${staffId} AND visit_id = ${id} AND status = 'done'`;
  await tx.sql`UPDATE planned_visits SET deleted_at = ${at}, updated_at = ${at}, version = version + 1 WHERE staff_id = ${staffId} AND again_after = ${id} AND status = 'planned' AND deleted_at IS NULL`;
}

/** The visit is back, and so is what went with it: what its person had removed before stays removed. */
export async function closePlans(tx: Tx, { id, staffId, deletedAt }: Told, at: string): Promise<void> {
  await tx.sql`UPDATE planned_visits SET status = 'done', updated_at = ${at}, version = version + 1 WHERE staff_id = ${staffId} AND visit_id = ${id} AND status = 'planned'`;
  await tx.sql`UPDATE planned_visits SET deleted_at = NULL, updated_at = ${at}, version = version + 1 WHERE staff_id = ${staffId} AND again_after = ${id} AND deleted_at = ${deletedAt}`;
}

import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../audit/audit.service';
import { Database, type Tx } from '../common/database/database';
import { joined, listed, plain, run, sql } from '../common/database/sql';
import { Clock } from '../common/time/clock';
import { ImportStore } from './import-store.service';
import type { Import } from './import.entity';
import { parts } from './landing/employer-lookup';

/** Rooms that speak of an employer: one named there is one somebody has worked with. */
const SPEAK_OF_EMPLOYERS = ['visits', 'planned_visits', 'hiring_managers', 'contact_wishes', 'plan_employers', 'leave_answers', 'decisions', 'incidents', 'leave_questions', 'incident_reports', 'next_touches'] as const;

/** Takes an import apart: what it made and nobody has touched goes to the bin, the rest stays. */
@Injectable()
export class Reversals {
  constructor(
    private readonly database: Database,
    private readonly store: ImportStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @returns false when it isn't there to be taken apart */
  async undo(who: Actor, found: Import): Promise<boolean> {
    return this.database.write(async (tx) => {
      const now = await this.store.find(tx, found.id);
      if (now?.status !== 'done') return false;
      const removed = found.kind === 'openings' ? await this.removeOpenings(tx, found.id) : await this.removeEmployers(tx, who, found.id, 'record_id');
      if (found.kind === 'openings') await this.removeEmployers(tx, who, found.id, 'made_employer_id');
      await this.store.change(tx, found.id, { status: 'undone', undoneAt: this.clock.iso(), undoneBy: who.id, undoneCount: removed });
      await this.audit.record(tx, who, 'import.undo', { type: 'import', id: found.id }, [found.kind]);
      return true;
    });
  }

  private async removeOpenings(tx: Tx, importId: string): Promise<number> {
    const rows = await run<{ id: string }[]>(tx, sql`
      SELECT id FROM openings WHERE id IN (SELECT record_id FROM import_outcomes WHERE import_id = ${importId} AND outcome = 'created')
      AND deleted_at IS NULL AND version = 1 AND verified_on IS NULL AND id NOT IN (SELECT opening_id FROM visits WHERE opening_id IS NOT NULL)`);
    const at = this.clock.iso();
    for (const ids of parts(rows.map((row) => row.id))) {
      // Without its key the same file can bring it in again.
      await run(tx, sql`UPDATE openings SET deleted_at = ${at}, updated_at = ${at}, identity = NULL, version = version + 1 WHERE id IN (${listed(ids)})`);
    }
    return rows.length;
  }

  private async removeEmployers(tx: Tx, who: Actor, importId: string, made: 'record_id' | 'made_employer_id'): Promise<number> {
    const unspoken = SPEAK_OF_EMPLOYERS.map((table) => sql`id NOT IN (SELECT employer_id FROM ${plain(table)} WHERE employer_id IS NOT NULL)`);
    const rows = await run<{ id: string }[]>(tx, sql`
      SELECT id FROM employers WHERE id IN (SELECT ${plain(made)} FROM import_outcomes WHERE import_id = ${importId} AND outcome = 'created')
      AND deleted_at IS NULL AND version = 1 AND last_visit_on IS NULL AND next_touch_on IS NULL AND ${joined(unspoken, ' AND ')}
      AND id NOT IN (SELECT employer_id FROM openings WHERE deleted_at IS NULL)`);
    const at = this.clock.iso();
    for (const ids of parts(rows.map((row) => row.id))) {
      await run(tx, sql`UPDATE employers SET deleted_at = ${at}, deleted_by = ${who.id}, updated_at = ${at}, updated_by = ${who.id}, version = version + 1 WHERE id IN (${listed(ids)})`);
      await run(tx, sql`DELETE FROM employer_sources WHERE employer_id IN (${listed(ids)})`);
    }
    return rows.length;
  }
}

import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { Database, type Tx } from '../../common/database/database';
import { guardedUpdate } from '../../common/database/guarded-update';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import type { Fact } from '../../disclosure/rules/disclosure.choices';
import { Gate, type Clearance } from '../../disclosure/gate/gate.service';
import type { Purpose } from '../rules/visit.choices';
import type { Leave } from '../visit-writer';
import { PlannedVisit } from './planned-visit.entity';

/** What somebody means to do. There is no client in it: those come from the clearance alone. */
export interface PlanDraft {
  id: string;
  employerId: string;
  day: Day;
  atTime: string | null;
  /** When the block of the day starts (HH:MM) that it is meant for. */
  blockFrom?: string | null;
  purpose: Purpose;
  note: string;
  /** The visit at which nobody was there, when this one is planned because of it. */
  againAfter?: string | null;
}

/** The one place that writes planned visits. Whoever planned one is the only one to change it. */
@Injectable()
export class PlannedVisits {
  constructor(
    private readonly database: Database,
    private readonly gate: Gate,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** One's own planned visit; a removed one too, so that it can be put back. Null for anybody else's. */
  findOwn(tx: Tx, who: Viewer, id: string): Promise<PlannedVisit | null> {
    return tx.findOneBy(PlannedVisit, { id, staffId: who.id });
  }

  /** The same, held until the transaction ends. */
  async holdOwn(tx: Tx, who: Viewer, id: string): Promise<PlannedVisit | null> {
    if (this.database.isPostgres) await tx.sql`SELECT id FROM planned_visits WHERE id = ${id} FOR UPDATE`;
    return this.findOwn(tx, who, id);
  }

  /** Plans a visit; the same form again is the same planned visit. */
  async plan(tx: Tx, who: Viewer, draft: PlanDraft, clearance: Clearance | null): Promise<void> {
    const at = this.clock.iso();
    if (clearance) await this.gate.spend(tx, clearance, 'plan', draft.id);
    await tx.sql`INSERT INTO planned_visits (id, employer_id, staff_id, day, at_time, block_from, purpose, note, again_after, clearance_id, created_at, created_by, updated_at)
      VALUES (${draft.id}, ${draft.employerId}, ${who.id}, ${draft.day}, ${draft.atTime}, ${draft.blockFrom ?? null}, ${draft.purpose}, ${draft.note}, ${draft.againAfter ?? null}, ${clearance?.id ?? null}, ${at}, ${who.id}, ${at})`;
    if (clearance) await this.writeCleared(tx, draft.id, clearance);
    await this.audit.record(tx, who, 'planned-visit.add', { type: 'planned-visit', id: draft.id }, clearance ? ['client', 'facts'] : []);
  }

  /** Moves or changes a planned visit. When its leave was asked anew, the old one goes with the rows that hung on it. */
  async change(tx: Tx, who: Viewer, planned: PlannedVisit, draft: PlanDraft, leave: Leave): Promise<boolean> {
    const isAsItStands = leave === 'as it stands';
    const clearance = isAsItStands ? null : leave;
    if (!isAsItStands) await tx.sql`DELETE FROM planned_visit_clients WHERE planned_visit_id = ${planned.id}`;
    if (clearance) await this.gate.spend(tx, clearance, 'plan', planned.id);
    const { id: _id, ...columns } = draft;
    if (!(await guardedUpdate(tx, PlannedVisit, planned, { ...columns, clearanceId: isAsItStands ? planned.clearanceId : (clearance?.id ?? null), updatedAt: this.clock.iso() }))) return false;
    if (clearance) await this.writeCleared(tx, planned.id, clearance);
    await this.audit.record(tx, who, 'planned-visit.change', { type: 'planned-visit', id: planned.id }, Object.keys(columns));
    return true;
  }

  /** Not made after all, with the reason. */
  async skip(tx: Tx, who: Viewer, planned: PlannedVisit, why: string): Promise<boolean> {
    return this.mark(tx, who, planned, 'planned-visit.skip', { status: 'skipped', skippedWhy: why });
  }

  /** Skipped, and meant after all. */
  resume(tx: Tx, who: Viewer, planned: PlannedVisit): Promise<boolean> {
    return this.mark(tx, who, planned, 'planned-visit.resume', { status: 'planned', skippedWhy: '' });
  }

  remove(tx: Tx, who: Viewer, planned: PlannedVisit): Promise<boolean> {
    return this.mark(tx, who, planned, 'planned-visit.remove', { deletedAt: this.clock.iso() });
  }

  restore(tx: Tx, who: Viewer, planned: PlannedVisit): Promise<boolean> {
    return this.mark(tx, who, planned, 'planned-visit.restore', { deletedAt: null });
  }

  /** Who a planned visit would speak of, and what would be said. */
  async clientsOf(tx: Tx, id: string): Promise<{ clientId: string; facts: Fact[] }[]> {
    const rows = await tx.sql<{ clientId: string; fact: Fact | null }[]>`SELECT c.client_id AS "clientId", f.fact FROM planned_visit_clients c
      LEFT JOIN planned_visit_client_facts f ON f.planned_visit_id = c.planned_visit_id AND f.client_id = c.client_id WHERE c.planned_visit_id = ${id} ORDER BY 1, 2`;
    const ids = [...new Set(rows.map((row) => row.clientId))];
    return ids.map((clientId) => ({ clientId, facts: rows.flatMap((row) => (row.clientId === clientId && row.fact ? [row.fact] : [])) }));
  }

  private async mark(tx: Tx, who: Viewer, planned: PlannedVisit, act: string, changes: Partial<Pick<PlannedVisit, 'status' | 'skippedWhy' | 'deletedAt'>>): Promise<boolean> {
    if (!(await guardedUpdate(tx, PlannedVisit, planned, { ...changes, updatedAt: this.clock.iso() }))) return false;
    await this.audit.record(tx, who, act, { type: 'planned-visit', id: planned.id });
    return true;
  }

  private async writeCleared(tx: Tx, id: string, clearance: Clearance): Promise<void> {
    for (const { clientId, decisionId, planId, facts } of clearance.people) {
      await tx.sql`INSERT INTO planned_visit_clients (planned_visit_id, client_id, clearance_id, decision_id, plan_id) VALUES (${id}, ${clientId}, ${clearance.id}, ${decisionId}, ${planId})`;
      for (const fact of facts) await tx.sql`INSERT INTO planned_visit_client_facts (planned_visit_id, client_id, plan_id, fact) VALUES (${id}, ${clientId}, ${planId}, ${fact})`;
    }
  }
}

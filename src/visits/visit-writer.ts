import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.service';
import type { Tx } from '../common/database/database';
import { guardedUpdate } from '../common/database/guarded-update';
import type { Day } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import type { Viewer } from '../common/web/access';
import { Gate, type Clearance } from '../disclosure/gate/gate.service';
import { closePlans, reopenPlans } from './planned/plans-of-visit';
import type { RelationshipVisit } from './rules/relationship.rules';
import type { Mode, Purpose } from './rules/visit.choices';
import { Standings } from './standings.service';
import { clearOffered, keepVersion, readRows, writeAlong, writeCleared, writeMet } from './visit-rows';
import { Visit } from './visit.entity';

/** A visit as somebody tells it. There is no client in it: those come from the clearance alone (DESIGN, "The gate"). */
export interface VisitDraft {
  id: string;
  employerId: string;
  siteId: string | null;
  visitedOn: Day;
  /** The instant (ISO, UTC) when the time of day is known. */
  visitedAt: string | null;
  mode: Mode;
  purpose: Purpose;
  nobodyThere: boolean;
  metUnnamed: boolean;
  met: readonly string[];
  along: readonly string[];
  learned: string;
  openingId: string | null;
  nextWhat: string;
  nextOn: Day | null;
  /** The planned visit this was; those of the same day and employer are done by going there anyway, not by a call. */
  plannedId: string | null;
}

/** What a change does to the visit's leave: a new clearance, none any more, or the one it has, untouched. */
export type Leave = Clearance | null | 'as it stands';

/** The one place that writes visits. The log's own line in the audit names fields, never what stands in them. */
@Injectable()
export class VisitWriter {
  constructor(
    private readonly gate: Gate,
    private readonly standings: Standings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Logs a visit made by `who`; with a clearance it is about the people of that clearance, and about nobody otherwise (D6). */
  async log(tx: Tx, who: Viewer, draft: VisitDraft, clearance: Clearance | null): Promise<void> {
    const at = this.clock.iso();
    if (clearance) await this.gate.spend(tx, clearance, 'log', draft.id);
    await tx.sql`INSERT INTO visits (id, employer_id, site_id, staff_id, visited_on, visited_at, mode, purpose, nobody_there, met_unnamed,
        learned, opening_id, next_what, next_on, clearance_id, created_at, created_by, updated_at)
      VALUES (${draft.id}, ${draft.employerId}, ${draft.siteId}, ${who.id}, ${draft.visitedOn}, ${draft.visitedAt}, ${draft.mode}, ${draft.purpose}, ${Number(draft.nobodyThere)}, ${Number(draft.metUnnamed)},
        ${draft.learned}, ${draft.openingId}, ${draft.nextWhat}, ${draft.nextOn}, ${clearance?.id ?? null}, ${at}, ${who.id}, ${at})`;
    await this.writeParts(tx, who.id, draft, clearance);
    // What was planned about a client isn't done by a general visit that knows nothing of it: it stays open.
    await tx.sql`UPDATE planned_visits SET status = 'done', visit_id = ${draft.id}, updated_at = ${at}, version = version + 1
      WHERE staff_id = ${who.id} AND employer_id = ${draft.employerId} AND ((day = ${draft.visitedOn} AND ${draft.mode} = 'in_person') OR id = ${draft.plannedId ?? ''})
        AND (clearance_id IS NULL OR id = ${draft.plannedId ?? ''} OR ${clearance ? 'yes' : ''} = 'yes') AND status = 'planned' AND deleted_at IS NULL`;
    await this.standings.noteLogged(tx, draft.employerId, evidence(draft, who.id, at, clearance !== null));
    await this.audit.record(tx, who, 'visit.log', { type: 'visit', id: draft.id }, clearance ? ['client', 'facts'] : []);
  }

  /**
   * Changes a visit that was read at this version, and keeps it as it was.
   * @returns false when somebody changed it meanwhile
   */
  async change(tx: Tx, who: Viewer, visit: Visit, draft: VisitDraft, leave: Leave): Promise<boolean> {
    const at = this.clock.iso();
    await keepVersion(tx, visit, await readRows(tx, visit.id), who.id, at);
    if (leave !== 'as it stands') await tx.sql`DELETE FROM visit_clients WHERE visit_id = ${visit.id}`;
    if (leave !== 'as it stands' && leave) await this.gate.spend(tx, leave, 'log', visit.id);
    const { met: _met, along: _along, id: _id, plannedId: _planned, ...columns } = draft;
    const clearanceId = leave === 'as it stands' ? visit.clearanceId : (leave?.id ?? null);
    const changes = { ...columns, nobodyThere: Number(draft.nobodyThere), metUnnamed: Number(draft.metUnnamed), clearanceId, updatedAt: at };
    if (!(await guardedUpdate(tx, Visit, visit, changes))) return false;
    await clearOffered(tx, who, visit, { isElsewhere: draft.employerId !== visit.employerId, isNobody: draft.nobodyThere });
    await this.writeParts(tx, visit.staffId, { ...draft, id: visit.id }, leave === 'as it stands' ? null : leave);
    for (const employerId of new Set([visit.employerId, draft.employerId])) await this.standings.note(tx, employerId);
    await this.audit.record(tx, who, 'visit.change', { type: 'visit', id: visit.id }, changed(visit, changes));
    return true;
  }

  /** Takes a visit out of the log: it counts no more, and can be put back. */
  remove(tx: Tx, who: Viewer, visit: Visit): Promise<boolean> {
    return this.mark(tx, who, visit, 'visit.remove', { deletedAt: this.clock.iso(), deletedBy: who.id });
  }

  restore(tx: Tx, who: Viewer, visit: Visit): Promise<boolean> {
    return this.mark(tx, who, visit, 'visit.restore', { deletedAt: null, deletedBy: null });
  }

  private async mark(tx: Tx, who: Viewer, visit: Visit, act: string, changes: Pick<Visit, 'deletedAt' | 'deletedBy'>): Promise<boolean> {
    if ((visit.deletedAt === null) === (changes.deletedAt === null)) return true;
    const at = changes.deletedAt ?? this.clock.iso();
    await keepVersion(tx, visit, await readRows(tx, visit.id), who.id, at);
    if (!(await guardedUpdate(tx, Visit, visit, { ...changes, updatedAt: at }))) return false;
    await (changes.deletedAt === null ? closePlans : reopenPlans)(tx, visit, at);
    await this.standings.note(tx, visit.employerId);
    await this.audit.record(tx, who, act, { type: 'visit', id: visit.id });
    return true;
  }

  private async writeParts(tx: Tx, staffId: string, draft: VisitDraft, clearance: Clearance | null): Promise<void> {
    await writeMet(tx, draft.id, draft.employerId, draft.met);
    await writeAlong(tx, draft.id, staffId, draft.along);
    if (clearance) await writeCleared(tx, draft.id, clearance);
  }
}

function evidence(draft: VisitDraft, staffId: string, loggedAt: string, isClientSpecific: boolean): RelationshipVisit {
  const { id: visitId, visitedOn: day, mode, purpose, nextOn, nextWhat } = draft;
  const met = draft.metUnnamed || draft.met.length > 0;
  return { visitId, day, mode, purpose, met, isClientSpecific, heardOpening: draft.openingId !== null, staffId, loggedAt, nextOn, nextWhat };
}

function changed(visit: Visit, changes: Partial<Visit>): string[] {
  return Object.entries(changes).filter(([key, value]) => key !== 'updatedAt' && value !== visit[key as keyof Visit]).map(([key]) => key);
}

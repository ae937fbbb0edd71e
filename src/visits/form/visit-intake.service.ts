import { Injectable, NotFoundException } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import type { Viewer } from '../../common/web/access';
import { Gate, type Clearance, type Refusal } from '../../disclosure/gate/gate.service';
import { readRows, type VisitRows } from '../visit-rows';
import { VisitWriter, type Leave } from '../visit-writer';
import type { Visit } from '../visit.entity';
import { Visits } from '../visits.service';
import { isAsRecorded, withRecorded } from './recorded.rules';
import { VisitDrafts } from './visit-drafts.service';
import { askedPeople, type VisitForm } from './visit.form';

/** How saving ended. A refusal is returned, not thrown: the gate's decisions must be kept with it (DESIGN, "The gate"). */
export type Saved = { outcome: 'saved'; id: string } | { outcome: 'refused'; refusals: Refusal[]; employerId: string } | { outcome: 'conflict'; theirs: Visit; rows: VisitRows };

/** From a good form to a visit in the log: employer, gate, writer, in one transaction. */
@Injectable()
export class VisitIntake {
  constructor(
    private readonly visits: Visits,
    private readonly drafts: VisitDrafts,
    private readonly gate: Gate,
    private readonly writer: VisitWriter,
  ) {}

  /** Logs a visit. The same form posted twice is one visit. */
  async log(tx: Tx, who: Viewer, form: VisitForm): Promise<Saved> {
    const [again] = await tx.sql<{ staff_id: string }[]>`SELECT staff_id FROM visits WHERE id = ${form.id}`;
    if (again) {
      if (again.staff_id !== who.id) throw new NotFoundException();
      return { outcome: 'saved', id: form.id };
    }
    const employerId = await this.drafts.employerId(tx, who, form);
    const leave = await this.leaveFor(tx, who, form, employerId);
    if (Array.isArray(leave)) return { outcome: 'refused', refusals: leave, employerId };
    await this.writer.log(tx, who, await this.drafts.draft(tx, who, form, employerId, null), leave);
    return { outcome: 'saved', id: form.id };
  }

  /** Whether this person has logged the visit of this form already. */
  async isLogged(tx: Tx, who: Viewer, id: string): Promise<boolean> {
    const [row] = await tx.sql<object[]>`SELECT 1 AS logged FROM visits WHERE id = ${id} AND staff_id = ${who.id}`;
    return row !== undefined;
  }

  /** Changes a visit. Another employer, day, purpose, client or fact asks the gate again; a client or fact the form didn't show stays. */
  async change(tx: Tx, who: Viewer, id: string, posted: VisitForm): Promise<Saved> {
    const visit = await this.visits.holdToChange(tx, who, id);
    if (!visit || visit.deletedAt !== null) throw new NotFoundException();
    const rows = await readRows(tx, id);
    const form = withRecorded(posted, rows.clients);
    if (String(visit.version) !== form.version) return { outcome: 'conflict', theirs: visit, rows };
    const employerId = await this.drafts.employerId(tx, who, form);
    const leave = await this.leaveForChange(tx, who, form, employerId, visit, rows);
    if (Array.isArray(leave)) return { outcome: 'refused', refusals: leave, employerId };
    const draft = await this.drafts.draft(tx, who, { ...form, id }, employerId, visit);
    const isKept = await this.writer.change(tx, who, visit, draft, leave);
    return isKept ? { outcome: 'saved', id } : { outcome: 'conflict', theirs: visit, rows };
  }

  private async leaveForChange(tx: Tx, who: Viewer, form: VisitForm, employerId: string, visit: Visit, rows: VisitRows): Promise<Leave | Refusal[]> {
    const isSamePlace = visit.employerId === employerId && visit.visitedOn === form.day && visit.purpose === form.purpose;
    const asked = askedPeople(form);
    if (isSamePlace && isAsRecorded(asked, rows.clients)) return 'as it stands';
    return this.leaveFor(tx, who, form, employerId);
  }

  private async leaveFor(tx: Tx, who: Viewer, form: VisitForm, employerId: string): Promise<Clearance | null | Refusal[]> {
    const people = askedPeople(form);
    if (people.length === 0) return null;
    const answer = await this.gate.ask(tx, who, { act: 'log', employerId, day: form.day, purpose: form.purpose, people, moment: form.moment || null });
    return answer.ok ? answer.clearance : answer.refusals;
  }
}

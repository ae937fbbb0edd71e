import { Injectable, NotFoundException } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import type { Viewer } from '../../common/web/access';
import { Gate, type Clearance, type Refusal } from '../../disclosure/gate/gate.service';
import { VisitDrafts } from '../../visits/form/visit-drafts.service';
import { isAsRecorded, withRecorded, type Recorded } from '../../visits/form/recorded.rules';
import { askedPeople } from '../../visits/form/visit.form';
import type { PlannedVisit } from '../../visits/planned/planned-visit.entity';
import { PlannedVisits, type PlanDraft } from '../../visits/planned/planned-visits.service';
import { blocksOn } from '../blocks/blocks.rules';
import { WorkBlocks } from '../blocks/blocks.service';
import type { PlannedVisitForm } from './plan.form';

export type PlanSaved = { outcome: 'saved'; day: string } | { outcome: 'refused'; refusals: Refusal[]; employerId: string } | { outcome: 'conflict'; theirs: PlannedVisit };

/** From a good form to a planned visit: the same gate as for a visit made (D5, act "plan"). */
@Injectable()
export class PlanDesk {
  constructor(
    private readonly planned: PlannedVisits,
    private readonly drafts: VisitDrafts,
    private readonly gate: Gate,
    private readonly blocks: WorkBlocks,
  ) {}

  /** Plans a visit; the same form posted twice plans it once. */
  async add(tx: Tx, who: Viewer, form: PlannedVisitForm): Promise<PlanSaved> {
    const [again] = await tx.sql<{ staff_id: string }[]>`SELECT staff_id FROM planned_visits WHERE id = ${form.id}`;
    if (again && again.staff_id !== who.id) throw new NotFoundException();
    if (again) return { outcome: 'saved', day: form.day };
    return this.asked(tx, who, form, await this.drafts.employerId(tx, who, form), async (draft, clearance) => {
      await this.planned.plan(tx, who, draft, clearance);
      return true;
    });
  }

  /** Changes or moves one's own planned visit. Another employer, day, purpose, client or fact asks again; one the form didn't show stays. */
  async change(tx: Tx, who: Viewer, id: string, posted: PlannedVisitForm): Promise<PlanSaved> {
    const planned = open(await this.planned.holdOwn(tx, who, id));
    const recorded = await this.planned.clientsOf(tx, id);
    const form = { ...withRecorded(posted, recorded), id };
    if (String(planned.version) !== form.version) return { outcome: 'conflict', theirs: planned };
    const employerId = await this.drafts.employerId(tx, who, form);
    if (isAsPlanned(form, employerId, planned, recorded)) return this.written(tx, who, form, employerId, (draft) => this.planned.change(tx, who, planned, draft, 'as it stands'));
    return this.asked(tx, who, form, employerId, (draft, clearance) => this.planned.change(tx, who, planned, draft, clearance));
  }

  /** @throws NotFoundException for anybody else's, and for one that is removed or done */
  async own(tx: Tx, who: Viewer, id: string): Promise<PlannedVisit> {
    return open(await this.planned.findOwn(tx, who, id));
  }

  /** Whether this person has planned the visit of this form already. */
  async isPlanned(tx: Tx, who: Viewer, id: string): Promise<boolean> {
    return (await this.planned.findOwn(tx, who, id)) !== null;
  }

  private async asked(tx: Tx, who: Viewer, form: PlannedVisitForm, employerId: string, write: (draft: PlanDraft, clearance: Clearance | null) => Promise<boolean>): Promise<PlanSaved> {
    const people = askedPeople(form);
    const answer = people.length === 0 ? null : await this.gate.ask(tx, who, { act: 'plan', employerId, day: form.day, purpose: form.purpose, people });
    if (answer && !answer.ok) return { outcome: 'refused', refusals: answer.refusals, employerId };
    return this.written(tx, who, form, employerId, (draft) => write(draft, answer?.clearance ?? null));
  }

  private async written(tx: Tx, who: Viewer, form: PlannedVisitForm, employerId: string, write: (draft: PlanDraft) => Promise<boolean>): Promise<PlanSaved> {
    const block = blocksOn(form.day, await this.blocks.of(tx, who.id)).find((one) => one.from === form.block);
    const draft: PlanDraft = { id: form.id, employerId, day: form.day, atTime: form.time.slice(0, 5) || null, blockFrom: block?.from ?? null, purpose: form.purpose || 'keep_in_touch', note: form.note };
    if (!(await write(draft))) throw new Error('The planned visit changed while it was being written.');
    return { outcome: 'saved', day: form.day };
  }
}

/** Nothing that leave hangs on is changed: the leave it was planned with stays, and is asked again whenever it is shown (D8). */
function isAsPlanned(form: PlannedVisitForm, employerId: string, planned: PlannedVisit, recorded: readonly Recorded[]): boolean {
  const isSamePlace = planned.employerId === employerId && planned.day === form.day && planned.purpose === form.purpose;
  return planned.clearanceId !== null && recorded.length > 0 && isSamePlace && isAsRecorded(askedPeople(form), recorded);
}

function open(planned: PlannedVisit | null): PlannedVisit {
  if (!planned || planned.deletedAt !== null || planned.status === 'done') throw new NotFoundException();
  return planned;
}

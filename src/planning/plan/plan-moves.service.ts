import { Injectable, NotFoundException } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import type { Day, Week } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { Gate, type Clearance, type Refusal } from '../../disclosure/gate/gate.service';
import type { PlannedVisit } from '../../visits/planned/planned-visit.entity';
import { PlannedVisits, type PlanDraft } from '../../visits/planned/planned-visits.service';
import { broughtTo, moved, type Place } from '../blocks/blocks.rules';
import { WorkBlocks } from '../blocks/blocks.service';
import { isNewlyNear } from '../week/nearby';
import { PlannedLeaves } from '../week/planned-leave.service';
import { placeBefore, type Target } from './move.form';

/** `near`: somebody else is at that door around the new day, and wasn't around the old one. `alone`: they asked not to be contacted. `look`: only a person can decide, on the form. */
export type MoveOutcome = { outcome: 'saved'; day: Day; back?: string } | { outcome: 'refused'; refusals: Refusal[]; employerId: string } | { outcome: 'conflict' | 'past' | 'near' | 'alone' | 'look' | 'done' };

/** Planned visits put elsewhere with one press. Whoever a visit is about, the gate is asked again for the new day (D5, D8). */
@Injectable()
export class PlanMoves {
  constructor(
    private readonly planned: PlannedVisits,
    private readonly leaves: PlannedLeaves,
    private readonly gate: Gate,
    private readonly blocks: WorkBlocks,
    private readonly clients: Clients,
  ) {}

  /** Moves one's own planned visit, as it was shown: one that was changed meanwhile stays as it is. */
  async move(tx: Tx, who: Viewer, planned: PlannedVisit, to: Target, version: string): Promise<MoveOutcome> {
    if (planned.status === 'done') return { outcome: 'done' };
    const place = moved(planned, to, await this.blocks.of(tx, who.id));
    if (planned.status === 'planned' && isSame(place, planned)) return { outcome: 'saved', day: place.day };
    if (String(planned.version) !== version) return { outcome: 'conflict' };
    if (planned.status !== 'planned') return { outcome: 'look' };
    const stop = await this.against(tx, who, planned, place.day);
    const back = await this.wayBack(tx, planned);
    const done = stop ?? await this.asked(tx, who, planned, draftOf(planned, place), async (draft, clearance) => {
      if (!(await this.planned.change(tx, who, planned, draft, clearance))) throw new Error('The planned visit changed while it was held.');
    });
    return done.outcome === 'saved' ? { ...done, back } : done;
  }

  /** Where it stood, for Undo; empty where it can't be put back as it was: a time that was agreed, or a day gone by. */
  private async wayBack(tx: Tx, { day, blockFrom, atTime, version }: PlannedVisit): Promise<string> {
    return atTime !== null || day < (await this.clients.today(tx)) ? '' : placeBefore({ day, blockFrom }, version + 1);
  }

  /** The same visit on another day; the same form posted twice copies it once. */
  async copy(tx: Tx, who: Viewer, planned: PlannedVisit, to: Target, id: string): Promise<MoveOutcome> {
    const again = await this.planned.findOwn(tx, who, id);
    if (again) return { outcome: 'saved', day: again.day };
    const [taken] = await tx.sql<{ id: string }[]>`SELECT id FROM planned_visits WHERE id = ${id}`;
    const [employer] = await tx.sql<{ id: string }[]>`SELECT id FROM employers WHERE id = ${planned.employerId} AND deleted_at IS NULL`;
    if (taken || !employer) throw new NotFoundException();
    const stop = await this.against(tx, who, planned, to.day);
    const place = moved(planned, to, await this.blocks.of(tx, who.id));
    return stop ?? this.asked(tx, who, planned, { ...draftOf(planned, place), id }, (draft, clearance) => this.planned.plan(tx, who, draft, clearance));
  }

  /** Brings what was not made over into a week, each asked by itself. @returns how many came, and how many have to be looked at */
  async carryOver(tx: Tx, who: Viewer, ids: readonly string[], week: Week): Promise<{ brought: number; left: number }> {
    const [today, blocks] = [await this.clients.today(tx), await this.blocks.of(tx, who.id)];
    let brought = 0;
    for (const id of ids) {
      const planned = await this.planned.holdOwn(tx, who, id);
      const to = planned && broughtTo(planned, week, today, blocks);
      if (to && (await this.move(tx, who, planned, to, String(planned.version))).outcome === 'saved') brought += 1;
    }
    return { brought, left: ids.length - brought };
  }

  private async against(tx: Tx, who: Viewer, planned: PlannedVisit, day: Day): Promise<MoveOutcome | null> {
    if (day < (await this.clients.today(tx))) return { outcome: 'past' };
    const [leftAlone] = await tx.sql<unknown[]>`SELECT 1 FROM employers WHERE id = ${planned.employerId} AND do_not_contact_on IS NOT NULL`;
    if (leftAlone) return { outcome: 'alone' };
    return (await isNewlyNear(tx, who.id, planned.employerId, planned.day, day)) ? { outcome: 'near' } : null;
  }

  private async asked(tx: Tx, who: Viewer, planned: PlannedVisit, draft: PlanDraft, write: (draft: PlanDraft, clearance: Clearance | null) => Promise<void>): Promise<MoveOutcome> {
    const people = planned.clearanceId === null ? [] : ((await this.leaves.meantAt(tx, [planned.id])).get(planned.id) ?? []);
    // Whoever it was about may have been erased: it must not turn into a general visit by itself.
    if (planned.clearanceId !== null && people.length === 0) return { outcome: 'look' };
    const { employerId, day, purpose } = draft;
    const answer = people.length === 0 ? null : await this.gate.ask(tx, who, { act: 'plan', employerId, day, purpose, people });
    if (answer && !answer.ok) return { outcome: 'refused', refusals: answer.refusals, employerId };
    await write(draft, answer?.clearance ?? null);
    return { outcome: 'saved', day };
  }
}

function draftOf({ id, employerId, purpose, note }: PlannedVisit, { day, atTime, blockFrom }: Place): PlanDraft {
  return { id, employerId, day, atTime, blockFrom, purpose, note };
}

function isSame(a: Place, b: Place): boolean {
  return a.day === b.day && a.atTime === b.atTime && a.blockFrom === b.blockFrom;
}

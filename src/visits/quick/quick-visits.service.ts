import { Injectable, NotFoundException } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { dayOfInstant, type Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import type { Posted } from '../../common/web/form';
import { Gate } from '../../disclosure/gate/gate.service';
import { Settings } from '../../settings/settings.service';
import { VisitIntake, type Saved } from '../form/visit-intake.service';
import { clockTime } from '../form/visit-time';
import type { VisitForm } from '../form/visit.form';
import { PlannedVisits } from '../planned/planned-visits.service';
import type { PlannedVisit } from '../planned/planned-visit.entity';
import { general, madeAsPlanned, nobodyThere, weekAfter, type Present } from './quick.form';

/** A planned visit told with one press: made as planned, or nobody there. Both go the way of the visit form, gate and all (D5). */
@Injectable()
export class QuickVisits {
  constructor(
    private readonly planned: PlannedVisits,
    private readonly intake: VisitIntake,
    private readonly gate: Gate,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundException for anybody else's, and for one that is removed or skipped */
  async own(tx: Tx, who: Viewer, id: string): Promise<PlannedVisit> {
    return told(await this.planned.findOwn(tx, who, id));
  }

  /** The form of a visit made as planned; null where the plan was about somebody who is no longer on record. */
  async asPlanned(tx: Tx, planned: PlannedVisit): Promise<Posted | null> {
    const people = await this.planned.clientsOf(tx, planned.id);
    if (planned.clearanceId !== null && people.length === 0) return null;
    return madeAsPlanned(this.freshId(), planned, people, await this.present(tx));
  }

  /** The form of a visit at which nobody was there; it tries again in a week, or when one goes there anyway. */
  async nobodyThere(tx: Tx, planned: PlannedVisit): Promise<Posted> {
    const now = await this.present(tx);
    const { isLeftAlone, nextOn } = await this.ahead(tx, planned, now.today);
    return nobodyThere(this.freshId(), planned, isLeftAlone ? null : (nextOn ?? weekAfter(planned.day, now.today)), now);
  }

  /** Logs what the form says; the second of two presses finds the plan done, and is the same visit. */
  async log(tx: Tx, who: Viewer, id: string, form: VisitForm): Promise<Saved> {
    const planned = told(await this.planned.holdOwn(tx, who, id));
    return planned.visitId !== null && planned.status === 'done' ? { outcome: 'saved', id: planned.visitId } : this.intake.log(tx, who, form);
  }

  /**
   * The same where nobody was there, and the visit is planned again unless it is already.
   * @returns the visit, and what to say of it; it may have been told otherwise meanwhile
   */
  async miss(tx: Tx, who: Viewer, id: string, form: VisitForm): Promise<{ visitId: string; notice: 'nobody-there' | 'nobody-there-again' | 'visit-saved' }> {
    const before = told(await this.planned.holdOwn(tx, who, id));
    const saved = await this.log(tx, who, id, form);
    if (saved.outcome !== 'saved') throw new Error('A visit at which nobody was there names nobody, and can’t be refused.');
    if (before.status === 'planned' && form.next === 'date') await this.planAgain(tx, who, before, form.nextDate, saved.id);
    const [visit] = await tx.sql<{ nobody: number; again: string | null }[]>`SELECT v.nobody_there AS nobody, (SELECT min(p.id) FROM planned_visits p
      WHERE p.staff_id = ${who.id} AND p.again_after = v.id AND p.deleted_at IS NULL) AS again FROM visits v WHERE v.id = ${saved.id}`;
    return { visitId: saved.id, notice: visit.nobody !== 1 ? 'visit-saved' : visit.again === null ? 'nobody-there' : 'nobody-there-again' };
  }

  /** Leave is asked anew for the new day; without it the visit is planned without naming anyone, and without words that might. */
  private async planAgain(tx: Tx, who: Viewer, planned: PlannedVisit, day: Day, againAfter: string): Promise<void> {
    if ((await this.ahead(tx, planned, (await this.present(tx)).today)).nextOn !== null) return;
    const { employerId, purpose, atTime, blockFrom } = planned;
    const people = await this.planned.clientsOf(tx, planned.id);
    const answer = people.length === 0 ? null : await this.gate.ask(tx, who, { act: 'plan', employerId, day, purpose, people });
    const clearance = answer?.ok ? answer.clearance : null;
    const isGeneral = planned.clearanceId === null;
    const kept = isGeneral || clearance ? { purpose, note: planned.note } : { purpose: general(purpose), note: '' };
    await this.planned.plan(tx, who, { id: this.freshId(), employerId, day, atTime, blockFrom, ...kept, againAfter }, clearance);
  }

  /** Whether they asked to be left alone, and when this person goes there next as it stands. */
  private async ahead(tx: Tx, { staffId, employerId }: PlannedVisit, today: Day): Promise<{ isLeftAlone: boolean; nextOn: Day | null }> {
    const [row] = await tx.sql<{ left: string | null; next: Day | null }[]>`SELECT e.do_not_contact_on AS "left", (SELECT min(p.day) FROM planned_visits p
      WHERE p.staff_id = ${staffId} AND p.employer_id = e.id AND p.day > ${today} AND p.status = 'planned' AND p.deleted_at IS NULL) AS "next" FROM employers e WHERE e.id = ${employerId}`;
    return { isLeftAlone: row.left !== null, nextOn: row.next };
  }

  private async present(tx: Tx): Promise<Present> {
    const { timeZone } = await this.settings.get(tx);
    return { today: dayOfInstant(this.clock.iso(), timeZone), time: clockTime(this.clock.iso(), timeZone) };
  }

  private freshId(): string {
    return newId(this.clock.now().getTime());
  }
}

function told(planned: PlannedVisit | null): PlannedVisit {
  if (!planned || planned.deletedAt !== null || planned.status === 'skipped') throw new NotFoundException();
  return planned;
}

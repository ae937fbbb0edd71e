import { Injectable, NotFoundException } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import { dayOfInstant, type Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { Employers } from '../../employers/employers.service';
import { standingFor } from '../../employers/merges/joined';
import { HiringManagers } from '../../hiring-managers/hiring-managers.service';
import { Openings } from '../../openings/openings.service';
import { Settings } from '../../settings/settings.service';
import { nextTouchAfter } from '../rules/next-touch.rules';
import type { VisitDraft } from '../visit-writer';
import type { Visit } from '../visit.entity';
import { instantOf } from './visit-time';
import { NEW_EMPLOYER, NOBODY, SOMEONE_ELSE, type VisitForm } from './visit.form';

/** Makes the draft of a visit from a form that was read and found good. New employers, people and openings are made on the way. */
@Injectable()
export class VisitDrafts {
  constructor(
    private readonly employers: Employers,
    private readonly people: HiringManagers,
    private readonly openings: Openings,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * The employer chosen, or the new one typed; one whose record was joined into another meanwhile is that other.
   * @throws NotFoundException for one that isn't there
   */
  async employerId(tx: Tx, who: Viewer, form: Pick<VisitForm, 'employer' | 'find'>): Promise<string> {
    if (form.employer.startsWith(NEW_EMPLOYER)) return (await this.employers.quickAdd(tx, who, { id: newId(this.clock.now().getTime()), name: form.find })).id;
    const [employer] = await tx.sql<{ id: string }[]>`SELECT id FROM employers WHERE id = ${(await standingFor(tx, [form.employer])).get(form.employer)} AND deleted_at IS NULL`;
    if (!employer) throw new NotFoundException();
    return employer.id;
  }

  /** @param before the visit as it stands, when it is being changed */
  async draft(tx: Tx, who: Viewer, form: VisitForm, employerId: string, before: Visit | null): Promise<VisitDraft> {
    const { timeZone } = await this.settings.get(tx);
    // A new form carries the time it was opened at; that says nothing about a visit of another day.
    const now = dayOfInstant(this.clock.iso(), timeZone);
    const time = before || form.day === now ? form.time : '';
    const { id, day, purpose, learned, nextWhat } = form;
    const isSomebody = form.met.includes(SOMEONE_ELSE);
    const named = form.metName === '' ? null : await this.people.add(tx, who, { employerId, name: form.metName });
    const loggedOn = before ? dayOfInstant(before.createdAt, timeZone) : now;
    return {
      id, employerId, siteId: before?.employerId === employerId ? before.siteId : null, visitedOn: day, visitedAt: instantOf(day, time, timeZone), mode: form.mode || 'in_person', purpose: purpose || 'keep_in_touch',
      nobodyThere: form.met.includes(NOBODY), metUnnamed: isSomebody && named === null, met: [...form.met.filter(isId), ...(named ? [named.id] : [])], along: form.along.filter(isId),
      learned, openingId: before?.openingId ?? (await this.openingId(tx, who, form, employerId)), nextWhat,
      nextOn: nextTouchAfter({ visitedOn: day, loggedOn }, form.next || 'none', form.nextDate), plannedId: isId(form.planned) ? form.planned : null,
    };
  }

  private async openingId(tx: Tx, who: Viewer, form: VisitForm, employerId: string): Promise<string | null> {
    if (form.opening === '') return null;
    const day: Day = form.day;
    const opening = await this.openings.heardOn(tx, who, { id: newId(this.clock.now().getTime()), employerId, title: form.opening, visitId: form.id, day });
    return opening.id;
  }
}

import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { dayOfInstant, today, weekOf, type Day, type Week } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { Settings } from '../../settings/settings.service';
import { countWeek, weekTarget, type WeekCount, type WeekTarget } from '../rules/visit-count.rules';
import { byWeek, countedVisits, type CountedVisit, type CountView } from './counted-visits';

/** One specialist's week: what counted, what didn't and why, and what it is measured against. */
export interface StaffWeek {
  staffId: string;
  week: Week;
  visits: CountedVisit[];
  count: WeekCount;
  target: WeekTarget;
  excuse: Excuse | null;
}

export interface Excuse {
  reason: string;
  note: string;
}

interface Counted {
  id: string;
  fullTimeShare: number;
}

/** The weekly six (V1 to V9), for one person or a team. */
@Injectable()
export class WeekCounts {
  constructor(
    private readonly settings: Settings,
    private readonly clients: Clients,
    private readonly clock: Clock,
  ) {}

  /** The week of a day at the site; of today when none is given (V6). */
  async weekOf(tx: Tx, day?: Day): Promise<Week> {
    const { weekStart, timeZone } = await this.settings.get(tx);
    return weekOf(day ?? today(this.clock.now(), timeZone), weekStart);
  }

  /** The weeks of some staff from one day to another (whole weeks), by staff and first day of the week; weeks without a visit too. */
  async weeksOf(tx: Tx, staff: readonly Counted[], weekStarts: readonly Day[]): Promise<Map<string, StaffWeek[]>> {
    const span = { start: weekStarts[0], end: weekOf(weekStarts[weekStarts.length - 1], (await this.settings.get(tx)).weekStart).end };
    const ids = staff.map((one) => one.id);
    const view = await this.view(tx);
    const visits = await countedVisits(tx, ids, span, view);
    const excuses = await this.excuses(tx, ids, span);
    const found = new Map<string, StaffWeek[]>();
    for (const one of staff) {
      const target = await this.targetOf(tx, one);
      const weeks = byWeek(visits.filter((visit) => visit.staffId === one.id), view.weekStart);
      found.set(one.id, weekStarts.map((start) => this.staffWeek(one.id, start, weeks.get(start) ?? [], target, excuses.get(`${one.id} ${start}`) ?? null, view)));
    }
    return found;
  }

  async weekFor(tx: Tx, staff: Counted, start: Day): Promise<StaffWeek> {
    const [week] = (await this.weeksOf(tx, [staff], [start])).get(staff.id) ?? [];
    return week;
  }

  /** The target by today's caseload: how it was in a week gone by isn't kept (V7). */
  async targetOf(tx: Tx, staff: Counted): Promise<WeekTarget> {
    const { contactsPerWeek } = await this.settings.get(tx);
    return weekTarget({ fullTimeShare: staff.fullTimeShare, clientsLooking: await this.clients.clientsLooking(tx, staff.id), contactsPerWeek });
  }

  async view(tx: Tx): Promise<CountView> {
    const settings = await this.settings.get(tx);
    return { settings, weekStart: settings.weekStart, today: today(this.clock.now(), settings.timeZone), dayOf: (instant) => dayOfInstant(instant, settings.timeZone) };
  }

  private staffWeek(staffId: string, start: Day, visits: CountedVisit[], target: WeekTarget, excuse: Excuse | null, view: CountView): StaffWeek {
    return { staffId, week: weekOf(start, view.weekStart), visits, count: countWeek(visits.map((visit) => visit.facts), view.settings), target, excuse };
  }

  private async excuses(tx: Tx, staffIds: readonly string[], span: Week): Promise<Map<string, Excuse>> {
    const rows = await run<{ staff_id: string; week_start: Day; reason: string; note: string }[]>(tx, sql`
      SELECT staff_id, week_start, reason, note FROM excused_weeks WHERE staff_id IN (${listed(staffIds)}) AND week_start >= ${span.start} AND week_start <= ${span.end}`);
    return new Map(rows.map(({ staff_id: id, week_start: start, reason, note }) => [`${id} ${start}`, { reason, note }]));
  }
}

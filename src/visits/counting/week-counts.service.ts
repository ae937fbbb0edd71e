import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { addDays, dayOfInstant, today, weekOf, type Day, type Week } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { Settings } from '../../settings/settings.service';
import { countWeek, type WeekCount, type WeekTarget } from '../rules/visit-count.rules';
import { targetOfWeek } from '../rules/week-target.rules';
import { byWeek, countedVisits, type CountedVisit, type CountView } from './counted-visits';
import { excuseOf, termsOf, type Counted, type Excuse, type StaffTerms } from './week-terms';
import { KeptTotals } from './kept-totals';
import type { Totals } from './week-totals';

/** A week as it is measured: whose, what against, and whether it is excused. */
interface MeasuredWeek {
  staffId: string;
  week: Week;
  target: WeekTarget;
  excuse: Excuse | null;
}

/** One specialist's week: what counted, what didn't and why, and what it is measured against. */
export interface StaffWeek extends MeasuredWeek {
  visits: CountedVisit[];
  count: WeekCount;
}

/** The same as numbers only, for a trend. */
export interface TrendWeek extends MeasuredWeek {
  totals: Totals;
}

const NO_VISITS: Totals = { counted: 0, generic: 0, clientSpecific: 0, notCounted: 0, why: new Map() };

/** The weekly six (V1 to V9), for one person or a team: pages, files, prints and feeds all ask here. */
@Injectable()
export class WeekCounts {
  private readonly totals = new KeptTotals();

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The week of a day at the site; of today when none is given (V6). */
  async weekOf(tx: Tx, day?: Day): Promise<Week> {
    const { weekStart, timeZone } = await this.settings.get(tx);
    return weekOf(day ?? today(this.clock.now(), timeZone), weekStart);
  }

  /** The weeks of some staff, visit by visit, by staff and in the order given; weeks without a visit too. */
  async weeksOf(tx: Tx, staff: readonly Counted[], weekStarts: readonly Day[]): Promise<Map<string, StaffWeek[]>> {
    const view = await this.view(tx);
    const span = spanOf(weekStarts);
    const terms = await termsOf(tx, staff, span, view.dayOf);
    const visits = await countedVisits(tx, staff.map((one) => one.id), span, view);
    const { contactsPerWeek } = await this.settings.get(tx);
    return new Map(staff.map(({ id }) => {
      const weeks = byWeek(visits.filter((visit) => visit.staffId === id), view.weekStart);
      return [id, weekStarts.map((start) => {
        const made = weeks.get(start) ?? [];
        return { ...measured(id, weekFrom(start), terms.get(id), contactsPerWeek), visits: made, count: countWeek(made.map((visit) => visit.facts), view.settings) };
      })];
    }));
  }

  /** The same weeks as numbers: a dozen of them for a whole team in a few queries, none of which reads a visit by itself. */
  async trendOf(tx: Tx, staff: readonly Counted[], weekStarts: readonly Day[]): Promise<Map<string, TrendWeek[]>> {
    const view = await this.view(tx);
    const terms = await termsOf(tx, staff, spanOf(weekStarts), view.dayOf);
    const totals = await this.totals.of(tx, staff.map((one) => one.id), weekStarts, view);
    const { contactsPerWeek } = await this.settings.get(tx);
    const weeks = weekStarts.map(weekFrom);
    return new Map(staff.map(({ id }) => [id, weeks.map((week) => ({ ...measured(id, week, terms.get(id), contactsPerWeek), totals: totals.get(`${id} ${week.start}`) ?? NO_VISITS }))]));
  }

  async weekFor(tx: Tx, staff: Counted, start: Day): Promise<StaffWeek> {
    const [week] = (await this.weeksOf(tx, [staff], [start])).get(staff.id) ?? [];
    return week;
  }

  /** The target of this week. The caseload is today's, for weeks gone by as well: how it was then isn't kept (V7). */
  async targetOf(tx: Tx, staff: Counted): Promise<WeekTarget> {
    const week = await this.weekOf(tx);
    const { contactsPerWeek } = await this.settings.get(tx);
    return measured(staff.id, week, (await termsOf(tx, [staff], week, (await this.view(tx)).dayOf)).get(staff.id), contactsPerWeek).target;
  }

  async view(tx: Tx): Promise<CountView> {
    const settings = await this.settings.get(tx);
    return { settings, weekStart: settings.weekStart, today: today(this.clock.now(), settings.timeZone), dayOf: (instant) => dayOfInstant(instant, settings.timeZone) };
  }
}

const NOTHING_KNOWN: StaffTerms = { startedOn: null, leftOn: null, shares: [], fullTimeShare: 1, clientsLooking: 0, excuses: [] };

function measured(staffId: string, week: Week, terms: StaffTerms = NOTHING_KNOWN, contactsPerWeek: number): MeasuredWeek {
  return { staffId, week, target: targetOfWeek(week, terms, contactsPerWeek), excuse: excuseOf(terms, week.start) };
}

function weekFrom(start: Day): Week {
  return { start, end: addDays(start, 6) };
}

function spanOf(weekStarts: readonly Day[]): Week {
  return { start: weekStarts[0], end: weekFrom(weekStarts[weekStarts.length - 1]).end };
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { addDays, daysBetween, type Day, type Week } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { Place } from '../../employers/places/distance.rules';
import { orderDay } from '../../employers/places/order.rules';
import { Places, type KnownPlace, type Sited } from '../../employers/places/places.service';
import type { SiteSettings } from '../../settings/settings';
import { Dangers } from '../../jobs/dangers/dangers.service';
import { Settings } from '../../settings/settings.service';
import type { CountedVisit } from '../../visits/counting/counted-visits';
import { WeekCounts, type StaffWeek } from '../../visits/counting/week-counts.service';
import type { PlannedVisit } from '../../visits/planned/planned-visit.entity';
import { nearbyWords, somebodyElse } from './nearby';
import { PlannedLeaves, type PlannedLeave, type ShownOn } from './planned-leave.service';

/** A planned visit as it is shown: asked again (D8), with who else is about to go (P2). */
export interface PlannedToShow {
  visit: Pick<PlannedVisit, 'id' | 'employerId' | 'day' | 'atTime' | 'blockFrom' | 'version' | 'purpose' | 'note' | 'status' | 'skippedWhy' | 'clearanceId'>;
  employer: string;
  leave: PlannedLeave;
  nearby: string;
  /** Where its main site is, if anybody knows, and its address as it is written. */
  place: KnownPlace | null;
  address: string;
  /** The day this person should have been in touch by; null where it is nobody's or somebody else's to do (V11). */
  nextTouchOn: Day | null;
  /** They asked not to be contacted. */
  isLeftAlone: boolean;
  /** Something to be careful of there (D10), for those who see the client it is about; the words stand in the plan itself, and on no paper. */
  hasDanger: boolean;
}

export interface WeekDay {
  day: Day;
  planned: PlannedToShow[];
  made: CountedVisit[];
}

export interface PlannedWeek {
  week: Week;
  today: Day;
  days: WeekDay[];
  staffWeek: StaffWeek;
  settings: SiteSettings;
}

type Row = PlannedToShow['visit'] & Sited & { employer: string; address: string | null; city: string | null; doNotContactOn: Day | null; nextTouchOn: Day | null; nextTouchBy: string | null };

const WITHOUT_LEAVE: PlannedLeave = { state: 'needs leave again', people: [], sentence: '', door: [] };

/** A person's week: what is planned and what was made, day by day. */
@Injectable()
export class WeekPlans {
  constructor(
    private readonly counts: WeekCounts,
    private readonly leaves: PlannedLeaves,
    private readonly settings: Settings,
    private readonly dangers: Dangers,
    private readonly places: Places,
  ) {}

  /** The week of a day; this week when none is given. */
  async weekOf(tx: Tx, who: Viewer, day?: Day): Promise<PlannedWeek> {
    const week = await this.counts.weekOf(tx, day);
    const [staff] = await tx.sql<{ id: string; fullTimeShare: number }[]>`SELECT id, full_time_share AS "fullTimeShare" FROM staff WHERE id = ${who.id}`;
    const staffWeek = await this.counts.weekFor(tx, staff, week.start);
    const planned = await this.planned(tx, who, week);
    const days = Array.from({ length: daysBetween(week.start, week.end) + 1 }, (_, index) => addDays(week.start, index));
    return {
      week, today: (await this.counts.view(tx)).today, staffWeek, settings: await this.settings.get(tx),
      days: days.map((one) => ({ day: one, planned: planned.filter(({ visit }) => visit.day === one), made: staffWeek.visits.filter((visit) => visit.day === one) })),
    };
  }

  /** One's own planned and skipped visits of some days in the order to go, each asked again; what is done stands in the log. */
  async planned(tx: Tx, who: Viewer, span: Week, shownOn: ShownOn = 'screen'): Promise<PlannedToShow[]> {
    const rows = await tx.sql<Row[]>`
      SELECT p.id, p.employer_id AS "employerId", p.day, p.at_time AS "atTime", p.block_from AS "blockFrom", p.version, p.purpose, p.note, p.status, p.skipped_why AS "skippedWhy", p.clearance_id AS "clearanceId", e.name AS employer, e.do_not_contact_on AS "doNotContactOn", e.next_touch_on AS "nextTouchOn", e.next_touch_by AS "nextTouchBy", s.lat, s.lon, s.postcode, s.address, s.city
      FROM planned_visits p JOIN employers e ON e.id = p.employer_id LEFT JOIN sites s ON s.employer_id = e.id AND s.is_main = 1
      WHERE p.staff_id = ${who.id} AND p.day >= ${span.start} AND p.day <= ${span.end} AND p.deleted_at IS NULL AND p.status <> 'done' ORDER BY p.day, COALESCE(p.at_time, p.block_from, '99'), p.id LIMIT 200`;
    const { locale, officeLat, officeLon } = await this.settings.get(tx);
    const others = await somebodyElse(tx, who.id, rows.map((row) => row.employerId), span.start, span.end);
    const leaves = await this.leaves.ofEach(tx, who, rows, shownOn);
    const dangers = await this.dangers.at(tx, who, shownOn === 'paper' ? [] : rows.map((row) => row.employerId), span.start);
    const places = await this.places.of(tx, rows);
    const shown = rows.map(({ employer, lat: _lat, lon: _lon, postcode: _postcode, address, city, doNotContactOn, nextTouchOn, nextTouchBy, ...visit }, index) => ({
      visit, employer, leave: leaves.get(visit.id) ?? WITHOUT_LEAVE, nearby: nearbyWords(others, visit.employerId, visit.day, locale), hasDanger: dangers.has(visit.employerId), place: places[index],
      address: [address, city].filter(Boolean).join(', '), nextTouchOn: nextTouchBy === who.id ? nextTouchOn : null, isLeftAlone: doNotContactOn !== null,
    }));
    return inOrder(shown, officeLat === null || officeLon === null ? null : { lat: officeLat, lon: officeLon });
  }
}

/** Each day's visits by straight-line distance; what has a time keeps its place, and a block's visits stay in their block. */
function inOrder(shown: readonly PlannedToShow[], office: Place | null): PlannedToShow[] {
  const stops = shown.map((one) => ({ one, place: one.visit.status === 'planned' ? one.place : null, group: one.visit.atTime === null ? (one.visit.blockFrom ?? 'any') : null }));
  return [...new Set(shown.map((one) => one.visit.day))].flatMap((day) => orderDay(stops.filter((stop) => stop.one.visit.day === day), office).map((stop) => stop.one));
}

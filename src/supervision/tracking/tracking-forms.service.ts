import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { parseDay, type Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { mentionsOf } from '../../disclosure/rules/redaction.rules';
import type { SiteSettings } from '../../settings/settings';
import { Settings } from '../../settings/settings.service';
import { WeekCounts, type StaffWeek } from '../../visits/counting/week-counts.service';
import { namesMet } from '../../visits/people-met';
import { EVER_ABOUT_A_CLIENT, sightsOf, type VisitSight } from '../../visits/visit-sight';
import { PersonWeeks } from '../team/person-week.service';
import type { SeenStaff } from '../team/staff-scope';

/** A week of one specialist as the field's form writes it down. */
export interface TrackingForm {
  staff: SeenStaff;
  week: StaffWeek;
  settings: SiteSettings;
  today: Day;
  met: Map<string, string[]>;
  sights: Map<string, VisitSight>;
  /** What comes next and when (V11); words that may speak of a client are left out. */
  next: Map<string, { what: string; on: Day | null }>;
}

type NextRow = { id: string; what: string; on: Day | null; isGeneral: number | string };

/** More clients than a team ever had. */
const MOST_CLIENTS = 5_000;

/** The weekly tracking form: counted by the same function as the page, and without a client's name. */
@Injectable()
export class TrackingForms {
  constructor(
    private readonly people: PersonWeeks,
    private readonly counts: WeekCounts,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFoundException for somebody whose week is not this person's to see */
  async of(tx: Tx, who: Viewer, staffId: string, asked: string): Promise<TrackingForm> {
    const staff = await this.people.staff(tx, who, staffId);
    const { today } = await this.counts.view(tx);
    const week = await this.counts.weekFor(tx, staff, (await this.counts.weekOf(tx, parseDay(asked) ?? today)).start);
    const ids = week.visits.map((visit) => visit.id);
    return { staff, week, today, settings: await this.settings.get(tx), met: await namesMet(tx, ids), sights: await sightsOf(tx, who, today, ids), next: await this.next(tx, ids, staff.teamId) };
  }

  /** Writes down that a week was taken out, on paper or as a file (P3). */
  noteExport(tx: Tx, who: Viewer, act: 'week.print' | 'week.export', staffId: string | null): Promise<void> {
    return this.audit.record(tx, who, act, { type: 'staff', id: staffId });
  }

  private async next(tx: Tx, ids: readonly string[], teamId: string): Promise<Map<string, { what: string; on: Day | null }>> {
    if (ids.length === 0) return new Map();
    const rows = await run<NextRow[]>(tx, sql`SELECT id, next_what AS what, next_on AS "on", CASE WHEN ${EVER_ABOUT_A_CLIENT} THEN 0 ELSE 1 END AS "isGeneral" FROM visits v WHERE id IN (${listed(ids)})`);
    const names = (await tx.sql<{ name: string }[]>`SELECT preferred_name AS name FROM clients WHERE team_id = ${teamId} LIMIT ${MOST_CLIENTS}`).map((row) => row.name);
    const mayStand = (row: NextRow) => Number(row.isGeneral) === 1 && mentionsOf(row.what, names).length === 0;
    return new Map(rows.map((row) => [row.id, { what: mayStand(row) ? row.what : '', on: row.on }]));
  }
}

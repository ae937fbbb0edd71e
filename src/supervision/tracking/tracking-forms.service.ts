import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { parseDay, type Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { SiteSettings } from '../../settings/settings';
import { Settings } from '../../settings/settings.service';
import { WeekCounts, type StaffWeek } from '../../visits/counting/week-counts.service';
import { namesKnown, type NameKnown } from '../../clients/names-known';
import { namesMet } from '../../visits/people-met';
import { wordsOnPaper } from '../../visits/rules/words-on-paper.rules';
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
    return { staff, week, today, settings: await this.settings.get(tx), met: await namesMet(tx, ids), sights: await sightsOf(tx, who, today, ids), next: await this.next(tx, who, staff, ids) };
  }

  /** Writes down that a week was taken out, on paper or as a file (P3). */
  noteExport(tx: Tx, who: Viewer, act: 'week.print' | 'week.export', staffId: string | null): Promise<void> {
    return this.audit.record(tx, who, act, { type: 'staff', id: staffId });
  }

  private async next(tx: Tx, who: Viewer, staff: SeenStaff, ids: readonly string[]): Promise<Map<string, { what: string; on: Day | null }>> {
    if (ids.length === 0) return new Map();
    const rows = await run<NextRow[]>(tx, sql`SELECT id, next_what AS what, next_on AS "on", CASE WHEN ${EVER_ABOUT_A_CLIENT} THEN 0 ELSE 1 END AS "isGeneral" FROM visits v WHERE id IN (${listed(ids)})`);
    const names = rows.some((row) => row.what !== '') ? await namesOf(tx, who, staff) : [];
    return new Map(rows.map((row) => [row.id, { what: Number(row.isGeneral) === 1 ? wordsOnPaper(row.what, [], names) : '', on: row.on }]));
  }
}

/** Whom the words of this specialist might name: those they know, also by a cover or a visit, and those the reader knows (D6). */
async function namesOf(tx: Tx, who: Viewer, { id, teamId }: SeenStaff): Promise<NameKnown[]> {
  const known = await namesKnown(tx, { ...who, id, teamId, role: 'specialist' });
  return who.id === id ? known : [...known, ...(await namesKnown(tx, who))];
}

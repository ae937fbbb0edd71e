import { Injectable } from '@nestjs/common';
import { reachableClients } from '../clients/client-scope';
import { Database, type Tx } from '../common/database/database';
import { listed, run, sql } from '../common/database/sql';
import { today, type Day, type Week } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import type { Viewer } from '../common/web/access';
import { employerIdsOf } from '../employers/merges/joined';
import { Settings } from '../settings/settings.service';
import { countedByIds, countedVisits, type CountedVisit } from './counting/counted-visits';
import { WeekCounts } from './counting/week-counts.service';
import { namesMet } from './people-met';
import type { Mode, Purpose } from './rules/visit.choices';
import { sightsOf, type VisitSight } from './visit-sight';
import { Visit } from './visit.entity';

/** A visit in an employer's timeline. Of a withheld one only who and when are told (P2). */
export interface TimelineVisit {
  id: string;
  day: Day;
  at: string | null;
  staffId: string;
  staffName: string;
  sight: VisitSight;
  /** Null where withheld. */
  told: { mode: Mode; purpose: Purpose; met: string[]; learned: string; nextWhat: string; nextOn: Day | null; counted: { counts: boolean; reasons: string[] } } | null;
}

type Row = Pick<Visit, 'id' | 'visitedOn' | 'visitedAt' | 'staffId' | 'mode' | 'purpose' | 'learned' | 'nextWhat' | 'nextOn'> & { staffName: string };

/** Visits as others read them: always with who is asking, since a visit about a client is not everybody's (P2). */
@Injectable()
export class Visits {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly counts: WeekCounts,
    private readonly clock: Clock,
  ) {}

  async today(tx: Tx): Promise<Day> {
    return today(this.clock.now(), (await this.settings.get(tx)).timeZone);
  }

  /**
   * A visit this person may change: their own, or one of the team they supervise; removed ones too. Not one that is or was about a client
   * they don't reach (any more): its words and its leave are for those who do. Null for any other.
   */
  async findToChange(tx: Tx, who: Viewer, id: string): Promise<Visit | null> {
    const isUnreached = sql`NOT ${reachableClients(who, await this.today(tx))}`;
    const isOutOfReach = sql`SELECT 1 FROM visit_clients x JOIN clients c ON c.id = x.client_id WHERE x.visit_id = v.id AND ${isUnreached}
      UNION ALL SELECT 1 FROM clearances k JOIN decisions d ON d.clearance_id = k.id JOIN clients c ON c.id = d.client_id WHERE k.used_for = v.id AND k.act = 'log' AND ${isUnreached}`;
    const [row] = await run<object[]>(tx, sql`SELECT 1 AS found FROM visits v JOIN staff s ON s.id = v.staff_id
      WHERE v.id = ${id} AND (v.staff_id = ${who.id} OR (${who.role} = 'supervisor' AND s.team_id = ${who.teamId})) AND NOT EXISTS (${isOutOfReach})`);
    return row ? tx.findOneBy(Visit, { id }) : null;
  }

  /** The same, held until the transaction ends, so that what was read is still so when it is written. */
  async holdToChange(tx: Tx, who: Viewer, id: string): Promise<Visit | null> {
    if (this.database.isPostgres) await tx.sql`SELECT id FROM visits WHERE id = ${id} FOR UPDATE`;
    return this.findToChange(tx, who, id);
  }

  /** A visit with how much of it this person sees; removed ones only for those who may put them back. Null when withheld. */
  async findToRead(tx: Tx, who: Viewer, id: string): Promise<{ visit: Visit; sight: VisitSight; canChange: boolean } | null> {
    const canChange = (await this.findToChange(tx, who, id)) !== null;
    const visit = await tx.findOneBy(Visit, { id });
    if (!visit || (visit.deletedAt !== null && !canChange)) return null;
    const sight = await this.sight(tx, who, id);
    return sight.level === 'withheld' ? null : { visit, sight, canChange };
  }

  async sight(tx: Tx, who: Viewer, id: string): Promise<VisitSight> {
    return (await sightsOf(tx, who, await this.today(tx), [id])).get(id) ?? { level: 'withheld', clients: [] };
  }

  /** The newest visits at an employer, by all teams, each as this person may see it. */
  async timelineOf(tx: Tx, who: Viewer, employerId: string, limit: number): Promise<TimelineVisit[]> {
    const rows = await run<Row[]>(tx, sql`
      SELECT v.id, v.visited_on AS "visitedOn", v.visited_at AS "visitedAt", v.staff_id AS "staffId", s.name AS "staffName", v.mode, v.purpose, v.learned, v.next_what AS "nextWhat", v.next_on AS "nextOn"
      FROM visits v JOIN staff s ON s.id = v.staff_id WHERE v.employer_id IN (${listed(await employerIdsOf(tx, employerId))}) AND v.deleted_at IS NULL
      ORDER BY v.visited_on DESC, COALESCE(v.visited_at, '') DESC, v.id DESC LIMIT ${limit}`);
    const ids = rows.map((row) => row.id);
    const sights = await sightsOf(tx, who, await this.today(tx), ids);
    const met = await namesMet(tx, ids);
    const counted = await countedByIds(tx, ids, await this.counts.view(tx));
    return rows.map((row) => toTimeline(row, sights.get(row.id) ?? { level: 'withheld', clients: [] }, met.get(row.id) ?? [], counted.get(row.id)));
  }

  /** All visits of a week for one member of staff, with counts and reasons (V1 to V9). */
  async weekOf(tx: Tx, staffId: string, week: Week): Promise<CountedVisit[]> {
    return countedVisits(tx, [staffId], week, await this.counts.view(tx));
  }
}

function toTimeline(row: Row, sight: VisitSight, met: string[], counted: CountedVisit | undefined): TimelineVisit {
  const { id, visitedOn: day, visitedAt: at, staffId, staffName, mode, purpose, nextWhat, nextOn } = row;
  if (sight.level === 'withheld') return { id, day, at: null, staffId, staffName, sight, told: null };
  const isFull = sight.level === 'full';
  const told = { mode, purpose, met, learned: isFull ? row.learned : '', nextWhat: isFull ? nextWhat : '', nextOn, counted: { counts: counted?.counts ?? false, reasons: counted?.reasons ?? [] } };
  return { id, day, at, staffId, staffName, sight, told };
}

import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { plain, run, sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { SiteSettings } from '../../settings/settings';
import { Settings } from '../../settings/settings.service';
import { countedByIds, type CountedVisit } from '../counting/counted-visits';
import { WeekCounts } from '../counting/week-counts.service';
import { namesMet } from '../people-met';
import { sightsOf, type VisitSight } from '../visit-sight';
import { Visits } from '../visits.service';
import { logCondition, type LogFilter } from './log-filter';

/** A line of the log, as far as the viewer may see it. */
export interface LogLine {
  id: string;
  day: Day;
  staffName: string;
  employerId: string;
  employer: string;
  sight: VisitSight;
  met: string[];
  learned: string;
  nextWhat: string;
  nextOn: Day | null;
  counted: CountedVisit;
}

type Row = Pick<LogLine, 'id' | 'day' | 'staffName' | 'employerId' | 'employer' | 'learned' | 'nextWhat' | 'nextOn'>;

const NOTHING_SEEN: VisitSight = { level: 'withheld', clients: [] };

/** The log of visits: filtered, page by page, and as a file. */
@Injectable()
export class VisitLog {
  constructor(
    private readonly visits: Visits,
    private readonly counts: WeekCounts,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  /** The newest first. */
  async list(tx: Tx, who: Viewer, filter: LogFilter, limit: number): Promise<{ lines: LogLine[]; settings: SiteSettings }> {
    const settings = await this.settings.get(tx);
    const rows = await run<Row[]>(tx, sql`
      SELECT v.id, v.visited_on AS day, s.name AS "staffName", v.employer_id AS "employerId", e.name AS employer, v.learned, v.next_what AS "nextWhat", v.next_on AS "nextOn"
      FROM visits v JOIN staff s ON s.id = v.staff_id JOIN employers e ON e.id = v.employer_id
      WHERE ${logCondition(filter, who, settings)} ORDER BY v.visited_on DESC, v.id DESC LIMIT ${limit}`);
    const ids = rows.map((row) => row.id);
    const sights = await sightsOf(tx, who, await this.visits.today(tx), ids);
    const met = await namesMet(tx, ids);
    const counted = await countedByIds(tx, ids, await this.counts.view(tx));
    const lines = rows.flatMap((row) => {
      const count = counted.get(row.id);
      return count ? [asSeen({ ...row, sight: sights.get(row.id) ?? NOTHING_SEEN, met: met.get(row.id) ?? [], counted: count })] : [];
    });
    return { lines, settings };
  }

  /** How many there are, up to a thousand: more than that nobody counts by eye. */
  async count(tx: Tx, who: Viewer, filter: LogFilter): Promise<number> {
    const condition = logCondition({ ...filter, after: null }, who, await this.settings.get(tx));
    const [row] = await run<{ count: number | string }[]>(tx, sql`SELECT count(*) AS count FROM (SELECT ${plain('1')} FROM visits v WHERE ${condition} LIMIT 1001) x`);
    return Number(row.count);
  }

  /** The people whose visits can be asked for by name: the team. */
  team(tx: Tx, who: Viewer): Promise<{ id: string; name: string }[]> {
    return tx.sql`SELECT id, name FROM staff WHERE team_id = ${who.teamId} AND disabled_at IS NULL ORDER BY name, id LIMIT 50`;
  }

  async employerName(tx: Tx, id: string | null): Promise<string> {
    const [row] = await tx.sql<{ name: string }[]>`SELECT name FROM employers WHERE id = ${id ?? ''}`;
    return row?.name ?? '';
  }

  /** Taking the log out of the house is written down (P3). */
  async noteExport(tx: Tx, who: Viewer, filter: LogFilter): Promise<void> {
    const used = Object.entries(filter).filter(([, value]) => value !== null).map(([name]) => name);
    await this.audit.record(tx, who, 'visits.export', { type: 'visits', id: null }, used);
  }
}

/** Only what this viewer may see goes on: words only in full, nothing at all of a withheld visit (P1, P2). */
function asSeen(line: LogLine): LogLine {
  if (line.sight.level === 'full') return line;
  const quiet = { ...line, learned: '', nextWhat: '' };
  return line.sight.level === 'initials' ? quiet : { ...quiet, met: [], nextOn: null };
}

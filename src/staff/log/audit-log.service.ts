import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { joined, plain, run, sql, type Sql } from '../../common/database/sql';
import { addDays, instantAt, today } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { Settings } from '../../settings/settings.service';
import type { LogFilter } from './log.filter';
import { nightlyCheck, NIGHTLY_KEY, type NightlyCheck } from './nightly-check';

export interface LogLine {
  seq: number;
  at: string;
  person: string | null;
  action: string;
  subjectType: string;
  subjectId: string | null;
  detail: string;
  address: string;
}

export const LINES_A_PAGE = 50;

/** Reads the audit log, newest first, in stretches. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** One stretch, and one line more when there is a next. @param before only lines under this number; 0 for the newest */
  list(tx: Tx, filter: LogFilter, zone: string, before: number, limit = LINES_A_PAGE + 1): Promise<LogLine[]> {
    const where = joined([plain('1 = 1'), ...conditionsOf(filter, zone), ...(before > 0 ? [sql`a.seq < ${before}`] : [])], ' AND ');
    return run<LogLine[]>(tx, sql`
      SELECT a.seq, a.at, s.name AS person, a.action, a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.detail, a.address
      FROM audit a LEFT JOIN staff s ON s.id = a.staff_id WHERE ${where} ORDER BY a.seq DESC LIMIT ${limit}`);
  }

  /** How the last nightly check of disclosure went. */
  async nightly(tx: Tx): Promise<NightlyCheck> {
    const { timeZone, locale } = await this.settings.get(tx);
    return nightlyCheck(await this.settings.kept(tx, NIGHTLY_KEY), today(this.clock.now(), timeZone), locale);
  }
}

function conditionsOf(filter: LogFilter, zone: string): Sql[] {
  const { person, kind, day } = filter;
  const conditions: Sql[] = [];
  if (person === 'system') conditions.push(plain('a.staff_id IS NULL'));
  else if (person) conditions.push(sql`a.staff_id = ${person}`);
  // A kind is one of our own words: no sign in it means anything to LIKE.
  if (kind) conditions.push(sql`(a.action = ${kind} OR a.action LIKE ${`${kind}.%`})`);
  if (day) conditions.push(sql`a.at >= ${instantAt(day, '00:00', zone)} AND a.at < ${instantAt(addDays(day, 1), '00:00', zone)}`);
  return conditions;
}

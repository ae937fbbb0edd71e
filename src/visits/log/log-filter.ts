import { isId } from '../../common/database/ids';
import { joined, plain, sql, type Sql } from '../../common/database/sql';
import { parseDay, type Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { CountSettings } from '../rules/visit-count.rules';
import { MODE_VALUES, PURPOSE_VALUES, type Mode, type Purpose } from '../rules/visit.choices';
import { knownVisits } from '../visit-sight';

/** The filters of the log as they stand in the address; what can't be read is left out. */
export interface LogFilter {
  from: Day | null;
  to: Day | null;
  mode: Mode | null;
  purpose: Purpose | null;
  /** 'me', 'team', 'everyone', or one person's id. */
  who: string;
  counted: 'yes' | 'no' | null;
  employer: string | null;
  /** The last visit of the page before: day and id. */
  after: { day: Day; id: string } | null;
}

export type LogQuery = Partial<Record<'from' | 'to' | 'mode' | 'purpose' | 'who' | 'counted' | 'employer' | 'after', string>>;

/** Reads the address. A specialist begins with their own visits, a supervisor with the team's. */
export function readFilter(query: LogQuery, viewer: Viewer): LogFilter {
  const [day = '', id = ''] = String(query.after ?? '').split('_');
  const who = String(query.who ?? '');
  return {
    from: parseDay(String(query.from ?? '')), to: parseDay(String(query.to ?? '')),
    mode: MODE_VALUES.find((one) => one === query.mode) ?? null, purpose: PURPOSE_VALUES.find((one) => one === query.purpose) ?? null,
    who: ['me', 'team', 'everyone'].includes(who) || isId(who) ? who : viewer.role === 'supervisor' ? 'team' : 'me',
    counted: query.counted === 'yes' || query.counted === 'no' ? query.counted : null, employer: isId(query.employer) ? query.employer : null,
    after: parseDay(day) && isId(id) ? { day, id } : null,
  };
}

/** The filter in an address, without what is left at its beginning; `changes` override. */
export function logHref(filter: LogFilter, changes: LogQuery = {}, path = '/visits'): string {
  const { from, to, mode, purpose, who, counted, employer } = filter;
  const all: LogQuery = { from: from ?? '', to: to ?? '', mode: mode ?? '', purpose: purpose ?? '', who, counted: counted ?? '', employer: employer ?? '', ...changes };
  const query = new URLSearchParams(Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])));
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

/**
 * The filter as a condition on `visits v`. Whoever filters by what a visit was sees only those they may know of:
 * otherwise the filter would tell what "a visit" was for (P2).
 */
export function logCondition(filter: LogFilter, viewer: Viewer, settings: CountSettings): Sql {
  const { from, to, mode, purpose, counted, employer, after } = filter;
  const parts: Sql[] = [plain('v.deleted_at IS NULL'), ...whoseVisits(filter.who, viewer)];
  if (from) parts.push(sql`v.visited_on >= ${from}`);
  if (to) parts.push(sql`v.visited_on <= ${to}`);
  if (employer) parts.push(sql`(v.employer_id = ${employer} OR v.employer_id IN (SELECT gone_id FROM employer_merges WHERE kept_id = ${employer} AND undone_at IS NULL))`);
  if (mode) parts.push(sql`v.mode = ${mode}`);
  if (purpose) parts.push(sql`v.purpose = ${purpose}`);
  if (counted) parts.push(counted === 'yes' ? countedCondition(settings) : sql`NOT (${countedCondition(settings)})`);
  if (mode || purpose || counted) parts.push(knownVisits(viewer));
  if (after) parts.push(sql`(v.visited_on < ${after.day} OR (v.visited_on = ${after.day} AND v.id < ${after.id}))`);
  return joined(parts, ' AND ');
}

function whoseVisits(who: string, viewer: Viewer): Sql[] {
  if (who === 'everyone') return [];
  if (who === 'team') return [sql`v.staff_id IN (SELECT id FROM staff WHERE team_id = ${viewer.teamId})`];
  const id = who === 'me' ? viewer.id : who;
  return [sql`(v.staff_id = ${id} OR v.id IN (SELECT visit_id FROM visit_staff WHERE staff_id = ${id}))`];
}

/** What `countVisit` decides for whoever made the visit, said to the database; a journey holds the two together. */
export function countedCondition(settings: CountSettings): Sql {
  const say = settings.requireHiringSay ? plain(` AND h.hiring_say <> 'no'`) : plain('');
  const met = sql`(v.met_unnamed = 1 OR EXISTS (SELECT 1 FROM visit_people p JOIN hiring_managers h ON h.id = p.hiring_manager_id WHERE p.visit_id = v.id${say}))`;
  const specific = settings.countGenericVisits ? plain('') : plain(' AND v.clearance_id IS NOT NULL');
  return sql`(v.mode = 'in_person' AND v.purpose <> 'job_support' AND ${met}${specific})`;
}

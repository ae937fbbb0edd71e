import { reachableClients } from '../../clients/client-scope';
import type { Tx } from '../../common/database/database';
import { joined, plain, run, sql, type Sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { Job } from '../job.entity';
import type { JobsFilter } from './jobs-filter';

export const PAGE_OF_JOBS = 50;

/** A job as the list of them shows it. */
export type ListedJob = Pick<Job, 'id' | 'clientId' | 'title' | 'hours' | 'pay' | 'payUnit' | 'startedOn' | 'endedOn' | 'endHeardOn' | 'endReason' | 'minimumWage' | 'openToAnyone' | 'notSetAside' | 'ordinaryTerm'> & {
  readonly client: string;
  readonly employer: string;
  readonly specialist: string;
};

const COLUMNS = plain(`j.id, j.client_id AS "clientId", j.title, j.hours, j.pay, j.pay_unit AS "payUnit", j.started_on AS "startedOn", j.ended_on AS "endedOn", j.end_heard_on AS "endHeardOn", j.end_reason AS "endReason",
  j.minimum_wage AS "minimumWage", j.open_to_anyone AS "openToAnyone", j.not_set_aside AS "notSetAside", j.ordinary_term AS "ordinaryTerm", c.preferred_name AS client, e.name AS employer, s.name AS specialist`);

/** One page and one more of the jobs of clients this person reaches (P1), the newest first; a page asked for backwards comes in the same order. */
export async function jobsInReach(tx: Tx, who: Viewer, filter: JobsFilter, today: Day): Promise<ListedJob[]> {
  const isBackwards = filter.before !== '' && filter.after === '';
  const edge = isBackwards ? filter.before : filter.after;
  const beyond = edge === '' ? [] : [sql`(j.started_on, j.id) ${plain(isBackwards ? '>' : '<')} (SELECT x.started_on, x.id FROM jobs x WHERE x.id = ${edge})`];
  const order = plain(isBackwards ? 'ASC' : 'DESC');
  const rows = await run<ListedJob[]>(tx, sql`SELECT ${COLUMNS} FROM clients c JOIN jobs j ON j.client_id = c.id JOIN employers e ON e.id = j.employer_id JOIN staff s ON s.id = c.specialist_id
    WHERE ${joined([reachableClients(who, today), plain('j.deleted_at IS NULL'), ...narrowed(filter, today), ...beyond], ' AND ')} ORDER BY j.started_on ${order}, j.id ${order} LIMIT ${PAGE_OF_JOBS + 1}`);
  return isBackwards ? rows.reverse() : rows;
}

/** The specialists whose clients this person reaches and who have a job, for the filter. */
export function specialistsWithJobs(tx: Tx, who: Viewer, today: Day): Promise<{ id: string; name: string }[]> {
  return run(tx, sql`SELECT DISTINCT s.id, s.name FROM clients c JOIN jobs j ON j.client_id = c.id JOIN staff s ON s.id = c.specialist_id WHERE ${reachableClients(who, today)} AND j.deleted_at IS NULL ORDER BY s.name, s.id LIMIT 100`);
}

function narrowed({ which, staffId }: JobsFilter, today: Day): Sql[] {
  const standing = { '': [sql`(j.ended_on IS NULL OR j.ended_on > ${today})`], ended: [sql`j.ended_on <= ${today}`], all: [] }[which];
  return [...standing, ...(staffId ? [sql`c.specialist_id = ${staffId}`] : [])];
}

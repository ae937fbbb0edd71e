import type { Tx } from '../../common/database/database';
import { run, sql } from '../../common/database/sql';
import type { JobMoment, Moment } from './job-moment';

/** The newest starts and ends up to today, the newest first, at most ten. The caller has reached the client (P1). */
export async function jobMoments(tx: Tx, clientId: string, today: string): Promise<JobMoment[]> {
  const noted = (moment: Moment) => sql`EXISTS (SELECT 1 FROM work_profiles w WHERE w.client_id = j.client_id AND w.after_job = j.id AND w.after_moment = ${moment})`;
  const rows = await run<(Omit<JobMoment, 'isNoted'> & { noted: number | boolean })[]>(tx, sql`
    SELECT m."jobId", m.moment, m.title, m.employer, m.day, m.said, m.noted FROM (
      SELECT j.id AS "jobId", 'start' AS moment, j.title, e.name AS employer, j.started_on AS day, '' AS said, ${noted('start')} AS noted
      FROM jobs j JOIN employers e ON e.id = j.employer_id WHERE j.client_id = ${clientId} AND j.deleted_at IS NULL AND j.started_on <= ${today}
      UNION ALL
      SELECT j.id, 'end', j.title, e.name, j.ended_on, j.end_note, ${noted('end')}
      FROM jobs j JOIN employers e ON e.id = j.employer_id WHERE j.client_id = ${clientId} AND j.deleted_at IS NULL AND j.ended_on <= ${today}
    ) m ORDER BY m.day DESC, m.moment, m."jobId" LIMIT 10`);
  return rows.map(({ noted: isNoted, ...row }) => ({ ...row, isNoted: Boolean(isNoted) }));
}

/** A job that is agreed and has not begun. */
export interface JobAhead {
  readonly title: string;
  readonly startedOn: string;
}

/** The jobs of a client that begin after today, the soonest first. The caller has reached the client (P1). */
export async function jobsAhead(tx: Tx, clientId: string, today: string): Promise<JobAhead[]> {
  return run<JobAhead[]>(tx, sql`SELECT title, started_on AS "startedOn" FROM jobs WHERE client_id = ${clientId} AND deleted_at IS NULL AND started_on > ${today} ORDER BY started_on, id LIMIT 5`);
}

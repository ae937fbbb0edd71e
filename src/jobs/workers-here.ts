import { reachableClients } from '../clients/client-scope';
import type { Tx } from '../common/database/database';
import { listed, run, sql } from '../common/database/sql';
import type { Day } from '../common/time/calendar';
import type { Viewer } from '../common/web/access';
import { tag } from '../common/web/parts';
import { plural } from '../common/text/plain';
import { employerIdsOf } from '../employers/merges/joined';
import type { Site } from '../openings/opening-words';
import type { EmployerKnows } from './job.choices';
import type { Job } from './job.entity';
import { standingTag } from './job.page';
import { jobPaths } from './job.paths';
import { isRunning, jobSpan } from './job-words';

/** A client who works or worked at an employer. */
export type WorkerHere = Pick<Job, 'id' | 'title' | 'startedOn' | 'endedOn'> & { readonly name: string; readonly employerKnows: EmployerKnows };

const MOST = 30;

/** Who works at an employer, or did: of the clients this person reaches, and of nobody else (P1, D13). Those who work there now come first. */
export async function workersAt(tx: Tx, who: Viewer, employerId: string, today: Day): Promise<WorkerHere[]> {
  const ids = listed(await employerIdsOf(tx, employerId));
  return run(tx, sql`SELECT j.id, j.title, j.started_on AS "startedOn", j.ended_on AS "endedOn", j.employer_knows AS "employerKnows", c.preferred_name AS name
    FROM jobs j JOIN clients c ON c.id = j.client_id WHERE j.employer_id IN (${ids}) AND j.deleted_at IS NULL AND ${reachableClients(who, today)}
    ORDER BY CASE WHEN j.ended_on IS NULL OR j.ended_on > ${today} THEN 0 ELSE 1 END, j.started_on DESC, j.id LIMIT ${MOST}`);
}

/** For the employer's page: folded away, since a screen is also read over shoulders, and never on paper (D10, D13). */
export function workersPart(workers: readonly WorkerHere[], site: Pick<Site, 'today' | 'locale'>) {
  const now = workers.filter((one) => isRunning(one, site.today)).length;
  const summary = now > 0 ? `${plural(now, 'client you know works', 'clients you know work', site.locale)} here` : `${plural(workers.length, 'client you know has', 'clients you know have', site.locale)} worked here`;
  const rows = workers.map((one) => {
    const isSecret = one.employerKnows === 'no';
    return { href: jobPaths.show(one.id), name: one.name, standing: standingTag(one, site), line: `${one.title}. ${jobSpan(one, site)}.`, hasKnows: isRunning(one, site.today), knows: tag(isSecret ? 'stop' : one.employerKnows === 'from_us' ? 'good' : '', KNOWS[one.employerKnows], isSecret ? 'lock' : undefined) };
  });
  return { hasWorkers: workers.length > 0, workersSummary: summary, workers: rows };
}

const KNOWS: Readonly<Record<EmployerKnows, string>> = { no: 'They don’t know of us', from_client: 'They know from the client', from_us: 'We may speak with them' };

import { isId } from '../../common/database/ids';
import type { Posted } from '../../common/web/form';
import { jobPaths } from '../job.paths';

/** Which jobs: those that go on, those that ended, or all. */
export type WhichJobs = '' | 'ended' | 'all';

/** Which jobs to list, and where the page begins: all of it lives in the address, ids and words of ours only. */
export interface JobsFilter {
  readonly which: WhichJobs;
  /** A specialist's, for their supervisor; empty is everybody's in reach. */
  readonly staffId: string;
  /** The last job of the page before, or the first of the page after. */
  readonly after: string;
  readonly before: string;
}

export const EVERY_RUNNING_JOB: JobsFilter = { which: '', staffId: '', after: '', before: '' };

/** The filter an address asks for; what can't be read is left out. */
export function readJobsFilter(query: Posted): JobsFilter {
  const one = (name: string): string => [query[name] ?? ''].flat()[0] ?? '';
  const id = (name: string): string => (isId(one(name)) ? one(name) : '');
  const which = one('which');
  return { which: which === 'ended' || which === 'all' ? which : '', staffId: id('whose'), after: id('after'), before: id('before') };
}

/** The list by its filter. */
export function jobsHref({ which, staffId, after, before }: JobsFilter): string {
  const query = new URLSearchParams(Object.entries({ which, whose: staffId, after, before }).filter(([, value]) => value !== ''));
  return query.size > 0 ? `${jobPaths.list}?${query}` : jobPaths.list;
}

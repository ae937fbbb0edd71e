import { clientPaths } from '../../clients/client.paths';
import { plural } from '../../common/text/plain';
import { selectField } from '../../common/web/choice-fields';
import { empty, pager } from '../../common/web/parts';
import type { Site } from '../../openings/opening-words';
import type { FollowAlongStanding } from '../follow-along.rules';
import { competitiveTag, standingTag } from '../job.page';
import { jobPaths } from '../job.paths';
import { endReasonWords, jobHours, jobSpan, payAnHour } from '../job-words';
import { dayTag, dueSection } from '../due.page';
import type { DueFollowAlong } from '../follow-alongs.service';
import { EVERY_RUNNING_JOB, jobsHref, type JobsFilter } from './jobs-filter';
import { PAGE_OF_JOBS, type ListedJob } from './jobs-in-reach';

export interface CaseloadData {
  readonly filter: JobsFilter;
  /** One more than a page when there are more. */
  readonly jobs: readonly (ListedJob & { readonly next: FollowAlongStanding | null })[];
  readonly due: readonly DueFollowAlong[];
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly site: Site;
}

/** "/jobs": the jobs of all clients one reaches (P1), those that go on first asked for, and with whom to be in touch (F10). */
export function caseloadPage({ filter, jobs, due, staff, site }: CaseloadData) {
  const isBackwards = filter.before !== '' && filter.after === '';
  const hasMore = jobs.length > PAGE_OF_JOBS;
  const shown = isBackwards && hasMore ? jobs.slice(1) : jobs.slice(0, PAGE_OF_JOBS);
  const [hasEarlier, hasLater] = isBackwards ? [hasMore, true] : [filter.after !== '', hasMore];
  const [first, last] = [shown[0], shown.at(-1)];
  const isNarrowed = filter.which !== '' || filter.staffId !== '';
  return {
    title: 'Jobs', heading: 'Jobs', action: jobPaths.list, addHref: jobPaths.choose(), clientsHref: clientPaths.list, ...siftFields(filter, staff), ...dueSection(due, site),
    rows: shown.map((job) => rowOf(job, site)), hasRows: shown.length > 0, hasClear: isNarrowed, clearHref: jobPaths.list, hasSeveralStaff: staff.length > 1,
    empty: isNarrowed ? empty('No job fits these filters', 'Choose all of them, or everybody’s.', { href: jobPaths.list, label: 'Show those who work' }, 'role')
      : empty('Nobody works yet', 'When somebody is hired, record the job: from then on Rapport says when to be in touch.', { href: jobPaths.choose(), label: 'Record a job' }, 'role'),
    found: { text: `${plural(shown.length, 'job', 'jobs', site.locale)}${hasMore || hasEarlier ? ' on this page' : ''}` },
    pager: pager('', hasEarlier && first ? jobsHref({ ...filter, before: first.id, after: '' }) : undefined, hasLater && last ? jobsHref({ ...filter, after: last.id, before: '' }) : undefined), hasPager: hasEarlier || hasLater,
  };
}

function siftFields(filter: JobsFilter, staff: CaseloadData['staff']) {
  const which = [{ value: '', label: 'Those that go on' }, { value: 'ended', label: 'Those that ended' }, { value: 'all', label: 'All of them' }];
  return {
    which: selectField({ name: 'which', label: 'Jobs', options: which, value: filter.which }),
    whose: selectField({ name: 'whose', label: 'Whose clients', options: [{ value: '', label: 'Everybody’s' }, ...staff.map(({ id, name }) => ({ value: id, label: name }))], value: filter.staffId || EVERY_RUNNING_JOB.staffId }),
  };
}

function rowOf(job: CaseloadData['jobs'][number], site: Site) {
  return {
    client: job.client, clientHref: jobPaths.ofClient(job.clientId), href: jobPaths.show(job.id), title: job.title, employer: job.employer, specialist: job.specialist, standing: standingTag(job, site), span: jobSpan(job, site),
    line: [jobHours(job), payAnHour(job, site)].filter((text) => text !== '').join(' · ') || 'Not known', competitive: competitiveTag(job, site),
    hasEnding: job.endReason !== '', ending: endReasonWords(job.endReason), hasNext: job.next !== null, next: job.next ? dayTag(job.next.on, site) : {},
  };
}

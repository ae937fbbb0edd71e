import type { Client } from '../clients/client.entity';
import { clientPaths } from '../clients/client.paths';
import { empty } from '../common/web/parts';
import type { Site } from '../openings/opening-words';
import { competitiveTag, standingTag } from './job.page';
import { jobPaths } from './job.paths';
import { ceilingNote } from './ceiling.page';
import { earningsOf } from './earnings.rules';
import { endReasonWords, isRunning, jobHours, jobSpan, payAnHour } from './job-words';
import { wholeMoney } from './money';
import { dueTag } from './follow-along.page';
import type { FollowAlongStanding } from './follow-along.rules';
import type { JobWithEmployer } from './jobs.service';

export interface JobsView {
  readonly client: Client;
  readonly jobs: readonly (JobWithEmployer & { readonly next: FollowAlongStanding | null })[];
  readonly site: Site;
  /** What is to be talked over of the client's own ceiling (M6). */
  readonly warning: string | null;
}

/** "/clients/:id/jobs": all jobs of a client, the newest first. People have several; an ending is not a failure (M9). */
export function jobsPage({ client, jobs, site, warning }: JobsView) {
  const name = client.preferredName;
  const add = { href: jobPaths.add(client.id), label: 'Record a job' };
  return {
    title: `Jobs of ${client.initials}`, heading: `${name}’s jobs`, name, clientHref: clientPaths.show(client.id), addHref: add.href, hasJobs: jobs.length > 0, ...togetherPart(jobs, site), ...ceilingNote(warning),
    empty: empty('No job yet', `When ${name} is hired, record it here: from then on Rapport says when to be in touch.`, add, 'role'),
    jobs: jobs.map(({ job, employer, next }) => ({
      href: jobPaths.show(job.id), title: job.title, employer, standing: standingTag(job, site), span: jobSpan(job, site), line: [jobHours(job), payAnHour(job, site)].filter((text) => text !== '').join(' · '),
      hasEnding: job.endReason !== '', ending: endReasonWords(job.endReason), competitive: competitiveTag(job, site), hasNext: next !== null, next: next ? dueTag(next, site) : {},
    })),
  };
}

/** What several jobs come to together: one job says it by itself. */
function togetherPart(jobs: JobsView['jobs'], site: Site) {
  const running = jobs.map(({ job }) => job).filter((job) => isRunning(job, site.today));
  const { monthly, counted } = earningsOf(running);
  const hours = running.reduce((sum, job) => sum + (job.hours ?? 0), 0);
  const said = [hours > 0 && running.every((job) => job.hours !== null) ? `${hours} hours a week` : '', counted === running.length ? `about ${wholeMoney(monthly, site)} a month` : ''].filter((text) => text !== '');
  return { hasTogether: running.length > 1 && said.length > 0, together: `${running.length} jobs together: ${said.join(', ')}.` };
}

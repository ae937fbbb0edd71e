import type { Client } from '../clients/client.entity';
import { clientPaths } from '../clients/client.paths';
import { empty } from '../common/web/parts';
import type { Site } from '../openings/opening-words';
import { competitiveTag, standingTag } from './job.page';
import { jobPaths } from './job.paths';
import { endReasonWords, jobHours, jobPay, jobSpan } from './job-words';
import { dueTag } from './follow-along.page';
import type { FollowAlongStanding } from './follow-along.rules';
import type { JobWithEmployer } from './jobs.service';

export interface JobsView {
  readonly client: Client;
  readonly jobs: readonly (JobWithEmployer & { readonly next: FollowAlongStanding | null })[];
  readonly site: Site;
}

/** "/clients/:id/jobs": all jobs of a client, the newest first. People have several; an ending is not a failure (M9). */
export function jobsPage({ client, jobs, site }: JobsView) {
  const name = client.preferredName;
  const add = { href: jobPaths.add(client.id), label: 'Record a job' };
  return {
    title: `Jobs of ${client.initials}`, heading: `${name}’s jobs`, name, clientHref: clientPaths.show(client.id), addHref: add.href, hasJobs: jobs.length > 0,
    empty: empty('No job yet', `When ${name} is hired, record it here: from then on Rapport says when to be in touch.`, add, 'role'),
    jobs: jobs.map(({ job, employer, next }) => ({
      href: jobPaths.show(job.id), title: job.title, employer, standing: standingTag(job, site), span: jobSpan(job, site), line: [jobHours(job), jobPay(job, site)].filter((text) => text !== '').join(' · '),
      hasEnding: job.endReason !== '', ending: endReasonWords(job.endReason), competitive: competitiveTag(job, site), hasNext: next !== null, next: next ? dueTag(next, site) : {},
    })),
  };
}

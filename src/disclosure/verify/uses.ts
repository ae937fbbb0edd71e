/** Where clients stand under a clearance. The record may be the client's own row (an introduction, a job). */
export interface UseOfLeave {
  readonly noun: string;
  readonly act: string;
  readonly record: string;
  readonly day: string;
  readonly people: string;
  readonly key: string;
  readonly facts: string;
  readonly factKey: string;
}

/**
 * Every table that holds a client by leave, whichever room keeps it: the check is about the database as it is, whoever wrote it.
 * A table with a decision that isn't in here is missed by `test/journeys/disclosure-verify.spec.ts`.
 */
export const USES: readonly UseOfLeave[] = [
  { noun: 'Visit', act: 'log', record: 'visits', day: 'visited_on', people: 'visit_clients', key: 'visit_id', facts: 'visit_client_facts', factKey: 'visit_id' },
  { noun: 'Planned visit', act: 'plan', record: 'planned_visits', day: 'day', people: 'planned_visit_clients', key: 'planned_visit_id', facts: 'planned_visit_client_facts', factKey: 'planned_visit_id' },
  { noun: 'Introduction', act: 'introduce', record: 'introductions', day: 'day', people: 'introductions', key: 'id', facts: 'introduction_facts', factKey: 'introduction_id' },
  { noun: 'Job', act: 'job_start', record: 'jobs', day: 'told_on', people: 'jobs', key: 'id', facts: 'job_facts', factKey: 'job_id' },
];

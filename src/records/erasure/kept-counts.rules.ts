import type { Day } from '../../common/time/calendar';
import { quarterOf } from './erasure.rules';

/** What the quarterly figures count of a client (F11), without a trace of who. */
export type CountKind = 'entered' | 'closed' | 'served' | 'job_start' | 'worked';

export interface CountedClient {
  readonly enteredOn: Day;
  /** Null while the record is open. */
  readonly closedOn: Day | null;
  readonly jobs: readonly { readonly startedOn: Day; readonly endedOn: Day | null; readonly isCompetitive: boolean }[];
}

/** One more of each kind in each quarter. Nobody is counted twice as served or at work in one quarter (F11). */
export function keptCounts(client: CountedClient, today: Day): { kind: CountKind; quarter: string }[] {
  const until = client.closedOn ?? today;
  const worked = new Set(client.jobs.filter((job) => job.isCompetitive).flatMap((job) => quartersBetween(job.startedOn, job.endedOn ?? until)));
  return [
    { kind: 'entered', quarter: quarterOf(client.enteredOn) },
    ...quartersBetween(client.enteredOn, until).map((quarter) => ({ kind: 'served' as const, quarter })),
    ...client.jobs.map((job) => ({ kind: 'job_start' as const, quarter: quarterOf(job.startedOn) })),
    ...[...worked].sort().map((quarter) => ({ kind: 'worked' as const, quarter })),
    ...(client.closedOn === null ? [] : [{ kind: 'closed' as const, quarter: quarterOf(client.closedOn) }]),
  ];
}

function quartersBetween(from: Day, until: Day): string[] {
  const index = (day: Day) => Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1;
  const count = Math.max(0, index(until) - index(from) + 1);
  return Array.from({ length: count }, (_, step) => `${Math.floor((index(from) + step) / 4)}-Q${((index(from) + step) % 4) + 1}`);
}

/** When a profile is looked at again with the client: after a job has begun, and after it has ended. */
export type Moment = 'start' | 'end';

/** A start or an end of one of the client's jobs. */
export interface JobMoment {
  readonly jobId: string;
  readonly moment: Moment;
  readonly title: string;
  readonly employer: string;
  readonly day: string;
  /** What the job's own record says of it already; empty for a start. */
  readonly said: string;
  /** Whether some version says what was learned after it. */
  readonly isNoted: boolean;
}

/** What the form sends for a moment, and the address asks for: no words, only which. */
export function momentKey({ jobId, moment }: Pick<JobMoment, 'jobId' | 'moment'>): string {
  return `${moment}-${jobId}`;
}

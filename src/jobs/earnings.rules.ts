import { hourlyPay, hoursToEarn, monthlyEarnings } from '../openings/pay.rules';
import type { Job } from './job.entity';

/** What of a job says what it pays. */
export type PaidJob = Pick<Job, 'title' | 'hours' | 'pay' | 'payUnit'>;

/** How sums and counts are written, and whom a sentence is about. */
export interface Teller {
  readonly name: string;
  /** A sum without cents. */
  readonly money: (sum: number) => string;
}

/** What somebody's running jobs bring in an average month, as far as it is known. */
export interface Earnings {
  readonly monthly: number;
  /** How many of the jobs are in the sum. */
  readonly counted: number;
  /** Titles of those that aren't, because pay or hours aren't known. */
  readonly missing: readonly string[];
}

const WEEKS_A_YEAR = 52;
const MONTHS_A_YEAR = 12;
/** Sums are compared in cents: 20 hours at 17.50 must not lie above themselves for a rounding of the machine. */
const CENT = 0.005;

/** Pay as a sum an hour, the one unit jobs are compared in (M9, M3); null where it can't be said without guessing. */
export function hourlyOf({ pay, payUnit, hours }: PaidJob): number | null {
  return pay === null || payUnit === '' ? null : hourlyPay(pay, payUnit, hours);
}

/** Earnings in an average month: hours × pay × 52/12 (M6); a wage by the week, month or year needs no hours for it. Null when not known. */
export function monthlyOf({ pay, payUnit, hours }: PaidJob): number | null {
  if (pay === null || payUnit === '') return null;
  if (payUnit === 'week') return (pay * WEEKS_A_YEAR) / MONTHS_A_YEAR;
  if (payUnit === 'month') return pay;
  if (payUnit === 'year') return pay / MONTHS_A_YEAR;
  const hourly = hourlyPay(pay, payUnit, hours);
  return hourly === null || hours === null ? null : monthlyEarnings(hourly, hours);
}

/** The jobs of one client together; an unknown pay is not nothing, it is missing (M9: people have several). */
export function earningsOf(jobs: readonly PaidJob[]): Earnings {
  const known = jobs.flatMap((job) => monthlyOf(job) ?? []);
  return { monthly: known.reduce((sum, one) => sum + one, 0), counted: known.length, missing: jobs.filter((job) => monthlyOf(job) === null).map((job) => job.title) };
}

/**
 * Earnings above the client's own ceiling (M6): said, with the hours that would stay below it, and no bar to anything.
 * Null without a ceiling of their own, and as long as what is known stays below it.
 */
export function ceilingWarning(jobs: readonly PaidJob[], ceiling: number | null, { name, money }: Teller): string | null {
  const { monthly, counted, missing } = earningsOf(jobs);
  if (ceiling === null || monthly <= ceiling + CENT) return null;
  const together = counted > 1 ? ` from ${counted} jobs together` : '';
  const more = missing.length > 0 ? ` What ${missing.join(' and ')} pays comes on top.` : '';
  return `About ${money(monthly)} a month${together}; ${name}’s own ceiling is ${money(ceiling)}.${fitting(jobs, ceiling)}${more}`;
}

/** For a single job paid by the hour or day, the hours that would stay below; of several nobody can say which should give. */
function fitting(jobs: readonly PaidJob[], ceiling: number): string {
  const [job] = jobs;
  if (jobs.length !== 1 || (job.payUnit !== 'hour' && job.payUnit !== 'day')) return '';
  const most = Math.floor((hoursToEarn(ceiling, hourlyOf(job) ?? 0) ?? 0) + 1e-9);
  return most < 1 ? '' : most === 1 ? ' One hour a week would stay below it.' : ` ${most} hours a week would stay below it.`;
}

import type { Day } from '../../common/time/calendar';
import type { PlanTerms, Withdrawal } from '../../disclosure/rules/disclosure-history';
import { planFor, reaches } from '../../disclosure/rules/plan-in-force.rules';

/** What is on record of one client that can make an employer's door a danger to them. */
export interface DangerRecord {
  readonly plans: readonly PlanTerms[];
  readonly withdrawals: readonly Withdrawal[];
  /** Jobs the employer was told nothing of, by employer and last day. */
  readonly undisclosedJobs: readonly { readonly employerId: string; readonly endedOn: Day | null }[];
}

/** What is dangerous: the client said never here, or works here and the employer doesn't know of us. */
export type Danger = 'never' | 'works_undisclosed';

/**
 * The dormant dangers of an employer for one client on a day (D10). Leave runs out, a refusal doesn't: an employer on the
 * "never" list of the newest plan begun stays there when that plan has ended or was taken back. A job to come is one
 * already: the first day is agreed before anybody is told.
 * @param employerIds the employer, and those whose records were joined into it: the danger of one is the danger of all
 */
export function dangersAt(record: DangerRecord, employerIds: readonly string[], day: Day): Danger[] {
  const dangers: Danger[] = [];
  if (employerIds.some((id) => isNever(record, id, day))) dangers.push('never');
  if (record.undisclosedJobs.some((job) => employerIds.includes(job.employerId) && (job.endedOn === null || job.endedOn >= day))) dangers.push('works_undisclosed');
  return dangers;
}

/** A danger in words for those who may see the client: what to do, and never why (D10). */
export function dangerSentence(danger: Danger, name: string): string {
  return {
    never: `${name} doesn’t want this employer to be contacted about them.`,
    works_undisclosed: `${name} works here and the employer doesn’t know of us: nobody says where they come from.`,
  }[danger];
}

/** On the list, by any word but a plain yes or "ask"; or taken back, and not named again in leave given since: silence is not leave (D1, D4). */
function isNever({ plans, withdrawals }: DangerRecord, employerId: string, day: Day): boolean {
  const plan = planFor(plans, day);
  const rules = plan?.employers.filter((entry) => entry.employerId === employerId).map((entry) => entry.rule) ?? [];
  if (rules.some((rule) => rule !== 'allowed' && rule !== 'ask')) return true;
  const takenBack = withdrawals.filter((one) => one.employerId === employerId && one.fact === null);
  return takenBack.some((one) => plan === null || rules.length === 0 || reaches(one, plan, plans));
}

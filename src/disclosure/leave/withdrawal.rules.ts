import type { Day } from '../../common/time/calendar';
import { factAsTold, FACT_VALUES, type Fact } from '../rules/disclosure.choices';
import type { History, PlanTerms, Withdrawal } from '../rules/disclosure-history';
import { leaveAt } from '../rules/employer-leave.rules';
import { planFor, reaches } from '../rules/plan-in-force.rules';

/** What a client takes back: all of it (null, null), one employer, one fact, or one fact at one employer (D4). */
export interface Taken {
  readonly employerId: string | null;
  readonly fact: Fact | null;
}

/** What was chosen on the form. `what` is empty where the two others say it by themselves. */
export interface TakenChoice {
  readonly what: string;
  readonly employer: string;
  readonly fact: string;
}

/** "At another employer": the one that is looked up below. */
export const OTHER = 'other';
export const WHOLE = 'whole';

/** Reads the choice. null for what is no choice of the form. */
export function takenBy({ what, employer, fact }: TakenChoice): Taken | null {
  const [kind, value = ''] = what.split(':');
  if (what === WHOLE) return { employerId: null, fact: null };
  if (kind === 'employer' && value !== '') return { employerId: value, fact: null };
  if (kind === 'fact' || what === '') return readFact(kind === 'fact' ? value : fact, kind === 'fact' ? '' : employer);
  return what === OTHER ? { employerId: employer || null, fact: null } : null;
}

function readFact(fact: string, employer: string): Taken | null {
  const known = FACT_VALUES.find((one) => one === fact) ?? null;
  return fact !== '' && known === null ? null : { employerId: employer || null, fact: known };
}

/** The versions that speak from a day on: the one that speaks on it and those that begin later. An older one is over (D2). */
export function versionsAhead<P extends PlanTerms>(plans: readonly P[], from: Day): P[] {
  const current = planFor(plans, from);
  return current ? plans.filter((plan) => plan.version >= current.version) : [...plans];
}

/** The withdrawal that already takes this back from every version ahead, if there is one. */
export function takenAlready(history: History, taken: Taken, today: Day): Withdrawal | null {
  const ahead = versionsAhead(history.plans, today);
  const covering = history.withdrawals.filter((one) => covers(one, taken) && ahead.every((plan) => reaches(one, plan, history.plans)));
  return ahead.length > 0 ? (covering.at(-1) ?? null) : null;
}

/**
 * Why there is nothing to take back, as a sentence; null when there is. Taking back is never made hard: what was taken
 * back on another day is written down again, because the day decides which later papers it reaches.
 */
export function nothingToTakeBack(history: History, taken: Taken, saidOn: Day): string | null {
  const ahead = versionsAhead(history.plans, saidOn);
  if (ahead.length === 0) return 'There is no plan, so there is nothing to take back: nothing may be said as it is.';
  const { employerId, fact } = taken;
  if (fact !== null && !ahead.some((plan) => plan.facts.some((one) => one.fact === fact))) return `The plan allows no employer to be told ${factAsTold(fact, 'they')}, so there is nothing to take back.`;
  if (employerId !== null && ahead.every((plan) => leaveAt(plan, employerId).refusals.length > 0)) return 'The plan doesn’t allow this employer, so there is nothing to take back there: nothing may be said as it is.';
  const isRepeat = history.withdrawals.some((one) => one.saidOn === saidOn && covers(one, taken) && ahead.every((plan) => reaches(one, plan, history.plans)));
  return isRepeat ? 'This was taken back that day already, and it still holds.' : null;
}

/** What is wrong with the day the client said so. */
export function saidOnFault(saidOn: Day, today: Day, enteredOn: Day): string | null {
  if (saidOn > today) return 'This day is in the future. Leave it empty for today.';
  return saidOn < enteredOn ? 'This is before the client entered the programme.' : null;
}

/** Whether one withdrawal takes back all that another would. */
function covers(one: Pick<Withdrawal, 'employerId' | 'fact'>, taken: Taken): boolean {
  return (one.employerId === null || one.employerId === taken.employerId) && (one.fact === null || one.fact === taken.fact);
}

/** What no longer may be said, to be read at once after the press (D4). */
export function noLonger(taken: Taken, client: string, employer: string): string {
  if (taken.fact === null) return taken.employerId === null ? 'Nothing may be said to any employer.' : `Nothing may be said about ${client} at ${employer}.`;
  const told = factAsTold(taken.fact, { name: client });
  return taken.employerId === null ? `No employer may be told ${told}.` : `${employer} may not be told ${told}.`;
}

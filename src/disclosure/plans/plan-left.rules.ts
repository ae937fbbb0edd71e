import type { Day } from '../../common/time/calendar';
import type { EmployerTerms, History, PlanTerms, PlanVersion, Withdrawal } from '../rules/disclosure-history';
import { FACTS_WITH_NOTICE } from '../rules/disclosure.choices';
import { lastDay, planFor, reaches } from '../rules/plan-in-force.rules';
import type { AgreedHistory, AgreedPlan } from './agreed-plan';

/** What was taken back from one version, by withdrawals on record (D4). */
export function takenFrom(plan: PlanTerms, history: History): Withdrawal[] {
  const plans = [...history.plans.filter((one) => one.id !== plan.id), plan];
  return history.withdrawals.filter((one) => reaches(one, plan, plans) || isPassedOver(one, plan));
}

/** Whether all of a version was taken back. */
export function isTakenBack(plan: PlanTerms, history: History): boolean {
  return takenFrom(plan, history).some((one) => one.employerId === null && one.fact === null);
}

/** A version as what was taken back has left it, for telling people what holds: the gate answers the same of it. */
export function leftOf<P extends PlanVersion>(plan: P, history: History): P {
  const taken = takenFrom(plan, history);
  if (taken.some((one) => one.employerId === null && one.fact === null)) return { ...plan, scope: 'none', employers: [], facts: [] };
  const gone = new Set(taken.filter((one) => one.employerId === null).map((one) => one.fact));
  const left = { ...plan, facts: plan.facts.filter((one) => !gone.has(one.fact)) };
  return { ...left, employers: taken.filter((one) => one.employerId !== null).reduce((employers, one) => without(one, left, employers), left.employers) };
}

/** The version that speaks for a day, as far as it holds on it: null before the first begins, after it ends, or taken back whole. */
export function heldOn(history: AgreedHistory, day: Day): AgreedPlan | null {
  const plan = planFor(history.plans, day) as AgreedPlan | null;
  return plan && lastDay(plan) >= day && !isTakenBack(plan, history) ? leftOf(plan, history) : null;
}

/** The last day anything was taken back since the newest version was recorded: the next one is given anew, on a day somebody names. */
export function takenBackSince(history: History): Day | null {
  const recorded = history.plans.map((plan) => plan.recordedAt).sort().at(-1) ?? '';
  return history.withdrawals.filter((one) => one.at > recorded).map((one) => one.saidOn).sort().at(-1) ?? null;
}

function without(taken: Withdrawal, plan: PlanVersion, employers: readonly EmployerTerms[]): EmployerTerms[] {
  const others = employers.filter((one) => one.employerId !== taken.employerId);
  const own = employers.filter((one) => one.employerId === taken.employerId);
  const employerId = taken.employerId ?? '';
  if (taken.fact === null) return [...others, { employerId, rule: 'refused', facts: null }];
  const unnamed = ({ only_these: 'refused', any_except: 'allowed', ask_each_time: 'ask', none: 'refused' } as const)[plan.scope];
  // Taking something back must not count as naming: substance use goes to named employers only (D14).
  const unnamedFacts = plan.facts.map(({ fact }) => fact).filter((fact) => !FACTS_WITH_NOTICE.includes(fact));
  const entries: readonly EmployerTerms[] = own.length > 0 ? own : [{ employerId, rule: unnamed, facts: unnamedFacts }];
  return [...others, ...entries.map((one) => ({ ...one, facts: (one.facts ?? plan.facts.map(({ fact }) => fact)).filter((fact) => fact !== taken.fact) }))];
}

/** An employer taken back stays so under a later "any except" that doesn't name it: silence is not leave (D1). */
function isPassedOver(taken: Withdrawal, plan: PlanTerms): boolean {
  return plan.scope === 'any_except' && taken.employerId !== null && !plan.employers.some((one) => one.employerId === taken.employerId);
}

import type { EmployerRule } from '../rules/disclosure.choices';
import type { EmployerTerms, History } from '../rules/disclosure-history';
import type { AgreedPlan } from './agreed-plan';
import { isTakenBack, leftOf } from './plan-left.rules';
import { USUAL_PURPOSE } from './plan.rules';

/** What a form may start with: fields by name. */
export type CarriedValues = Readonly<Record<string, string | string[]>>;

/**
 * The terms of an earlier version, for a form that somebody asked to start from it (D1, D2). How and when it was given, its
 * days, the talk and the copy belong to the version they were made for and are never carried; nor is anything taken
 * back since (D4). null when all of it was.
 */
export function carriedFrom(plan: AgreedPlan, history: History): CarriedValues | null {
  if (isTakenBack(plan, history)) return null;
  const left = leftOf(plan, history);
  const named = left.employers.map((one) => asForm(one, left)).filter((one) => isWorthNaming(one, left, plan));
  const list = (rule: EmployerRule) => named.filter((one) => one.rule === rule).map((one) => one.employerId);
  const narrowed = named.filter((one) => one.facts !== null);
  return {
    contact: left.contactAllowed ? 'yes' : 'no', facts: left.facts.map((one) => one.fact), ...Object.fromEntries(left.facts.map(({ fact, words }) => [`words_${fact}`, words])),
    wordsNot: left.wordsNotToUse.join('\n'), scope: left.scope, allowedEmployers: list('allowed'), refusedEmployers: list('refused'), askEmployers: list('ask'),
    narrowed: narrowed.map((one) => one.employerId), there: narrowed.flatMap((one) => (one.facts ?? []).map((fact) => `${one.employerId}:${fact}`)),
    whoSays: left.whoSays, when: left.when, purpose: left.purpose === USUAL_PURPOSE ? '' : left.purpose,
  };
}

/** Of what is told less there, what may be told at all. Where nothing is left, the form says no: it has no other word for it. */
function asForm({ employerId, rule, facts }: EmployerTerms, left: AgreedPlan): EmployerTerms {
  const there = facts && left.facts.map((one) => one.fact).filter((fact) => facts.includes(fact));
  return rule === 'refused' || there?.length === 0 ? { employerId, rule: 'refused', facts: null } : { employerId, rule, facts: there };
}

/** Under "only these", who was taken back is simply no longer named. */
function isWorthNaming(entry: EmployerTerms, left: AgreedPlan, plan: AgreedPlan): boolean {
  return entry.rule !== 'refused' || left.scope !== 'only_these' || plan.employers.some((one) => one.employerId === entry.employerId && one.rule === 'refused');
}

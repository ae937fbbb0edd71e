import { factAsTold } from '../rules/disclosure.choices';
import type { History, PlanTerms, Withdrawal } from '../rules/disclosure-history';
import { takenFrom } from './plan-left.rules';
import { capitalise } from '../../common/text/plain';
import { clientNamed, type PlanNames } from './plan-phrases.rules';

/** What of a version stays taken back although it is written in it, each as a sentence: leave given before can't bring it back (D4). */
export function stillTakenBack(plan: PlanTerms, history: History, names: PlanNames): string[] {
  const written = takenFrom(plan, history).filter((one) => isWritten(one, plan));
  return [...new Set(written.map((one) => takenSentence(one, names)))];
}

/** One withdrawal as a sentence: "Jo took back on 19 November: telling Harbor Bakery about the gap in their work history." */
export function takenSentence(taken: Withdrawal, names: PlanNames): string {
  const where = taken.employerId === null ? 'any employer' : names.employer(taken.employerId);
  const what = taken.fact === null ? 'anything' : factAsTold(taken.fact, names.client === null ? 'you' : 'they');
  const took = `${capitalise(clientNamed(names))} took this back on ${names.day(taken.saidOn)}`;
  return taken.employerId === null && taken.fact === null ? `${capitalise(clientNamed(names))} took all of it back on ${names.day(taken.saidOn)}.` : `${took}: telling ${where} ${what}.`;
}

/** Whether the version allows at all what was taken back. */
function isWritten(taken: Withdrawal, plan: PlanTerms): boolean {
  const isFact = taken.fact === null || plan.facts.some((one) => one.fact === taken.fact);
  const entry = plan.employers.find((one) => one.employerId === taken.employerId);
  const isEmployer = taken.employerId === null || (entry ? entry.rule !== 'refused' : plan.scope === 'any_except' || plan.scope === 'ask_each_time');
  return isFact && isEmployer && plan.scope !== 'none';
}

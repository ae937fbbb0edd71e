import { parseDay, type Day } from '../../common/time/calendar';
import { fold } from '../../common/text/normalise';
import type { EmployerRule } from '../rules/disclosure.choices';
import type { EmployerTerms, PlanTerms } from '../rules/disclosure-history';
import type { PlanForm } from './plan.form';
import { defaultExpiry } from '../rules/plan-in-force.rules';

export type PlanProblems = Partial<Record<keyof PlanForm, string>>;

/**
 * What only all fields together can show to be wrong.
 * @param by who records it (the witness must be somebody else) and since when the client is in the programme: leave can't be older
 */
export function planProblems(form: PlanForm, today: Day, by: { recorder: string; enteredOn: Day }): PlanProblems {
  const { givenOn, from, until } = planDays(form, today, 12);
  const problems: PlanProblems = {};
  for (const field of ['givenOn', 'inForceFrom', 'expiresOn', 'prosConsOn', 'copyGivenOn'] as const) {
    if (form[field] !== '' && !parseDay(form[field])) problems[field] = 'There is no such day.';
  }
  if (givenOn > today) problems.givenOn = 'This day is in the future: record the plan when the client has given it.';
  else if (givenOn < by.enteredOn) problems.givenOn = 'This is before the client entered the programme.';
  if (until < from) problems.expiresOn = 'The last day is before the first.';
  if (form.prosConsOn > today) problems.prosConsOn = 'This day is in the future.';
  if (form.howGiven === 'paper' && form.reference === '') problems.reference = 'Say where the signed paper is kept, for example its number.';
  if (form.howGiven === 'spoken' && form.witness === '') problems.witness = 'Name the witness who heard it.';
  if (form.witness !== '' && fold(form.witness) === fold(by.recorder)) problems.witness = 'The witness must be somebody other than you.';
  if (form.contact === 'yes' && form.scope !== 'none' && form.facts.length === 0) problems.facts = 'Tick at least one thing that may be told, or say that no employer may be contacted.';
  if (form.contact === 'yes' && form.scope === 'only_these' && planEmployers(form).length === 0) problems.add = 'Name at least one employer, or choose “No employers” above.';
  if (form.find !== '' && form.add === '' && !problems.add) problems.add = 'You typed an employer but chose none. Choose one that was found, or clear the search.';
  const twice = employersTwice(form);
  if (twice) problems.allowedEmployers = 'An employer stands in more than one list. Keep it in one.';
  return problems;
}

/** The plan's days: given today unless said otherwise, in force from then, for the site's number of months. */
export function planDays(form: Pick<PlanForm, 'givenOn' | 'inForceFrom' | 'expiresOn'>, today: Day, months: number): { givenOn: Day; from: Day; until: Day } {
  const givenOn = parseDay(form.givenOn) ?? today;
  const from = parseDay(form.inForceFrom) ?? givenOn;
  return { givenOn, from, until: parseDay(form.expiresOn) ?? defaultExpiry(from < givenOn ? givenOn : from, months) };
}

/** The employers of a plan, each once. */
export function planEmployers(form: PlanForm): EmployerTerms[] {
  const chosen = (rule: EmployerRule) => (form.add !== '' && ruleOfAdded(form) === rule ? [form.add] : []);
  const terms = (ids: readonly string[], rule: EmployerRule) => [...new Set([...ids, ...chosen(rule)])].map((employerId) => ({ employerId, rule, facts: null }));
  return [...terms(form.allowedEmployers, 'allowed'), ...terms(form.refusedEmployers, 'refused'), ...terms(form.askEmployers, 'ask')];
}

/** What an employer is added as when nothing was chosen: an exception under "any except", else one that is named. */
function ruleOfAdded(form: PlanForm): EmployerRule {
  return form.addAs || (form.scope === 'any_except' ? 'refused' : 'allowed');
}

/** Whether a form says what a recorded version says: then it is the same form, sent twice. */
export function isSamePlan(plan: PlanTerms, form: PlanForm): boolean {
  const said = (employers: readonly EmployerTerms[]) => employers.map((one) => `${one.employerId} ${one.rule}`).sort().join();
  const terms = [plan.contactAllowed, plan.scope, plan.whoSays, plan.when, plan.facts.map((one) => one.fact).sort().join(), said(plan.employers)];
  return terms.join('|') === [form.contact === 'yes', form.scope, form.whoSays, form.when, [...new Set(form.facts)].sort().join(), said(planEmployers(form))].join('|');
}

/** One line, one phrase; blanks and repeats left out. */
export function phrases(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))];
}

function employersTwice(form: PlanForm): boolean {
  const all = planEmployers(form).map((one) => one.employerId);
  return new Set(all).size < all.length;
}

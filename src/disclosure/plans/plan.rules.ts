import { createHash } from 'node:crypto';
import { parseDay, type Day } from '../../common/time/calendar';
import { FACT_VALUES, type EmployerRule, type Fact } from '../rules/disclosure.choices';
import type { EmployerTerms, History, Instant } from '../rules/disclosure-history';
import { defaultExpiry } from '../rules/plan-in-force.rules';
import type { AgreedPlan } from './agreed-plan';
import { wordsFor, type PlanForm } from './plan.form';

/** What a plan is for when nothing else was agreed (D14); the form and the page to check both say so. */
export const USUAL_PURPOSE = 'To find and keep a job, at my own request.';

/** What the form doesn't say itself: whose plan, which version, the site's day and its usual number of months. */
export interface PlanFrame {
  clientId: string;
  version: number;
  today: Day;
  months: number;
  recordedAt: Instant;
}

/** The version a form makes (D2). Who wants no contact made allows nothing, whatever else stands in the form (D1). */
export function agreedPlan(form: PlanForm, frame: PlanFrame): AgreedPlan {
  const isOpen = form.contact === 'yes';
  const days = planDays(form, frame.today, frame.months);
  return {
    id: form.id, clientId: frame.clientId, version: frame.version, recordedAt: frame.recordedAt, contactAllowed: isOpen,
    scope: isOpen ? form.scope : 'none', employers: isOpen ? planEmployers(form) : [],
    facts: isOpen ? factsOf(form).map((fact) => ({ fact, words: wordsFor(form, fact) })) : [],
    wordsNotToUse: phrases(form.wordsNot), whoSays: form.whoSays || 'client', when: form.when || 'never',
    givenOn: days.givenOn, inForceFrom: days.from, expiresOn: days.until, expiresEvent: form.expiresEvent,
    purpose: form.purpose === '' && isOpen ? USUAL_PURPOSE : form.purpose,
    howGiven: form.howGiven, reference: form.reference, witness: form.witness,
    talkedOn: form.prosConsOn || null, forNote: form.prosConsNote, againstNote: form.consNote, copyGivenOn: form.copyGivenOn || null,
  };
}

/** The plan's days: given today unless said otherwise, in force from then, for the site's number of months. */
export function planDays(form: Pick<PlanForm, 'givenOn' | 'inForceFrom' | 'expiresOn'>, today: Day, months: number): { givenOn: Day; from: Day; until: Day } {
  const givenOn = parseDay(form.givenOn) ?? today;
  const from = parseDay(form.inForceFrom) ?? givenOn;
  return { givenOn, from, until: parseDay(form.expiresOn) ?? defaultExpiry(from < givenOn ? givenOn : from, months) };
}

/** The employers of a plan, each once in its list; null is all that the plan allows, a list is less (D2). */
export function planEmployers(form: PlanForm): EmployerTerms[] {
  const chosen = (rule: EmployerRule) => (form.add !== '' && ruleOfAdded(form) === rule ? [form.add] : []);
  const terms = (ids: readonly string[], rule: EmployerRule) =>
    [...new Set([...ids, ...chosen(rule)])].map((employerId) => ({ employerId, rule, facts: rule !== 'refused' && form.narrowed.includes(employerId) ? factsThere(form, employerId) : null }));
  return [...terms(form.allowedEmployers, 'allowed'), ...terms(form.refusedEmployers, 'refused'), ...terms(form.askEmployers, 'ask')];
}

/** Of the facts the plan allows, those ticked for one employer: what is no longer allowed at all drops out there too (D3). */
export function factsThere(form: PlanForm, employerId: string): Fact[] {
  return factsOf(form).filter((fact) => form.there.includes(`${employerId}:${fact}`));
}

/** What an employer is added as when nothing was chosen: an exception under "any except", else one that is named. */
function ruleOfAdded(form: PlanForm): EmployerRule {
  return form.addAs || (form.scope === 'any_except' ? 'refused' : 'allowed');
}

/** The facts ticked, each once, in the order of D3. */
export function factsOf(form: PlanForm): Fact[] {
  return FACT_VALUES.filter((fact) => form.facts.includes(fact));
}

/** Whether two versions say the same to the letter: then the second is the same form, sent twice. */
export function isSamePlan(plan: AgreedPlan, other: AgreedPlan): boolean {
  return contentOf(plan) === contentOf(other);
}

/**
 * The mark of what somebody read before agreeing: this plan, beside what was on record then. A word changed, another
 * version recorded or anything taken back meanwhile makes another mark, and it is read again before it counts.
 */
export function markOf(plan: AgreedPlan, history: History): string {
  const beside = [...history.plans, ...history.withdrawals].map((one) => one.id).sort();
  return createHash('sha256').update(JSON.stringify([contentOf(plan), beside])).digest('base64url');
}

function contentOf({ id: _id, version: _version, recordedAt: _at, ...plan }: AgreedPlan): string {
  const facts = [...plan.facts].sort((a, b) => FACT_VALUES.indexOf(a.fact) - FACT_VALUES.indexOf(b.fact)).map(({ fact, words }) => [fact, words]);
  const employers = plan.employers.map((one) => `${one.employerId} ${one.rule} ${one.facts === null ? 'all' : [...one.facts].sort().join()}`).sort();
  const rest = Object.entries({ ...plan, facts, employers, wordsNotToUse: [...plan.wordsNotToUse].sort() });
  return JSON.stringify(rest.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One line, one phrase; blanks and repeats left out. */
export function phrases(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))];
}

import { capitalise } from '../../common/text/plain';
import { Fact, FACT_VALUES, FACTS_WITH_NOTICE } from '../rules/disclosure.choices';
import type { PlanVersion } from '../rules/disclosure-history';
import { leaveAt } from '../rules/employer-leave.rules';
import { aloneSentence, clientNamed, datesSentence, employersNamed, factNamed, factsTold, mayTell, noneOf, PlanNames, verb, whenSentence } from './plan-phrases.rules';

/** What a plan says of an employer: whether anything may be told, and what. */
export interface TermsAt {
  readonly standing: 'allowed' | 'ask' | 'refused';
  readonly facts: readonly Fact[];
}

/** Employers a plan says the same of; no ids means every employer it doesn't name. */
export interface EmployerGroup extends TermsAt {
  readonly ids: readonly string[];
}

/** An id no employer has: what a plan says of it, it says of everyone it doesn't name. */
export const ANYONE_ELSE = '';

/** A sentence about what may be told, and which way it goes. */
export interface Told {
  readonly kind: 'yes' | 'ask' | 'no';
  readonly text: string;
}

/** A plan in plain sentences, by what they are about. */
export interface PlanInWords {
  readonly telling: readonly Told[];
  readonly words: readonly string[];
  /** From which point, under which notice, from when until when. */
  readonly times: readonly string[];
}

/**
 * A plan in plain sentences, for the page where the client checks it before it counts (D2). The employers and facts
 * come from the rule that decides, so the page can't promise what the gate won't keep.
 */
export function planInWords(plan: PlanVersion, names: PlanNames): PlanInWords {
  const groups = groupsOf(plan);
  const closed = closedSentence(plan, groups, names);
  if (closed !== null) return { telling: [{ kind: 'no', text: closed }, { kind: 'yes', text: aloneSentence(names) }], words: [], times: [datesSentence(plan, names)] };
  return {
    telling: [...inReadingOrder(groups, names).map((group) => groupSentence(plan, group, names)), ...withheldSentences(plan, names)],
    words: wordsSentences(plan, names),
    times: [whenSentence(plan, names), ...noticeSentences(plan, names), datesSentence(plan, names)],
  };
}

/** The same in one list. */
export function planSentences(plan: PlanVersion, names: PlanNames): string[] {
  const { telling, words, times } = planInWords(plan, names);
  return [...telling.map((one) => one.text), ...words, ...times];
}

/** Employers by what the plan says of them; the last group is everyone it doesn't name. */
export function groupsOf(plan: PlanVersion): EmployerGroup[] {
  const groups = new Map<string, TermsAt & { ids: string[] }>();
  for (const id of new Set(plan.employers.map((employer) => employer.employerId))) {
    const terms = termsAt(plan, id);
    const key = `${terms.standing} ${terms.facts.join()}`;
    const group = groups.get(key) ?? { ids: [], ...terms };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values(), { ids: [], ...termsAt(plan, ANYONE_ELSE) }];
}

/** What the plan says of one employer, facts in the order of D3; the plan's two decisions and its dates are not looked at. */
export function termsAt(plan: PlanVersion, employerId: string): TermsAt {
  const leave = leaveAt(plan, employerId);
  const facts = FACT_VALUES.filter((fact) => leave.facts.includes(fact));
  if (leave.refusals.length > 0) return { standing: 'refused', facts: [] };
  return { standing: leave.asks.length > 0 ? 'ask' : 'allowed', facts };
}

/** Who may be told before who may be asked about and who may not, each by name; everyone else last. */
function inReadingOrder(groups: readonly EmployerGroup[], names: PlanNames): EmployerGroup[] {
  const place = (group: EmployerGroup) => (group.ids.length === 0 ? 3 : ['allowed', 'ask', 'refused'].indexOf(group.standing));
  return [...groups].sort((a, b) => place(a) - place(b) || employersNamed(a.ids, names).localeCompare(employersNamed(b.ids, names), names.locale));
}

/** The one sentence of a plan under which nothing can be told to anyone, or null. */
function closedSentence(plan: PlanVersion, groups: readonly EmployerGroup[], names: PlanNames): string | null {
  const client = clientNamed(names);
  if (!plan.contactAllowed) return `${names.specialist} may not contact any employer for ${client}, and tells no employer anything.`;
  const isOpen = plan.when !== 'never' && groups.some((group) => group.facts.length > 0);
  return isOpen ? null : `${names.specialist} may tell no employer anything about ${client}.`;
}

function groupSentence(plan: PlanVersion, group: EmployerGroup, names: PlanNames): Told {
  const isRest = group.ids.length === 0;
  const other = plan.employers.length > 0 ? 'other ' : '';
  const who = isRest ? `any ${other}employer` : employersNamed(group.ids, names);
  const client = clientNamed(names);
  if (group.standing === 'refused') {
    return { kind: 'no', text: isRest ? `${names.specialist} may speak about ${client} to no ${other}employer.` : `${names.specialist} may not speak about ${client} to ${who}.` };
  }
  if (group.facts.length === 0) return { kind: 'no', text: `${names.specialist} may tell ${who} nothing about ${client}.` };
  const told = `${mayTell(plan, names)} ${who} ${factsTold(group.facts, names)}`;
  const kept = factsOf(plan).filter((fact) => !group.facts.includes(fact));
  const not = kept.length > 0 ? `; ${names.specialist} may not tell them ${noneOf(kept, names)}` : '';
  if (group.standing === 'allowed') return { kind: 'yes', text: `${capitalise(told)}${not}.` };
  return { kind: 'ask', text: `Each time, and only when ${client} ${verb(names, 'have', 'has')} said yes, ${told}${not}.` };
}

function withheldSentences(plan: PlanVersion, names: PlanNames): Told[] {
  const withheld = FACT_VALUES.filter((fact) => !factsOf(plan).includes(fact));
  return withheld.length > 0 ? [{ kind: 'no', text: `${names.specialist} may tell no employer ${noneOf(withheld, names)}.` }] : [];
}

function wordsSentences(plan: PlanVersion, names: PlanNames): string[] {
  const worded = FACT_VALUES.flatMap((fact) => plan.facts.filter((one) => one.fact === fact && one.words.trim() !== ''));
  const approved = worded.map(({ fact, words }) => `${capitalise(factNamed(fact, names))}, in these words: “${words}”`);
  const never = plan.wordsNotToUse.map((word) => `“${word}”`).join(', ');
  return never === '' ? approved : [...approved, `${names.specialist} does not say: ${never}.`];
}

function noticeSentences(plan: PlanVersion, names: PlanNames): string[] {
  const facts = factsOf(plan).filter((fact) => FACTS_WITH_NOTICE.includes(fact));
  return facts.map((fact) => `Whoever is told about ${factNamed(fact, names)} is told too that federal rules forbid passing it on.`);
}

function factsOf(plan: PlanVersion): readonly Fact[] {
  return FACT_VALUES.filter((fact) => plan.facts.some((one) => one.fact === fact));
}

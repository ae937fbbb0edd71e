import { formatDay, formatInstant } from '../../common/time/format';
import type { Day } from '../../common/time/calendar';
import { tag, type Tag } from '../../common/web/parts';
import { factPhrase, FACT_VALUES } from '../rules/disclosure.choices';
import type { History, PlanVersion } from '../rules/disclosure-history';
import { lastDay, planFor, reaches, startsOn } from '../rules/plan-in-force.rules';
import { planSentences } from './plan-words.rules';

export interface DecisionRow {
  id: string;
  askedAt: string;
  day: Day;
  act: string;
  outcome: 'allowed' | 'refused';
  planNumber: number | null;
  employer: string;
  askedBy: string;
  facts: string[];
  reasons: string[];
}

export interface PlanPageInput {
  clientId: string;
  name: string;
  initials: string;
  specialist: string;
  today: Day;
  locale: string;
  timeZone: string;
  history: History & { plans: PlanVersion[] };
  employers: ReadonlyMap<string, string>;
  recordedBy: ReadonlyMap<string, string>;
  decisions: DecisionRow[];
}

/** What is in force today, in sentences, with the versions before it and every answer the gate gave. */
export function planPage(input: PlanPageInput) {
  const { name, history, today } = input;
  const current = planFor(history.plans, today) as PlanVersion | null;
  const base = `/clients/${input.clientId}`;
  return {
    title: `What may be said about ${input.initials}`, heading: `What may be said about ${name}`, name, clientHref: base, newHref: `${base}/disclosure/new`,
    withdrawHref: `${base}/withdrawals/new`, answerHref: `${base}/leave-answers/new`, incidentHref: `${base}/incidents/new`,
    hasPlan: history.plans.length > 0, status: statusTag(current, history, today, input.locale),
    sentences: (current ? planSentences(current, namesFor(input)) : []).map((text) => ({ text })), hasSentences: current !== null && !isTakenBack(current, history),
    versions: [...history.plans].reverse().map((plan) => versionRow(plan, input)),
    takenBack: history.withdrawals.map((one) => takenBackRow(one, input)), hasTakenBack: history.withdrawals.length > 0,
    decisions: input.decisions.map((row) => decisionRow(row, input)), hasDecisions: input.decisions.length > 0,
  };
}

function statusTag(current: PlanVersion | null, history: History, today: Day, locale: string): Tag {
  if (!current) return tag('warn', history.plans.length > 0 ? 'Not in force yet' : 'No plan yet, so nothing may be said', 'lock');
  if (isTakenBack(current, history)) return tag('stop', 'Taken back');
  if (lastDay(current) < today) return tag('stop', `Ended on ${formatDay(lastDay(current), locale, 'withYear')}`);
  return current.contactAllowed && current.scope !== 'none' ? tag('good', `In force until ${formatDay(lastDay(current), locale, 'withYear')}`) : tag('', 'In force: no employer may be contacted', 'lock');
}

function isTakenBack(plan: PlanVersion, history: History): boolean {
  return history.withdrawals.some((one) => one.employerId === null && one.fact === null && reaches(one, plan, history.plans));
}

function namesFor(input: PlanPageInput) {
  return { client: input.name, specialist: input.specialist, employer: (id: string) => input.employers.get(id) ?? 'an employer', day: (day: Day) => formatDay(day, input.locale, 'withYear'), locale: input.locale };
}

function versionRow(plan: PlanVersion, input: PlanPageInput) {
  const days = `${formatDay(startsOn(plan), input.locale, 'withYear')} to ${formatDay(lastDay(plan), input.locale, 'withYear')}`;
  return { heading: `Version ${plan.version}`, note: `Given ${formatDay(plan.givenOn, input.locale, 'withYear')} · ${days} · recorded by ${input.recordedBy.get(plan.id) ?? 'staff'}` };
}

function takenBackRow(one: History['withdrawals'][number], input: PlanPageInput) {
  const at = one.employerId ? ` at ${input.employers.get(one.employerId) ?? 'an employer'}` : '';
  const what = one.fact ? factPhrase(one.fact, { name: input.name }) : 'All that was allowed';
  return { when: formatDay(one.saidOn, input.locale, 'withYear'), text: `${what}${at} was taken back.` };
}

function decisionRow(row: DecisionRow, input: PlanPageInput) {
  const facts = FACT_VALUES.filter((fact) => row.facts.includes(fact)).map((fact) => factPhrase(fact, 'they')).join(', ');
  const isAllowed = row.outcome === 'allowed';
  return {
    when: formatInstant(row.askedAt, input.timeZone, input.locale), tag: isAllowed ? tag('good', `Allowed by version ${row.planNumber}`) : tag('stop', 'Refused'),
    employer: row.employer, what: facts, hasWhat: facts !== '', note: `${row.act}, asked by ${row.askedBy} for ${formatDay(row.day, input.locale, 'withYear')}`,
    reasons: row.reasons.map((text) => ({ text })), hasReasons: row.reasons.length > 0,
  };
}

import { formatDay, formatInstant } from '../../common/time/format';
import type { Day } from '../../common/time/calendar';
import { tag } from '../../common/web/parts';
import { factPhrase, FACT_VALUES } from '../rules/disclosure.choices';
import type { History } from '../rules/disclosure-history';
import { paperLinks } from '../paper/paper-links.page';
import type { SignedPaper } from '../paper/signed-papers';
import type { AgreedHistory } from './agreed-plan';
import { purposeSentences } from './plan-given.rules';
import { heldOn } from './plan-left.rules';
import { toldLines } from './plan-lines';
import { leaveStands } from './leave-stands.page';
import { planPaths } from './plan-paths';
import type { PlanNames } from './plan-phrases.rules';
import { versionRows } from './plan-version.page';
import { planInWords } from './plan-words.rules';

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
  /** How long a plan holds when nothing is said. */
  months: number;
  history: AgreedHistory;
  employers: ReadonlyMap<string, string>;
  recordedBy: ReadonlyMap<string, string>;
  decisions: DecisionRow[];
  /** Signed papers on record, newest first. */
  papers: readonly SignedPaper[];
}

/** What is in force today, in sentences, with the versions before it and every answer the gate gave. */
export function planPage(input: PlanPageInput) {
  const { name, history, today } = input;
  const paths = planPaths(input.clientId);
  const held = heldOn(history, today);
  const told = held ? planInWords(held, namesFor(input)) : { telling: [], words: [], times: [] };
  return {
    title: `What may be said about ${input.initials}`, heading: `What may be said about ${name}`, name, clientHref: paths.client, toldHref: paths.told, newHref: paths.new,
    withdrawHref: paths.withdraw, answerHref: paths.answer, incidentHref: paths.incident,
    hasPlan: history.plans.length > 0, undecided: history.plans.length > 0 ? 'Nothing may be said to any employer.' : `${name} has not been asked, or has not answered. Until there is a plan, nothing may be said to any employer.`, ...leaveStands(history, input), isHeld: held !== null, telling: toldLines(told.telling), words: lines(told.words), hasWords: told.words.length > 0,
    times: lines(held ? [...told.times, ...purposeSentences(held, namesFor(input))] : []), versions: versionRows(input),
    takenBack: history.withdrawals.map((one) => takenBackRow(one, input)), hasTakenBack: history.withdrawals.length > 0,
    decisions: input.decisions.map((row) => decisionRow(row, input)), hasDecisions: input.decisions.length > 0,
    paper: paperLinks(input.clientId, history.plans.at(-1) ?? null, input.papers, input),
  };
}

/** Whose names the sentences use: the client's own, for staff to read. */
export function namesFor(input: Pick<PlanPageInput, 'name' | 'specialist' | 'employers' | 'locale'>): PlanNames {
  return { client: input.name, specialist: input.specialist, employer: (id) => input.employers.get(id) ?? 'an employer', day: (day) => formatDay(day, input.locale, 'withYear'), locale: input.locale };
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

function lines(sentences: readonly string[]): { text: string }[] {
  return sentences.map((text) => ({ text }));
}

import { capitalise, joinList } from '../../common/text/plain';
import { groupsOf, type EmployerGroup } from '../plans/plan-words.rules';
import { Fact, factPhrase, FACT_VALUES } from '../rules/disclosure.choices';
import { USUAL_PURPOSE } from '../plans/plan.rules';
import type { PlanVersion } from '../rules/disclosure-history';
import { lastDay, startsOn } from '../rules/plan-in-force.rules';
import type { ElementId } from './paper-elements';
import { part, type PaperInput, type PaperPart } from './paper.types';

/**
 * What a plan allows, in the client's own voice ("I allow …"), for the page they sign. Employers and facts come from
 * the rule that decides (D5), so that nobody signs for more than the gate lets through.
 */
export interface PaperScope {
  readonly what: PaperPart;
  readonly who: PaperPart;
  readonly toWhom: PaperPart;
  readonly whatFor: PaperPart;
  readonly untilWhen: PaperPart;
}

/** Which elements of a form each of the five answers. */
export type ScopeElements = Readonly<Record<keyof PaperScope, readonly ElementId[]>>;

export function paperScope(input: PaperInput, elements: ScopeElements): PaperScope {
  const isClosed = isClosedPlan(input.plan);
  return {
    what: isClosed ? part(elements.what, `Nothing. I do not allow ${input.agency} to tell an employer anything about me.`) : whatPart(input, elements.what),
    who: part(elements.who, whoSentence(input, isClosed)),
    toWhom: isClosed ? part(elements.toWhom, 'No employer. I can still hear of openings and apply by myself.') : toWhomPart(input, elements.toWhom),
    whatFor: part(elements.whatFor, isClosed ? `At my own request: so that it is on paper what I decided. ${input.agency} goes on helping me find a job.` : `${purposeSentence(input)} ${whenSentence(input.plan)}`),
    untilWhen: part(elements.untilWhen, untilSentence(input)),
  };
}

/** Whether nothing can be told to anyone under a plan (D1). */
export function isClosedPlan(plan: PlanVersion): boolean {
  return !plan.contactAllowed || plan.when === 'never' || groupsOf(plan).every((group) => group.facts.length === 0);
}

/** The facts of a plan, in the order of D3. */
export function factsOf(plan: PlanVersion): Fact[] {
  return FACT_VALUES.filter((fact) => plan.facts.some((one) => one.fact === fact));
}

/** A fact with the words that were agreed for it. */
export function factWithWords(plan: PlanVersion, fact: Fact): string {
  const words = plan.facts.find((one) => one.fact === fact)?.words.trim() ?? '';
  const named = capitalise(factPhrase(fact, 'I'));
  return words === '' ? named : `${named.replace(/, in functional words$/, '')}, in these words: “${words}”`;
}

function whatPart({ plan }: PaperInput, elements: readonly ElementId[]): PaperPart {
  const never = plan.wordsNotToUse.length > 0 ? ` These words are not to be used: ${plan.wordsNotToUse.map((words) => `“${words}”`).join(', ')}.` : '';
  return part(elements, `This, and nothing else about me. One thing on the list does not stand for another.${never}`, factsOf(plan).map((fact) => factWithWords(plan, fact)));
}

function whoSentence({ plan, specialist, agency }: PaperInput, isClosed: boolean): string {
  if (isClosed) return `Nobody. ${specialist} and everybody else at ${agency} tell employers nothing about me.`;
  const staff = `${specialist}, my employment specialist at ${agency}, or a colleague there who stands in for ${specialist}.`;
  return { specialist: staff, both: `${staff} I may also say it myself.`, client: `I say it myself. Nobody at ${agency} says it for me.` }[plan.whoSays];
}

function toWhomPart(input: PaperInput, elements: readonly ElementId[]): PaperPart {
  return part(elements, 'At an employer, this means the people who hire there and those who would be in charge of my work.', groupsOf(input.plan).map((group) => groupSentence(group, input)));
}

function groupSentence(group: EmployerGroup, input: PaperInput): string {
  const { plan, locale } = input;
  const isRest = group.ids.length === 0;
  const other = plan.employers.length > 0 ? 'other ' : '';
  const who = isRest ? `any ${other}employer` : namesOf(group.ids, input);
  if (group.facts.length === 0) return isRest ? `No ${other}employer may be told anything.` : `${who}: may be told nothing.`;
  const all = factsOf(plan);
  const told = group.facts.length === all.length ? 'all of the list above' : `only ${joinList(group.facts.map((fact) => factPhrase(fact, 'I')), locale)}`;
  return `${capitalise(who)}: may be told ${told}${group.standing === 'ask' ? ', but only after I was asked about that employer and said yes' : ''}.`;
}

/** 45 CFR 164.508(c)(1)(iv): "at my request" says enough where the client says no more. */
function purposeSentence({ purpose }: PaperInput): string {
  const said = (purpose === USUAL_PURPOSE ? '' : purpose).replace(/[.\s]+$/, '');
  return said === '' ? 'At my own request: so that I get help to find a job and to keep it.' : `At my own request, and for this: ${said}.`;
}

/** Names of employers hold "and" and commas of their own: on a paper that counts they are set apart by semicolons. */
function namesOf(ids: readonly string[], { employer }: PaperInput): string {
  return ids.map((id) => employer(id)).join('; ');
}

function whenSentence(plan: PlanVersion): string {
  return {
    before_applying: 'It may be told before I apply, and later.',
    at_interview: 'It may be told from the interview on, not before.',
    at_offer: 'It may be told from the offer on, not before.',
    after_start: 'It may be told after I have started work, not before.',
    if_trouble: 'It may be told only if there is trouble on the job.',
    never: 'It may not be told at any time.',
  }[plan.when];
}

function untilSentence({ plan, day, endsWhen }: PaperInput): string {
  const event = endsWhen === '' ? '' : ` It ends sooner if this happens: ${endsWhen.replace(/[.\s]+$/, '')}.`;
  return `From ${day(startsOn(plan))} to the end of ${day(lastDay(plan))}.${event} I can end it sooner.`;
}

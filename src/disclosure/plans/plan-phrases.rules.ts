import { capitalise, joinEither, joinList } from '../../common/text/plain';
import type { Day } from '../../common/time/calendar';
import { Fact, factAsTold, factPhrase } from '../rules/disclosure.choices';
import type { PlanVersion } from '../rules/disclosure-history';
import { lastDay, startsOn } from '../rules/plan-in-force.rules';

/** Who is meant in the sentences about a plan, and how the site writes lists and dates. */
export interface PlanNames {
  /** The client's name; null to speak to them: "Dana may tell Harbor Bakery your name". */
  readonly client: string | null;
  readonly specialist: string;
  readonly employer: (id: string) => string;
  readonly day: (day: Day) => string;
  readonly locale: string;
}

/** The client inside a sentence: "Jo", or "you". */
export function clientNamed(names: PlanNames): string {
  return names.client ?? 'you';
}

/** The verb that goes with `clientNamed`: "Jo has", "you have". */
export function verb(names: PlanNames, forYou: string, forName: string): string {
  return names.client === null ? forYou : forName;
}

/** Who tells it (D2), up to the verb: "Dana may tell", "Jo, not Dana, may tell". */
export function mayTell(plan: PlanVersion, names: PlanNames): string {
  if (plan.whoSays === 'both') return `${names.specialist} or ${clientNamed(names)} may tell`;
  return plan.whoSays === 'specialist' ? `${names.specialist} may tell` : `${clientNamed(names)}, not ${names.specialist}, may tell`;
}

/** Facts as one tells them, joined: "Jo’s name and about the gap in Jo’s work history". */
export function factsTold(facts: readonly Fact[], names: PlanNames): string {
  return joinList(facts.map((fact) => factAsTold(fact, voiceOf(names))), names.locale);
}

/** Facts none of which may be told: a list of things, since some are told about and some are told: "any of this: Jo’s name or Jo’s legal record". */
export function noneOf(facts: readonly Fact[], names: PlanNames): string {
  return facts.length < 2 ? factsTold(facts, names) : `any of this: ${joinEither(facts.map((fact) => factNamed(fact, names)), names.locale)}`;
}

/** A fact as a thing: "Jo’s name". */
export function factNamed(fact: Fact, names: PlanNames): string {
  return factPhrase(fact, voiceOf(names));
}

/** The names of employers, by name, joined. */
export function employersNamed(ids: readonly string[], names: PlanNames): string {
  return joinList(ids.map((id) => names.employer(id)).sort((a, b) => a.localeCompare(b, names.locale)), names.locale);
}

/** From which point of the job search it may be said (D2). */
export function whenSentence(plan: PlanVersion, names: PlanNames): string {
  const client = clientNamed(names);
  return {
    before_applying: `It may be said before ${client} ${verb(names, 'apply', 'applies')}, and later.`,
    at_interview: 'It may be said from the interview on, not before.',
    at_offer: 'It may be said from the offer on, not before.',
    after_start: `It may be said after ${client} ${verb(names, 'have', 'has')} started, not before.`,
    if_trouble: 'It may be said only if there is trouble on the job.',
    never: 'It may not be said at any time.',
  }[plan.when];
}

/** From when until when, and that it can be taken back (D4, D14). */
export function datesSentence(plan: PlanVersion, names: PlanNames): string {
  const dates = `${names.day(startsOn(plan))} to the end of ${names.day(lastDay(plan))}`;
  return `This holds from ${dates}, unless ${clientNamed(names)} ${verb(names, 'take', 'takes')} it back sooner, at any time and without a reason.`;
}

/** What stays open whatever is decided (D15). */
export function aloneSentence(names: PlanNames): string {
  return `${capitalise(clientNamed(names))} can still hear of openings and apply without ${names.specialist}.`;
}

function voiceOf(names: PlanNames): 'you' | { name: string } {
  return names.client === null ? 'you' : { name: names.client };
}

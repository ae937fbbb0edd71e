import { addDays, type Day } from '../common/time/calendar';
import type { Fact } from '../disclosure/rules/disclosure.choices';
import type { PlanForm } from '../disclosure/plans/plan.form';
import type { ClientStatus } from '../clients/client.choices';
import type { Agency, DemoClient, DemoPlan } from './agency';
import { APPROVED_WORDS, WORDS_NOT } from './lists.data';
import type { Random } from './random';

/** The kinds of plan the demonstration shows, each at least once; `none` is a client who hasn't given any. */
export const PLAN_KINDS = [
  'only_these', 'any_except', 'ask_each_time', 'expired', 'withdrawn', 'only_these', 'contact_refused', 'none', 'employer_withdrawn', 'only_these', 'future', 'any_except', 'client_speaks', 'only_these', 'fact_withdrawn', 'none',
] as const;

export type PlanKind = (typeof PLAN_KINDS)[number];

/** Who is off work or has left may have a plan still; who has just come hasn't been asked. */
export function planKindOf(status: ClientStatus, turn: number): PlanKind {
  if (status === 'looking') return PLAN_KINDS[turn % PLAN_KINDS.length];
  if (status === 'working') return turn % 3 === 2 ? 'none' : 'only_these';
  return status === 'referred' || turn % 2 === 0 ? 'none' : 'withdrawn';
}

export type Terms = Partial<PlanForm> & { words?: Partial<Record<Fact, string>> };

/** A plan as it is entered, and as the maker of the visits reads it. */
export interface DrawnPlan {
  terms: Terms;
  plan: DemoPlan;
}

const NEVER: DemoPlan['allows'] = () => false;
const FACT_SETS: readonly (readonly Fact[])[] = [['name'], ['name', 'programme'], ['name', 'programme', 'history_gap'], ['name', 'work_impact'], ['name', 'programme', 'accommodations']];

/** The words a client approved, fact by fact. */
export function approvedWords(random: Random, first: string, facts: readonly Fact[]): Partial<Record<Fact, string>> {
  const all: Partial<Record<Fact, string>> = {
    name: `${first} ${random.pick(APPROVED_WORDS)}.`, programme: `I work with an employment programme and know ${first} well.`, history_gap: `${first} took a year off for family and is ready for steady work.`,
    work_impact: `${first} does best with one task at a time.`, accommodations: 'A written list of the day’s tasks helps.',
  };
  return Object.fromEntries(facts.map((fact) => [fact, all[fact] ?? '']));
}

/** The terms of one kind of plan, given on this day. @param doors employers it may speak of, in the order of liking */
export function drawPlan(agency: Agency, random: Random, client: DemoClient, given: { kind: Exclude<PlanKind, 'none'>; day: Day; doors: readonly string[] }): DrawnPlan {
  const { kind, day, doors } = given;
  const facts = random.pick(FACT_SETS);
  const until = addDays(day, 363);
  const named = doors.slice(0, client.status === 'working' ? 1 : 6);
  const base: Terms = { ...signature(random, agency, day), facts: [...facts], words: approvedWords(random, client.first, facts), wordsNot: random.some(WORDS_NOT, 3).join('\n') };
  // Recorded in the afternoon: the visits of that day were made before.
  const plan: DemoPlan = { from: addDays(day, 1), until, facts, allows: (id) => named.includes(id) };
  const onlyThese = { terms: { ...base, allowedEmployers: named }, plan };
  switch (kind) {
    case 'any_except': return { terms: { ...base, scope: 'any_except', refusedEmployers: doors.slice(0, 2) }, plan: { ...plan, allows: (id) => !doors.slice(0, 2).includes(id) } };
    case 'ask_each_time': return { terms: { ...base, scope: 'ask_each_time' }, plan: { ...plan, allows: NEVER } };
    case 'contact_refused': return { terms: { ...signature(random, agency, day), contact: 'no', scope: 'none' }, plan: { ...plan, allows: NEVER } };
    case 'client_speaks': return { terms: { ...base, allowedEmployers: named, whoSays: 'client' }, plan: { ...plan, allows: NEVER } };
    case 'expired': return expired(agency, onlyThese);
    case 'future': return { terms: { ...onlyThese.terms, inForceFrom: addDays(agency.days.today, 12) }, plan: { ...plan, allows: NEVER } };
    case 'only_these': case 'withdrawn': case 'employer_withdrawn': case 'fact_withdrawn': return onlyThese;
  }
}

/** Given for a few weeks only, which are over. */
function expired(agency: Agency, { terms, plan }: DrawnPlan): DrawnPlan {
  const early = addDays(agency.days.today, -20);
  const until = early < plan.from ? plan.from : early;
  return { terms: { ...terms, expiresOn: until }, plan: { ...plan, until } };
}

function signature(random: Random, agency: Agency, day: Day): Terms {
  const howGiven = random.pick(['paper', 'paper', 'electronic', 'spoken'] as const);
  return {
    howGiven, reference: howGiven === 'paper' ? `${day.slice(0, 4)}-${random.whole(101, 340)}` : '', witness: howGiven === 'spoken' ? random.pick([agency.staff.maria.name, agency.staff.tomas.name]) : '',
    prosConsOn: day, prosConsNote: random.pick(['Talked over what each employer would hear, and what happens if nothing is said.', 'For and against, with time to think in between.', '']), copyGivenOn: random.chance(0.8) ? day : '',
  };
}

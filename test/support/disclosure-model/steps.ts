import fc from 'fast-check';
import { FACT_VALUES, MOMENTS, SCOPES, WHEN, type EmployerRule, type Fact, type HowGiven, type Moment, type Scope, type When, type WhoSays } from '../../../src/disclosure/rules/disclosure.choices';

/**
 * What may happen to two clients, three employers and two members of staff, in any order. Days are counted from the
 * day a step happens on: -2 is the day before yesterday. Wide plans are likelier, or hardly anything would be allowed.
 */
export type Step =
  | { kind: 'wait'; hours: number }
  | { kind: 'plan'; client: number; plan: PlanGiven }
  | { kind: 'withdraw'; client: number; employer: number | null; fact: Fact | null; saidAgo: number }
  | { kind: 'answer'; client: number; employer: number; yes: boolean; onAgo: number; untilIn: number | null; purpose: AskedPurpose | '' }
  | { kind: 'join'; gone: 1 | 2 }
  | { kind: 'take apart' }
  | ({ kind: 'log' } & Told)
  | ({ kind: 'log while it is taken back' } & Told)
  | ({ kind: 'edit'; which: number } & Told)
  | ({ kind: 'plan a visit' } & Told)
  | ({ kind: 'move a planned visit'; which: number } & Told)
  | ({ kind: 'ask'; act: 'introduce' | 'export' | 'job_start' } & Told);

export type AskedPurpose = 'propose_client' | 'discuss_opening';

/** Who is spoken of, where and when, and what is said. */
export interface Told {
  clients: number[];
  employer: number;
  inDays: number;
  facts: Fact[];
  purpose: AskedPurpose;
  moment: Moment | '';
}

export interface PlanGiven {
  contact: 'yes' | 'no';
  scope: Scope;
  facts: Fact[];
  employers: { employer: number; rule: EmployerRule }[];
  whoSays: WhoSays;
  when: When;
  givenAgo: number;
  fromIn: number | null;
  untilIn: number | null;
  howGiven: HowGiven;
}

const FACTS: Fact[] = [...FACT_VALUES.slice(0, 2), 'substance_use'];
const facts = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...FACTS).map((one): Fact[] => [one]) }, { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom<Fact>(...FACTS), { minLength: 1, maxLength: 3 }) });
const client = fc.constantFrom(0, 0, 0, 0, 1);
const employer = fc.constantFrom(0, 0, 0, 0, 0, 1, 2);
const purpose = fc.constantFrom<AskedPurpose>('propose_client', 'propose_client', 'discuss_opening');

function mostly<T>(usual: T, ...others: T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });
}

const plan: fc.Arbitrary<PlanGiven> = fc.record({
  contact: mostly<'yes' | 'no'>('yes', 'no'),
  scope: fc.constantFrom<Scope>('only_these', 'any_except', 'ask_each_time', 'ask_each_time', 'any_except', 'ask_each_time', ...SCOPES.map((one) => one.value)),
  facts: fc.oneof({ weight: 3, arbitrary: fc.constant<Fact[]>([...FACTS]) }, { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom<Fact>(...FACTS), { minLength: 1 }) }),
  employers: fc.uniqueArray(fc.record({ employer, rule: fc.constantFrom<EmployerRule>('allowed', 'allowed', 'ask', 'refused') }), { maxLength: 3, selector: (one) => one.employer }),
  whoSays: mostly<WhoSays>('specialist', 'both', 'specialist', 'client'),
  when: mostly<When>('before_applying', ...WHEN.map((one) => one.value)),
  givenAgo: fc.constantFrom(0, 0, 0, 1, 3),
  fromIn: fc.constantFrom(null, null, null, 0, 1, 4, -6),
  untilIn: fc.constantFrom(null, null, null, 0, 2, 6),
  howGiven: fc.constantFrom<HowGiven>('paper', 'electronic', 'spoken'),
});

const told: fc.Arbitrary<Told> = fc.record({
  clients: fc.oneof({ weight: 6, arbitrary: client.map((one): number[] => [one]) }, { weight: 1, arbitrary: fc.constant<number[]>([0, 1]) }),
  employer,
  inDays: fc.constantFrom(0, 0, 0, -1, -3),
  facts,
  purpose,
  moment: fc.oneof({ weight: 2, arbitrary: fc.constant<Moment | ''>('') }, { weight: 1, arbitrary: fc.constantFrom(...MOMENTS.map((one) => one.value)) }),
});

const toldAhead = told.chain((one) => fc.constantFrom(0, 1, 4).map((inDays) => ({ ...one, inDays })));
const which = fc.nat({ max: 5 });

/** One step. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.constantFrom(1, 9, 14, 24, 30, 72) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('plan' as const), client, plan }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), client, employer: fc.oneof(fc.constant(null), employer), fact: fc.oneof(fc.constant(null), fc.constantFrom(...FACTS)), saidAgo: fc.constantFrom(0, 0, 1, 4) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('answer' as const), client, employer, yes: mostly(true, false), onAgo: fc.constantFrom(0, 0, 1), untilIn: fc.constantFrom(null, null, null, 0, 3), purpose: fc.constantFrom<AskedPurpose | ''>('', '', 'propose_client', 'discuss_opening') }) },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom<1 | 2>(1, 2).map((gone) => ({ kind: 'join' as const, gone })), fc.constant({ kind: 'take apart' as const })) },
  { weight: 5, arbitrary: told.map((one) => ({ kind: 'log' as const, ...one })) },
  { weight: 1, arbitrary: told.map((one) => ({ kind: 'log while it is taken back' as const, ...one })) },
  { weight: 2, arbitrary: fc.tuple(told, which).map(([one, index]) => ({ kind: 'edit' as const, which: index, ...one })) },
  { weight: 2, arbitrary: toldAhead.map((one) => ({ kind: 'plan a visit' as const, ...one })) },
  { weight: 1, arbitrary: fc.tuple(toldAhead, which).map(([one, index]) => ({ kind: 'move a planned visit' as const, which: index, ...one })) },
  { weight: 2, arbitrary: fc.tuple(told, fc.constantFrom<'introduce' | 'export' | 'job_start'>('introduce', 'export', 'job_start')).map(([one, act]) => ({ kind: 'ask' as const, act, ...one })) },
);

/** A run begins with a plan, or much of it would only be told that there is none. */
export const runs = (longest: number): fc.Arbitrary<Step[]> =>
  fc.tuple(plan, fc.array(steps, { minLength: 1, maxLength: longest, size: 'max' })).map(([first, rest]) => [{ kind: 'plan', client: 0, plan: first }, ...rest]);

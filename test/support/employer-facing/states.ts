import fc from 'fast-check';
import { FACT_VALUES, type Fact, type Scope, type When, type WhoSays } from '../../../src/disclosure/rules/disclosure.choices';
import type { Purpose } from '../../../src/employers/purpose.choices';

/** What may happen before an employer sees something, in any order: to three clients, at three employers, over a few days. */
export type Step =
  | { kind: 'plan'; client: number; plan: PlanGiven }
  | { kind: 'take back'; client: number; employer: number | null; fact: Fact | null }
  | { kind: 'answer'; client: number; employer: number; yes: boolean; untilIn: number | null }
  | { kind: 'plan a visit'; clients: number[]; employer: number; inDays: number; facts: Fact[]; purpose: Purpose; note: Note }
  | { kind: 'introduce'; client: number; employer: number; facts: Fact[]; body: Note }
  | { kind: 'wait'; days: number };

/** What a note or one's own words hold: nothing, something harmless, or more than an employer may read. */
export type Note = 'nothing' | 'harmless' | 'their name' | 'their initials' | 'a word ruled out' | 'health';

export interface PlanGiven {
  contact: 'yes' | 'no';
  scope: Scope;
  rules: ('allowed' | 'refused' | 'ask' | null)[];
  facts: Fact[];
  whoSays: WhoSays;
  when: When;
  /** Of each fact: no words, words, words with the client's name in them, or with a word ruled out. */
  words: ('' | 'words' | 'with name' | 'with no')[];
  /** What seemed harmless before is ruled out too. */
  isStricter: boolean;
  fromIn: number;
  untilIn: number | null;
}

const client = fc.constantFrom(0, 1, 2);
const employer = fc.constantFrom(0, 0, 1, 2);
const FACTS: readonly Fact[] = ['name', 'programme', 'diagnosis', 'substance_use', 'disability'];
const some = fc.uniqueArray(fc.constantFrom(...FACTS), { minLength: 1, maxLength: 3 });
const facts = fc.oneof({ weight: 2, arbitrary: some.map((ones) => [...new Set<Fact>(['name', ...ones])]) }, { weight: 1, arbitrary: some });
const notes = fc.constantFrom<Note>('nothing', 'harmless', 'harmless', 'their name', 'their initials', 'a word ruled out', 'health');

function mostly<T>(usual: T, ...others: T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 7, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });
}

const plans: fc.Arbitrary<PlanGiven> = fc.record({
  contact: mostly<'yes' | 'no'>('yes', 'no'),
  scope: fc.constantFrom<Scope>('only_these', 'only_these', 'any_except', 'any_except', 'ask_each_time', 'none'),
  rules: fc.array(fc.constantFrom('allowed' as const, 'allowed' as const, 'refused' as const, 'ask' as const, null), { minLength: 3, maxLength: 3 }),
  facts: fc.oneof({ weight: 3, arbitrary: fc.constant<Fact[]>([...FACTS]) }, { weight: 2, arbitrary: fc.uniqueArray(fc.constantFrom<Fact>(...FACTS), { minLength: 1 }) }),
  whoSays: mostly<WhoSays>('specialist', 'both', 'client'),
  when: mostly<When>('before_applying', 'at_interview', 'after_start', 'never'),
  words: fc.array(fc.constantFrom('' as const, 'words' as const, 'words' as const, 'with name' as const, 'with no' as const), { minLength: FACT_VALUES.length, maxLength: FACT_VALUES.length }),
  isStricter: mostly(false, true),
  fromIn: fc.constantFrom(0, 0, 0, 1),
  untilIn: fc.constantFrom(null, null, 0, 0, 1, 2),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('plan' as const), client, plan: plans }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('take back' as const), client, employer: fc.oneof(fc.constant(null), employer), fact: fc.oneof(fc.constant(null), fc.constantFrom(...FACTS)) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('answer' as const), client, employer, yes: mostly(true, false), untilIn: fc.constantFrom(null, 0, 2) }) },
  {
    weight: 7, arbitrary: fc.record({
      kind: fc.constant('plan a visit' as const), clients: fc.oneof({ weight: 5, arbitrary: client.map((one) => [one]) }, { weight: 1, arbitrary: fc.uniqueArray(client, { minLength: 2, maxLength: 2 }) }, { weight: 1, arbitrary: fc.constant<number[]>([]) }),
      employer, inDays: fc.constantFrom(0, 0, 1), facts, purpose: fc.constantFrom<Purpose>('propose_client', 'propose_client', 'job_support', 'learn_needs'), note: notes,
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('introduce' as const), client, employer, facts, body: notes }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.constantFrom(1, 2) }) },
);

/** Wide leave first, or hardly anything would ever be written down; then anything. */
export const states: fc.Arbitrary<Step[]> = fc.tuple(
  fc.tuple(plans, plans, plans).map((three) => three.map((plan, index): Step => ({ kind: 'plan', client: index, plan: { ...plan, contact: 'yes', scope: index === 2 ? plan.scope : 'any_except', rules: [null, 'refused', null], fromIn: 0 } }))),
  fc.array(step, { minLength: 6, maxLength: 14 }),
).map(([first, then]) => [...first, ...then]);

import fc from 'fast-check';
import { ACTS, FACT_VALUES, WHEN, type Fact } from '../../src/disclosure/rules/disclosure.choices';
import type { Answer, EmployerTerms, History, MergedEmployer, PlanVersion, Question, Withdrawal } from '../../src/disclosure/rules/disclosure-history';

/**
 * Random records of leave in a world small enough that everything meets: two clients, three employers, three weeks
 * (with a year's end for plans without a date). Wide plans are likelier, or hardly anything would ever be allowed.
 */
const CLIENTS = ['client-1', 'client-2'];
const EMPLOYERS = ['bakery', 'hotel', 'foods'];
const FACTS: Fact[] = [...FACT_VALUES.slice(0, 3), 'substance_use'];
const DAYS = Array.from({ length: 21 }, (_, index) => new Date(Date.UTC(2026, 1, 20 + index)).toISOString().slice(0, 10));

const day = fc.constantFrom(...DAYS);
const lateDay = fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: fc.constantFrom('2027-02-19', '2027-02-28', '2027-03-01', '2027-03-11') });
const instant = fc.tuple(day, fc.integer({ min: 0, max: 23 })).map(([date, hour]) => `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`);
const client = fc.constantFrom(CLIENTS[0], CLIENTS[0], CLIENTS[0], CLIENTS[1]);
const employer = fc.constantFrom(...EMPLOYERS);
const fact = fc.constantFrom(...FACTS);
const purpose = fc.constantFrom(null, null, 'propose_client', 'discuss_opening');

function mostly<T>(usual: T, ...others: T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });
}

const employerTerms: fc.Arbitrary<EmployerTerms> = fc.record({
  employerId: employer,
  rule: fc.constantFrom('allowed', 'allowed', 'ask', 'refused'),
  facts: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.uniqueArray(fact, { maxLength: 3 }) }),
});

/** One version; its number and id are given by its place in the history. */
export const planVersions: fc.Arbitrary<PlanVersion> = fc.record({
  id: fc.constant(''),
  clientId: client,
  version: fc.constant(0),
  contactAllowed: mostly(true, false),
  scope: fc.constantFrom('only_these', 'any_except', 'ask_each_time', 'only_these', 'any_except', 'ask_each_time', 'none'),
  employers: fc.array(employerTerms, { maxLength: 3 }),
  facts: fc.uniqueArray(fact, { minLength: 0, maxLength: 4 }).map((facts) => facts.map((one) => ({ fact: one, words: '' }))),
  wordsNotToUse: fc.constant([]),
  whoSays: mostly('specialist', 'both', 'client'),
  when: mostly('before_applying', ...WHEN.map((one) => one.value)),
  givenOn: day,
  inForceFrom: day,
  expiresOn: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: day }),
  recordedAt: instant,
});

const planIds = fc.constantFrom('plan-1', 'plan-2', 'plan-3', 'plan-4');

/** A client taking something back, of any plan there may be. */
export const withdrawals: fc.Arbitrary<Withdrawal> = fc.record({
  id: fc.uuid(),
  planId: planIds,
  employerId: fc.oneof(fc.constant(null), employer),
  fact: fc.oneof(fc.constant(null), fact),
  at: instant,
  saidOn: day,
});

const answers: fc.Arbitrary<Answer> = fc.record({
  id: fc.uuid(),
  planId: planIds,
  employerId: employer,
  purpose,
  answer: fc.constantFrom('yes', 'yes', 'no'),
  on: day,
  until: fc.oneof(fc.constant(null), day),
  recordedAt: instant,
  usedAt: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: instant }),
});

/** Up to four versions of two clients' plans, numbered in any order of recording, with what followed. */
export const histories: fc.Arbitrary<History & { plans: PlanVersion[] }> = fc.record({
  plans: fc.array(planVersions, { maxLength: 4 }).map((plans) => plans.map((plan, index) => ({ ...plan, id: `plan-${index + 1}`, version: index + 1 }))),
  withdrawals: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(withdrawals, { maxLength: 3 }) }),
  answers: fc.array(answers, { maxLength: 5 }),
});

const merges: fc.Arbitrary<MergedEmployer[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<MergedEmployer[]>([]) },
  { weight: 1, arbitrary: fc.uniqueArray(fc.record<MergedEmployer>({ employerId: fc.constantFrom('hotel', 'foods'), at: instant }), { maxLength: 2, selector: (one) => one.employerId }) },
);

/** A question about the same small world, usually after most of it is on record. */
export const questions: fc.Arbitrary<Question> = fc.record({
  act: fc.constantFrom(...ACTS.map((act) => act.value)),
  clientId: client,
  employerId: fc.constantFrom('bakery', 'bakery', 'hotel'),
  day: lateDay,
  askedAt: fc.oneof({ weight: 3, arbitrary: fc.constant('2026-03-13T12:00:00.000Z') }, { weight: 1, arbitrary: instant }),
  facts: fc.oneof({ weight: 6, arbitrary: fact.map((one) => [one]) }, { weight: 2, arbitrary: fc.array(fact, { maxLength: 3 }) }),
  purpose,
  moment: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom('before_applying', 'at_interview', 'at_offer', 'after_start', 'if_trouble') }),
  mergedFrom: merges,
});

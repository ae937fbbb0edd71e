import fc from 'fast-check';
import type { PaperInput } from '../../src/disclosure/paper/paper.types';
import { FACT_VALUES, SCOPES, WHEN, WHO_SAYS } from '../../src/disclosure/rules/disclosure.choices';
import type { PlanVersion } from '../../src/disclosure/rules/disclosure-history';
import { at, planOf } from './disclosure-fixtures';

const EMPLOYERS: Record<string, string> = { bakery: 'Harbor Bakery', hotel: 'Quayside Hotel', depot: 'Eastgate Depot' };

/** What a paper is made from, for this plan. */
export function inputOf(plan: PlanVersion, more: Partial<PaperInput> = {}): PaperInput {
  return {
    plan, endsWhen: '', purpose: '', client: 'Jo Marlow', caseNumber: 'C-102', specialist: 'Dana Reyes', agency: 'Harborton Works', employer: (id) => EMPLOYERS[id] ?? 'an employer',
    day: (day) => `day ${day}`, locale: 'en-US', ...more,
  };
}

/** Any plan a form could make, and some it could not. */
export const anyPlan = fc.record({
  contactAllowed: fc.boolean(), scope: fc.constantFrom(...SCOPES.map((one) => one.value)), whoSays: fc.constantFrom(...WHO_SAYS.map((one) => one.value)), when: fc.constantFrom(...WHEN.map((one) => one.value)),
  facts: fc.subarray([...FACT_VALUES]).chain((facts) => fc.tuple(...facts.map((fact) => fc.constantFrom('', 'some agreed words').map((words) => ({ fact, words }))))),
  employers: fc.subarray(Object.keys(EMPLOYERS)).chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constantFrom('allowed' as const, 'ask' as const, 'refused' as const), fc.option(fc.subarray([...FACT_VALUES]))).map(([rule, facts]) => at(id, rule, facts))))),
  wordsNotToUse: fc.subarray(['clinic', 'recovery']), expiresOn: fc.constantFrom('2027-03-01', null),
}).map((part) => planOf(part));

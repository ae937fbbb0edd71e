import { planOf, questionOf, recordOf } from '../../../test/support/disclosure-fixtures';
import { FACT_VALUES } from './disclosure.choices';
import { decide } from './disclosure.rules';
import { factReason, ReasonCode, reasonFor, reasonsShown } from './refusal-reasons';

const CODES: ReasonCode[] = [
  'record_unreadable', 'no_facts', 'no_plan', 'not_yet_in_force', 'not_on_record', 'expired', 'withdrawn', 'contact_not_allowed', 'scope_nobody', 'employer_not_named',
  'employer_merged', 'employer_refused', 'employer_withdrawn', 'answer_needed', 'answer_no', 'client_speaks', 'never_to_be_said', 'too_early', 'moment_unknown', 'no_leave',
];

describe('reasons in words (D7)', () => {
  const all = [...CODES.map((code) => reasonFor(code)), ...FACT_VALUES.flatMap((fact) => [factReason('fact_not_allowed', fact), factReason('fact_withdrawn', fact)])];

  it('are whole sentences with a next step, never a code', () => {
    const odd = all.filter(({ sentence, askNext }) => [sentence, askNext].some((text) => !/^[A-Z][^_]{10,}\.$/.test(text)));
    expect(odd).toEqual([]);
  });

  it('say no more of the client than that leave is missing: no health word but the one the asker used', () => {
    const health = /health|disab|diagnos|illness|substance|legal|treatment|clinic/i;
    expect(CODES.map((code) => reasonFor(code)).filter(({ sentence, askNext }) => health.test(sentence + askNext))).toEqual([]);
  });

  it('do not tell from the refusal whether a fact is there: the same plan refuses all facts in the same way', () => {
    const refused = FACT_VALUES.map((fact) => decide(recordOf(planOf({ facts: [] })), questionOf({ facts: [fact] })));
    const codes = refused.map((decision) => decision.outcome === 'refused' && decision.reasons.map((reason) => reason.code));
    expect(new Set(codes.map(String))).toEqual(new Set(['fact_not_allowed']));
  });

  it('name the fact in words about the client, whom the page names', () => {
    expect(factReason('fact_not_allowed', 'legal_record').sentence).toBe('There is no leave to tell an employer about their legal record.');
    expect(factReason('fact_withdrawn', 'name').sentence).toBe('The leave to tell an employer their name was taken back.');
  });

  it('point to the incident only where something may have been said before leave was taken back that day (D9)', () => {
    const hints = [reasonFor('withdrawn'), factReason('fact_withdrawn', 'name'), reasonFor('withdrawn', true), factReason('fact_withdrawn', 'name', true)];
    expect(hints.map((reason) => reason.askNext.includes('incident'))).toEqual([false, false, true, true]);
  });

  it('shrink to one for someone who may not see the plan (P1)', () => {
    const reasons = [reasonFor('expired'), factReason('fact_not_allowed', 'diagnosis')];
    expect(reasonsShown(reasons, false)).toEqual([reasonFor('no_leave')]);
    expect(reasonsShown(reasons, true)).toBe(reasons);
    expect(reasonsShown([], false)).toEqual([]);
  });
});

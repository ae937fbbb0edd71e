import fc from 'fast-check';
import { at, factsOf, planOf, withdrawalOf } from '../../../test/support/disclosure-fixtures';
import { histories, questions } from '../../../test/support/disclosure-histories';
import { decide } from '../rules/disclosure.rules';
import type { History, PlanVersion, Withdrawal } from '../rules/disclosure-history';
import { planFor } from '../rules/plan-in-force.rules';
import type { AgreedPlan } from './agreed-plan';
import { carriedFrom } from './plan-carried.rules';
import { heldOn, isTakenBack, leftOf, takenBackSince } from './plan-left.rules';

const AROUND = { purpose: 'A trial shift.', expiresEvent: 'when I have a job', howGiven: 'paper', reference: 'P-1', witness: 'Maria Lund', talkedOn: '2026-03-01', forNote: 'for', againstNote: 'against', copyGivenOn: '2026-03-02' } as const;
const agreed = (part: Partial<PlanVersion> = {}): AgreedPlan => ({ ...planOf(part), ...AROUND });
const after = (plan: AgreedPlan, ...taken: Partial<Withdrawal>[]): History & { plans: AgreedPlan[] } => ({ plans: [plan], withdrawals: taken.map((one, index) => withdrawalOf({ id: `w${index}`, ...one })), answers: [] });

describe('leftOf: what people are told of a version is what the gate answers of it (D4)', () => {
  it('for random plans, withdrawals and questions about what is yet to be said', () => {
    fc.assert(fc.property(histories, questions, (all, asked) => {
      const question = { ...asked, act: 'introduce' as const, mergedFrom: [] };
      const plans = all.plans.filter((plan) => plan.clientId === question.clientId);
      const ids = new Set(plans.map((plan) => plan.id));
      const history = { ...all, plans, withdrawals: all.withdrawals.filter((one) => ids.has(one.planId)) };
      const current = planFor(plans, question.day) as PlanVersion | null;
      if (!current) return;
      const told = { ...history, plans: plans.map((plan) => (plan.id === current.id ? leftOf(current, history) : plan)), withdrawals: [] };
      expect(decide(told, question).outcome).toBe(decide(history, question).outcome);
    }), { numRuns: 3000 });
  });

  it.each<[string, Partial<PlanVersion>, Partial<Withdrawal>, Partial<PlanVersion>]>([
    ['everything', {}, {}, { scope: 'none', employers: [], facts: [] }],
    ['a fact everywhere', {}, { fact: 'name' }, { facts: factsOf('programme') }],
    ['an employer', {}, { employerId: 'bakery' }, { employers: [at('bakery', 'refused')] }],
    ['a fact at one employer', {}, { employerId: 'bakery', fact: 'name' }, { employers: [at('bakery', 'allowed', ['programme'])] }],
    ['a fact at an employer “any except” doesn’t name', { scope: 'any_except', employers: [] }, { employerId: 'hotel', fact: 'name' }, { employers: [at('hotel', 'allowed', ['programme'])] }],
  ])('%s', (_, part, taken, left) => {
    const plan = agreed(part);
    expect(leftOf(plan, after(plan, taken))).toEqual({ ...plan, ...left });
  });

  it('D1: an employer taken back from version 1 stays so under an “any except” that passes it over', () => {
    const second = agreed({ version: 2, scope: 'any_except', employers: [], givenOn: '2026-03-12', recordedAt: '2026-03-12T12:00:00.000Z' });
    const history = { ...after(agreed(), { employerId: 'bakery' }), plans: [agreed(), second] };
    expect(leftOf(second, history).employers).toEqual([at('bakery', 'refused')]);
  });
});

describe('heldOn: what is in force on a day', () => {
  const plan = agreed();
  it.each<[string, string, Partial<Withdrawal>[], boolean]>([
    ['on its first day', '2026-03-02', [], true], ['on its last day', '2027-03-01', [], true], ['the day before', '2026-03-01', [], false], ['the day after', '2027-03-02', [], false],
    ['with a fact taken back', '2026-04-01', [{ fact: 'name' }], true], ['taken back whole', '2026-04-01', [{}], false],
  ])('%s', (_, day, taken, isHeld) => expect(heldOn(after(plan, ...taken), day) !== null).toBe(isHeld));
});

describe('takenBackSince: whether the next version must be given anew', () => {
  it.each<[string, Partial<Withdrawal>[], string | null]>([
    ['nothing', [], null], ['the last of two', [{ saidOn: '2026-03-10' }, { saidOn: '2026-03-11', fact: 'name' }], '2026-03-11'], ['what an older version lost before this one was made', [{ at: '2026-03-01T09:00:00.000Z' }], null],
  ])('%s', (_, taken, day) => expect(takenBackSince(after(agreed(), ...taken))).toBe(day));
});

describe('carriedFrom: a form that starts from a version (D1, D2)', () => {
  const start = (part: Partial<PlanVersion>, ...taken: Partial<Withdrawal>[]) => carriedFrom(agreed(part), after(agreed(part), ...taken));
  const wide = { employers: [at('bakery'), at('hotel', 'ask', ['name']), at('foods', 'refused')], facts: [{ fact: 'name' as const, words: 'Jo' }, { fact: 'programme' as const, words: '' }], wordsNotToUse: ['clinic', 'recovery'] };

  it('brings the terms: decisions, facts, words, scope, who and when, and what it is for', () => {
    expect(start(wide)).toEqual({
      contact: 'yes', facts: ['name', 'programme'], words_name: 'Jo', words_programme: '', wordsNot: 'clinic\nrecovery', scope: 'only_these', allowedEmployers: ['bakery'], askEmployers: ['hotel'], refusedEmployers: ['foods'],
      narrowed: ['hotel'], there: ['hotel:name'], whoSays: 'specialist', when: 'before_applying', purpose: 'A trial shift.',
    });
  });

  it('never brings the talk, the days, how it was given, what ends it or the copy', () => {
    expect(Object.keys(start(wide) ?? {}).filter((field) => /On$|From|Event|howGiven|reference|witness|Note|id|agreed/.test(field))).toEqual([]);
  });

  it('brings nothing of a version that was taken back', () => {
    expect(isTakenBack(agreed(), after(agreed(), {}))).toBe(true);
    expect(start(wide, {})).toBeNull();
  });

  it.each<[string, Partial<PlanVersion>, Partial<Withdrawal>, Record<string, unknown>]>([
    ['a fact taken back, with its words and whoever was to hear only that', wide, { fact: 'name' }, { facts: ['programme'], words_name: undefined, allowedEmployers: ['bakery'], askEmployers: [], narrowed: [], refusedEmployers: ['foods'] }],
    ['an employer taken back', wide, { employerId: 'bakery' }, { allowedEmployers: [], refusedEmployers: ['foods'] }],
    ['an employer taken back under “any except”: it becomes an exception, or silence would let it in again', { scope: 'any_except', employers: [] }, { employerId: 'bakery' }, { allowedEmployers: [], refusedEmployers: ['bakery'] }],
    ['a fact taken back at one employer', wide, { employerId: 'bakery', fact: 'programme' }, { narrowed: ['bakery', 'hotel'], there: ['bakery:name', 'hotel:name'] }],
    ['the only fact at one employer', wide, { employerId: 'hotel', fact: 'name' }, { askEmployers: [], narrowed: [] }],
  ])('leaves behind %s', (_, part, taken, expected) => {
    const values = start(part, taken) ?? {};
    for (const [field, value] of Object.entries(expected)) expect([field, Array.isArray(values[field]) ? [...(values[field] as string[])].sort() : values[field]]).toEqual([field, Array.isArray(value) ? [...value].sort() : value]);
  });
});

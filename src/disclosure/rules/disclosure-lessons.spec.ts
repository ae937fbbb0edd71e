import { at, answerOf, factsOf, inBrief, planOf, questionOf, recordOf, withdrawalOf } from '../../../test/support/disclosure-fixtures';
import type { EmployerRule, Scope, WhoSays, When } from './disclosure.choices';
import type { Answer, History, PlanVersion, Question } from './disclosure-history';
import { decide } from './disclosure.rules';

const answer = (history: History, question: Question = questionOf()) => inBrief(decide(history, question));

describe('lessons of others: what the rule must not let happen again', () => {
  it('consent on by default: an empty record, an empty plan and an empty list are each a no (D1)', () => {
    const empty = planOf({ contactAllowed: false, scope: 'none', employers: [], facts: [] });
    expect([recordOf([]), recordOf(empty), recordOf(planOf({ employers: [] }))].map((history) => answer(history).includes('yes'))).toEqual([false, false, false]);
  });

  it('an empty scope list read as "any": it names nobody', () => {
    expect(['bakery', 'hotel', ''].map((employerId) => answer(recordOf(planOf({ employers: [] })), questionOf({ employerId })))).toEqual(Array(3).fill('employer_not_named'));
  });

  it('an upload that granted or cleared leave: what else a row holds plays no part', () => {
    const scanned = { ...planOf({ facts: [] }), scanFile: 'signed.pdf', consent: true };
    const unscanned = { ...planOf(), scanFile: null, consent: false };
    expect([answer(recordOf(scanned)), answer(recordOf(unscanned))]).toEqual(['fact_not_allowed name', 'yes']);
  });

  it('a plan of one client used for another with the same name: ids decide, and nothing else', () => {
    const namesake = planOf({ clientId: 'other-jo', id: 'other-jo-v1' });
    const history = recordOf([namesake], { withdrawals: [withdrawalOf({ planId: 'other-jo-v1' })], answers: [answerOf({ planId: 'other-jo-v1' })] });
    expect(answer(history)).toBe('no_plan');
    expect(answer({ ...history, plans: [namesake, planOf()] })).toBe('yes');
  });

  describe('a withdrawn plan revived by editing', () => {
    const edited = (part: Partial<PlanVersion>) => planOf({ version: 2, recordedAt: '2026-03-11T10:00:00.000Z', ...part });
    const late = questionOf({ day: '2026-03-11', askedAt: '2026-03-11T12:00:00.000Z' });

    it.each([
      ['the same plan saved again, with its old date', edited({}), {}, 'withdrawn'],
      ['a paper signed before it was taken back and filed after', edited({ givenOn: '2026-03-09', inForceFrom: '2026-03-09' }), {}, 'withdrawn'],
      ['a plan given anew on the same day, recorded after', edited({ givenOn: '2026-03-10', inForceFrom: '2026-03-10' }), {}, 'yes'],
      ['a plan given anew, after', edited({ givenOn: '2026-03-11', inForceFrom: '2026-03-11' }), {}, 'yes'],
      ['one employer taken back, then "any except" that does not name it', edited({ givenOn: '2026-03-11', scope: 'any_except', employers: [] }), { employerId: 'bakery' }, 'employer_withdrawn'],
      ['one employer taken back, then named anew', edited({ givenOn: '2026-03-11', scope: 'any_except', employers: [at('bakery')] }), { employerId: 'bakery' }, 'yes'],
      ['one employer taken back, then "ask me each time": only a yes will do', edited({ givenOn: '2026-03-11', scope: 'ask_each_time', employers: [] }), { employerId: 'bakery' }, 'answer_needed'],
      ['one fact at one employer taken back, then "any except" that does not name it', edited({ givenOn: '2026-03-11', scope: 'any_except', employers: [] }), { employerId: 'bakery', fact: 'name' }, 'fact_withdrawn name'],
    ] as const)('%s', (_, plan, part, expected) => {
      expect(answer(recordOf([planOf(), plan], { withdrawals: [withdrawalOf(part)] }), late)).toBe(expected);
    });
  });

  describe('a merged employer inheriting a wider scope than either: it takes the narrower, and asks', () => {
    const joined = questionOf({ mergedFrom: [{ employerId: 'old-bakery', at: '2026-03-09T10:00:00.000Z' }] });
    const afterIt = { givenOn: '2026-03-09', inForceFrom: '2026-03-09', recordedAt: '2026-03-09T11:00:00.000Z' };

    it.each([
      ['named here, but not under the name that went', {}, 'employer_merged'],
      ['named under the name that went, but not here', { employers: [at('old-bakery')] }, 'employer_merged'],
      ['named under neither', { employers: [at('hotel')] }, 'employer_not_named'],
      ['allowed under both', { employers: [at('bakery'), at('old-bakery')] }, 'yes'],
      ['allowed here, refused there', { employers: [at('bakery'), at('old-bakery', 'refused')] }, 'employer_refused'],
      ['allowed here, ask me there', { employers: [at('bakery'), at('old-bakery', 'ask')] }, 'answer_needed'],
      ['fewer facts there', { employers: [at('bakery'), at('old-bakery', 'allowed', ['programme'])] }, 'fact_not_allowed name'],
      ['any except: the excepted one went', { scope: 'any_except', employers: [at('old-bakery', 'refused')] }, 'employer_refused'],
      ['a plan made since speaks of the employer as it is', afterIt, 'yes'],
      ['a plan made since that still refuses the old name', { ...afterIt, employers: [at('bakery'), at('old-bakery', 'refused')] }, 'employer_refused'],
    ] as const)('%s', (_, part, expected) => expect(answer(recordOf(planOf(part)), joined)).toBe(expected));

    it.each([
      ['a yes to the one that stayed, before the joining', answerOf({ recordedAt: '2026-03-09T09:00:00.000Z', on: '2026-03-09', until: '2026-03-12' }), 'answer_needed'],
      ['a yes to the joined employer', answerOf(), 'yes'],
      ['a no to the one that went', answerOf({ employerId: 'old-bakery', answer: 'no' }), 'answer_no'],
    ])('%s', (_, given, expected) => {
      expect(answer(recordOf(planOf({ scope: 'ask_each_time', employers: [] }), { answers: [given] }), joined)).toBe(expected);
    });

    it('what was taken back under the old name stays taken back', () => {
      expect(answer(recordOf(planOf({ employers: [at('bakery'), at('old-bakery')] }), { withdrawals: [withdrawalOf({ employerId: 'old-bakery' })] }), joined)).toBe('employer_withdrawn');
    });

    it('a name that stayed silent in the newer plan stays taken back after the joining, unless that plan was made since', () => {
      const before = { at: '2026-03-03T09:00:00.000Z', saidOn: '2026-03-03' };
      const next = (part: Partial<PlanVersion>) => planOf({ version: 2, scope: 'any_except', givenOn: '2026-03-04', inForceFrom: '2026-03-04', recordedAt: '2026-03-04T10:00:00.000Z', ...part });
      const asked = (plan: PlanVersion) => answer(recordOf([planOf(), plan], { withdrawals: [withdrawalOf({ ...before, employerId: 'old-bakery' })] }), joined);
      expect([asked(next({})), asked(next(afterIt))]).toEqual(['employer_withdrawn', 'yes']);
    });
  });
});

describe('bad input grants nothing', () => {
  const odd = <T>(value: unknown) => value as T;
  it.each([
    ['a day that never was', recordOf(planOf()), questionOf({ day: '2026-02-30' })],
    ['an instant that is none', recordOf(planOf()), questionOf({ askedAt: 'yesterday' })],
    ['an instant in no time zone', recordOf(planOf()), questionOf({ askedAt: '2026-03-10T17:00:00.000' })],
    ['a plan recorded at no instant', recordOf(planOf({ recordedAt: '' })), questionOf()],
    ['a plan given on no day', recordOf(planOf({ givenOn: '' })), questionOf()],
    ['a plan in force from no day', recordOf(planOf({ inForceFrom: '2 March' })), questionOf()],
    ['a year that can’t be counted from a day that never was', recordOf(planOf({ givenOn: '2026-02-30', inForceFrom: '2026-02-30', expiresOn: null })), questionOf()],
    ['a withdrawal at an instant that never was', recordOf(planOf(), { withdrawals: [withdrawalOf({ at: '2026-02-30T10:00:00.000Z' })] }), questionOf()],
    ['an answer until no day', recordOf(planOf(), { answers: [answerOf({ until: 'Friday' })] }), questionOf()],
    ['an answer recorded at no instant', recordOf(planOf(), { answers: [answerOf({ recordedAt: '' })] }), questionOf()],
    ['a plan with an end that is no day', recordOf(planOf({ expiresOn: 'never' })), questionOf()],
    ['a withdrawal without an instant', recordOf(planOf(), { withdrawals: [withdrawalOf({ at: 'soon' })] }), questionOf()],
    ['a withdrawal said on no day', recordOf(planOf(), { withdrawals: [withdrawalOf({ saidOn: '' })] }), questionOf()],
    ['an answer on no day', recordOf(planOf(), { answers: [answerOf({ on: '10 March' })] }), questionOf()],
    ['two versions with one number', recordOf([planOf(), planOf({ id: 'twin' })]), questionOf()],
    ['a version that is no number', recordOf(planOf({ id: 'jo', version: Number.NaN })), questionOf()],
    ['a merge at no instant', recordOf(planOf()), questionOf({ mergedFrom: [{ employerId: 'hotel', at: '' }] })],
  ])('%s: can’t be read, so no', (_, history, question) => expect(answer(history, question)).toBe('record_unreadable'));

  it.each([
    ['an unknown scope', { scope: odd<Scope>('everyone') }, 'scope_nobody'],
    ['an unknown rule for the employer', { employers: [at('bakery', odd<EmployerRule>('perhaps'))] }, 'employer_refused'],
    ['an unknown speaker', { whoSays: odd<WhoSays>('anyone') }, 'client_speaks'],
    ['an unknown time', { when: odd<When>('whenever') }, 'never_to_be_said'],
    ['contact allowed by something that is not a plain yes', { contactAllowed: odd<boolean>('no') }, 'contact_not_allowed'],
  ])('%s is a no', (_, part, expected) => expect(answer(recordOf(planOf(part)))).toBe(expected));

  it('an answer that is neither yes nor no is a no', () => {
    expect(answer(recordOf(planOf(), { answers: [answerOf({ answer: odd<Answer['answer']>('maybe') })] }))).toBe('answer_no');
  });

  it('a withdrawal of what isn’t there changes nothing, and breaks nothing', () => {
    expect(answer(recordOf(planOf(), { withdrawals: [withdrawalOf({ planId: 'none' })] }))).toBe('yes');
    expect(answer(recordOf([], { withdrawals: [withdrawalOf()] }))).toBe('no_plan');
  });

  it('a fact twice in a plan, or with 5,000 signs of Arabic as its words, is that fact and no other', () => {
    const plan = planOf({ facts: [...factsOf('name', 'name'), { fact: 'programme', words: 'عمل '.repeat(1250) }] });
    expect([answer(recordOf(plan)), answer(recordOf(plan), questionOf({ facts: ['diagnosis'] }))]).toEqual(['yes', 'fact_not_allowed diagnosis']);
  });
});

import { answerOf, at, factsOf, inBrief, planOf, questionOf, recordOf, withdrawalOf } from '../../../test/support/disclosure-fixtures';
import { Fact, FACT_VALUES, Moment, When } from './disclosure.choices';
import type { History, Question } from './disclosure-history';
import { decide, stateOfLeave } from './disclosure.rules';

const answer = (history: History, question: Question = questionOf()) => inBrief(decide(history, question));
const ofMore = (...facts: Fact[]) => questionOf({ facts });

describe('decide: nothing is allowed by default (D1)', () => {
  it.each([
    ['no plan at all', recordOf([]), 'no_plan'],
    ['a plan of somebody else', recordOf(planOf({ clientId: 'teo' })), 'no_plan'],
    ['contact not allowed, all else allowed', recordOf(planOf({ contactAllowed: false, scope: 'any_except', employers: [] })), 'contact_not_allowed'],
    ['no employers', recordOf(planOf({ scope: 'none' })), 'scope_nobody'],
    ['only these, and none named', recordOf(planOf({ scope: 'only_these', employers: [] })), 'employer_not_named'],
    ['ask each time, and never asked', recordOf(planOf({ scope: 'ask_each_time', employers: [] })), 'answer_needed'],
    ['no facts', recordOf(planOf({ facts: [] })), 'fact_not_allowed name'],
    ['never to be said', recordOf(planOf({ when: 'never' })), 'never_to_be_said'],
    ['the client says it, not the specialist', recordOf(planOf({ whoSays: 'client' })), 'client_speaks'],
  ])('%s: no', (_, history, expected) => expect(answer(history)).toBe(expected));

  it('allows what the plan allows, by its version, and says which facts', () => {
    const plan = planOf({ version: 3, facts: factsOf('history_gap', 'name', 'programme') });
    expect(decide(recordOf(plan), ofMore('history_gap', 'programme', 'history_gap'))).toEqual({
      ...{ outcome: 'allowed', planId: 'jo-v3', version: 3, facts: ['programme', 'history_gap'], answerIds: [] },
    });
  });

  it('refuses a visit about a client at which nothing is said to have been shared (D5)', () => {
    expect(answer(recordOf(planOf()), ofMore())).toBe('no_facts');
  });

  it('gives every reason that applies, not the first only (D7)', () => {
    const plan = planOf({ contactAllowed: false, expiresOn: '2026-03-09', whoSays: 'client', when: 'at_offer', employers: [at('hotel')] });
    const all = 'expired, contact_not_allowed, client_speaks, moment_unknown, withdrawn, fact_not_allowed diagnosis, employer_not_named';
    expect(answer(recordOf(plan, { withdrawals: [withdrawalOf()] }), ofMore('diagnosis', 'name'))).toBe(all);
  });
});

describe('decide: substance use, to a recipient the plan names (D14, 42 CFR 2.31)', () => {
  const told = (part: Parameters<typeof planOf>[0]) => answer(recordOf(planOf({ facts: factsOf('name', 'substance_use'), ...part })), ofMore('substance_use'));

  it.each([
    ['any employer, this one not named', 'any_except', [], 'fact_not_allowed substance_use'], ['any employer, this one named', 'any_except', [at('bakery')], 'yes'],
    ['only these, this one among them', 'only_these', [at('bakery')], 'yes'], ['ask me each time, not named', 'ask_each_time', [], 'fact_not_allowed substance_use, answer_needed'],
    ['ask me each time, named as ask', 'ask_each_time', [at('bakery', 'ask')], 'answer_needed'],
  ] as const)('%s', (_, scope, employers, expected) => expect(told({ scope, employers: [...employers] })).toBe(expected));
});

describe('decide: which employers (D2, D5)', () => {
  it.each([
    ['only these: a named employer', 'only_these', [at('bakery')], 'yes'],
    ['only these: another employer', 'only_these', [at('hotel')], 'employer_not_named'],
    ['only these: named as a no', 'only_these', [at('bakery', 'refused'), at('hotel')], 'employer_refused'],
    ['only these: named as ask me', 'only_these', [at('bakery', 'ask')], 'answer_needed'],
    ['any except, and nobody excepted: an explicit choice', 'any_except', [], 'yes'],
    ['any except: the excepted one', 'any_except', [at('bakery', 'refused')], 'employer_refused'],
    ['any except: ask me for this one', 'any_except', [at('bakery', 'ask')], 'answer_needed'],
    ['ask each time: an employer settled once for all', 'ask_each_time', [at('bakery')], 'yes'],
    ['ask each time: settled as a no', 'ask_each_time', [at('bakery', 'refused')], 'employer_refused'],
    ['no employers: one named all the same', 'none', [at('bakery')], 'scope_nobody'],
    ['the same employer twice: the stricter holds', 'any_except', [at('bakery'), at('bakery', 'refused')], 'employer_refused'],
    ['the same employer twice: asking is stricter than yes', 'only_these', [at('bakery', 'ask'), at('bakery')], 'answer_needed'],
  ] as const)('%s', (_, scope, employers, expected) => expect(answer(recordOf(planOf({ scope, employers })))).toBe(expected));

  it.each([
    ['an exception that leaves the facts as they are', [at('bakery', 'allowed', null)], 'yes'],
    ['an exception for fewer facts', [at('bakery', 'allowed', ['programme'])], 'fact_not_allowed name'],
    ['an exception for no facts', [at('bakery', 'allowed', [])], 'fact_not_allowed name'],
    ['two entries: only what both allow', [at('bakery', 'allowed', ['name']), at('bakery', 'allowed', ['programme'])], 'fact_not_allowed name'],
    ['an exception can’t add what the plan does not allow', [at('bakery', 'allowed', ['name', 'diagnosis'])], 'yes'],
  ] as const)('%s', (_, employers, expected) => expect(answer(recordOf(planOf({ employers })))).toBe(expected));

  it('does not widen the facts by an exception (D5: inside the allowed facts)', () => {
    expect(answer(recordOf(planOf({ employers: [at('bakery', 'allowed', ['name', 'diagnosis'])] })), ofMore('diagnosis'))).toBe('fact_not_allowed diagnosis');
  });
});

describe('decide: each fact stands alone (D3)', () => {
  it.each(FACT_VALUES)('a plan that allows only %s allows no other', (only) => {
    const history = recordOf(planOf({ facts: factsOf(only) }));
    expect(FACT_VALUES.filter((fact) => answer(history, ofMore(fact)) === 'yes')).toEqual([only]);
  });

  it('refuses the whole when one of the facts is not allowed, and names that one only', () => {
    expect(answer(recordOf(planOf()), ofMore('name', 'legal_record', 'programme'))).toBe('fact_not_allowed legal_record');
  });

  it('never allows a fact nobody knows, even if a row claims it', () => {
    const made = 'everything' as Fact;
    expect(answer(recordOf(planOf({ facts: factsOf(made) })), ofMore(made))).toBe('fact_not_allowed everything');
  });
});

describe('decide: ask me each time (D5)', () => {
  const asking = planOf({ scope: 'ask_each_time', employers: [] });
  const told = (...answers: Partial<ReturnType<typeof answerOf>>[]) => recordOf(asking, { answers: answers.map((part, index) => answerOf({ id: `a${index + 1}`, ...part })) });

  it.each([
    ['a yes for the day', told({}), 'yes'],
    ['a yes for the day before', told({ on: '2026-03-09' }), 'answer_needed'],
    ['a yes for a later day', told({ on: '2026-03-11', until: '2026-03-20' }), 'answer_needed'],
    ['a yes until today', told({ on: '2026-03-05', until: '2026-03-10' }), 'yes'],
    ['a yes until yesterday', told({ on: '2026-03-05', until: '2026-03-09' }), 'answer_needed'],
    ['a yes for another employer', told({ employerId: 'hotel' }), 'answer_needed'],
    ['a yes under an older version of the plan', told({ planId: 'jo-v0' }), 'answer_needed'],
    ['a yes recorded after it was asked', told({ recordedAt: '2026-03-10T17:00:01.000Z' }), 'answer_needed'],
    ['a one-time yes already used', told({ usedAt: '2026-03-10T10:00:00.000Z' }), 'answer_needed'],
    ['a yes until a date, used before', told({ until: '2026-03-20', usedAt: '2026-03-10T10:00:00.000Z' }), 'yes'],
    ['a no', told({ answer: 'no' }), 'answer_no'],
    ['a yes, then a no', told({ until: '2026-03-20' }, { answer: 'no', recordedAt: '2026-03-10T09:00:00.000Z' }), 'answer_no'],
    ['a no, then a yes', told({ answer: 'no' }, { recordedAt: '2026-03-10T09:00:00.000Z' }), 'yes'],
    ['a yes and a no at the same instant', told({}, { answer: 'no' }), 'answer_no'],
    ['a no until yesterday does not bring an older yes back', told({ on: '2026-03-05', until: '2026-03-20', recordedAt: '2026-03-05T09:00:00.000Z' }, { answer: 'no', on: '2026-03-08', until: '2026-03-09', recordedAt: '2026-03-08T09:00:00.000Z' }), 'answer_needed'],
  ])('%s', (_, history, expected) => expect(answer(history)).toBe(expected));

  it.each([
    ['a yes for this purpose', 'propose_client', 'propose_client', 'yes'],
    ['a yes for another purpose', 'discuss_opening', 'propose_client', 'answer_needed'],
    ['a yes for one purpose, asked for none', 'propose_client', null, 'answer_needed'],
    ['a yes whatever the purpose', null, 'propose_client', 'yes'],
  ])('%s', (_, given, asked, expected) => expect(answer(told({ purpose: given }), questionOf({ purpose: asked }))).toBe(expected));

  it('counts a no to any purpose when it is not said what this is for', () => {
    expect(answer(told({}, { answer: 'no', purpose: 'discuss_opening', recordedAt: '2026-03-10T09:00:00.000Z' }))).toBe('answer_no');
    expect(answer(told({}, { answer: 'no', purpose: 'discuss_opening' }), questionOf({ purpose: 'propose_client' }))).toBe('yes');
  });

  it('hears a no also where the plan says yes', () => {
    expect(answer(recordOf(planOf(), { answers: [answerOf({ answer: 'no' })] }))).toBe('answer_no');
  });

  it('names the yes it rests on, the last one given, whatever the order of rows and ids', () => {
    const [earlier, later] = [{ until: '2026-03-20' }, { recordedAt: '2026-03-10T09:00:00.000Z' }];
    expect(decide(told(earlier, later), questionOf())).toMatchObject({ outcome: 'allowed', answerIds: ['a2'] });
    expect(decide(told(later, earlier), questionOf())).toMatchObject({ outcome: 'allowed', answerIds: ['a1'] });
  });
});

describe('decide: when it may be said (D2)', () => {
  const points: (Moment | null)[] = ['before_applying', 'at_interview', 'at_offer', 'after_start', 'if_trouble', null];
  it.each<[When, string[]]>([
    ['before_applying', ['yes', 'yes', 'yes', 'yes', 'yes', 'yes']],
    ['at_interview', ['too_early', 'yes', 'yes', 'yes', 'yes', 'moment_unknown']],
    ['at_offer', ['too_early', 'too_early', 'yes', 'yes', 'yes', 'moment_unknown']],
    ['after_start', ['too_early', 'too_early', 'too_early', 'yes', 'yes', 'moment_unknown']],
    ['if_trouble', ['too_early', 'too_early', 'too_early', 'too_early', 'yes', 'moment_unknown']],
    ['never', Array(6).fill('never_to_be_said')],
  ])('%s: each point of the job search in turn, the unknown one last', (when, expected) => {
    expect(points.map((moment) => answer(recordOf(planOf({ when })), questionOf({ moment })))).toEqual(expected);
  });

  it('takes a job start for a start', () => {
    expect(answer(recordOf(planOf({ when: 'after_start' })), questionOf({ act: 'job_start' }))).toBe('yes');
    expect(answer(recordOf(planOf({ when: 'if_trouble' })), questionOf({ act: 'job_start' }))).toBe('too_early');
  });
});

describe('stateOfLeave: planned visits are asked again each time (D8)', () => {
  const planned = questionOf({ act: 'plan', day: '2026-03-20' });
  it.each([
    ['the plan still covers it', recordOf(planOf()), '2026-03-10', 'may speak'],
    ['taken back since', recordOf(planOf(), { withdrawals: [withdrawalOf()] }), '2026-03-10', 'needs leave again'],
    ['ends before the day', recordOf(planOf({ expiresOn: '2026-03-19' })), '2026-03-10', 'needs leave again'],
    ['ended before today, the planned day long past', recordOf(planOf({ expiresOn: '2026-03-25' })), '2026-03-26', 'needs leave again'],
    ['only the yes is missing', recordOf(planOf({ employers: [at('bakery', 'ask')] })), '2026-03-10', 'ask first'],
    ['the yes and more is missing', recordOf(planOf({ employers: [at('bakery', 'ask')], expiresOn: '2026-03-11' })), '2026-03-10', 'needs leave again'],
    ['the answer was no', recordOf(planOf({ employers: [at('bakery', 'ask')] }), { answers: [answerOf({ answer: 'no' })] }), '2026-03-10', 'needs leave again'],
  ])('%s', (_, history, today, expected) => {
    const { state, reasons } = stateOfLeave(history, planned, today);
    expect(state).toBe(expected);
    expect(reasons.length === 0).toBe(expected === 'may speak');
  });
});

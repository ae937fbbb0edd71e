import { answerOf, at, planOf, recordOf, withdrawalOf } from '../../../test/support/disclosure-fixtures';
import { answerProblems, answerState, plansToAnswer, untilOf, yesWithoutPlan, type GivenAnswer } from './answer.rules';

const TODAY = '2026-11-19';
const ENTERED_ON = '2026-01-05';
const given = (part: Partial<GivenAnswer> = {}): GivenAnswer => ({ answer: 'yes', lasts: 'once', purpose: 'propose_client', onDay: '', untilDay: '', ...part });
const until = (onDay: string, untilDay: string) => ({ lasts: 'until' as const, onDay, untilDay });

it.each<[string, Partial<GivenAnswer>, string[]]>([
  ['today’s yes, for today', {}, []], ['a yes for one visit next week', { onDay: '2026-11-26' }, []], ['a yes for a visit in two years', { onDay: '2028-11-26' }, ['onDay']],
  ['a yes until a day within the year', until('2026-11-01', '2027-10-31'), []], ['a yes that holds from a day to come', until('2026-11-20', '2026-11-30'), ['onDay']],
  ['a no for a day to come', { answer: 'no', onDay: '2026-11-20' }, ['onDay']], ['before the programme', { onDay: '2026-01-04' }, ['onDay']], ['an end before the start', until('2026-11-18', '2026-11-17'), ['untilDay']],
  ['a yes for ever', until('', '2099-01-01'), ['untilDay']], ['until a day that isn’t said', until('', ''), ['untilDay']], ['an end that was typed and then not meant', { untilDay: '2099-01-01' }, []],
  ['a yes to what', { purpose: '' }, ['purpose']], ['a no to everything', { answer: 'no', purpose: '' }, []],
])('D5, an answer: %s', (_, part, faults) => expect(Object.keys(answerProblems(given(part), TODAY, ENTERED_ON))).toEqual(faults));

it('D5: "for one time" leaves no last day behind, whatever was typed there', () => {
  expect(untilOf(given({ untilDay: '2026-12-01' }))).toBeNull();
  expect(untilOf(given({ lasts: '', untilDay: '2026-12-01' }))).toBe('2026-12-01');
});

describe('D1, D4: a yes never widens a plan', () => {
  it.each([
    ['no plan', recordOf([]), 'answer'], ['the employer is asked each time', recordOf(planOf({ scope: 'ask_each_time', employers: [] })), ''], ['the employer is named as one to ask', recordOf(planOf({ employers: [at('bakery', 'ask')] })), ''],
    ['the plan names others only', recordOf(planOf({ employers: [at('hotel')] })), 'employer'], ['the plan refuses it', recordOf(planOf({ scope: 'ask_each_time', employers: [at('bakery', 'refused')] })), 'employer'],
    ['no employer may be contacted', recordOf(planOf({ contactAllowed: false })), 'employer'], ['all was taken back', recordOf(planOf(), { withdrawals: [withdrawalOf()] }), 'answer'],
    ['this employer was taken back', recordOf(planOf(), { withdrawals: [withdrawalOf({ employerId: 'bakery' })] }), 'employer'], ['another was taken back', recordOf(planOf(), { withdrawals: [withdrawalOf({ employerId: 'hotel' })] }), ''],
    ['one fact was taken back', recordOf(planOf(), { withdrawals: [withdrawalOf({ fact: 'name' })] }), ''],
  ])('%s', (_, history, field) => expect(Object.keys(yesWithoutPlan(history, 'bakery', '2026-03-10'))).toEqual(field ? [field] : []));
});

describe('the versions an answer belongs to', () => {
  const plans = [planOf(), planOf({ version: 2, inForceFrom: '2026-05-01' })];
  it.each([
    ['a yes for today: the one in force', 'yes' as const, '2026-03-10', [1]], ['a yes for a day of the next: that one', 'yes' as const, '2026-05-03', [2]], ['a no: each that is or will be in force', 'no' as const, '2026-03-10', [1, 2]],
    ['a yes for a day before any: the newest', 'yes' as const, '2026-01-01', [2]],
  ])('D5, %s', (_, answer, on, versions) => expect(plansToAnswer(plans, answer, on, '2026-03-10').map((one) => one.version)).toEqual(versions));
  it('without a plan there is none', () => expect([...plansToAnswer([], 'yes', TODAY, TODAY), ...plansToAnswer([], 'no', TODAY, TODAY)]).toEqual([]));
});

describe('D5: where an answer stands on 10 March', () => {
  const no = answerOf({ id: 'a2', answer: 'no', recordedAt: '2026-03-10T09:00:00.000Z' });
  const second = planOf({ version: 2, givenOn: '2026-03-09', inForceFrom: '2026-03-09', recordedAt: '2026-03-09T10:00:00.000Z' });
  it.each([
    ['a yes for today', answerOf(), {}, 'one_visit'], ['a yes for tomorrow', answerOf({ on: '2026-03-11' }), {}, 'one_visit'], ['yesterday’s, not used', answerOf({ on: '2026-03-09' }), {}, 'over'],
    ['used', answerOf({ usedAt: '2026-03-10T10:00:00.000Z' }), {}, 'used'], ['a yes until Friday, used often', answerOf({ until: '2026-03-13', usedAt: '2026-03-10T10:00:00.000Z' }), {}, 'until'], ['until yesterday', answerOf({ on: '2026-03-01', until: '2026-03-09' }), {}, 'over'],
    ['ended by a no', answerOf(), { answers: [answerOf(), no] }, 'no_after'], ['a no to something else', answerOf({ purpose: 'tour' }), { answers: [answerOf({ purpose: 'tour' }), { ...no, purpose: 'thank_you' }] }, 'one_visit'],
    ['a no', no, {}, 'standing'], ['a no until Friday', { ...no, until: '2026-03-13' }, {}, 'until'], ['a no, and a yes since', { ...no, recordedAt: '2026-03-09T08:00:00.000Z' }, { answers: [answerOf()] }, 'yes_after'],
    ['a no to all, and a yes to one thing since', { ...no, recordedAt: '2026-03-09T08:00:00.000Z' }, { answers: [answerOf({ purpose: 'tour' })] }, 'standing'],
    ['a no, and a yes since for tomorrow only', { ...no, recordedAt: '2026-03-09T08:00:00.000Z' }, { answers: [answerOf({ on: '2026-03-11' })] }, 'standing'],
    ['of a version that is over', answerOf(), { plans: [planOf(), second] }, 'plan_changed'], ['taken back since', answerOf(), { withdrawals: [withdrawalOf()] }, 'taken_back'], ['a no after a withdrawal', no, { withdrawals: [withdrawalOf()] }, 'standing'],
  ])('%s', (_, answer, part, why) => {
    const state = answerState(answer, { ...recordOf(planOf(), { answers: [answer] }), ...part }, '2026-03-10');
    expect(state.why).toBe(why);
    expect(state.holds).toBe(['one_visit', 'until', 'standing'].includes(why));
  });
});

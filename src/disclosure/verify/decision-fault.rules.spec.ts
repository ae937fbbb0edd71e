import { answerOf, factsOf, planOf, questionOf, recordOf, withdrawalOf } from '../../../test/support/disclosure-fixtures';
import { decisionInputs } from '../rules/decision-record.rules';
import { decide } from '../rules/disclosure.rules';
import type { History, Question } from '../rules/disclosure-history';
import { reasonsStored } from '../rules/stored-reasons';
import { decisionFault, type StoredDecision } from './decision-fault.rules';

const record = recordOf(planOf());

/** A decision as the gate keeps it. */
function kept(question: Question = questionOf(), history: History = record): StoredDecision {
  const decision = decide(history, question);
  const isYes = decision.outcome === 'allowed';
  return {
    id: 'd', client_id: question.clientId, employer_id: question.employerId, act: question.act, day: question.day, purpose: question.purpose ?? null, asked_at: question.askedAt, outcome: decision.outcome,
    plan_id: isYes ? decision.planId : null, facts: JSON.stringify(question.facts), answer_ids: JSON.stringify(isYes ? decision.answerIds : []), reasons: JSON.stringify(isYes ? [] : reasonsStored(decision.reasons)), inputs: decisionInputs(history, question),
  };
}
const no = questionOf({ facts: ['diagnosis'] });

it('D7: a yes and a no that nobody touched have no fault', () => expect([decisionFault(kept(), record), decisionFault(kept(no), record)]).toEqual([null, null]));

it('what came after it is no fault', () => {
  const after = recordOf([planOf(), planOf({ version: 2, facts: [], recordedAt: '2026-03-11T09:00:00.000Z' })], { withdrawals: [withdrawalOf({ at: '2026-03-12T09:00:00.000Z' })] });
  expect(decisionFault(kept(), after)).toBeNull();
});

it('a yes kept as refused beside somebody else’s refusal has no fault', () => {
  expect(decisionFault({ ...kept(), outcome: 'refused', reasons: '["other_refused"]' }, record)).toBeNull();
});

it('a yes that rests on the answers of two employers joined in any order has no fault', () => {
  const plan = planOf({ scope: 'ask_each_time', employers: [] });
  const answers = ['bakery', 'hotel', 'quay'].map((employerId) => answerOf({ id: `yes-${employerId}`, employerId, purpose: null }));
  const joined = ['quay', 'hotel'].map((employerId) => ({ employerId, at: '2026-03-10T16:00:00.000Z' }));
  const row = kept(questionOf({ mergedFrom: joined }), recordOf(plan, { answers }));
  expect(row.answer_ids).toBe('["yes-bakery","yes-quay","yes-hotel"]');
  expect(decisionFault(row, recordOf(plan, { answers }))).toBeNull();
});

const UNFIT = 'what it was asked about doesn’t fit what it rests on.';
const OTHER = 'the rule gives another answer.';
it.each<[string, StoredDecision, string]>([
  ['another client', { ...kept(), client_id: 'teo' }, UNFIT],
  ['another employer', { ...kept(), employer_id: 'hotel' }, UNFIT],
  ['another day', { ...kept(), day: '2026-03-11' }, UNFIT],
  ['another act', { ...kept(), act: 'plan' }, UNFIT],
  ['more facts', { ...kept(), facts: '["name","diagnosis"]' }, UNFIT],
  ['facts that can’t be read', { ...kept(), facts: 'all' }, UNFIT],
  ['nothing it rests on', { ...kept(), inputs: '{' }, UNFIT],
  ['a no made a yes', { ...kept(no), outcome: 'allowed', plan_id: 'jo-v1', reasons: '[]' }, OTHER],
  ['a yes made a no', { ...kept(), outcome: 'refused', reasons: '["no_plan"]' }, OTHER],
  ['another plan', { ...kept(), plan_id: 'jo-v2' }, OTHER],
  ['answers that can’t be read', { ...kept(), answer_ids: '[' }, OTHER],
  ['fewer reasons', { ...kept(no), reasons: '[]' }, OTHER],
  ['an answer it didn’t rest on', { ...kept(), answer_ids: '["a1"]' }, OTHER],
])('forged: %s', (_, row, fault) => expect(decisionFault(row, record)).toBe(fault));

it.each<[string, History, string]>([
  ['a wider scope', recordOf(planOf({ scope: 'any_except' })), 'version 1'],
  ['a fact put in', recordOf(planOf({ facts: factsOf('name', 'programme', 'diagnosis') })), 'version 1'],
  ['a version taken out', recordOf([]), 'version 1 is gone'],
  ['a version dated back', recordOf([planOf(), planOf({ version: 2, recordedAt: '2026-03-03T09:00:00.000Z' })]), 'version 2 came in'],
  ['a withdrawal dated back', recordOf(planOf(), { withdrawals: [withdrawalOf({ at: '2026-03-03T09:00:00.000Z' })] }), 'what was taken back'],
])('changed since: %s', (_, history, what) => expect(decisionFault(kept(), history)).toBe(`the plans on record have changed since it was made: ${what}.`));

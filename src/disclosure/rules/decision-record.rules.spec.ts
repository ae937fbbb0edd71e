import { answerOf, at, factsOf, planOf, questionOf, recordOf, withdrawalOf } from '../../../test/support/disclosure-fixtures';
import { decisionInputs, questionOf as storedQuestion, replay } from './decision-record.rules';
import { decide } from './disclosure.rules';
import { historyAsOf } from './record-of-leave.rules';

const history = recordOf([planOf({ employers: [at('hotel'), at('bakery', 'ask')] }), planOf({ clientId: 'teo', id: 'teo-v1' })], {
  withdrawals: [withdrawalOf({ id: 'w2', employerId: 'hotel' }), withdrawalOf({ fact: 'programme' })],
  answers: [answerOf()],
});

describe('decisionInputs: what a decision rests on, kept beside it (D7, DESIGN §5)', () => {
  it('replays to the same answer, a yes and a no', () => {
    for (const question of [questionOf(), questionOf({ employerId: 'hotel', facts: ['name', 'legal_record'] })]) {
      expect(replay(decisionInputs(history, question))).toEqual(decide(history, question));
    }
    expect(replay(decisionInputs(history, questionOf())).outcome).toBe('allowed');
  });

  it('is one text for one record: neither the order of rows, keys and facts nor what is left unsaid changes it', () => {
    const turned = { answers: history.answers, withdrawals: [...history.withdrawals].reverse(), plans: [...history.plans].reverse() };
    const question = questionOf({ facts: ['programme', 'name'] });
    const spelledOut = { ...questionOf({ facts: ['name', 'programme', 'name'] }), purpose: null, moment: null, mergedFrom: [] };
    expect(decisionInputs(turned, spelledOut)).toBe(decisionInputs(history, question));
  });

  it('is one text also for rows that tie: two withdrawals or two answers at one instant, an employer twice', () => {
    const entries = [at('bakery', 'ask', ['name']), at('bakery', 'ask', ['programme']), at('bakery', 'allowed')];
    const rows = { withdrawals: [withdrawalOf(), withdrawalOf({ id: 'w2', fact: 'name' })], answers: [answerOf(), answerOf({ id: 'a2', answer: 'no' })] };
    const turned = { withdrawals: [...rows.withdrawals].reverse(), answers: [...rows.answers].reverse() };
    const texts = [recordOf(planOf({ employers: entries }), rows), recordOf(planOf({ employers: [...entries].reverse() }), turned)].map((one) => decisionInputs(one, questionOf()));
    expect(texts[1]).toBe(texts[0]);
  });

  it('holds no wording, no other client and no other employer', () => {
    const worded = planOf({ facts: [{ fact: 'name', words: 'Jo has worked in kitchens' }], wordsNotToUse: ['clinic'], employers: [at('bakery'), at('hotel')] });
    const text = decisionInputs(recordOf([worded, planOf({ clientId: 'teo', id: 'teo-v1' })], { withdrawals: [withdrawalOf({ employerId: 'hotel' })] }), questionOf());
    expect(['kitchens', 'clinic', 'teo', 'hotel'].filter((word) => text.includes(word))).toEqual([]);
  });

  it('shows a plan, a withdrawal or an answer changed in the tables since', () => {
    const stored = decisionInputs(history, questionOf());
    const forged = [
      { ...history, plans: [planOf({ employers: [at('bakery')] })] },
      { ...history, withdrawals: [] },
      { ...history, answers: [answerOf({ until: '2026-12-31' })] },
    ];
    expect(forged.map((tables) => decisionInputs(historyAsOf(tables, '2026-03-10T17:00:00.000Z'), questionOf()) === stored)).toEqual([false, false, false]);
  });

  it('is rebuilt from the tables as they stood: what came after, and the use it was itself, are left out', () => {
    const stored = decisionInputs(history, questionOf());
    const tables = recordOf([...history.plans, planOf({ version: 2, recordedAt: '2026-03-11T09:00:00.000Z' })], {
      withdrawals: [...history.withdrawals, withdrawalOf({ id: 'w9', at: '2026-03-10T17:00:00.001Z' })],
      answers: [answerOf({ usedAt: '2026-03-10T17:00:00.000Z' }), answerOf({ id: 'a9', answer: 'no', recordedAt: '2026-03-10T18:00:00.000Z' })],
    });
    expect(decisionInputs(historyAsOf(tables, questionOf().askedAt), storedQuestion(stored) ?? questionOf())).toBe(stored);
  });

  it('is the same text however often a yes until a date was used since; a one-time yes is spent by its use', () => {
    const text = (until: string | null, usedAt: string | null) => decisionInputs({ ...history, answers: [answerOf({ until, usedAt })] }, questionOf());
    expect(text('2026-03-20', '2026-03-10T09:00:00.000Z')).toBe(text('2026-03-20', null));
    expect(text(null, '2026-03-10T09:00:00.000Z')).not.toBe(text(null, null));
  });

  it.each([
    ['no JSON', 'not json'],
    ['nothing', 'null'],
    ['another shape', '{"rule":1,"question":{},"history":{}}'],
    ['rows that are none', '{"rule":1,"question":{"facts":["name"]},"history":{"plans":[null],"withdrawals":[],"answers":[]}}'],
    ['made under a rule this one is not', decisionInputs(recordOf(planOf()), questionOf()).replace('"rule":1', '"rule":2')],
  ])('replays a row that can’t be read as a refusal, not an exception: %s', (_, stored) => {
    expect(replay(stored)).toMatchObject({ outcome: 'refused', reasons: [{ code: 'record_unreadable' }] });
  });

  it('gives the stored question back, or null', () => {
    const question = questionOf({ facts: ['name'], purpose: 'propose_client' });
    expect(storedQuestion(decisionInputs(history, question))).toEqual({ ...question, moment: null, mergedFrom: [] });
    expect(['{', '{}', 'null'].map(storedQuestion)).toEqual([null, null, null]);
  });

  it('finds a forged yes: the stored facts edited by hand replay to another answer', () => {
    const stored = decisionInputs(recordOf(planOf({ facts: factsOf('name') })), questionOf({ facts: ['diagnosis'] }));
    expect(replay(stored).outcome).toBe('refused');
    expect(replay(stored.replace('"diagnosis"', '"name"')).outcome).toBe('allowed');
  });
});

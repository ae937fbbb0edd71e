import { answerOf, at, factsOf, planOf, questionOf, recordOf, withdrawalOf } from '../../../test/support/disclosure-fixtures';
import type { History } from './disclosure-history';
import { decide } from './disclosure.rules';
import { saidWhileJoined } from './parted.rules';

const PARTED = [{ employerId: 'hotel', from: '2026-03-05T00:00:00.000Z', to: '2026-03-08T00:00:00.000Z' }];
const DURING = '2026-03-06T10:00:00.000Z';
const BEFORE = '2026-03-04T10:00:00.000Z';
const AFTER = '2026-03-09T10:00:00.000Z';

/** At the bakery, whose record stood under the hotel's from the 5th to the 8th of March. */
const isAllowed = (history: History, facts = questionOf().facts) => {
  const question = questionOf({ facts });
  return decide(saidWhileJoined(history, 'bakery', PARTED, question.askedAt), question).outcome === 'allowed';
};
const plan = (recordedAt: string, part: Parameters<typeof planOf>[0] = {}) => planOf({ scope: 'any_except', employers: [], recordedAt, ...part });

describe('D1, D4: what was refused while two records stood for one employer stays refused for both', () => {
  it.each<[string, History, boolean]>([
    ['nothing was said of the other', recordOf(plan(BEFORE)), true],
    ['taken back at the other while joined', recordOf(plan(BEFORE), { withdrawals: [withdrawalOf({ employerId: 'hotel', at: DURING, saidOn: '2026-03-06' })] }), false],
    ['taken back at the other before', recordOf(plan(BEFORE), { withdrawals: [withdrawalOf({ employerId: 'hotel', at: BEFORE, saidOn: '2026-03-04' })] }), true],
    ['taken back at the other once they were two again', recordOf(plan(BEFORE), { withdrawals: [withdrawalOf({ employerId: 'hotel', at: AFTER, saidOn: '2026-03-09' })] }), true],
    ['an exception made while joined', recordOf(plan(DURING, { employers: [at('hotel', 'refused')] })), false],
    ['an exception made before', recordOf(plan(BEFORE, { employers: [at('hotel', 'refused')] })), true],
    ['ask me first, said while joined', recordOf(plan(DURING, { employers: [at('hotel', 'ask')] })), false],
    ['taken back while joined, then the other allowed by name', recordOf([plan(BEFORE), plan('2026-03-07T10:00:00.000Z', { id: 'jo-v2', version: 2, givenOn: '2026-03-07', inForceFrom: '2026-03-07', employers: [at('hotel')] })], { withdrawals: [withdrawalOf({ employerId: 'hotel', at: DURING, saidOn: '2026-03-06' })] }), false],
    ['a no while joined', recordOf(plan(BEFORE), { answers: [answerOf({ employerId: 'hotel', answer: 'no', recordedAt: DURING, on: '2026-03-06', until: null })] }), false],
  ])('%s', (_, history, expected) => expect(isAllowed(history)).toBe(expected));

  it('a yes is not carried over, nor does a name that was given there name anybody here', () => {
    expect(isAllowed(recordOf(plan(DURING, { scope: 'only_these', employers: [at('hotel')] })))).toBe(false);
    expect(isAllowed(recordOf(plan(DURING, { scope: 'ask_each_time' }), { answers: [answerOf({ employerId: 'hotel', answer: 'yes', recordedAt: DURING })] }))).toBe(false);
    const named = recordOf(plan(DURING, { facts: factsOf('name', 'substance_use'), employers: [{ ...at('hotel'), facts: ['name', 'substance_use'] }] }));
    expect([isAllowed(named, ['name']), isAllowed(named, ['substance_use'])]).toEqual([true, false]);
  });

  it('a joining taken apart only after the asking plays no part in it', () => {
    const history = recordOf(plan(DURING, { employers: [at('hotel', 'refused')] }));
    expect(saidWhileJoined(history, 'bakery', PARTED, '2026-03-07T00:00:00.000Z')).toEqual(history);
  });
});

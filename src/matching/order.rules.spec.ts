import fc from 'fast-check';
import { readyProfile } from './match.rules';
import { readyOpening } from './match-opening';
import { anOpening, aProfile } from '../../test/support/match-samples';
import { orderMatches, orderPeople, rankOpenings, type RankedOpening } from './order.rules';

const ranked = (id: string, facts: Partial<RankedOpening> = {}): RankedOpening => ({ id, title: 'Cleaner', heardOn: '2026-11-16', score: 0, hasBrokenMust: false, ...facts });

describe('openings for one client', () => {
  it.each<[string, RankedOpening, RankedOpening]>([
    ['the better score first (M5)', ranked('b', { score: 20 }), ranked('a', { score: 10 })],
    ['a broken must below everything else, whatever its score (M4)', ranked('b', { score: -50 }), ranked('a', { score: 90, hasBrokenMust: true })],
    ['among conflicts the better score first', ranked('b', { score: -10, hasBrokenMust: true }), ranked('a', { score: -20, hasBrokenMust: true })],
    ['at one score the newest heard of', ranked('b', { heardOn: '2026-11-17' }), ranked('a')],
    ['one without a date last', ranked('b', { heardOn: '2020-01-01' }), ranked('a', { heardOn: null })],
    ['on one day by title', ranked('b', { title: 'Baker' }), ranked('a')],
    ['under one title by id', ranked('a'), ranked('b')],
  ])('%s', (_, first, second) => {
    expect(orderMatches([second, first])).toEqual([first, second]);
    expect(orderMatches([first, second])).toEqual([first, second]);
  });

  it('stand in the same order whatever order they came in', () => {
    const some = fc.uniqueArray(
      fc.record({ id: fc.uuid(), title: fc.constantFrom('Baker', 'Cleaner'), heardOn: fc.constantFrom(null, '2026-11-16', '2026-11-17'), score: fc.integer({ min: -2, max: 2 }), hasBrokenMust: fc.boolean() }),
      { selector: (one) => one.id, maxLength: 12 },
    );
    fc.assert(fc.property(some.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
      expect(orderMatches(shuffled)).toEqual(orderMatches(list));
    }));
  });

  it('are all there: a conflict is shown last, never hidden (M4)', () => {
    const ready = readyProfile(aProfile({ kinds: { wanted: [{ code: '37-2012', words: 'cleaning' }], strength: 'must', refused: [] } }));
    const openings = [anOpening({ id: 'till', title: 'Cashier', kindCode: '41-2011' }), anOpening({ id: 'odd', title: 'All-rounder' }), anOpening({ id: 'room', title: 'Housekeeper', kindCode: '37-2012' })];
    expect(rankOpenings(ready, openings.map(readyOpening)).map(({ id, hasBrokenMust }) => [id, hasBrokenMust])).toEqual([['room', false], ['odd', false], ['till', true]]);
  });
});

describe('people for one opening', () => {
  const person = (label: string, facts: Partial<{ score: number; hasBrokenMust: boolean; mustWeight: number }> = {}) => ({ id: label, label, score: 0, hasBrokenMust: false, mustWeight: 0, ...facts });

  it('stand by what of their wishes it keeps: who spoke firmly is not behind who spoke softly', () => {
    const must = person('A.B.', { score: 0, mustWeight: 300 });
    const prefer = person('C.D.', { score: 200 });
    expect(orderPeople([prefer, must]).map(({ label }) => label)).toEqual(['A.B.', 'C.D.']);
  });

  it('and those it conflicts with last, ties by what is seen of them', () => {
    const people = [person('Z.', { hasBrokenMust: true, score: 500 }), person('B.'), person('A.')];
    expect(orderPeople(people).map(({ label }) => label)).toEqual(['A.', 'B.', 'Z.']);
  });
});

import { nearWords, slipsForgiven } from './near-words.rules';

const known = (...words: string[]) => words.map((word, index) => ({ word, uses: 100 - index }));

describe('what was meant by a mistyped word', () => {
  it.each([
    ['a letter left out', 'stelar', ['stellar', 'similar'], ['stellar']],
    ['a wrong letter', 'cleening', ['cleaning', 'planning'], ['cleaning']],
    ['two letters swapped', 'hotle', ['hotel', 'hotels'], ['hotel']],
    ['the nearest before the more used', 'bakerry', ['bakers', 'bakery'], ['bakery', 'bakers']],
    ['the more used among equals', 'barber', ['barner', 'barker'], ['barner', 'barker']],
    ['nothing in a short word', 'inn', ['ink', 'ann'], []],
    ['one slip, not two, in a word of five', 'pride', ['bribe', 'prune'], []],
    ['two slips in a longer one', 'hozpitel', ['hospital'], ['hospital']],
    ['never the word itself', 'laundry', ['laundry'], []],
  ])('%s', (_, typed, words, expected) => {
    expect(nearWords(typed, false, known(...words)).map((one) => one.word)).toEqual(expected);
  });

  it('compares the last word, still in the typing, with beginnings too', () => {
    expect(nearWords('hosbi', true, known('hospital')).map((one) => one.word)).toEqual(['hospital']);
    expect(nearWords('hosbi', false, known('hospital'))).toEqual([]);
  });

  it('puts a whole word before a beginning as near', () => {
    expect(nearWords('harbur', true, known('harborton', 'harbor')).map((one) => one.word)).toEqual(['harbor', 'harborton']);
  });

  it.each([['tea', 0], ['cafe', 1], ['hotel', 1], ['bakery', 2]])('forgives so many slips in %s: %d', (word, slips) => expect(slipsForgiven(word)).toBe(slips));
});

import fc from 'fast-check';
import { editDistance, fold, nameKey, similarity, tokens } from './normalise';

describe('two ways of writing one name fold to the same', () => {
  it.each([
    ['Coleman’s Pride', 'colemans pride'], ["COLEMAN'S   PRIDE", 'colemans pride'], ['Coleman´s Pride', 'colemans pride'],
    ['Café Zoë', 'cafe zoe'], ['Cafe\u0301 Zoe\u0308', 'cafe zoe'], ['Straße 7', 'strasse 7'], ['STRAẞE', 'strasse'],
    ['Ærø Smørrebrød', 'aero smorrebrod'], ['Łódź Đorđević', 'lodz dordevic'], ['Œuvre', 'oeuvre'], ['İstanbul Kapı', 'istanbul kapi'],
    ['Smith & Sons', 'smith and sons'], ['R&D Labs', 'r and d labs'], ['ＡＣＭＥ　＆　Ｃｏ', 'acme and co'],
    ['St. Brendan’s—Hospital (north)', 'st brendans hospital north'], ['A.B.C. Ltd.', 'a b c ltd'], ['Acme™ Foods®', 'acme foods'],
    ['of\uFB01ce', 'office'], ['soft\u00adhyphen', 'softhyphen'], ['zero\u200bwidth', 'zerowidth'], ['ΟΔΟΣ', 'οδοσ'], ['οδός', 'οδοσ'],
    ['مُحَمَّد', 'محمد'], ['हिन्दी', 'हिन्दी'], ['がんばる 한글', 'がんばる 한글'], ['  tab\tand\nline  ', 'tab and line'],
    ['', ''], ['!!!', ''], ['already folded 7', 'already folded 7'],
  ])('%j → %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folding twice changes nothing, and leaves no stray spaces', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const once = fold(text);
      return fold(once) === once && !/^ | {2}| $/.test(once);
    }), { numRuns: 5000 });
  });

  it('case never matters in plain letters', () => {
    fc.assert(fc.property(fc.string(), (text) => fold(text) === fold(text.toUpperCase())));
  });
});

describe('the key a name is sorted and compared by', () => {
  it.each([['Élan Café', 'elan cafe'], ['!!!', '!!!'], ['  ***  ', '***'], ['', '']])('%j → %j', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});

it.each([['Coleman’s Pride & Co.', ['colemans', 'pride', 'and', 'co']], ['', []], [' – ', []]])('the words of %j are %j', (text, words) => {
  expect(tokens(text)).toEqual(words);
});

describe('how alike two names look', () => {
  it.each([
    ['Quayside Hotel', 'quayside  HOTEL', 1], ['Quayside Hotel', 'Hotel Quayside', 1], ['', '', 0], ['', 'Quayside', 0], ['abc', 'xyz', 0],
  ])('%j and %j: exactly %d', (a, b, expected) => {
    expect(similarity(a, b)).toBe(expected);
  });

  it.each([
    ['stellar cleaning', 'Stelar Cleaning LLC', 0.7], ['Colemans pride', 'Coleman’s Pride Inc', 0.75], ['Harbor Bakery', 'Harbour Bakery', 0.8],
  ])('a slip or a suffix keeps %j near %j: at least %d', (a, b, least) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(least);
    expect(similarity(a, b)).toBeLessThan(1);
  });

  it('one shared common word is not likeness', () => {
    expect(similarity('Harbor Bakery', 'Fern Street Bakery')).toBeLessThan(0.6);
  });

  it('is the same both ways and never leaves 0 to 1', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
      const alike = similarity(a, b);
      return alike === similarity(b, a) && alike >= 0 && alike <= 1;
    }));
  });
});

describe('typing slips between two words', () => {
  it.each([
    ['bakery', 'bakery', 2, 0, 'none'], ['bakery', 'bakry', 2, 1, 'a letter left out'], ['bakery', 'bakkery', 2, 1, 'a letter added'],
    ['bakery', 'bajery', 2, 1, 'a letter replaced'], ['bakery', 'bakeyr', 2, 1, 'two neighbours swapped'],
    ['stellar', 'stlelra', 3, 2, 'two swaps'], ['kitten', 'sitting', 5, 3, 'three'], ['kitten', 'sitting', 2, 3, 'past the limit: one more than it'],
    ['a', 'abcdef', 2, 3, 'far too long'], ['', '', 1, 0, 'nothing to slip on'], ['', 'ab', 2, 2, 'all of it'], ['ab', '', 1, 2, 'past the limit'],
    ['ba', 'ab', 1, 1, 'a swap at the very limit'], ['😀x', 'x', 1, 1, 'one sign is one letter'],
  ])('%j to %j within %i is %i: %s', (a, b, max, expected) => {
    expect(editDistance(a, b, max)).toBe(expected);
  });

  it('the limit only cuts: it never changes an answer below it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, max) =>
      editDistance(a, b, max) === Math.min(editDistance(a, b, 99), max + 1) && editDistance(a, b, max) === editDistance(b, a, max)), { numRuns: 3000 });
  });
});

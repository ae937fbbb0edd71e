import { fts5Text, meets, openGroups, tsqueryText } from './match-text';
import { askedWords, isLearned, slipsOf, wordsOf } from './search-words';

const groups = openGroups([{ typed: 'stelar', meant: ['stellar'] }, { typed: 'a', meant: [] }]);

it('S-34: writes a query in each language with every word in quotes', () => {
  expect(fts5Text(groups)).toBe('("stelar" * OR "stellar") AND ("a")');
  expect(tsqueryText(groups)).toBe(`('stelar':* | 'stellar') & ('a')`);
});

it('S-34: leaves no way out of the quotes', () => {
  const hostile = openGroups([{ typed: `x" OR 'y\\`, meant: [] }]);
  expect(fts5Text(hostile)).toBe(`("x OR 'y\\" *)`);
  expect(tsqueryText(hostile)).toBe(`('x" OR y':*)`);
});

it.each([['stellar cleaning a', true], ['stelarium of a', true], ['stella a', false], ['stellar ab', false], ['', false]])('meets %j: %s', (text, expected) => expect(meets(groups, text)).toBe(expected));

it('keeps each word of an employer once, folded, and cuts monsters', () => {
  expect(wordsOf(['Café & Bar', 'The BAR', 'x'.repeat(90)])).toEqual(['cafe', 'and', 'bar', 'the', 'x'.repeat(60)]);
});

it('asks for eight words at most', () => expect(askedWords('a b c d e f g h i j')).toHaveLength(8));

it.each([['bakery', true], ['12', false], ['1205', false], ['24k', true], ['st', false]])('learns %s: %s', (word, expected) => expect(isLearned(word)).toBe(expected));

it('two words one slip apart share a slip', () => {
  for (const [a, b] of [['pride', 'prid'], ['pride', 'pryde'], ['pride', 'prdie'], ['pride', 'priide']]) expect(slipsOf(a).some((slip) => slipsOf(b).includes(slip))).toBe(true);
  expect(slipsOf('pride').some((slip) => slipsOf('brine').includes(slip))).toBe(false);
});

import { capitalise, initialsOf, joinList, plural, shortName, truncate } from './plain';

it.each([
  [['Ann', 'Bo', 'Cy'], 'en-GB', 'Ann, Bo and Cy'], [['Ann', 'Bo', 'Cy'], 'en-US', 'Ann, Bo, and Cy'],
  [['Ann', 'Bo'], 'en-US', 'Ann and Bo'], [['Ann'], 'en-GB', 'Ann'], [[], 'en-GB', ''], [['Ana', 'Bo'], 'es', 'Ana y Bo'],
])('%j for %s reads %j', (items, locale, sentence) => {
  expect(joinList(items, locale)).toBe(sentence);
});

it.each([[0, '0 visits'], [1, '1 visit'], [2, '2 visits'], [5978, '5,978 visits']])('%i is written %s', (count, words) => {
  expect(plural(count, 'visit', 'visits')).toBe(words);
});

it('writes large numbers the way the locale does', () => {
  expect(plural(5978, 'Besuch', 'Besuche', 'de-DE')).toBe('5.978 Besuche');
});

it.each([['by phone', 'By phone'], ['élan', 'Élan'], ['𐐨b', '𐐀b'], ['', ''], ['NASA', 'NASA']])('%j starts a sentence as %j', (text, expected) => {
  expect(capitalise(text)).toBe(expected);
});

it.each([
  ['Jo Marsh', 'J.M.', 'Jo M.'], ['Jo Anne Marsh', 'J.M.', 'Jo M.'], ['Ana de la Cruz', 'A.C.', 'Ana C.'], ['Cher', 'C.', 'Cher'],
  ['Anne-Marie O’Neil', 'A.O.', 'Anne-Marie O.'], ['  élise   örn ', 'É.Ö.', 'élise Ö.'], ['E\u0301lise Orn', 'E\u0301.O.', 'E\u0301lise O.'],
  ['Jo (Joanna) –', 'J.J.', 'Jo J.'], ['李 明', '李.明.', '李 明.'], ['', '', ''], [' – ', '', ''],
])('%j: initials %j (M1), short name %j', (name, initials, short) => {
  expect(initialsOf(name)).toBe(initials);
  expect(shortName(name)).toBe(short);
});

it.each([
  ['Toured housekeeping', 40, 'Toured housekeeping'], ['Toured housekeeping', 19, 'Toured housekeeping'],
  ['Toured all of housekeeping', 16, 'Toured all of…'], ['Toured all of housekeeping', 14, 'Toured all of…'],
  ['Donaudampfschifffahrt', 8, 'Donauda…'], ['a Donaudampfschifffahrt', 8, 'a Donau…'], ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2, '👩‍👩‍👧‍👦…'], ['👩‍👩‍👧‍👦', 3, '👩‍👩‍👧‍👦'], ['abc', 1, '…'],
])('%j in %i signs is %j', (text, max, expected) => {
  expect(truncate(text, max)).toBe(expected);
});

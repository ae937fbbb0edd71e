import { isPlaceholder, known, tidyLine, tidyText } from './tidy.rules';

describe('tidyLine', () => {
  it.each([
    ['  STELLAR \u00a0 CLEANING ', 'STELLAR CLEANING'],
    ['"sp quoted"', 'sp quoted'],
    [' "a" and "b" ', '"a" and "b"'],
    ['one\r\ntwo', 'one two'],
    ['a\u0000b\u200bc\u0007', 'abc'],
    ['Cafe\u0301', 'Café'],
    ['\u2007tab\tbed', 'tab bed'],
  ])('%j becomes %j', (cell, line) => {
    expect(tidyLine(cell)).toBe(line);
  });
});

it('tidyText keeps lines and single blank lines', () => {
  expect(tidyText(' one \r\n\r\n\r\n\r\n two\rthree ')).toBe('one\n\ntwo\nthree');
});

it.each(['', '-', '[not provided]', 'N/A', 'n.a.', 'None', 'UNKNOWN', '???', 'NULL'])('%j says nothing', (line) => {
  expect(isPlaceholder(line)).toBe(true);
  expect(known(line)).toBe('');
});

it.each(['None Better Bakery', '上海', '337', 'Null Set Records'])('%j says something', (line) => {
  expect(isPlaceholder(line)).toBe(false);
});

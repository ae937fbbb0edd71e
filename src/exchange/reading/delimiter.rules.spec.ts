import { guessDelimiter } from './delimiter.rules';

describe('guessDelimiter', () => {
  it.each([
    [',', 'name,city\nStellar,Rock\n'],
    [';', 'name;pay\nStellar;12,50\nUnistrut;13,00\n'],
    ['\t', 'name\tcity\nA, B and C\tRock\nD\tRock, AR\n'],
    ['|', 'id|name|phone\n0|second avenue deli|212-677-0606\n1|asian|\n'],
    [',', 'name,activity\nA,x | y\nB,"x | y, z"\n'],
    [',', 'name,notes\nA,"one; two\nthree; four"\nB,"said ""a;b;c"""\n'],
    [',', 'name\nStellar Cleaning\nUnistrut\n'],
    [',', ''],
    [';', 'sep=;\nname,x;city\nA;B\n'],
    [',', 'name,place\n5" pipe,Rock\nB,C\n'],
    ['\t', 'a\tb\r\n1\t2\r\n'],
  ])('finds %j in %j', (delimiter, text) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});

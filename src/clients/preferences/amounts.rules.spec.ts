import { lines, readAmount, words } from './amounts.rules';

it.each<[string, number | null]>([
  ['', null], ['  ', null], ['16.50', 16.5], ['$16.50', 16.5], ['16,50', 16.5], ['1,550', 1550], ['$ 1,550.75', 1550.75], ['0', 0], ['1550', 1550],
  ['a lot', NaN], ['-5', NaN], ['1e9', NaN], ['15 or so', NaN], ['1,55,0', NaN], ['99999999999', NaN],
])('reads %j as people mean it', (typed, amount) => {
  expect(readAmount(typed)).toEqual(amount);
});

it('takes lines and words apart and leaves blanks out', () => {
  expect(lines(' one \n\n two\n')).toEqual(['one', 'two']);
  expect(words('Spanish, English\nArabic,')).toEqual(['Spanish', 'English', 'Arabic']);
  expect(lines('x\n'.repeat(100))).toHaveLength(100);
});

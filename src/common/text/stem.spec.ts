import { singular, stem, tellingStems } from './stem';

describe('stems bring together what a title varies', () => {
  it.each([
    ['clean cleaner cleaners cleaning'],
    ['drive driver drivers driving'],
    ['bake baker bakery bakeries baking'],
    ['trim trimmer trimming'],
    ['operator operating'],
    ['labour labor labourer laborers'],
    ['tyre tire tires'],
    ['edger edgerman'],
    ['care carer caring'],
    ['sales salesman saleswoman salesperson salespersons'],
  ])('%s', (words) => {
    expect(new Set(words.split(' ').map(stem)).size).toBe(1);
  });

  it.each([['car', 'care'], ['cars', 'carer'], ['host', 'hostler'], ['labour', 'lab'], ['master', 'mask']])('%s stays apart from %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it.each(['清洁工', 'уборщик', 'a', '1', ''])('%j of another script, or too short, comes back as it went in', (word) => {
    expect(stem(word)).toBe(word);
  });
});

it.each([['guards', 'guard'], ['bakeries', 'bakery'], ['dishes', 'dish'], ['glass', 'glass'], ['bus', 'bus'], ['gas', 'gas'], ['tennis', 'tennis']])('one of %s is %s', (many, one) => {
  expect(singular(many)).toBe(one);
});

it('words that say nothing about the work are left out, unless there are no others', () => {
  expect(tellingStems('Full-time cleaners wanted for the hotel')).toEqual(['clean', 'hotel']);
  expect(tellingStems('Work')).toEqual(['work']);
  expect(tellingStems('— !')).toEqual([]);
});

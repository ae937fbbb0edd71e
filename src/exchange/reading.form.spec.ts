import { readForm } from '../common/web/form';
import { choicesSaid, ReadingForm } from './reading.form';
import { isSameReading, surroundingsOf, yearGiven } from './understanding/choices';

const read = (posted: Record<string, string>) => readForm(ReadingForm, { version: '1', ...posted });

it.each([
  ['columns by their place', { 'column-name': '0', 'column-city': '2' }, { columns: { name: 0, city: 2 }, year: '', leaveOutDoubtful: false }],
  ['a field set to nothing', { 'column-name': '0', 'column-city': '' }, { columns: { name: 0 }, year: '', leaveOutDoubtful: false }],
  ['the doubtful left out', { leaveOutDoubtful: 'yes' }, { columns: {}, year: '', leaveOutDoubtful: true }],
  ['a year of one’s own', { year: 'other', otherYear: '2017' }, { columns: {}, year: '2017', leaveOutDoubtful: false }],
  ['a year offered, whatever stands in the other field', { year: '2018', otherYear: '2017' }, { columns: {}, year: '2018', leaveOutDoubtful: false }],
])('reads %s', (_, posted, expected) => {
  const form = read(posted as Record<string, string>);
  expect(form.ok && choicesSaid('employers', form.value, 3)).toEqual(expected);
});

it.each([['a column the file doesn’t have', { 'column-name': '3' }]])('refuses %s', (_, posted) => {
  const form = read(posted);
  expect(form.ok && choicesSaid('employers', form.value, 3)).toBeNull();
});

it.each([
  ['column-name', 'x', 'Choose a column from the list.'],
  ['year', 'soon', 'Choose one of the answers.'],
  ['otherYear', '18', 'Enter the year as four digits, such as 2018.'],
])('says what is wrong with %s', (name, value, sentence) => {
  expect(read({ [name]: value }).state.errors[name]).toBe(sentence);
});

it('knows two readings that come to the same, in whatever order they were chosen', () => {
  const one = { columns: { name: 0, city: 1 }, year: '', leaveOutDoubtful: false };
  expect(isSameReading(one, { ...one, columns: { city: 1, name: 0 } })).toBe(true);
  expect(isSameReading(one, { ...one, columns: { name: 1, city: 0 } })).toBe(false);
  expect(isSameReading(one, { ...one, year: '2018' })).toBe(false);
});

it.each([['2018', 2018], ['words', null], ['refuse', null], ['', null]])('takes “%s” for the year %s', (year, expected) => {
  expect(yearGiven({ columns: {}, year, leaveOutDoubtful: false })).toBe(expected);
});

it.each([['en-US', 'US', 'month first'], ['en-GB', 'GB', 'day first'], ['en', 'US', 'month first']])('takes from %s the country %s and %s', (locale, country, dateOrder) => {
  expect(surroundingsOf(locale, '2026-11-19')).toEqual({ country, dateOrder, year: 2026, locale });
});

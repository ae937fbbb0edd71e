import { fromUnit, inUnit, measured, measuresOf } from './measures';

it.each([['en-US', 'miles', 'lb'], ['en-GB', 'miles', 'kg'], ['en-CA', 'km', 'kg'], ['nl-NL', 'km', 'kg'], ['en', 'km', 'kg'], ['es-US', 'miles', 'lb']])('%s counts in %s and %s', (locale, distance, weight) => {
  const said = measuresOf(locale);
  expect([said.distance.short, said.weight.short]).toEqual([distance, weight]);
});

it('what was typed comes out as it was typed, to two places', () => {
  const { distance, weight } = measuresOf('en-US');
  for (const typed of [0, 0.25, 1, 5, 12.5, 25, 49.99, 250]) expect([inUnit(fromUnit(typed, distance), distance), inUnit(fromUnit(typed, weight), weight)]).toEqual([typed, typed]);
});

it.each([[8.04672, 'en-US', '5 miles'], [1.609344, 'en-GB', '1 mile'], [8.05, 'nl-NL', '8,05 km'], [1, 'nl-NL', '1 km']])('%d km in %s is “%s”', (km, locale, words) => {
  expect(measured(km, measuresOf(locale).distance, locale)).toBe(words);
});

it.each([[15, 'en-US', '33 lb'], [22.7, 'en-US', '50 lb'], [10.2058, 'en-US', '22.5 lb'], [0, 'en-US', '0 lb'], [0.5, 'en-US', '1.1 lb'], [15, 'en-GB', '15 kg'], [12.5, 'nl-NL', '12,5 kg']])('%d kg in %s is “%s”: whole pounds where it was given in kilograms', (kg, locale, words) => {
  expect(measured(kg, measuresOf(locale).weight, locale)).toBe(words);
});

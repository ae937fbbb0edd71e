import fc from 'fast-check';
import { distanceText, milesBetween } from './distance.rules';
import { lengthOf, orderDay, orderStops, type DayStop } from './order.rules';

/** Places on a street, by their house numbers; "?" is nobody knows where. */
const street = (...houses: (number | '?')[]) => houses.map((house) => ({ house, place: house === '?' ? null : { lat: 41, lon: -87 + house / 1000 } }));
const houses = (stops: readonly { house: number | '?' }[]) => stops.map((stop) => stop.house);
const at = (house: number) => ({ lat: 41, lon: -87 + house / 1000 });

it.each([
  ['from the first, the nearest comes next', street(1, 9, 2, 5), null, [1, 2, 5, 9]],
  ['from the office, the first is the nearest to it', street(1, 9, 2, 5), at(10), [9, 5, 2, 1]],
  ['a place nobody knows comes last', street('?', 3, 1), at(0), [1, 3, '?']],
  ['where the nearest next makes the way longer, the order given is kept', street(-1.5, 1, 4), at(0), [-1.5, 1, 4]],
  ['none', street(), null, []],
])('%s', (_, stops, start, expected) => expect(houses(orderStops(stops, start))).toEqual(expected));

it('two at one address stay as they stood', () => {
  const [first, second, near] = street(4, 4, 1);
  expect(orderStops([first, second, near], at(0)).map((stop) => [first, second, near].indexOf(stop))).toEqual([2, 0, 1]);
});

it('what has a time stays, and a block goes on from wherever one is before it', () => {
  const [a, b, c, d, e] = street(5, 9, 1, 8, 2);
  const day = [{ ...a, group: null }, { ...c, group: '09:00' }, { ...d, group: '09:00' }, { ...b, group: null }, { ...e, group: 'any' }];
  expect(houses(orderDay(day, at(0)))).toEqual([5, 8, 1, 9, 2]);
});

const stop = fc.record({ id: fc.nat(), group: fc.constantFrom('a', 'b', null), place: fc.option(fc.record({ lat: fc.double({ min: -80, max: 80, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) }), { freq: 5 }) });
const start = fc.option(fc.record({ lat: fc.double({ min: -80, max: 80, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) }));

it('is the same stops, never a longer way than given, and the same each time', () => {
  fc.assert(fc.property(fc.array(stop, { maxLength: 14 }), start, (stops, from) => {
    const ordered = orderStops(stops, from);
    expect(new Set(ordered)).toEqual(new Set(stops));
    expect(ordered).toHaveLength(stops.length);
    expect(lengthOf(ordered, from)).toBeLessThanOrEqual(lengthOf(stops, from) + 1e-9);
    expect(orderStops(stops, from)).toEqual(ordered);
  }));
});

it('a day keeps each stop, and each group where it stood', () => {
  fc.assert(fc.property(fc.array(stop, { maxLength: 14 }), start, (stops, office) => {
    const ordered = orderDay(stops, office);
    expect(new Set(ordered)).toEqual(new Set(stops));
    expect(ordered.map((one: DayStop) => one.group)).toEqual(stops.map((one) => one.group));
    stops.forEach((one, index) => one.group === null && expect(ordered[index]).toBe(one));
  }));
});

it('measures over the round earth', () => {
  expect(milesBetween({ lat: 40.7128, lon: -74.006 }, { lat: 41.8781, lon: -87.6298 })).toBeCloseTo(711.3, 0);
  expect(milesBetween({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(69.1, 1);
});

it.each([[0.01, 'en-US', '0.1 miles'], [1.01, 'en-US', '1 mile'], [9.94, 'en-GB', '9.9 miles'], [12.4, 'en-US', '12 miles'], [0.4, 'en-CA', '0.6 km']])('says %d miles in %s as "%s"', (miles, locale, text) => expect(distanceText(miles, locale)).toBe(text));

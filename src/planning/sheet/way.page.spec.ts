import { waysOf } from './way.page';

const OFFICE = { lat: 41.9, lon: -87.8 };
const stop = (lon: number | null, isByPostcode = false) => ({ address: '12 Quay Street', place: lon === null ? null : { lat: 41.9, lon, isByPostcode } });
const given = (office: typeof OFFICE | null) => ({ office, locale: 'en-US', agent: 'X11' });

it.each([
  ['from the office, then from one to the next', OFFICE, [stop(-87.7), stop(-87.6)], ['5.1 miles from the office', '5.1 miles from the one before']],
  ['without an office the first has none', null, [stop(-87.7), stop(-87.6)], ['', '5.1 miles from the one before']],
  ['one that nobody knows is passed over', OFFICE, [stop(null), stop(-87.7)], ['', '5.1 miles from the office']],
  ['a place that is only its postcode’s says so', OFFICE, [stop(-87.7, true)], ['5.1 miles from the office, by its postcode']],
])('%s', (_, office, stops, away) => expect(waysOf(stops, given(office)).map((way) => way.away)).toEqual(away));

it('the map is asked for the address, not for the middle of a postcode', () => {
  expect(waysOf([stop(-87.7, true)], given(null))[0].mapHref).toBe('https://www.openstreetmap.org/search?query=12%20Quay%20Street');
  expect(waysOf([{ address: '', place: null }], given(null))[0]).toMatchObject({ hasMap: false, mapHref: '' });
});

import fc from 'fast-check';
import { readMapLink } from './map-link.rules';

const HERE = { ok: true, place: { lat: 41.8947, lon: -87.7704 } };

it.each([
  ['two numbers', '41.8947, -87.7704'],
  ['two numbers with a space', ' 41.8947 -87.7704 '],
  ['a geo: address', 'geo:41.8947,-87.7704;u=35'],
  ['a geo: address with a height', 'geo:41.8947,-87.7704,180'],
  ['Android’s own', 'geo:0,0?q=41.8947,-87.7704(Harbor%20Bakery)'],
  ['Google, the middle of the map', 'https://www.google.com/maps/@41.8947,-87.7704,17z'],
  ['Google, the pin rather than the middle', 'https://www.google.com/maps/place/Harbor+Bakery/@41.8000,-87.7000,17z/data=!3m1!4b1!4m6!3m5!1s0x0:0x0!8m2!3d41.8947!4d-87.7704!16s'],
  ['Google, a search', 'https://www.google.com/maps/search/?api=1&query=41.8947%2C-87.7704'],
  ['Google, a search in the path', 'https://www.google.com/maps/search/41.8947,+-87.7704'],
  ['Google, the old way', 'http://maps.google.com/?q=loc:41.8947,-87.7704'],
  ['Google, the end of a way', 'https://www.google.com/maps/dir/41.1,-87.1/41.8947,-87.7704/'],
  ['Apple', 'https://maps.apple.com/?ll=41.8947,-87.7704&q=Harbor%20Bakery'],
  ['Apple, the new way', 'https://maps.apple.com/place?coordinate=41.8947,-87.7704&name=Harbor'],
  ['OpenStreetMap, the pin', 'https://www.openstreetmap.org/?mlat=41.8947&mlon=-87.7704#map=12/41.1/-87.1'],
  ['OpenStreetMap, the middle', 'https://www.openstreetmap.org/#map=17/41.8947/-87.7704'],
  ['Bing, the pin', 'https://www.bing.com/maps?cp=41.1~-87.1&sp=point.41.8947_-87.7704_Harbor%20Bakery'],
  ['Bing, the middle', 'https://www.bing.com/maps?cp=41.8947~-87.7704&lvl=17'],
  ['a link without its beginning', 'www.openstreetmap.org/?mlat=41.8947&mlon=-87.7704'],
])('reads %s', (_, text) => expect(readMapLink(text)).toEqual(HERE));

it.each(['https://maps.app.goo.gl/AbCdEf123', 'https://goo.gl/maps/xyz', 'https://osm.org/go/abc--', 'https://binged.it/2abc', 'maps.app.goo.gl/AbC'])('refuses a short link that hides its place, and says what to do: %s', (text) => {
  expect(readMapLink(text)).toEqual({ ok: false, sentence: expect.stringMatching(/short link.*looks nothing up.*copy the long address/s) });
});

it.each(['', 'Harbor Bakery', '12 Quay Street, Harborton', 'https://www.google.com/maps/place/Harbor+Bakery', 'geo:here', 'javascript:alert(1)', 'https://%', 'https://www.google.com/maps/%E0%A4%A/'])('says what to paste when there is no place in it: "%s"', (text) => {
  expect(readMapLink(text)).toEqual({ ok: false, sentence: expect.stringContaining('No place can be read') });
});

it.each(['91, 10', '10, 181', '0, 0', 'https://www.google.com/maps/@95.0,10.0,5z'])('refuses what is no place on the earth: %s', (text) => {
  expect(readMapLink(text)).toEqual({ ok: false, sentence: expect.stringContaining('no place on the earth') });
});

it('answers whatever is pasted', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })), (text) => typeof readMapLink(text).ok === 'boolean'));
});

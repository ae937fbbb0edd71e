import { mapHref } from './map-app.rules';

const [ANDROID, IPHONE, DESK] = ['Mozilla/5.0 (Linux; Android 15; Pixel 9)', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 'Mozilla/5.0 (X11; Linux x86_64)'];
const PLACE = { lat: 41.8947, lon: -87.7704 };

it.each([
  ['Android’s own', '12 Quay Street, Harborton', PLACE, ANDROID, 'geo:41.8947,-87.7704?q=12%20Quay%20Street%2C%20Harborton'],
  ['Android’s own, by the address alone', '12 Quay Street', null, ANDROID, 'geo:0,0?q=12%20Quay%20Street'],
  ['Apple’s', '12 Quay Street', PLACE, IPHONE, 'https://maps.apple.com/?q=12%20Quay%20Street'],
  ['Apple’s, by the place alone', '', PLACE, IPHONE, 'https://maps.apple.com/?q=41.8947%2C-87.7704'],
  ['the open map', '12 Quay Street', PLACE, DESK, 'https://www.openstreetmap.org/?mlat=41.8947&mlon=-87.7704#map=17/41.8947/-87.7704'],
  ['the open map, by the address', 'Büro & Co 5', null, DESK, 'https://www.openstreetmap.org/search?query=B%C3%BCro%20%26%20Co%205'],
  ['none', '', null, ANDROID, ''],
])('opens %s', (_, address, place, agent, href) => expect(mapHref(address, place, agent)).toBe(href));

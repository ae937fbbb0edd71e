import type { Place } from './distance.rules';

/**
 * The link that opens an address in the phone's own map app, by what the browser says it runs on: a geo: address on
 * Android, Apple's on its own machines, the open map elsewhere. It holds the employer's address and nothing else, and
 * goes nowhere until it is pressed. Empty when nothing is known of where it is.
 */
export function mapHref(address: string, place: Place | null, agent: string): string {
  const point = place === null ? '' : `${place.lat},${place.lon}`;
  const asked = encodeURIComponent(address || point);
  if (asked === '') return '';
  if (/Android/i.test(agent)) return `geo:${point || '0,0'}?q=${asked}`;
  if (/iPhone|iPad|Macintosh/i.test(agent)) return `https://maps.apple.com/?q=${asked}`;
  if (point === '') return `https://www.openstreetmap.org/search?query=${asked}`;
  const { lat, lon } = place ?? { lat: 0, lon: 0 };
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`;
}

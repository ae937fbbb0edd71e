import { fold } from '../../common/text/normalise';
import { isPlace, type Place } from '../../employers/places/distance.rules';
import { postcodeKey } from '../../employers/places/postcode.rules';

/** Which column holds what, from 0. */
export interface PostcodeColumns {
  readonly postcode: number;
  readonly lat: number;
  readonly lon: number;
}

/** How such columns are headed, census files included; folded. */
const HEADS = {
  postcode: ['postcode', 'postal code', 'postalcode', 'zip', 'zip code', 'zipcode', 'zcta', 'zcta5', 'geoid', 'plz', 'pcd'],
  lat: ['lat', 'latitude', 'intptlat', 'y'],
  lon: ['lon', 'lng', 'long', 'longitude', 'intptlong', 'x'],
} as const;

const MOST_LETTERS = 12;

/** Finds the three columns by their names; null when one is missing. */
export function postcodeColumns(header: readonly string[]): PostcodeColumns | null {
  const names = header.map((name) => fold(name.replace(/_/g, ' ')));
  const at = (heads: readonly string[]) => heads.map((head) => names.indexOf(head)).find((index) => index >= 0) ?? -1;
  const columns = { postcode: at(HEADS.postcode), lat: at(HEADS.lat), lon: at(HEADS.lon) };
  return Object.values(columns).includes(-1) ? null : columns;
}

/** One row as a postcode and its place, or a sentence why it is none. */
export function readPostcode(cells: readonly string[], columns: PostcodeColumns): { key: string; place: Place } | string {
  const [code, lat, lon] = [columns.postcode, columns.lat, columns.lon].map((column) => (cells[column] ?? '').trim());
  const key = postcodeKey(code);
  if (key === '') return 'There is no postcode.';
  if (key.length > MOST_LETTERS) return `“${code.slice(0, 30)}” is too long for a postcode.`;
  const place = { lat: Number(lat), lon: Number(lon) };
  return lat !== '' && lon !== '' && isPlace(place.lat, place.lon) ? { key, place } : `“${lat.slice(0, 30)}, ${lon.slice(0, 30)}” is no latitude and longitude.`;
}

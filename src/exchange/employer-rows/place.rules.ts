import { tokens } from '../../common/text/normalise';

/** What a file says about where a business is; any of it may be blank. */
export interface PlaceWords {
  address: string;
  city: string;
  region: string;
  postcode: string;
  lat: number | null;
  lon: number | null;
}

/** Ways to write one thing in a US, Canadian or British address, by the way they are compared. */
const STREET_WORDS: Record<string, string | undefined> = {
  street: 'st', avenue: 'ave', av: 'ave', boulevard: 'blvd', blv: 'blvd', road: 'rd', drive: 'dr', lane: 'ln', court: 'ct', place: 'pl', circle: 'cir', parkway: 'pkwy', pky: 'pkwy', pkway: 'pkwy', highway: 'hwy', terrace: 'ter', trail: 'trl', square: 'sq', cove: 'cv', center: 'ctr', centre: 'ctr', plaza: 'plz', point: 'pt', north: 'n', south: 's', east: 'e', west: 'w', northeast: 'ne', northwest: 'nw', southeast: 'se', southwest: 'sw',
  first: '1st', second: '2nd', third: '3rd', fourth: '4th', fifth: '5th', sixth: '6th', seventh: '7th', eighth: '8th', ninth: '9th', tenth: '10th', saint: 'st',
};
const STREET_TYPES = new Set(['st', 'ave', 'blvd', 'rd', 'dr', 'ln', 'ct', 'pl', 'cir', 'pkwy', 'hwy', 'ter', 'trl', 'sq', 'cv', 'way', 'row', 'pike', 'loop', 'aly', 'plz', 'run', 'walk', 'broadway', 'pass']);
const COMPASS = new Set(['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw']);
/** Words before a unit's own number. "STE 104", "#104" and "APT 104" are one door. */
const UNIT_WORDS = new Set(['ste', 'suite', 'apt', 'apartment', 'unit', 'rm', 'room', 'no', 'bldg', 'building', 'fl', 'flr', 'floor', 'space', 'spc', 'lot']);

const CITY_STATE_ZIP = /^(.+?),\s*([^,\d]+?),?\s+([A-Z]{2})\s+(\d{5}(?:-\d{4})?)(?:,?\s*(?:USA|United States))?$/;

/** The street and its unit as they are compared: "5600 W Chicago Avenue # 1ST" and "5600 w chicago ave 1st" agree. */
export function addressKey(address: string): string {
  const words = addressWords(address).filter((word) => !UNIT_WORDS.has(word));
  // "1 1" is a unit copied into two columns.
  return words.filter((word, at) => at === 0 || word !== words[at - 1]).join(' ');
}

/** The house alone, unit left out: the site, for a business known to be one by other means. */
export function houseKey(address: string): string {
  const words = addressWords(address);
  const type = words.findIndex((word, at) => at > 1 && STREET_TYPES.has(word));
  if (type < 0) return addressKey(address);
  const end = COMPASS.has(words[type + 1] ?? '') ? type + 2 : type + 1;
  return words.slice(0, end).join(' ');
}

/**
 * Where a row's business is, as two rows are compared; blank when the row doesn't say. An address alone may
 * stand in many towns, so it goes with the postcode or else the town. A point is rounded to about eleven metres.
 */
export function placeKey(place: PlaceWords): string {
  const street = addressKey(place.address);
  if (street !== '') return `${street}@${townKey(place)}`;
  return place.lat !== null && place.lon !== null ? `${place.lat.toFixed(4)},${place.lon.toFixed(4)}` : '';
}

/** The five-digit postcode, or else the town and state, as they are compared. */
export function townKey(place: Pick<PlaceWords, 'city' | 'region' | 'postcode'>): string {
  const postcode = place.postcode.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^\d{9}$/.test(postcode)) return postcode.slice(0, 5);
  return postcode !== '' ? postcode : tokens(`${place.city} ${place.region}`).join(' ');
}

/** Takes "12 Main St, Little Rock, AR 72201" apart for files that keep it all in one column. */
export function splitAddress(address: string): { address: string; city: string; region: string; postcode: string } | null {
  const found = CITY_STATE_ZIP.exec(address);
  return found ? { address: found[1], city: found[2], region: found[3], postcode: found[4] } : null;
}

function addressWords(address: string): string[] {
  return tokens(address.replace(/#/g, ' # ')).map((word) => (Object.hasOwn(STREET_WORDS, word) ? (STREET_WORDS[word] ?? word) : word));
}

import { measuresOf } from '../../common/text/measures';

/** A point on the earth, in degrees. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_MILES = 3958.8;
const KM_IN_A_MILE = 1.609344;

/** Whether two numbers are a point on the earth; 0, 0 lies in the sea and is what lists hold that know none. */
export function isPlace(lat: number, lon: number): boolean {
  return Number.isFinite(lat) && Number.isFinite(lon) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0);
}

/** Kilometres in a straight line, over the round earth; how long the way takes is another matter. */
export function kmBetween(a: Place, b: Place): number {
  return milesBetween(a, b) * KM_IN_A_MILE;
}

/** The same in miles. */
export function milesBetween(a: Place, b: Place): number {
  const [latA, latB] = [radians(a.lat), radians(b.lat)];
  const half = Math.sin((latB - latA) / 2) ** 2 + Math.cos(latA) * Math.cos(latB) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_MILES * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** "0.4 miles", or "0.6 km" where people count in those; from ten on whole ones. */
export function distanceText(miles: number, locale: string): string {
  const isMiles = measuresOf(locale).distance.short === 'miles';
  const far = Math.max(0.1, isMiles ? miles : miles * KM_IN_A_MILE);
  const shown = far < 9.95 ? far.toFixed(1) : Math.round(far).toLocaleString('en');
  if (!isMiles) return `${shown} km`;
  return shown === '1.0' ? '1 mile' : `${shown} miles`;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

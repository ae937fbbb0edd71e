import type { Place } from './week.types';

const EARTH_MILES = 3958.8;
const KM_IN_A_MILE = 1.609344;
const IN_MILES = /^en-(US|GB)$/i;

/** So near that it is on the way, in miles. */
export const NEAR_MILES = 1;

/** Farther than that. */
export const FAR = Infinity;

/** A degree of latitude is some 69 miles: two places farther apart than this many degrees needn't be measured. */
const NEAR_DEGREES = NEAR_MILES / 68;

/** Miles in a straight line, or FAR. */
export function milesWithin(a: Place, b: Place): number {
  if (Math.abs(a.lat - b.lat) > NEAR_DEGREES) return FAR;
  const [latA, latB] = [radians(a.lat), radians(b.lat)];
  const half = Math.sin((latB - latA) / 2) ** 2 + Math.cos(latA) * Math.cos(latB) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  const miles = 2 * EARTH_MILES * Math.asin(Math.min(1, Math.sqrt(half)));
  return miles <= NEAR_MILES ? miles : FAR;
}

/** "0.4 miles", or "0.6 km" where people count in those. */
export function awayText(miles: number, locale: string): string {
  const isMiles = IN_MILES.test(locale);
  const shown = Math.max(0.1, isMiles ? miles : miles * KM_IN_A_MILE).toFixed(1);
  if (!isMiles) return `${shown} km`;
  return shown === '1.0' ? '1 mile' : `${shown} miles`;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

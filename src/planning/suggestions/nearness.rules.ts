import { milesBetween, type Place } from '../../employers/places/distance.rules';

/** So near that it is on the way, in miles. */
export const NEAR_MILES = 1;

/** Farther than that. */
export const FAR = Infinity;

/** A degree of latitude is some 69 miles: two places farther apart than this many degrees needn't be measured. */
const NEAR_DEGREES = NEAR_MILES / 68;

/** Miles in a straight line, or FAR. */
export function milesWithin(a: Place, b: Place): number {
  if (Math.abs(a.lat - b.lat) > NEAR_DEGREES) return FAR;
  const miles = milesBetween(a, b);
  return miles <= NEAR_MILES ? miles : FAR;
}

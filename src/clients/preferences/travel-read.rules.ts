import type { Unit } from '../../common/text/measures';
import type { TravelWish } from '../work-profile';
import { firm, measure, number, type Faults } from './faults.rules';
import type { PreferencesForm } from './preferences.form';

/**
 * How far one would go, from the form (M2). A distance is asked back when nobody knows from where it counts.
 * @param standing what is on record, so that a distance left alone isn't rounded by its unit
 */
export function readTravel(form: PreferencesForm, faults: Faults, unit: Unit, standing: TravelWish): TravelWish {
  const [latitude, longitude] = placeIn(form.place, faults);
  const longestMinutes = number(form.longestMinutes, 'longestMinutes', faults, 'Enter the minutes as a number.', 600);
  const longestKm = measure(form.farthest, 'farthest', faults, { unit, most: 1000, standing: standing.longestKm, sentence: `Enter the distance as a number of ${unit.long}.` });
  // Asked even where the distance itself can't be read: it would be a second round.
  if (form.farthest !== '' && form.homeArea === '' && form.place === '') faults.homeArea ??= 'Say where home is, an area is enough, or leave the distance out: nobody knows where it counts from.';
  const strength = firm(form.travelStrength, `${form.longestMinutes}${form.farthest}` !== '', 'longestMinutes', faults, 'Say how long or how far, or choose “Not asked”.');
  return { homeArea: form.homeArea || null, latitude, longitude, modes: form.modes, longestMinutes, longestKm, strength };
}

function placeIn(text: string, faults: Faults): [number | null, number | null] {
  if (text === '') return [null, null];
  const [, latitude, longitude] = /^(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(text) ?? [];
  const isPlace = latitude !== undefined && Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180;
  if (!isPlace) faults.place = 'Write the place as two numbers, such as 34.7465, -92.2896.';
  return isPlace ? [Number(latitude), Number(longitude)] : [null, null];
}

import type { TravelWish } from '../work-profile';
import { firm, number, type Faults } from './faults.rules';
import type { PreferencesForm } from './preferences.form';

/** How far one would go, from the form (M2). */
export function readTravel(form: PreferencesForm, faults: Faults): TravelWish {
  const [latitude, longitude] = placeIn(form.place, faults);
  const longestMinutes = number(form.longestMinutes, 'longestMinutes', faults, 'Enter the minutes as a number.', 600);
  const longestKm = number(form.longestKm, 'longestKm', faults, 'Enter the distance as a number of kilometres.', 1000);
  const strength = firm(form.travelStrength, longestMinutes !== null || longestKm !== null, 'longestMinutes', faults, 'Say how long or how far, or choose “Not asked”.');
  return { homeArea: form.homeArea || null, latitude, longitude, modes: form.modes, longestMinutes, longestKm, strength };
}

function placeIn(text: string, faults: Faults): [number | null, number | null] {
  if (text === '') return [null, null];
  const [, latitude, longitude] = /^(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(text) ?? [];
  const isPlace = latitude !== undefined && Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180;
  if (!isPlace) faults.place = 'Write the place as two numbers, such as 34.7465, -92.2896.';
  return isPlace ? [Number(latitude), Number(longitude)] : [null, null];
}

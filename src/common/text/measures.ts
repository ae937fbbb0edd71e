/** A unit people of a place use; `size` is how much of the stored unit (km, kg) one of it is. */
export interface Unit {
  readonly short: string;
  readonly long: string;
  readonly size: number;
}

export interface Measures {
  readonly distance: Unit;
  readonly weight: Unit;
}

const KM: Unit = { short: 'km', long: 'kilometres', size: 1 };
const KG: Unit = { short: 'kg', long: 'kilograms', size: 1 };
const MILES: Unit = { short: 'miles', long: 'miles', size: 1.609344 };
const POUNDS: Unit = { short: 'lb', long: 'pounds', size: 0.45359237 };
const US: Measures = { distance: MILES, weight: POUNDS };
const GB: Measures = { distance: MILES, weight: KG };
const METRIC: Measures = { distance: KM, weight: KG };

/** How distances and weights are said where this locale is spoken: miles and pounds in the US, miles and kilograms in Britain, else metric. */
export function measuresOf(locale: string): Measures {
  const [, region = ''] = /[-_]([A-Z]{2})\b/i.exec(locale) ?? [];
  return region.toUpperCase() === 'US' ? US : region.toUpperCase() === 'GB' ? GB : METRIC;
}

/**
 * A stored amount (km or kg) in this unit, to two places: what was typed comes out as it was typed. A weight that was
 * given in kilograms, to a tenth at most, is told in whole pounds: nobody lifts "33.07 lb".
 */
export function inUnit(stored: number, unit: Unit): number {
  const places = unit === POUNDS && isGivenInKg(stored) ? 1 : 100;
  return Math.round((stored / unit.size) * places) / places;
}

/** An amount typed in this unit as it is stored (km or kg). */
export function fromUnit(typed: number, unit: Unit): number {
  return unit.size === 1 ? typed : Math.round(typed * unit.size * 10_000) / 10_000;
}

/** Less than a kilogram would be no pounds at all. */
function isGivenInKg(kg: number): boolean {
  return kg >= 1 && Math.abs(kg * 10 - Math.round(kg * 10)) < 1e-6;
}

/** "5 miles", "1 mile", "8.05 km"; "33 lb". */
export function measured(stored: number, unit: Unit, locale: string): string {
  const amount = inUnit(stored, unit);
  return `${amount.toLocaleString(locale)} ${amount === 1 && unit === MILES ? 'mile' : unit.short}`;
}

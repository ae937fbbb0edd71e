import type { Site } from '../openings/opening-words';

type Place = Pick<Site, 'locale' | 'currency'>;

const formats = new Map<string, Intl.NumberFormat>();

/** A sum without cents, as for a month. */
export function wholeMoney(sum: number, place: Place): string {
  return format(place, 0).format(sum);
}

/** A sum to the cent, as for an hour. */
export function exactMoney(sum: number, place: Place): string {
  return format(place, 2).format(sum);
}

/** Making a format costs more than using it a hundred times. */
function format({ locale, currency }: Place, cents: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${cents}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: cents, minimumFractionDigits: cents });
  formats.set(key, known);
  return known;
}

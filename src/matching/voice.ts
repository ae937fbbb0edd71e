import { inUnit, measuresOf, type Unit } from '../common/text/measures';
import { joinList } from '../common/text/plain';

/** How reasons are spoken: whom they are about, and numbers, money and lists the way the site writes them. */
export interface Voice {
  /** The preferred name or the initials, as the reader may see it (P1). */
  readonly name: string;
  readonly money: (sum: number) => string;
  readonly number: (count: number) => string;
  /** Kilometres and kilograms, as they are said where the site is: "5 miles", "22 lb". */
  readonly distance: (km: number) => string;
  readonly weight: (kg: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** "a, b or c". */
  readonly either: (items: readonly string[]) => string;
  readonly day: (day: string) => string;
  readonly locale: string;
}

/** A voice for one reader; make it once a page, since the formats behind it cost more than a match. */
export function voiceFor(name: string, site: { locale: string; currency: string } = { locale: 'en-US', currency: 'USD' }): Voice {
  const { locale, currency } = site;
  const whole = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const measures = measuresOf(locale);
  const said = (stored: number, unit: Unit) => {
    const amount = plain.format(inUnit(stored, unit));
    return `${amount} ${amount === '1' && unit.short === 'miles' ? 'mile' : unit.short}`;
  };
  return {
    name,
    locale,
    money: (sum) => (Math.abs(sum - Math.round(sum)) < 0.005 ? whole : exact).format(sum),
    number: (count) => plain.format(count),
    distance: (km) => said(km, measures.distance),
    weight: (kg) => said(kg, measures.weight),
    list: (items) => joinList(items, locale),
    either: (items) => disjunction.format(items),
    day: (day) => date.format(Date.parse(`${day}T00:00:00Z`)),
  };
}

import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

export interface Phone {
  /** As people of this place write it; what was typed, when it is no number. */
  text: string;
  hasHref: boolean;
  href: string;
}

/**
 * A phone number as it is shown and dialled. Numbers without a country belong to the site's own, read off its locale.
 * What isn't a number ("ask at the desk, ext. 4") stays as it was typed and is no link.
 */
export function phoneModel(typed: string, locale: string): Phone {
  if (typed === '') return { text: '', hasHref: false, href: '' };
  const country = new Intl.Locale(locale).maximize().region as CountryCode | undefined;
  const number = parsePhoneNumberFromString(typed, country);
  if (!number?.isPossible()) return { text: typed, hasHref: false, href: '' };
  return { text: number.country === country ? number.formatNational() : number.formatInternational(), hasHref: true, href: number.getURI() };
}

import { type CountryCode, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export type { CountryCode };

const LONGEST_PHONE = 40;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:[:/?#].*)?$/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * A telephone number as people of that country read it: national form at home ("(501) 555-0100"),
 * international abroad (S-36). What is no valid number stays as it was typed: it may still be one.
 */
export function readPhone(text: string, country: CountryCode): string {
  // Files are mostly blank here, and the library learns that only by failing.
  if (!/\d/.test(text)) return '';
  const number = parsePhoneNumberFromString(text, country);
  if (!number?.isPossible()) return text.slice(0, LONGEST_PHONE);
  return number.countryCallingCode === getCountryCallingCode(country) ? number.formatNational() : number.formatInternational();
}

/** A web address that is safe to link to, or blank: http and https alone, "www.x.example" completed. */
export function readWebsite(text: string): string {
  const given = text.trim();
  if (given === '') return '';
  const full = HOST.test(given) && !/^[a-z][a-z0-9+.-]*:\D/i.test(given) ? `https://${given}` : given;
  if (!SCHEME.test(full) || /\s/.test(full)) return '';
  try {
    const url = new URL(full);
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.') && url.username === '' ? url.href : '';
  } catch {
    return '';
  }
}

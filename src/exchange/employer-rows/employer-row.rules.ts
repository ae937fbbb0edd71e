import { fold } from '../../common/text/normalise';
import type { EmployerColumns, EmployerField } from '../columns/fields';
import { type CountryCode, readPhone, readWebsite } from '../reachable.rules';
import { known, tidyLine, tidyText } from '../../common/text/tidy.rules';
import { splitName } from './business-name.rules';
import { doubtEmployer, isUnstaffed, refuseName } from './doubt.rules';
import { guessIndustry } from './industry-guess.rules';
import { splitAddress } from './place.rules';
import { readableName, readablePlace } from './readable-name.rules';

/** One row of an employers file, understood. Blank means that the file doesn't say. */
export interface EmployerValue {
  /** What people call the business: its trading name where the file gives both. */
  name: string;
  legalName: string;
  tradingName: string;
  address: string;
  city: string;
  area: string;
  region: string;
  postcode: string;
  lat: number | null;
  lon: number | null;
  phone: string;
  website: string;
  /** The file's own words for the kind of business. */
  industryText: string;
  /** NAICS 2017, two to six digits; null when nothing says it plainly. */
  naics: string | null;
  naicsFrom: 'file' | 'description' | 'name' | null;
  about: string;
  howTheyHire: string;
  note: string;
  account: string;
  siteNumber: string;
  sourceKey: string;
  /** A sentence when the row may be no employer; it is imported all the same unless the person leaves it out. */
  doubt: string | null;
}

export type EmployerRow = { ok: true; value: EmployerValue } | { ok: false; refused: string };

const LONGEST_NAME = 200;
const AMERICA: CountryCode = 'US';

/** Understands one row by the columns chosen. Refused with a sentence when it names no business. */
export function employerFromRow(map: EmployerColumns, cells: string[], country: CountryCode = AMERICA): EmployerRow {
  const cell = (field: EmployerField): string => known(tidyLine(cells[map[field] ?? -1] ?? ''));
  const names = readNames(cell('name'), cell('tradingName'), cell('legalName'));
  if (names.name === '') return { ok: false, refused: noName(names.aside) };
  if (names.name.length > LONGEST_NAME) return { ok: false, refused: `The name is longer than ${LONGEST_NAME} characters.` };
  const long = (field: EmployerField): string => tidyText(cells[map[field] ?? -1] ?? '');
  const kinds = [...new Set([cell('industry'), cell('industryMore')].filter((kind) => kind !== ''))];
  const value = understand(cell, long, names, kinds, country);
  const vouchers = { name: value.name, kind: kinds[0] ?? '', hasIndustry: value.naics !== null, isReachable: [value.address, value.phone, value.website, value.about].some((part) => part !== '') };
  const refused = refuseName(vouchers);
  if (refused) return { ok: false, refused };
  value.doubt = doubtEmployer(vouchers);
  return { ok: true, value };
}

type ReadCell = (field: EmployerField) => string;

/** Written out field by field: a file has 50,000 of these, and objects put together from others take three times the memory. */
function understand(cell: ReadCell, long: ReadCell, names: Names, kinds: string[], country: CountryCode): EmployerValue {
  const place = readPlace(cell);
  const point = readPoint(cell('latitude'), cell('longitude'));
  const industry = readIndustry(cell('naicsCode'), guessIndustry(kinds.filter((kind) => !isUnstaffed(kind)), names.name));
  return {
    name: names.name, legalName: names.legalName, tradingName: names.tradingName,
    address: place.address, city: place.city, area: place.area, region: place.region, postcode: place.postcode, lat: point.lat, lon: point.lon,
    phone: readPhone(cell('phone'), country), website: readWebsite(cell('website')),
    industryText: kinds.join(' · '), naics: industry.naics, naicsFrom: industry.naicsFrom,
    about: long('about'), howTheyHire: long('howTheyHire'), note: [names.aside, long('note')].filter((part) => part !== '').join('\n'),
    account: cell('account'), siteNumber: cell('siteNumber'), sourceKey: cell('sourceKey'), doubt: null,
  };
}

interface Names {
  name: string;
  legalName: string;
  tradingName: string;
  aside: string;
}

/** A trading name is what stands over the door, so it is the name; the legal name is kept beside it. */
function readNames(plain: string, trading: string, legal: string): Names {
  const parts = [trading, plain, legal].map(splitName);
  const [over, given, registered] = parts;
  const name = over.name || given.name || registered.name;
  const tradingName = over.name || (given.legalName === '' ? '' : given.name);
  const legalName = registered.name || given.legalName || over.legalName || (over.name === '' ? '' : given.name);
  const aside = parts.map((part) => part.aside).filter((part) => part !== '').join(', ');
  const isSame = fold(legalName) === fold(name);
  return { name: readableName(name), tradingName: readableName(tradingName), legalName: isSame ? '' : readableName(legalName), aside };
}

function noName(aside: string): string {
  return aside === '' ? 'This row names no business.' : `“${aside}” is a line for the post room, not the name of a business. If you know whose it is, add the employer by hand.`;
}

type Place = Pick<EmployerValue, 'address' | 'city' | 'area' | 'region' | 'postcode'>;

function readPlace(cell: ReadCell): Place {
  const street = [cell('houseNumber'), cell('address')].filter((part) => part !== '').join(' ');
  const unit = cell('unit');
  const given: Place = { address: unit === '' || street === '' ? street : `${street}, ${unit}`, city: cell('city'), area: cell('area'), region: cell('region'), postcode: cell('postcode') };
  // An address that carries its own town knows its own postcode too.
  const apart = given.city === '' ? splitAddress(given.address) : null;
  const place = { ...given, ...apart };
  return { ...place, address: readablePlace(place.address), city: readablePlace(place.city), area: readablePlace(place.area) };
}

function readPoint(latitude: string, longitude: string): Pick<EmployerValue, 'lat' | 'lon'> {
  const lat = Number(latitude);
  const lon = Number(longitude);
  // 0, 0 lies in the sea off Ghana: exports write it for "not known".
  const isPoint = latitude !== '' && longitude !== '' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0);
  return isPoint ? { lat, lon } : { lat: null, lon: null };
}

function readIndustry(given: string, guess: ReturnType<typeof guessIndustry>): Pick<EmployerValue, 'naics' | 'naicsFrom'> {
  const code = given.replace(/\s/g, '');
  if (/^\d{2,6}$|^(31-33|44-45|48-49)$/.test(code)) return { naics: code, naicsFrom: 'file' };
  return { naics: guess?.code ?? null, naicsFrom: guess?.from ?? null };
}

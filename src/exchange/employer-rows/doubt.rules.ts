import { tokens } from '../../common/text/normalise';

/** What else a row says, beside a name, that a business stands behind it. */
export interface Vouchers {
  name: string;
  kind: string;
  hasIndustry: boolean;
  /** An address, a telephone number, a website or a description. */
  isReachable: boolean;
}

/** Things on a map that nobody goes to work at. */
const UNSTAFFED = new Set(['bicycle rental', 'fountain', 'roof', 'water tower', 'power substation', 'vending machine', 'atm', 'charging station', 'parcel locker', 'bench', 'toilets', 'shelter', 'post box', 'post depot', 'telephone', 'parking', 'parking space', 'railway', 'apartments', 'residential', 'yes', 'house', 'garage', 'garages', 'drinking water', 'bus stop', 'platform']);
const NO_KIND = new Set(['', 'other', 'unknown', 'misc', 'miscellaneous', 'unclassified', 'general', 'public', 'commercial', 'industrial']);

const CODE = /^(?:\d+[a-z]{0,2}|[a-z]\d+[a-z]?|[a-z]|nb|sb|eb|wb|and|pad|gate)$/;
const STREET = /\b\d+(?:st|nd|rd|th)\b|\b(?:street|avenue|ave|boulevard|blvd|road|parkway|place)\b/i;
const CORNER = /\S\s+(?:&|and|at|\/)\s+\S/i;
const HOUSE_ONLY = /^\d+\s+(?:[NSEW]|North|South|East|West)\.?\s+\p{L}[\p{L}.]*$/u;

/**
 * Why a name can't be an employer's, or null. Map data lists stops, gates and runways beside shops: a name that is a
 * number ("31R"), a street corner ("63rd Street & Cicero") or a bare address is refused when the row
 * says nothing else; a licence, an address, a telephone or a website is enough to believe it ("501 3D").
 */
export function refuseName(row: Vouchers): string | null {
  if (row.isReachable || row.hasIndustry || isTelling(row.kind)) return null;
  const shown = `“${row.name}”`;
  if (isCode(tokens(row.name))) return `${shown} is a number or a code and the row says nothing else. If it is an employer, add it by hand.`;
  const isPlace = (STREET.test(row.name) && CORNER.test(row.name)) || HOUSE_ONLY.test(row.name);
  return isPlace ? `${shown} reads like a street corner or a stop and the row says nothing else. If it is an employer, add it by hand.` : null;
}

/** A sentence when the row may be no employer though its name could be one; to be looked at before confirming. */
export function doubtEmployer(row: Vouchers): string | null {
  const kind = plain(row.kind);
  if (isUnstaffed(row.kind)) return `The file calls this “${row.kind.replace(/_/g, ' ')}”: check that somebody works there.`;
  const saysNothing = kind !== '' && NO_KIND.has(kind) && !row.hasIndustry && !row.isReachable;
  return saysNothing ? 'The file says neither what this is nor how to reach it: check that it is an employer.' : null;
}

/** "A4B" and "52 SB & 52A", but not "K & H": letters alone may be somebody's initials. */
function isCode(words: string[]): boolean {
  return words.every((word) => CODE.test(word)) && (words.length === 1 || words.some((word) => /\d/.test(word)));
}

/** Whether a map's word for a thing means one that nobody works at. */
export function isUnstaffed(kind: string): boolean {
  return UNSTAFFED.has(plain(kind));
}

/** A kind of business that no one has taught the industry list is still one. */
function isTelling(kind: string): boolean {
  return !NO_KIND.has(plain(kind)) && !isUnstaffed(kind);
}

function plain(kind: string): string {
  return tokens(kind.replace(/_/g, ' ')).join(' ');
}

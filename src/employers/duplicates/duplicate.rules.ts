import { editDistance, similarity, tokens } from '../../common/text/normalise';
import { addressKey } from '../site-key';
import { nameCore } from './name-core';

/** What two employers are compared by. Blank is not known, and says nothing either way. */
export interface Likeness {
  name: string;
  address: string;
  phone: string;
}

export interface DuplicateVerdict {
  isLikely: boolean;
  /** From 0 to 1; pairs are shown in this order. */
  score: number;
  /** Why they may be one, as sentences. */
  reasons: string[];
}

interface Measured {
  name: number;
  /** Null when one of them has no address. */
  address: number | null;
  samePhone: boolean | null;
}

/** Words that many businesses share: they make no two of them alike. */
const COMMON = new Set('the of and a an at in on for by restaurant cafe bar grill shop store market center centre service services hotel house salon group'.split(' '));
const DIGITS_OF_A_PHONE = 7;

/**
 * Whether two employers may be one (F7, F8: doubles distort them). The same name is enough unless both addresses are
 * known and differ, since ten branches are ten; a like name needs the same house or the same phone; at the same
 * house with the same phone a name need only share its telling word.
 */
export function compareEmployers(a: Likeness, b: Likeness): DuplicateVerdict {
  const measured: Measured = { name: nameLikeness(a.name, b.name), address: addressLikeness(a.address, b.address), samePhone: phonesAgree(a.phone, b.phone) };
  const isLikely = isOne(measured);
  const place = measured.address ?? 0.5;
  const score = Math.round((0.6 * measured.name + 0.25 * place + (measured.samePhone ? 0.15 : 0)) * 100) / 100;
  return { isLikely, score, reasons: reasonsOf(measured) };
}

function isOne({ name, address, samePhone }: Measured): boolean {
  if (address === null) return name >= 0.93 || (samePhone === true && name >= 0.5);
  if (address >= 0.8) return name >= 0.55 || (samePhone === true && name >= 0.3);
  if (samePhone === true) return name >= 0.6;
  return name >= 0.93 && address >= 0.45;
}

function reasonsOf({ name, address, samePhone }: Measured): string[] {
  const reasons = [name >= 0.999 ? 'The same name.' : name >= 0.55 ? 'Much the same name.' : 'A word of the name in common.'];
  if (address !== null && address >= 0.8) reasons.push(address >= 0.999 ? 'The same address.' : 'Much the same address.');
  if (samePhone === true) reasons.push('The same phone.');
  return reasons;
}

/** How alike two names are, from 0 to 1: letters in common, or all the telling words of the shorter one in the longer. */
export function nameLikeness(a: string, b: string): number {
  const [left, right] = [nameCore(a), nameCore(b)];
  if (left === right || left.replaceAll(' ', '') === right.replaceAll(' ', '')) return 1;
  if (left.length > 7 && right.length > 7 && editDistance(left, right, 1) <= 1) return 0.95;
  const [these, those] = [telling(left), telling(right)];
  const alike = (similarity(left, right) + similarity(these.join(' '), those.join(' '))) / 2;
  return Math.max(alike, 0.9 * heldWithin(these, those));
}

function telling(core: string): string[] {
  const words = core.split(' ');
  const some = words.filter((word) => !COMMON.has(word) && word.length > 1);
  return some.length > 0 ? some : words;
}

/** The share of the shorter name's telling words that stand in the longer one, a slip apart at most; one short word alone is too little. */
function heldWithin(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const held = short.filter((word) => long.some((other) => other === word || (word.length > 4 && editDistance(word, other, 1) <= 1)));
  const letters = held.reduce((sum, word) => sum + word.length, 0);
  return letters >= 5 ? held.length / short.length : 0;
}

/** How alike two addresses are, from 0 to 1; the number of the house must agree, when both have one. Null when one is blank. */
export function addressLikeness(a: string, b: string): number | null {
  const [left, right] = [addressKey(a), addressKey(b)];
  if (left === '' || right === '') return null;
  if (left === right) return 1;
  const [first, second] = [houseOf(left), houseOf(right)];
  if (first !== '' && second !== '') return first === second ? Math.max(0.5, 0.4 + 0.6 * similarity(streetOf(left), streetOf(right))) : 0.3 * similarity(left, right);
  return 0.9 * similarity(streetOf(left), streetOf(right));
}

function houseOf(key: string): string {
  return /^\d+/.exec(key)?.[0] ?? '';
}

function streetOf(key: string): string {
  return key.replace(/^\d+\S*\s*/, '');
}

/** Null when one of them is blank or too short to be a number. */
function phonesAgree(a: string, b: string): boolean | null {
  const [left, right] = [a, b].map((phone) => tokens(phone).join('').replace(/\D/g, '').slice(-10));
  if (left.length < DIGITS_OF_A_PHONE || right.length < DIGITS_OF_A_PHONE) return null;
  return left.endsWith(right) || right.endsWith(left);
}

import { editDistance } from '../../common/text/normalise';

export interface KnownWord {
  word: string;
  /** At how many employers it stands. */
  uses: number;
}

export interface NearWord extends KnownWord {
  /** Typing slips between it and what was typed. */
  slips: number;
}

const MOST = 4;

/** Slips forgiven in a word: none in a short one, where every word is near every other. */
export function slipsForgiven(word: string): number {
  const { length } = [...word];
  if (length < 4) return 0;
  return length < 6 ? 1 : 2;
}

/**
 * What was probably meant, the nearest first, then the most used. The last word may still be in the typing,
 * so it is compared with beginnings too ("stela" with "stella" of "stellar").
 */
export function nearWords(typed: string, isLast: boolean, known: readonly KnownWord[]): NearWord[] {
  const max = slipsForgiven(typed);
  if (max === 0) return [];
  return known
    .map((one) => ({ ...one, slips: slipsBetween(typed, one.word, isLast, max) }))
    .filter((one) => Math.floor(one.slips) <= max && one.word !== typed)
    .sort((a, b) => a.slips - b.slips || b.uses - a.uses || (a.word < b.word ? -1 : 1))
    .slice(0, MOST);
}

function slipsBetween(typed: string, word: string, isLast: boolean, max: number): number {
  const whole = editDistance(typed, word, max);
  if (!isLast || whole <= 1 || word.length <= typed.length) return whole;
  const beginnings = [typed.length, typed.length + 1].map((length) => editDistance(typed, word.slice(0, length), max));
  // A beginning is worth a little less than a whole word as near.
  return Math.min(whole, Math.min(...beginnings) + 0.5);
}

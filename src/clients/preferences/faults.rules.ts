import type { Firmness } from '../work-profile';
import { readAmount } from './amounts.rules';

/** What is wrong with a form so far, by field; readers add to it. */
export type Faults = Record<string, string>;

/** How firmly a value is meant: "prefer" when nobody said. A firmness about nothing is asked back in this sentence. */
export function firm(said: Firmness | '', hasValue: boolean, field: string, faults: Faults, sentence: string): Firmness | null {
  if (hasValue) return said === '' ? 'prefer' : said;
  if (said !== '') faults[field] ??= sentence;
  return null;
}

/** A number within bounds, or null; what is no number, or beyond `most`, is told in this sentence. */
export function number(text: string, field: string, faults: Faults, sentence: string, most: number): number | null {
  const amount = readAmount(text);
  if (amount === null) return null;
  if (Number.isNaN(amount)) faults[field] = sentence;
  else if (amount > most) faults[field] = `${sentence.replace(/\.$/, '')}: this one is too large.`;
  return faults[field] ? null : amount;
}

import { fromUnit, inUnit, type Unit } from '../../common/text/measures';
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
  else if (amount > most) faults[field] = `${sentence.replace(/\.(\s.*)?$/, '')}: this one is too large.`;
  return faults[field] ? null : amount;
}

/**
 * A distance or weight typed in the site's unit, in the unit it is stored in; `most` is in the stored unit too.
 * What stands in the form as it was shown keeps the stored amount to the last digit.
 */
export function measure(text: string, field: string, faults: Faults, { unit, most, standing, sentence }: { unit: Unit; most: number; standing: number | null; sentence: string }): number | null {
  const typed = number(text, field, faults, sentence, most / unit.size);
  if (typed === null) return null;
  return standing !== null && inUnit(standing, unit) === typed ? standing : fromUnit(typed, unit);
}

/** Lines or words of a list; more than `most` are told, never cut off unseen. */
export function several(all: readonly string[], field: string, faults: Faults, most = 30): string[] {
  if (all.length > most) faults[field] ??= `These are ${all.length}. Keep the ${most} that matter most.`;
  return [...all];
}

/** One more thing wrong with a field: said together with what was wrong before, so that it is no second round. */
export function told(faults: Faults, field: string, sentence: string): void {
  faults[field] = [faults[field], sentence].filter(Boolean).join(' ');
}

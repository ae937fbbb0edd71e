import { isDenied, isSaid } from './denied.rules';

/** What is to be lifted: kilograms to one tenth, with the advert's own words; `asks` when it says "heavy" and no weight. */
export interface LiftingSaid {
  readonly kg: number | null;
  readonly words: string;
  readonly asks: string | null;
}

const KG_A_POUND = 0.45359237;
const LIFTS = /\b(?:lift(?:s|ing|ed)?|carry(?:ing)?|load(?:ing|s)?|push(?:ing)?|pull(?:ing)?|haul(?:ing)?|transport(?:ing)?|handle|move)\b/i;
const WEIGHT = /(?<![$£€\d.])(\d{1,3}(?:\.\d)?)\s*(?:(?:-|–|—|to)\s*(\d{1,3}(?:\.\d)?)\s*)?\+?\s*-?(lbs?|pounds?|kgs?|kilos?|kilograms?|#)(?![a-z])/gi;
const HEAVY = /\bheavy lift(?:ing|s)?\b|\blift(?:ing)? (?:and (?:carry|move) )?heavy\b|\b(?:must|able to|ability to)\b[^.]*\b(?:lift|carry)\b/i;
/** A denied lift above a weight ("no lifting over 25 lbs") tells the heaviest there is. */
const ABOVE = /\b(?:over|more than|above|beyond|exceeding|in excess of|heavier than|greater than)\s*$/i;

/** Reads lifting: "lift up to 50lbs", "lift/pull/push 50 pounds", "25-50 lbs", "carry 20 kg". The heaviest of several counts. */
export function liftingIn(text: string): LiftingSaid {
  const nothing = { kg: null, words: '', asks: null };
  if (!LIFTS.test(text)) return nothing;
  const isLifted = (at: number, end: number) => !isDenied(text, at, end) || ABOVE.test(text.slice(Math.max(0, at - 20), at));
  const weights = [...text.matchAll(WEIGHT)].filter(({ index, 0: words }) => isLifted(index, index + words.length)).map(([words, low, high, unit]) => ({ kg: inKg(Number(high ?? low), unit), words: words.trim() }));
  const heaviest = weights.reduce<{ kg: number; words: string } | null>((most, one) => (most === null || one.kg > most.kg ? one : most), null);
  if (heaviest && heaviest.kg <= 500) return { ...heaviest, asks: null };
  return isSaid(text, HEAVY) ? { ...nothing, asks: 'There is lifting: how heavy is it?' } : nothing;
}

function inKg(weight: number, unit: string): number {
  return Math.round((/^k/i.test(unit) ? weight : weight * KG_A_POUND) * 10) / 10;
}

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
const REFUSED = /\bno (?:heavy )?lifting\b/i;

/** Reads lifting: "lift up to 50lbs", "lift/pull/push 50 pounds", "25-50 lbs", "carry 20 kg". The heaviest of several counts. */
export function liftingIn(text: string): LiftingSaid {
  const nothing = { kg: null, words: '', asks: null };
  if (REFUSED.test(text) || !LIFTS.test(text)) return nothing;
  const weights = [...text.matchAll(WEIGHT)].map(([words, low, high, unit]) => ({ kg: inKg(Number(high ?? low), unit), words: words.trim() }));
  const heaviest = weights.reduce<{ kg: number; words: string } | null>((most, one) => (most === null || one.kg > most.kg ? one : most), null);
  if (heaviest && heaviest.kg <= 500) return { ...heaviest, asks: null };
  return HEAVY.test(text) ? { ...nothing, asks: 'There is lifting: how heavy is it?' } : nothing;
}

function inKg(weight: number, unit: string): number {
  return Math.round((/^k/i.test(unit) ? weight : weight * KG_A_POUND) * 10) / 10;
}

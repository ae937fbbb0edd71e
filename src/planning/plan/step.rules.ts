import type { Purpose } from '../../employers/purpose.choices';

/** Words of a next step, and what a visit for it is for. The first that fits; none of them names a client. */
const SAID: readonly (readonly [RegExp, Purpose])[] = [
  [/\bthank/i, 'thank_you'],
  [/\bintroduc/i, 'introduction'],
  [/\b(tour|look around|show us round|see the (place|kitchen|floor|shop))\b/i, 'tour'],
  [/\b(learn|needs|what they need|how they hire)\b/i, 'learn_needs'],
  [/\b(openings?|vacanc(y|ies)|applications?)\b/i, 'discuss_opening'],
];

/** What a planned visit is for when it is planned from a next step (V11): what the step says, else to keep in touch. Null for no step. */
export function purposeOfStep(what: string): Purpose | null {
  if (what.trim() === '') return null;
  return SAID.find(([words]) => words.test(what))?.[1] ?? 'keep_in_touch';
}

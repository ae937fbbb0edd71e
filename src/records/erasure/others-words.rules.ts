import { mentionsOf } from '../../disclosure/rules/redaction.rules';
import { initialsPattern } from './initials-out.rules';

const SENTENCE = /[^.!?…\n]+[.!?…]*\s*/gu;

/** Stands for the initials while sentences are told apart: their dots end none. */
const THEY = '\uFFFC';

/**
 * What may stay of the words of a visit when one of its clients is erased: sentences that name somebody else on it and not
 * them, by name or initials. A sentence that names nobody may well be about them, so it goes.
 */
export function othersWords(text: string, erased: { preferredName: string; initials: string }, others: readonly string[]): string {
  const initials = initialsPattern([erased.initials]);
  const sentences = (initials === null ? text : text.replace(initials, THEY)).match(SENTENCE) ?? [];
  return sentences.filter((sentence) => mentionsOf(sentence, others).length > 0 && mentionsOf(sentence, [erased.preferredName]).length === 0 && !sentence.includes(THEY)).join('').trim();
}

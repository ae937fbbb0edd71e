import { mentionsOf } from '../../disclosure/rules/redaction.rules';

const SENTENCE = /[^.!?…\n]+[.!?…]*\s*/gu;

/**
 * What may stay of the words of a visit when one of its clients is erased: sentences that name somebody else on it and not
 * them. A sentence that names nobody may well be about them, so it goes.
 */
export function othersWords(text: string, erased: string, others: readonly string[]): string {
  const sentences = text.match(SENTENCE) ?? [];
  return sentences.filter((sentence) => mentionsOf(sentence, others).length > 0 && mentionsOf(sentence, [erased]).length === 0).join('').trim();
}

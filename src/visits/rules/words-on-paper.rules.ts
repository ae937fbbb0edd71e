import { fold } from '../../common/text/normalise';
import { holdsInitials, phrasesIn, tellingWordsIn } from '../../disclosure/door/words-in-text.rules';
import { mentionsOf } from '../../disclosure/rules/redaction.rules';

/** Somebody words may name, by all they could be named with. */
export interface PaperName {
  id: string;
  name: string;
  key: string;
  initials: string;
}

/** A client who may be spoken of where the paper goes. */
export interface PaperClient {
  clientId: string;
  /** Null when the name may not be said. */
  name: string | null;
  wordsNot: readonly string[];
}

/**
 * One's own words as they may stand on paper: whole, or not at all when they seem to say more than may be read there (D6, D8).
 * Then they are on the screen alone.
 * @param clients who may be spoken of; nobody for a general visit
 * @param names whom the words might name
 */
export function wordsOnPaper(words: string, clients: readonly PaperClient[], names: readonly PaperName[]): string {
  if (words === '') return '';
  const named = clients.filter((client) => client.name !== null).map((client) => client.clientId);
  // Most names have no part in the words; only the others are looked at closely.
  const folded = fold(words);
  const others = names.filter((one) => !named.includes(one.id) && (one.key.split(' ').some((part) => folded.includes(part)) || holdsInitials(words, one.initials)));
  const namesSomebody = mentionsOf(words, others.map((one) => one.name)).length > 0 || others.some((one) => holdsInitials(words, one.initials));
  const wordsNot = clients.flatMap((client) => client.wordsNot);
  return namesSomebody || phrasesIn(words, wordsNot).length > 0 || tellingWordsIn(words).length > 0 ? '' : words;
}

import { capitalise } from '../../common/text/plain';

/** Stands for the name while a sentence is made, and in no sentence people read. */
export const YOU = '\u0001';

const VERBS: Readonly<Record<string, string>> = { wants: 'want', likes: 'like', needs: 'need', speaks: 'speak', has: 'have', 'doesn’t': 'don’t', 'hasn’t': 'haven’t', is: 'are' };
const TALK_OVER = new RegExp(` Talk it over with ${YOU}\\.`, 'g');

/** A sentence about somebody called `YOU`, said to them: "Jo wants mornings" becomes "You want mornings". */
export function toYou(sentence: string): string {
  const said = sentence
    .replace(TALK_OVER, '')
    .replaceAll(`${YOU}’s`, 'your')
    .replace(new RegExp(`${YOU} (${Object.keys(VERBS).join('|')})(?=[^\\p{L}’]|$)`, 'gu'), (_, verb: string) => `you ${VERBS[verb]}`)
    .replaceAll(YOU, 'you')
    .replace(/([.?!] )(you)/g, (_, end: string) => `${end}You`);
  return capitalise(said);
}

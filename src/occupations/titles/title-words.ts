import { tokens } from '../../common/text/normalise';
import { stem } from '../../common/text/stem';
import { withoutLinks } from '../own-list';

const LINKS = new Set('a an and at by for from in of on or s the to with'.split(' '));
const IN_BRACKETS = /\([^()]*\)/g;

/** The stems of a title in order, without the words that only link others. */
export function titleStems(text: string): string[] {
  const all = withoutLinks(tokens(text));
  const telling = all.filter((word) => !LINKS.has(word));
  return (telling.length > 0 ? telling : all).map(stem);
}

/** "Chief Executive Officer (CEO)" → the title, and what stands in brackets. */
export function outsideBrackets(text: string): string {
  return text.replace(IN_BRACKETS, ' ');
}

export function insideBrackets(text: string): string {
  return /\(([^()]*)\)/.exec(text)?.[1] ?? '';
}

/** Two neighbours, told apart from one word by the space; and the last word, which mostly names the post. */
export const isPair = (term: string): boolean => term.includes(' ');
export const isLast = (term: string): boolean => term.startsWith('$');

/** What of a title is compared: its words, its neighbouring words, and its last word once more. */
export function termsOf(stems: readonly string[]): string[] {
  const terms = new Set(stems);
  for (let at = 0; at + 1 < stems.length; at += 1) terms.add(`${stems[at]} ${stems[at + 1]}`);
  if (stems.length > 0) terms.add(`$${stems[stems.length - 1]}`);
  return [...terms];
}

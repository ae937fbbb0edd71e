import { tokens } from '../../common/text/normalise';

/** Words that say what kind of firm it is, not which one. */
const FORMS = new Set('llc llp lllp lp pllc plc pc pa inc incorporated corp corporation co company ltd limited gmbh dba'.split(' '));

/**
 * A name without what people leave out when they say it: "the" in front, the form of the firm behind.
 * "The Medlock Construction, Inc." and "MEDLOCK CONSTRUCTION" have one core.
 */
export function nameCore(name: string): string {
  const words = tokens(name.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}/gu, (initials) => `${initials.replace(/[.\s]/g, '')} `));
  const start = words.length > 1 && words[0] === 'the' ? 1 : 0;
  let end = words.length;
  while (end > start + 1 && FORMS.has(words[end - 1])) end -= 1;
  return words.slice(start, end).join(' ') || name.normalize('NFKC').trim().toLowerCase();
}

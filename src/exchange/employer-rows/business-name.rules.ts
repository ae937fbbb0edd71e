import { tokens } from '../../common/text/normalise';
import { isPlaceholder } from '../../common/text/tidy.rules';

/** A name cell taken apart. `aside` is what stood there and is no name ("ATTN: LICENSING DEPT"). */
export interface NameParts {
  name: string;
  /** The legal name, when the cell held both ("MAC MECHANICAL CO DBA MCELDERRY PLUMBING"). */
  legalName: string;
  aside: string;
}

/** "Acme LLC -DBA: Corner Café", "Acme (d/b/a) Corner Café", "Acme t/a Corner Café". */
const DOING_BUSINESS_AS = /^(.*?)[\s\-–—(,]*(?<![\p{L}\p{N}])(?:d\s?[./]?\s?b\s?[./]?\s?a|doing business as|trading as|t\/a)(?![\p{L}\p{N}])[.)\]:,\s-]*(.*)$/iu;
/** A line for the post room. "c/o" too: what follows is somebody else. */
const FOR_THE_POST = /(?:^|[\s,;(-])(?:attn(?:\s*[:.-]\s*|\s+)|attention\s*:\s*|c\/o(?:\s*[:.-]\s*|\s+))\S.*$/i;
/** "(AGENCY)" and the like say nothing more; a "The" in front or the form of the firm behind is left out of comparisons. */
const FORMS = new Set(['llc', 'llp', 'lllp', 'lp', 'pllc', 'plc', 'pc', 'pa', 'inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'ltd', 'limited', 'gmbh', 'sa', 'bv', 'nv', 'pty', 'dba']);
const CORPORATE = new Set(['llc', 'llp', 'lllp', 'pllc', 'plc', 'inc', 'incorporated', 'corp', 'corporation', 'ltd', 'limited', 'gmbh', 'pty']);

/** Takes a tidied name cell apart. Either name may come back blank. */
export function splitName(cell: string): NameParts {
  const post = FOR_THE_POST.exec(cell);
  const aside = post ? post[0].replace(/^[\s,;(-]+/, '') : '';
  const rest = trimmed(post ? cell.slice(0, post.index) : cell);
  const both = DOING_BUSINESS_AS.exec(rest);
  if (!both) return { name: named(rest), legalName: '', aside };
  const [legalName, name] = [named(trimmed(both[1])), named(trimmed(both[2]))];
  return name === '' ? { name: legalName, legalName: '', aside } : { name, legalName, aside };
}

/**
 * The name as two rows about one business are compared: folded, without "the" in front and
 * the form of the firm behind ("The Medlock Construction, Inc." and "MEDLOCK CONSTRUCTION" agree).
 */
export function businessKey(name: string): string {
  const words = tokens(joinInitials(name));
  const start = words.length > 1 && words[0] === 'the' ? 1 : 0;
  let end = words.length;
  // "Do & Co" keeps its Co: "and" needs something to join.
  while (end > start + 1 && FORMS.has(words[end - 1]) && words[end - 2] !== 'and') end -= 1;
  return words.slice(start, end).join(' ');
}

/** Whether a legal name is a firm's, with its form in it. A person's name identifies no business: people share names. */
export function isCorporate(legalName: string): boolean {
  return tokens(joinInitials(legalName)).some((word) => CORPORATE.has(word));
}

/** "L.L.C." and "L L C" are one word. */
function joinInitials(name: string): string {
  return name.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}/gu, (initials) => `${initials.replace(/[.\s]/g, '')} `);
}

function named(text: string): string {
  return isPlaceholder(text) ? '' : text;
}

function trimmed(text: string): string {
  const bare = text.replace(/^[\s,;:*–—-]+|[\s,;:–—-]+$/g, '');
  const opens = (bare.match(/\(/g) ?? []).length;
  const closes = (bare.match(/\)/g) ?? []).length;
  // A bracket whose partner went with the rest.
  if (opens > closes && bare.endsWith('(')) return bare.slice(0, -1).trim();
  return closes > opens && bare.endsWith(')') ? bare.slice(0, -1).trim() : bare;
}

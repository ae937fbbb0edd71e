import { tokens } from '../../common/text/normalise';
import { mentionsOf } from '../../disclosure/rules/redaction.rules';

/** Stands where a name was. */
export const NAME_GONE = '[a name, taken out]';

/** What of a name is looked for: the whole of it (when it has two words or more), single words of it, and the initials the team writes instead. */
export interface NameParts {
  readonly whole: string | null;
  readonly parts: readonly string[];
  /** From `initialsPattern`; none are looked for without. */
  readonly initials?: RegExp | null;
}

const WORD = /[\p{L}\p{M}\p{N}\p{Cf}'’‘ʼ`´＇]+/gu;

/**
 * The name to look for. Words that are also in somebody else's name (staff, people at employers) are left out when single:
 * a note about Jo the manager isn't about Jo the client.
 */
export function namePartsOf(name: string, othersNames: readonly string[] = []): NameParts {
  const words = tokens(name);
  const others = new Set(othersNames.flatMap((one) => tokens(one)));
  return { whole: words.length > 1 ? name : null, parts: words.filter((word) => !others.has(word)) };
}

/** A text without the name, and nothing else changed. What counts as the name is what `mentionsOf` warns of. */
export function withoutName(text: string, { whole, parts, initials }: NameParts): string {
  const named = whole === null ? text : withoutWhole(text, whole);
  const once = initials ? named.replace(initials, NAME_GONE) : named;
  return parts.length === 0 ? once : once.replace(WORD, (word) => (mentionsOf(word, parts).length > 0 ? NAME_GONE : word));
}

/** The words of the name in a row, whatever stands between them. */
function withoutWhole(text: string, whole: string): string {
  const length = tokens(whole).length;
  const line = tokens(whole).join(' ');
  const words = [...text.matchAll(WORD)];
  let left = '';
  let from = 0;
  for (let at = 0; at + length <= words.length; at += 1) {
    const last = words[at + length - 1];
    const [start, end] = [words[at].index, last.index + last[0].length];
    if (start < from || tokens(text.slice(start, end).replace(/\p{Cf}/gu, '').replace(/['’]s$/u, '')).join(' ') !== line) continue;
    left += text.slice(from, start) + NAME_GONE;
    from = end;
  }
  return left + text.slice(from);
}

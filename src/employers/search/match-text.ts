/** One place in a query: any of these words will do; `isOpen` words may go on ("clean" finds "cleaning"). */
export interface Group {
  readonly words: readonly { readonly word: string; readonly isOpen: boolean }[];
}

/** All groups must be met, in FTS5's own language. The words are folded, so nothing in them is an operator; they stand in quotes all the same (S-34). */
export function fts5Text(groups: readonly Group[]): string {
  return groups.map(({ words }) => `(${words.map(({ word, isOpen }) => `"${word.replaceAll('"', '')}"${isOpen ? ' *' : ''}`).join(' OR ')})`).join(' AND ');
}

/** The same for PostgreSQL, to be cast to `tsquery` without a parser. */
export function tsqueryText(groups: readonly Group[]): string {
  return groups.map(({ words }) => `(${words.map(({ word, isOpen }) => `'${word.replaceAll(/['\\]/g, '')}'${isOpen ? ':*' : ''}`).join(' | ')})`).join(' & ');
}

/** What was typed, as it was typed: each word may go on, but a single letter stands for itself, or it would mean everybody. */
export function literalGroups(words: readonly string[]): Group[] {
  return words.map((word) => ({ words: [{ word, isOpen: word.length > 1 }] }));
}

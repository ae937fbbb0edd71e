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

/** Each word may go on, or be one of those that may have been meant; a single letter stands for itself, or it would mean everybody. */
export function openGroups(asked: readonly { typed: string; meant: readonly string[] }[]): Group[] {
  return asked.map(({ typed, meant }) => ({ words: [{ word: typed, isOpen: typed.length > 1 }, ...meant.map((word) => ({ word, isOpen: false }))] }));
}

/** Whether a text of folded words meets every group: what the databases do, done here for a few. */
export function meets(groups: readonly Group[], text: string): boolean {
  const there = text.split(' ');
  return groups.every(({ words }) => words.some(({ word, isOpen }) => there.some((one) => (isOpen ? one.startsWith(word) : one === word))));
}

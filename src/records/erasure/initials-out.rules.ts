/** Two capitals that are a word of every day: without dots they are nobody's initials. */
const EVERYDAY = new Set(['AC', 'AM', 'AD', 'BC', 'CV', 'ER', 'EU', 'FT', 'GM', 'HR', 'ID', 'IT', 'NB', 'OK', 'PC', 'PM', 'PO', 'PS', 'PT', 'QA', 'TV', 'UK', 'US', 'VP']);

/**
 * Initials as people write them: "J.M.", "J. M.", "JM". The hour ("9 A.M.") is nobody, nor are the first two of three letters.
 * @param all initials as they stand with clients; a single letter names nobody. @returns null where nothing is to be looked for
 */
export function initialsPattern(all: readonly string[]): RegExp | null {
  const ways = [...new Set(all)].flatMap((initials) => {
    const letters = lettersOf(initials);
    if (letters.length < 2) return [];
    const [dotted, bare] = [letters.map(escaped).join('\\.\\s?'), letters.join('')];
    return [`${bare === 'AM' || bare === 'PM' ? '(?<!\\d\\s*)' : ''}${dotted}\\.?`, ...(EVERYDAY.has(bare) ? [] : [escaped(bare)])];
  });
  return ways.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${ways.join('|')})(?![\\p{L}\\p{M}\\p{N}]|\\.?\\p{L}\\.)`, 'gu');
}

/** Pieces one of which stands to the letter in every text that holds these initials: for a sieve in SQL. */
export function initialsPieces(initials: string): string[] {
  const letters = lettersOf(initials);
  return letters.length < 2 ? [] : [letters.join('.'), letters.join('. '), ...(EVERYDAY.has(letters.join('')) ? [] : [letters.join('')])];
}

function lettersOf(initials: string): string[] {
  return initials.split(/[^\p{L}\p{M}\p{N}]+/u).filter((letter) => letter !== '');
}

function escaped(letter: string): string {
  return letter.replace(/[^\p{L}\p{M}\p{N}]/gu, '\\$&');
}

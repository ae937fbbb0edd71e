/** An employer that may be meant. */
export interface Candidate {
  id: string;
  name: string;
  nameKey: string;
  lastVisitOn: string | null;
  /** Folded words of names, streets, areas and tags. */
  words: string;
  /** Folded words of the names of people there. */
  people: string;
}

/** One word asked for, with what may be meant by it, the likeliest first. */
export interface Asked {
  typed: string;
  meant: readonly string[];
}

/** The candidates in order: the name itself, names that begin so, names with the words, then streets and people; visited ones first among equals. */
export function ranked<C extends Candidate>(asked: readonly Asked[], candidates: readonly C[]): C[] {
  const scored = candidates.map((one) => ({ one, score: scoreOf(asked, one) }));
  return scored.sort((a, b) => b.score - a.score || visitedFirst(a.one, b.one) || (a.one.nameKey < b.one.nameKey ? -1 : 1)).map(({ one }) => one);
}

/** How well a candidate answers, from 0 up; rounded, so that near equals are equals. A name is the nearer the less else it says. */
export function scoreOf(asked: readonly Asked[], candidate: Candidate): number {
  const name = candidate.nameKey.split(' ');
  const rest = `${candidate.words} ${candidate.people}`.split(' ');
  const typed = asked.map((word) => word.typed).join(' ');
  let words = 0;
  for (const word of asked) {
    const inName = wordScore(word, name);
    words += inName >= 0.5 ? inName : Math.max(inName, 0.45 * wordScore(word, rest));
  }
  const whole = candidate.nameKey === typed ? 1 : candidate.nameKey.startsWith(typed) ? 0.5 : 0;
  const closeness = Math.min(1, typed.length / candidate.nameKey.length);
  return Math.round(((2 * words) / Math.max(asked.length, 1) + whole + 0.4 * closeness) * 25) / 25;
}

function wordScore({ typed, meant }: Asked, words: readonly string[]): number {
  let best = 0;
  for (const word of words) {
    if (word === typed) return 1;
    if (word.startsWith(typed)) best = Math.max(best, 0.9);
    const place = meant.indexOf(word);
    if (place >= 0) best = Math.max(best, 0.8 - 0.05 * place);
    else if (meant.some((one) => word.startsWith(one))) best = Math.max(best, 0.6);
  }
  return best;
}

function visitedFirst(a: Candidate, b: Candidate): number {
  const [left, right] = [a.lastVisitOn ?? '', b.lastVisitOn ?? ''];
  return left === right ? 0 : left > right ? -1 : 1;
}

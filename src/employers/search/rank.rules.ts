import { similarity, tokens } from '../../common/text/normalise';

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
export function ranked<C extends Candidate>(text: string, asked: readonly Asked[], candidates: readonly C[]): C[] {
  const scored = candidates.map((one) => ({ one, score: scoreOf(text, asked, one) }));
  return scored.sort((a, b) => b.score - a.score || visitedFirst(a.one, b.one) || (a.one.nameKey < b.one.nameKey ? -1 : 1)).map(({ one }) => one);
}

/** How well a candidate answers, from 0 up; rounded, so that near equals are equals. */
export function scoreOf(text: string, asked: readonly Asked[], candidate: Candidate): number {
  const name = tokens(candidate.name);
  const rest = new Set([...candidate.words.split(' '), ...candidate.people.split(' ')]);
  const typed = asked.map((word) => word.typed).join(' ');
  const perWord = asked.map((word) => Math.max(wordScore(word, name), 0.45 * wordScore(word, rest)));
  const words = perWord.reduce((sum, one) => sum + one, 0) / Math.max(asked.length, 1);
  const whole = candidate.nameKey === typed ? 1 : candidate.nameKey.startsWith(typed) ? 0.5 : 0;
  return Math.round((2 * words + whole + 0.5 * similarity(text, candidate.name)) * 50) / 50;
}

function wordScore({ typed, meant }: Asked, words: Iterable<string>): number {
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
  return (b.lastVisitOn ?? '').localeCompare(a.lastVisitOn ?? '', 'en');
}

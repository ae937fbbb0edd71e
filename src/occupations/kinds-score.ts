import { meanings, POSTS, UNKNOWN_WEIGHT, wholePhrase, type KindsIndex } from './kinds-index';
import { tokens } from '../common/text/normalise';
import { withoutLinks } from './own-list';
import { stem, tellingStems } from '../common/text/stem';

/** Titles are short; the rest of a pasted advert would only cost time. */
const LONGEST_TITLE = 300;
const MOST_PARTS = 7;

/** How much one best phrase counts against all the words a kind is known by. */
const PHRASE_SHARE = 0.6;
/** What follows the whole title ("Cook / Server") counts a little less than the whole. */
const PART_WORTH = 0.9;
/** Said whole, word for word. */
const WHOLE_BONUS = 0.2;
const BEGUN_BONUS = 0.15;
/** Neighbours in the same major group that also fit lend a kind this share of their score. */
const NEIGHBOUR_SHARE = 0.05;
const NEIGHBOURS = 5;
/** All of the above at their best, so that a score stays within 1. */
const HIGHEST = 1.8;

/** For each kind, by its place in the list, how well it answers the text: 0 not at all, 1 as well as can be. */
export function scoreKinds(index: KindsIndex, text: string): Float64Array {
  const best = new Float64Array(index.kinds.length);
  const parts = partsOf(text.slice(0, LONGEST_TITLE));
  parts.forEach((part, at) => scorePart(index, part, at === 0 ? 1 : PART_WORTH, best));
  for (const [at, part] of parts.entries()) {
    for (const kind of index.kindsByPhrase.get(wholePhrase(part)) ?? []) best[kind] += at === 0 ? WHOLE_BONUS : WHOLE_BONUS / 2;
  }
  addBegun(index, wholePhrase(text), best);
  addNeighbours(index, best);
  return best.map((score) => Math.min(1, score / HIGHEST));
}

/** "Line Cooks, Prep Cooks (FT)" → the whole, then each part: one line of an advert often names several jobs. */
function partsOf(text: string): string[] {
  const parts = text.split(/[,/;()&|]|\s-\s|\band\b|\bor\b/i).map((part) => part.trim()).filter((part) => part !== '');
  return parts.length > 1 ? [text, ...parts].slice(0, MOST_PARTS) : [text];
}

function scorePart(index: KindsIndex, text: string, worth: number, best: Float64Array): void {
  const words = wordsOf(index, text);
  const byPhrase = new Map<number, number>();
  const byKind = new Map<number, number>();
  let total = 0;
  words.forEach((word, at) => {
    const hits = hitsOf(index, word, at === words.length - 1);
    total += hits.heaviest || UNKNOWN_WEIGHT;
    for (const [phrase, weight] of hits.byPhrase) byPhrase.set(phrase, (byPhrase.get(phrase) ?? 0) + weight);
    for (const [kind, weight] of hits.byKind) byKind.set(kind, (byKind.get(kind) ?? 0) + weight);
  });
  for (const [phrase, weight] of byPhrase) {
    const { kind } = index.phrases[phrase];
    const alike = (2 * weight) / (total + index.phraseWeights[phrase]);
    const known = (byKind.get(kind) ?? 0) / total;
    best[kind] = Math.max(best[kind], worth * (PHRASE_SHARE * alike + (1 - PHRASE_SHARE) * known));
  }
}

/** Where one word occurs, each phrase and kind once with the surest of its meanings. */
function hitsOf(index: KindsIndex, word: string, isLast: boolean): { heaviest: number; byPhrase: Map<number, number>; byKind: Map<number, number> } {
  const byPhrase = new Map<number, number>();
  const byKind = new Map<number, number>();
  let heaviest = 0;
  for (const meaning of meanings(index, word, isLast)) {
    const weight = index.weights.get(meaning.stem) ?? 0;
    const sure = weight * meaning.sureness;
    heaviest = Math.max(heaviest, weight);
    for (const phrase of index.phrasesByStem.get(meaning.stem) ?? []) {
      const { kind } = index.phrases[phrase];
      byPhrase.set(phrase, Math.max(byPhrase.get(phrase) ?? 0, sure));
      byKind.set(kind, Math.max(byKind.get(kind) ?? 0, sure));
    }
  }
  return { heaviest, byPhrase, byKind };
}

/** The telling stems, with "dish washer" read as "dishwasher" where that is a word we know and not a post listed in two ("line worker"). */
export function wordsOf(index: KindsIndex, text: string): string[] {
  const words = withoutLinks(tokens(text));
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const both = stem(words[at] + (words[at + 1] ?? ''));
    const isOneWord = words[at].length > 1 && at + 1 < words.length && both !== stem(words[at]) && index.weights.has(both) && !(POSTS.has(stem(words[at + 1])) && index.kindsByPhrase.has(wholePhrase(`${words[at]} ${words[at + 1]}`)));
    joined.push(isOneWord ? words[at] + words[at + 1] : words[at]);
    if (isOneWord) at += 1;
  }
  return [...new Set(tellingStems(joined.join(' ')))];
}

/** While a word is unfinished: "hous" begins "housekeeper" more than it occurs in "front of house". */
function addBegun(index: KindsIndex, typed: string, best: Float64Array): void {
  const lastWord = typed.slice(typed.lastIndexOf(' ') + 1);
  if (typed.length < 2 || index.words.has(lastWord)) return;
  const begun = new Set<number>();
  for (const [phrase, kinds] of index.kindsByPhrase) if (phrase.startsWith(typed)) kinds.forEach((kind) => begun.add(kind));
  for (const kind of begun) if (best[kind] > 0) best[kind] += BEGUN_BONUS;
}

/** A word said of one kind in a group where many others fit too is the likelier reading of it. */
function addNeighbours(index: KindsIndex, best: Float64Array): void {
  const groups = new Map<string, number[]>();
  best.forEach((score, kind) => {
    if (score === 0) return;
    const group = index.kinds[kind].code.slice(0, 2);
    groups.set(group, [...(groups.get(group) ?? []), score]);
  });
  const lent = new Map([...groups].map(([group, scores]) => [group, topSum(scores) * NEIGHBOUR_SHARE]));
  best.forEach((score, kind) => {
    if (score > 0) best[kind] += lent.get(index.kinds[kind].code.slice(0, 2)) ?? 0;
  });
}

function topSum(scores: number[]): number {
  return scores.sort((a, b) => b - a).slice(0, NEIGHBOURS).reduce((sum, score) => sum + score, 0);
}

import { editDistance } from '../../common/text/normalise';
import { SHORT } from '../kinds-index';
import { shareOf, type Term, type TitlesIndex } from './titles-index';
import { insideBrackets, isLast, isPair, outsideBrackets, termsOf, titleStems } from './title-words';

/** What each piece of evidence counts; found on one half of the titles people reported (test/bench/titles). */
const COUNTS = { best: 0.6, known: 0.8, many: 0.05, described: 0.15, name: 0.2, surveyed: 0.1, related: 0.6 };
/** What stands in brackets counts beside the title. */
const BRACKETS = 0.6;
/** What a word nobody listed weighs, and what a guess at it counts. */
const UNKNOWN_WEIGHT = 4;
const GUESSED = 0.6;
const MOST_GUESSES = 20;
/** So many titles of one kind with a word say it as surely as can be. */
const MANY_TITLES = Math.log(21);
/** All of the above at their best. */
const HIGHEST = 3.2;

/** Titles are short; the rest of a pasted advert would only cost time. */
const LONGEST = 300;
/** Marks of a pasted page, and what adverts say of the occasion or the hours rather than the work. */
const NOT_WORK = /<[^<>]{0,100}>|\b(?:recruitment|hiring|job) (?:event|fair)s?\b|\b(?:full|part)[ -]time\b|\b[fp]\/t\b/gi;

/** Working space, kept between searches and left empty by each. */
const spaces = new WeakMap<TitlesIndex, Float64Array>();

interface Evidence {
  readonly best: Float64Array;
  readonly known: Float64Array;
  readonly many: Float64Array;
  readonly name: Float64Array;
}

/** For each kind, by its place in the list, how well the typed title answers to it: 0 not at all, 1 as well as can be. */
export function scoreTitles(index: TitlesIndex, text: string): Float64Array {
  const asked = askedTerms(text.slice(0, LONGEST).replace(NOT_WORK, ' '));
  const size = index.kinds.length;
  const evidence: Evidence = { best: new Float64Array(size), known: new Float64Array(size), many: new Float64Array(size), name: new Float64Array(size) };
  const total = gather(index, asked, evidence);
  const described = describedBy(index, asked);
  const scores = new Float64Array(size);
  for (let kind = 0; kind < size; kind += 1) {
    if (evidence.best[kind] === 0 && described[kind] === 0) continue;
    scores[kind] = COUNTS.best * evidence.best[kind] + COUNTS.known * (evidence.known[kind] / total) + COUNTS.many * Math.log1p(evidence.many[kind])
      + COUNTS.name * evidence.name[kind] + COUNTS.described * described[kind] + (index.surveyed[kind] ? COUNTS.surveyed : 0);
  }
  return withRelated(index, scores);
}

/** The terms of what was typed, each with what it counts. */
function askedTerms(text: string): Map<string, number> {
  const asked = new Map<string, number>();
  for (const term of termsOf(titleStems(insideBrackets(text)))) asked.set(term, BRACKETS);
  for (const term of termsOf(titleStems(outsideBrackets(text)))) asked.set(term, 1);
  return asked;
}

/** Adds up what the titles say; answers what the terms weigh together. */
function gather(index: TitlesIndex, asked: ReadonlyMap<string, number>, evidence: Evidence): number {
  let sums = spaces.get(index);
  if (!sums) spaces.set(index, (sums = new Float64Array(index.titleKinds.length)));
  const touched: number[] = [];
  let total = 0;
  for (const [name, counts] of asked) {
    const term = index.terms.get(name);
    total += (term ? term.weight : UNKNOWN_WEIGHT * shareOf(name)) * counts;
    if (term) addTerm(term, counts, sums, touched, evidence);
    else if (!isPair(name) && !isLast(name)) for (const guess of guesses(index, name)) addTerm(guess, counts * GUESSED, sums, touched, evidence);
  }
  for (const title of touched) {
    const kind = index.titleKinds[title];
    const alike = (2 * sums[title] * index.titleWorths[title]) / (total + index.titleWeights[title]);
    sums[title] = 0;
    if (alike > evidence.best[kind]) evidence.best[kind] = alike;
    if (index.titleIsName[title] === 1 && alike > evidence.name[kind]) evidence.name[kind] = alike;
    evidence.many[kind] += alike ** 3;
  }
  return total;
}

function addTerm(term: Term, counts: number, sums: Float64Array, touched: number[], { known }: Evidence): void {
  const weight = term.weight * counts;
  for (const title of term.titles) {
    if (sums[title] === 0) touched.push(title);
    sums[title] += weight;
  }
  for (const [kind, times] of term.kinds) known[kind] += weight * (0.5 + (0.5 * Math.log1p(times)) / MANY_TITLES);
}

/** A word nobody listed: unfinished, else one slip away from some, else begun like them ("bacteriologist"), else made of them ("zookeeper"). */
function guesses(index: TitlesIndex, word: string): Term[] {
  if (word.length < 2) return [];
  const begun = index.words.filter((known) => known.startsWith(word));
  if (begun.length > 0 || word.length < SHORT) return termsFor(index, begun);
  const slips = index.words.filter((known) => known.length >= SHORT && known[0] === word[0] && Math.abs(known.length - word.length) <= 1 && editDistance(known, word, 1) <= 1);
  if (slips.length > 0) return termsFor(index, slips);
  let longest = 0;
  let like: string[] = [];
  for (const known of index.words) {
    const length = sharedLength(known, word);
    if (length > longest) like = [];
    if (length >= longest && length > 0) like.push(known);
    longest = Math.max(longest, length);
  }
  return termsFor(index, like);
}

/** How many letters two words share at the start (five or more), or as a whole word inside the other; 0 for neither. */
function sharedLength(known: string, word: string): number {
  if (known.length < 4) return 0;
  let same = 0;
  while (same < known.length && same < word.length && known[same] === word[same]) same += 1;
  if (same >= 5) return same;
  return word.endsWith(known) || word.startsWith(known) || (known.endsWith(word) && word.length >= 5) ? known.length : 0;
}

function termsFor(index: TitlesIndex, words: readonly string[]): Term[] {
  return words.slice(0, MOST_GUESSES).flatMap((word) => index.terms.get(word) ?? []);
}

/** How much of what was typed the description of each kind speaks of, 0 to 1. */
function describedBy(index: TitlesIndex, asked: ReadonlyMap<string, number>): Float64Array {
  const shares = new Float64Array(index.kinds.length);
  let total = 0;
  for (const word of asked.keys()) {
    if (isPair(word) || isLast(word)) continue;
    const kinds = index.described.get(word);
    const weight = kinds ? Math.log(1 + index.kinds.length / kinds.length) : UNKNOWN_WEIGHT;
    total += weight;
    for (const kind of kinds ?? []) shares[kind] += weight;
  }
  return total === 0 ? shares : shares.map((share) => share / total);
}

/** A kind whose relatives fit as well is the likelier reading. */
function withRelated(index: TitlesIndex, scores: Float64Array): Float64Array {
  return scores.map((score, kind) => {
    if (score === 0) return 0;
    let sum = 0;
    let closeness = 0;
    for (const [other, close] of index.related[kind]) {
      sum += close * scores[other];
      closeness += close;
    }
    return Math.min(1, (score + (closeness > 0 ? (COUNTS.related * sum) / closeness : 0)) / HIGHEST);
  });
}

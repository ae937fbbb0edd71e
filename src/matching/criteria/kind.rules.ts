import { kindByCode, kindNumber, numberNearness, THE_SAME_WORK } from '../../occupations/kinds-of-work';
import { tellingStems } from '../../common/text/stem';
import type { Firmness } from '../../clients/work-profile';
import type { KindWish } from '../../occupations/kind-wish';
import { NOTHING, UNKNOWN, type Check, type Facet, type MatchProfile, type Said, type Verdict } from '../match.types';
import type { Weights } from '../match.weights';
import type { ReadyOpening } from '../match-opening';
import type { Voice } from '../voice';
import { phrase, type Phrase } from '../words';

/** First choice, second, third, and all after it. */
const WORTH_BY_RANK = [1, 0.85, 0.7, 0.6];
const RANKS = ['first', 'second', 'third', 'fourth', 'fifth'];
/** A refused kind covers the same broad occupation, not all its relatives. */
const REFUSED_FROM = 0.75;
/** A wish for the work itself comes to this at least, and one that is only close stays below it. */
export const THE_WORK_FROM: Verdict = 0.5;
/** Other work of the same major group counts against a preference, half as much as work of another. */
const COUSIN: Verdict = -0.5;

interface ReadyWish {
  readonly wish: KindWish;
  readonly kind: number;
  readonly phrase: Phrase;
}

/** Kinds of work wanted, refused, next and dreamt of (M2, M4): by code, and by words where either side has none. */
export function kindChecks(profile: MatchProfile, weights: Weights): Check[] {
  const { wanted, strength, refused } = profile.kinds;
  const checks: Check[] = [];
  if (wanted.length > 0) checks.push(wantedCheck(wanted.map(ready), strength ?? 'prefer', weights.kind));
  if (refused.length > 0) checks.push(refusedCheck(refused.map(ready), weights.kind));
  if (profile.nextJob !== null) checks.push(stepCheck('nextJob', 'next job', ready(profile.nextJob), weights.nextJob));
  if (profile.dreamJob !== null) checks.push(stepCheck('dreamJob', 'dream job', ready(profile.dreamJob), weights.dreamJob));
  return checks;
}

function ready(wish: KindWish): ReadyWish {
  return { wish, kind: kindNumber(wish.code ?? ''), phrase: phrase(wish.words) };
}

/** Two kinds with codes are compared by them alone; where one has none, the title's words tell. */
function readBy(wishes: readonly ReadyWish[]): Facet {
  return wishes.some(({ kind }) => Number.isNaN(kind)) ? 'work' : 'kind';
}

/** Nearness 0 to 1, or NaN when neither code nor words can tell. */
function nearnessTo(wish: ReadyWish, opening: ReadyOpening): number {
  if (!Number.isNaN(wish.kind) && !Number.isNaN(opening.kind)) return numberNearness(wish.kind, opening.kind);
  return opening.titleWords.hold(wish.phrase) ? THE_SAME_WORK : NaN;
}

/** How well a kind of work fits by its nearness, before its rank counts; see `THE_WORK_FROM`. */
function fitByNearness(nearness: number): Verdict {
  if (nearness >= THE_SAME_WORK) return nearness === 1 ? 1 : 0.85;
  return nearness >= 0.75 ? 0.45 : 0.3;
}

/** A cousin that shares no more than the major group is other work: it speaks against a preference, and breaks a must. */
function fitOf(wish: ReadyWish, rank: number, firm: Firmness, opening: ReadyOpening): Verdict {
  const nearness = nearnessTo(wish, opening);
  if (Number.isNaN(nearness)) return UNKNOWN;
  if (nearness < 0.5) return nearness > 0 && firm !== 'must' ? COUSIN : -1;
  return fitByNearness(nearness) * WORTH_BY_RANK[Math.min(rank, WORTH_BY_RANK.length - 1)];
}

function wantedCheck(wishes: readonly ReadyWish[], firm: Firmness, weight: number): Check {
  return {
    criterion: 'kind', firm, weight, reads: readBy(wishes), called: (voice) => voice.either(wishes.map(({ wish }) => wish.words)),
    judge: (opening) => {
      let best = -1;
      let isUnknown = false;
      for (let rank = 0; rank < wishes.length; rank += 1) {
        const fit = fitOf(wishes[rank], rank, firm, opening);
        if (fit > best) best = fit;
        else if (Number.isNaN(fit)) isUnknown = true;
      }
      return best < 0 && isUnknown ? UNKNOWN : best;
    },
    say: (opening, verdict, voice) => {
      if (verdict > 0) return sayFit(wishes, firm, opening, verdict, voice);
      const asked = `${voice.name} ${firm === 'must' ? 'wants only' : 'asked for'} ${voice.either(wishes.map(({ wish }) => wish.words))}`;
      if (verdict < 0) return { sentence: `${asked}; this is ${thisWork(opening)}${verdict === COUSIN ? ', other work in the same field' : ''}.` };
      return { sentence: `${asked}; what kind of work “${opening.opening.title}” is isn’t noted yet.`, toEmployer: `What does one do all day as “${opening.opening.title}”?` };
    },
  };
}

function sayFit(wishes: readonly ReadyWish[], firm: Firmness, opening: ReadyOpening, verdict: Verdict, voice: Voice): Said {
  const rank = wishes.findIndex((wish, at) => fitOf(wish, at, firm, opening) === verdict);
  const choice = rank < RANKS.length ? `${RANKS[rank]} choice of work` : 'choice of work';
  const wanted = `${voice.name}’s ${choice} is ${wishes[rank].wish.words}`;
  return { sentence: `${wanted}; ${thatWork(wishes[rank], opening)}.` };
}

/** Says that an opening is the work spoken of only where it is; a neighbour is close to it, by its own name (M4). */
function thatWork(wish: ReadyWish, opening: ReadyOpening): string {
  return nearnessTo(wish, opening) >= THE_SAME_WORK ? `this is ${thisWork(opening)}` : `${thisWork(opening)} is close to it`;
}

function refusedCheck(wishes: readonly ReadyWish[], weight: number): Check {
  const hit = (opening: ReadyOpening) => {
    for (const wish of wishes) if (nearnessTo(wish, opening) >= REFUSED_FROM) return wish;
    return undefined;
  };
  return {
    criterion: 'refusedKind', firm: 'avoid', weight, reads: readBy(wishes), called: (voice) => `not ${voice.either(wishes.map(({ wish }) => wish.words))}`,
    judge: (opening) => (hit(opening) ? -1 : NOTHING),
    say: (opening, _, voice) => {
      const met = wishes.find((wish) => nearnessTo(wish, opening) >= THE_SAME_WORK) ?? hit(opening) ?? wishes[0];
      return { sentence: `${voice.name} doesn’t want ${met.wish.words}; ${thatWork(met, opening)}.` };
    },
  };
}

function stepCheck(criterion: 'nextJob' | 'dreamJob', called: string, wish: ReadyWish, weight: number): Check {
  return {
    criterion, firm: 'prefer', weight, reads: readBy([wish]), called: () => `${called}: ${wish.wish.words}`,
    judge: (opening) => {
      const nearness = nearnessTo(wish, opening);
      return nearness >= 0.5 ? fitByNearness(nearness) : NOTHING;
    },
    say: (opening, _, voice) => ({ sentence: `${voice.name}’s ${called} would be ${wish.wish.words}; ${nearnessTo(wish, opening) >= THE_SAME_WORK ? `this is ${thisWork(opening)}` : `${thisWork(opening)} could be a step there`}.` }),
  };
}

/** The opening's title, with its kind of work where the title doesn't say it. */
function thisWork(opening: ReadyOpening): string {
  const { title, kindCode } = opening.opening;
  const kind = kindCode === null ? undefined : kindByCode(kindCode);
  const isSaid = kind === undefined || tellingStems(kind.title).some((word) => opening.titleWords.hold(phrase(word)));
  return isSaid ? `“${title}”` : `“${title}” (${kind.title.charAt(0).toLowerCase()}${kind.title.slice(1)})`;
}

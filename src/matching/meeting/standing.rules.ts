import { THE_WORK_FROM } from '../criteria/kind.rules';
import type { Criterion, ReadyProfile, Score } from '../match.types';
import { breaks, pointsOf } from '../match.weights';
import type { ReadyOpening } from '../match-opening';

/** How well an opening suits somebody, in one word for a table that is read in passing. 'none': nothing speaks for it, or a must speaks against it. */
export type Strength = 'strong' | 'good' | 'possible' | 'none';

/** A pair at a glance: what a match says, without its sentences (M4). */
export interface Standing extends Score {
  readonly strength: Strength;
  readonly fits: readonly Criterion[];
  readonly conflicts: readonly Criterion[];
  readonly unknowns: readonly Criterion[];
  /** The kind of work is among the fits, but only close to what was asked for. */
  readonly isSimilar: boolean;
}

/** What a client asked for by itself: hours or pay that suit alone are no wish for this work. */
const WISHES: readonly Criterion[] = ['kind', 'nextJob', 'dreamJob'];

/**
 * One client and one opening at a glance, of the same verdicts as the score and its sentences. What an employer looks
 * into (a criminal-record or drug check) is left out: the table stands on a shared screen (M5).
 */
export function standingOf({ checks }: ReadyProfile, opening: ReadyOpening): Standing {
  const [fits, conflicts, unknowns]: [Criterion[], Criterion[], Criterion[]] = [[], [], []];
  let score = 0;
  let [hasBrokenMust, hasOpenMust, isWanted, isSimilar] = [false, false, false, false];
  for (const { criterion, firm, weight, judge } of checks) {
    if (criterion === 'check') continue;
    const verdict = judge(opening);
    score += pointsOf(firm, weight, verdict);
    if (breaks(firm, verdict)) hasBrokenMust = true;
    if (firm === 'must' && Number.isNaN(verdict)) hasOpenMust = true;
    if (verdict >= THE_WORK_FROM && WISHES.includes(criterion)) isWanted = true;
    if (criterion === 'kind') isSimilar = verdict > 0 && verdict < THE_WORK_FROM;
    if (verdict === 0) continue;
    const list = verdict > 0 ? fits : verdict < 0 ? conflicts : unknowns;
    if (!list.includes(criterion)) list.push(criterion);
  }
  return { score, hasBrokenMust, fits, conflicts, unknowns, isSimilar, strength: strengthOf({ fits, conflicts, unknowns, hasBrokenMust, hasOpenMust, isWanted }) };
}

/**
 * Strong: the work itself is wanted, nothing speaks against it, and more fits than isn't known. Good: the work is wanted, or more
 * fits than doesn't or isn't known; at most one thing speaks against it, which isn't the work, and more speaks for it. The board's legend says the same. A broken must, or nothing that fits, is none of them; and nobody can say
 * that it fits before every must is known (M4).
 */
function strengthOf({ fits, conflicts, unknowns, hasBrokenMust, hasOpenMust, isWanted }: Pick<Standing, 'fits' | 'conflicts' | 'unknowns' | 'hasBrokenMust'> & { hasOpenMust: boolean; isWanted: boolean }): Strength {
  if (hasBrokenMust || fits.length === 0) return 'none';
  if (hasOpenMust) return 'possible';
  const isMostlyKnown = fits.length > unknowns.length;
  if (isWanted && isMostlyKnown && conflicts.length === 0) return 'strong';
  const doesMostFit = fits.length > unknowns.length + conflicts.length;
  return (isWanted || doesMostFit) && conflicts.length <= 1 && !conflicts.includes('kind') && fits.length > conflicts.length ? 'good' : 'possible';
}

const WORDS: Readonly<Record<Criterion, string>> = {
  kind: 'the work', refusedKind: 'work not wanted', nextJob: 'next job', dreamJob: 'dream job', times: 'times', hours: 'hours', start: 'start', pay: 'pay', travel: 'the way there', setting: 'the place',
  lifting: 'lifting', licences: 'licences', languages: 'languages', tasks: 'tasks', training: 'training', employer: 'the employer', refusedEmployer: 'employer not wanted', check: '', ceiling: 'earnings',
};

/** "the work, times, pay": criteria as they stand in a table. Work that is only close to what was asked for isn't told as the work (M4). */
export function criteriaInWords(criteria: readonly Criterion[], isSimilar = false): string {
  return criteria.map((one) => (one === 'kind' && isSimilar ? 'similar work' : WORDS[one])).join(', ');
}

/** Those that are no "not the …" when they speak against it; the others are. */
const AGAINST: Partial<Readonly<Record<Criterion, string>>> = { refusedKind: 'work not wanted', refusedEmployer: 'employer not wanted' };

/** "not the hours, not the pay": criteria that speak against it, each for itself; empty for none. */
export function conflictsInWords(criteria: readonly Criterion[]): string {
  return criteria.map((one) => AGAINST[one] ?? `not the ${WORDS[one].replace(/^the /, '')}`).join(', ');
}

import type { Day } from '../common/time/calendar';
import { scoreOpening } from './match.rules';
import type { ReadyProfile, Score } from './match.types';
import type { ReadyOpening } from './match-opening';

/** What puts openings in order for one client. */
export interface RankedOpening extends Score {
  readonly id: string;
  readonly title: string;
  readonly heardOn: Day | null;
}

/**
 * Openings for one client: those without a broken must first, then by score, the newest heard of, title and id (M4, M5).
 * The same openings give the same order, whatever order they came in.
 */
export function orderMatches<T extends RankedOpening>(matches: readonly T[]): T[] {
  return [...matches].sort(
    (a, b) => byConflictAndScore(a, b) || compare(b.heardOn ?? '', a.heardOn ?? '') || compare(a.title, b.title) || compare(a.id, b.id),
  );
}

/** Every opening scored for one client, in order. */
export function rankOpenings(ready: ReadyProfile, openings: readonly ReadyOpening[]): RankedOpening[] {
  return orderMatches(openings.map((one) => {
    const { id, title, heardOn } = one.opening;
    const { score, hasBrokenMust } = scoreOpening(ready, one);
    return { id, title, heardOn, score, hasBrokenMust };
  }));
}

/** What puts people in order for one opening; `label` is what the reader sees of them (P1). */
export interface RankedPerson extends Score {
  readonly id: string;
  readonly label: string;
  readonly mustWeight: number;
}

/**
 * People for one opening. A must earns nothing in the score, which would put whoever spoke firmly behind whoever spoke
 * softly; so between people a kept must counts like a kept preference. Within one person that changes no order.
 */
export function orderPeople<T extends RankedPerson>(people: readonly T[]): T[] {
  const kept = (person: T) => ({ hasBrokenMust: person.hasBrokenMust, score: person.score + person.mustWeight });
  return [...people].sort((a, b) => byConflictAndScore(kept(a), kept(b)) || compare(a.label, b.label) || compare(a.id, b.id));
}

function byConflictAndScore(a: Score, b: Score): number {
  return Number(a.hasBrokenMust) - Number(b.hasBrokenMust) || b.score - a.score;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

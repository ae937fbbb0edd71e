import { NOTHING, type Firm, type Verdict } from './match.types';

/** How many points each thing a client cares about is worth at most. Data, so that a site may change them: whole points, never below 0. */
export interface Weights {
  readonly kind: number;
  readonly times: number;
  readonly hours: number;
  readonly start: number;
  readonly pay: number;
  readonly travel: number;
  /** Each of the settings by itself. */
  readonly setting: number;
  readonly lifting: number;
  readonly licences: number;
  readonly languages: number;
  /** Each task by itself. */
  readonly tasks: number;
  readonly training: number;
  readonly employer: number;
  readonly nextJob: number;
  readonly dreamJob: number;
}

export const DEFAULT_WEIGHTS: Weights = {
  kind: 300, times: 200, hours: 120, start: 40, pay: 120, travel: 140, setting: 60, lifting: 80,
  licences: 100, languages: 80, tasks: 50, training: 30, employer: 100, nextJob: 60, dreamJob: 30,
};

/** Shares of the weight, by how firmly something was said. */
const PREFER_CONFLICT = 0.5;
const NEED_FIT = 0.25;
const NEED_CONFLICT = 1.5;
const MUST_LOOSE_FIT = 0.2;
const MUST_UNKNOWN = 0.25;
const MUST_BROKEN = 2;

/**
 * The points of a verdict, whole ones so that they add up exactly. A preference earns when it fits and costs when it
 * doesn't; unknown is neither (M4). A must, or something to avoid, is a condition: kept it earns nothing, so that
 * adding one never raises a pair; not known it costs a little, more than any fit and less than any conflict; broken
 * it costs more than the same preference could ever have earned.
 */
export function pointsOf(firm: Firm, weight: number, verdict: Verdict): number {
  return verdict === NOTHING ? 0 : Math.round(weight * shareOf(firm, verdict)) + 0;
}

function shareOf(firm: Firm, verdict: Verdict): number {
  if (firm === 'prefer') return verdict > 0 ? verdict : verdict < 0 ? PREFER_CONFLICT * verdict : 0;
  if (firm === 'need') return verdict > 0 ? NEED_FIT * verdict : verdict < 0 ? NEED_CONFLICT * verdict : 0;
  if (verdict > 0) return MUST_LOOSE_FIT * (verdict - 1);
  return verdict < 0 ? verdict - MUST_BROKEN : -MUST_UNKNOWN;
}

/** Whether a verdict breaks a must or meets something to avoid. */
export function breaks(firm: Firm, verdict: Verdict): boolean {
  return verdict < 0 && (firm === 'must' || firm === 'avoid');
}

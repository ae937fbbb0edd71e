import { PAY_UNITS } from '../../openings/opening.choices';
import { hoursToEarn, monthlyEarnings } from '../../openings/pay.rules';
import { UNKNOWN, type Check, type MatchProfile, type Reason } from '../match.types';
import type { Weights } from '../match.weights';
import type { ReadyOpening } from '../match-opening';
import type { Voice } from '../voice';

/** Where only the top of a range reaches what was asked for. */
const WITHIN_THE_RANGE = 0.5;

/** The least pay one asked for, in pay an hour (M2, M4). */
export function payChecks(profile: MatchProfile, weights: Weights): Check[] {
  const { floor, strength } = profile.pay;
  return strength !== null && floor !== null && floor > 0 ? [floorCheck(floor, strength, weights.pay)] : [];
}

function floorCheck(floor: number, firm: 'must' | 'prefer', weight: number): Check {
  return {
    criterion: 'pay', firm, weight, reads: 'pay', called: (voice) => `at least ${voice.money(floor)} an hour`,
    judge: ({ payLow, payHigh }) => {
      if (Number.isNaN(payHigh)) return UNKNOWN;
      if (payLow >= floor) return 1;
      if (payHigh < floor) return -Math.min(1, (floor - payHigh) / floor);
      return Number.isNaN(payLow) ? UNKNOWN : WITHIN_THE_RANGE;
    },
    say: (opening, verdict, voice) => {
      const asked = `${voice.name} asked for at least ${voice.money(floor)} an hour`;
      if (verdict === 1 || verdict < 0) return { sentence: `${asked}; this pays ${payOf(opening, voice)}.` };
      if (verdict > 0) return { sentence: `${asked}; this pays ${payOf(opening, voice)}.`, toEmployer: 'Where in that range would a new person start?' };
      return sayUnknown(asked, opening, voice);
    },
  };
}

function sayUnknown(asked: string, opening: ReadyOpening, voice: Voice) {
  const { payMin, payMax } = opening.opening;
  if (payMin === null && payMax === null) return { sentence: `${asked}; the pay isn’t known.`, toEmployer: 'What does it pay?' };
  if (Number.isNaN(opening.payHigh)) return { sentence: `${asked}; this pays ${sumOf(opening, voice)}, for how many hours isn’t known.`, toEmployer: 'How many hours is the pay for?' };
  return { sentence: `${asked}; this pays ${payOf(opening, voice)}.`, toEmployer: 'What does it pay at the start?' };
}

/** The pay as it was told, and by the hour where that isn't the same. */
function payOf(opening: ReadyOpening, voice: Voice): string {
  if (opening.opening.payUnit === 'hour') return sumOf(opening, voice);
  const hourly = Number.isNaN(opening.payLow) ? opening.payHigh : opening.payLow;
  return `${sumOf(opening, voice)}, about ${voice.money(Math.round(hourly * 100) / 100)} an hour`;
}

function sumOf({ opening }: ReadyOpening, voice: Voice): string {
  const { payMin, payMax, payUnit } = opening;
  const unit = PAY_UNITS.find(({ value }) => value === payUnit)?.phrase ?? '(for an hour or a week isn’t known)';
  if (payMin !== null && payMax !== null && payMin !== payMax) return `${voice.money(payMin)} to ${voice.money(payMax)} ${unit}`;
  return `${payMin === null ? 'up to ' : ''}${voice.money(payMin ?? payMax ?? 0)} ${unit}`;
}

/** Earnings above the client's own ceiling (M6): said with the hours that would stay below it, worth no points, no bar. */
export function ceilingWarning(profile: MatchProfile, opening: ReadyOpening, voice: Voice): Reason | null {
  const ceiling = profile.monthlyCeiling;
  if (ceiling === null || Number.isNaN(opening.payHigh) || Number.isNaN(opening.hoursHigh)) return null;
  const earned = monthlyEarnings(opening.payHigh, opening.hoursHigh);
  if (earned <= ceiling) return null;
  const fitting = Math.floor((hoursToEarn(ceiling, opening.payHigh) ?? 0) + 1e-9);
  const below = fitting >= 1 ? ` ${voice.number(fitting)} ${fitting === 1 ? 'hour' : 'hours'} a week would stay below it.` : '';
  const sentence = `About ${voice.money(Math.round(earned))} a month at ${voice.number(opening.hoursHigh)} hours a week; ${voice.name}’s own ceiling is ${voice.money(ceiling)}.${below}`;
  return { criterion: 'ceiling', sentence, points: 0 };
}

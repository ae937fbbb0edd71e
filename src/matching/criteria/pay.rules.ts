import { PAY_UNITS } from '../../openings/opening.choices';
import { hourlyPay, hoursToEarn, monthlyEarnings } from '../../openings/pay.rules';
import { UNKNOWN, type Check, type MatchProfile, type Reason } from '../match.types';
import type { Weights } from '../match.weights';
import { hoursTold, type ReadyOpening } from '../match-opening';
import type { Voice } from '../voice';

/** Where only the top of a range reaches what was asked for: half a wish; of a must nobody knows yet. */
const WITHIN_THE_RANGE = 0.5;
const FOR_HOW_LONG = 'How many hours is the pay for?';
const AT_THE_START = 'What would they start at?';
/** Sums are compared in cents: pay by the month at 22 hours must not lie above itself for a rounding of the machine. */
const CENT = 0.005;

/** The least pay one asked for, in pay an hour (M2, M4). */
export function payChecks(profile: MatchProfile, weights: Weights): Check[] {
  const { floor, strength } = profile.pay;
  return strength !== null && floor !== null && floor > 0 ? [floorCheck(floor, strength, weights.pay)] : [];
}

function floorCheck(floor: number, firm: 'must' | 'prefer', weight: number): Check {
  return {
    criterion: 'pay', firm, weight, reads: 'pay', called: (voice) => `at least ${voice.money(floor)} an hour`,
    judge: ({ payLow, payHigh }) => {
      if (payLow >= floor) return 1;
      if (payHigh < floor) return -Math.min(1, (floor - payHigh) / floor);
      return firm === 'must' || Number.isNaN(payLow) || Number.isNaN(payHigh) ? UNKNOWN : WITHIN_THE_RANGE;
    },
    say: (opening, verdict, voice) => {
      const asked = `${voice.name} asked for at least ${voice.money(floor)} an hour`;
      if (verdict === 1 || verdict < 0) return { sentence: `${asked}; this pays ${payOf(opening, voice)}.` };
      return sayUnsure(asked, opening, voice);
    },
  };
}

/** Unknown, or a wish that only the top of a range meets: it may be less, and is never said as if it were enough. */
function sayUnsure(asked: string, opening: ReadyOpening, voice: Voice) {
  const { payMin, payMax } = opening.opening;
  if (payMin === null && payMax === null) return { sentence: `${asked}; the pay isn’t known.`, toEmployer: 'What does it pay?' };
  if (opening.opening.payUnit === null) return { sentence: `${asked}; this pays ${sumOf(opening, voice)}, and for how long a time isn’t known.`, toEmployer: 'Is the pay for an hour, a day, a week or a month?' };
  if (Number.isNaN(opening.payLow) && Number.isNaN(opening.payHigh)) return { sentence: `${asked}; this pays ${sumOf(opening, voice)}, and for how many hours isn’t known.`, toEmployer: FOR_HOW_LONG };
  return { sentence: `${asked}; this pays ${payOf(opening, voice)}, so it may be less.`, toEmployer: isForTheHours(opening) ? FOR_HOW_LONG : AT_THE_START };
}

/** Whether the hours would settle it: one sum makes a range an hour only by them, and a sum without them makes none. */
function isForTheHours({ payLow, payHigh, opening: { payMin, payMax } }: ReadyOpening): boolean {
  return payMin !== null && (payMax === null || payMax === payMin || Number.isNaN(payLow) || Number.isNaN(payHigh));
}

/** The pay as it was told, and by the hour where that isn't the same. */
function payOf(opening: ReadyOpening, voice: Voice): string {
  if (opening.opening.payUnit === 'hour') return sumOf(opening, voice);
  const [low, high] = [opening.payLow, opening.payHigh].map((hourly) => Math.round(hourly * 100) / 100);
  if (Number.isNaN(high)) return `${sumOf(opening, voice)}, about ${voice.money(low)} an hour or more`;
  if (Number.isNaN(low)) return `${sumOf(opening, voice)}, at most about ${voice.money(high)} an hour`;
  return `${sumOf(opening, voice)}, about ${low === high ? '' : `${voice.money(low)} to `}${voice.money(high)} an hour`;
}

function sumOf({ opening }: ReadyOpening, voice: Voice): string {
  const { payMin, payMax, payUnit } = opening;
  const unit = PAY_UNITS.find(({ value }) => value === payUnit)?.phrase ?? '';
  if (payMin !== null && payMax !== null && payMin !== payMax) return `${voice.money(payMin)} to ${voice.money(payMax)} ${unit}`.trim();
  return `${payMin === null ? 'up to ' : ''}${voice.money(payMin ?? payMax ?? 0)} ${unit}`.trim();
}

/** Earnings above the client's own ceiling (M6): said with the hours that would stay below it, worth no points, no bar. */
export function ceilingWarning(profile: MatchProfile, opening: ReadyOpening, voice: Voice): Reason | null {
  const ceiling = profile.monthlyCeiling;
  const [hours, sum, unit] = [hoursTold(opening), opening.opening.payMax ?? opening.opening.payMin, opening.opening.payUnit];
  // What a month's pay comes to doesn't hang on the hours it is for: by the most of them it is itself again.
  const hourly = ceiling === null || sum === null || unit === null || Number.isNaN(hours) ? null : hourlyPay(sum, unit, hours);
  if (ceiling === null || hourly === null) return null;
  const earned = monthlyEarnings(hourly, hours);
  if (earned <= ceiling + CENT) return null;
  const fitting = Math.floor((hoursToEarn(ceiling, hourly) ?? 0) + 1e-9);
  // A month's pay for 10 to 40 hours stays what it is, whichever of them are worked.
  const hoursSaid = (count: number) => `${voice.number(count)} ${count === 1 ? 'hour' : 'hours'}`;
  const isByHours = unit === 'hour' || unit === 'day' || opening.hoursLow === opening.hoursHigh;
  const below = !isByHours ? '' : fitting < opening.hoursLow ? notBelow(opening, ceiling) : fitting >= 1 ? ` ${hoursSaid(fitting)} a week would stay below it.` : '';
  const sentence = `About ${voice.money(Math.round(earned))} a month at ${hoursSaid(hours)} a week; ${voice.name}’s own ceiling is ${voice.money(ceiling)}.${below}`;
  return { criterion: 'ceiling', sentence, points: 0 };
}

/** That no hours to be had here stay below: said where that holds for the least of the pay too, else nobody can say yet. */
function notBelow({ hoursLow, hoursHigh, payLow }: ReadyOpening, ceiling: number): string {
  if (!Number.isNaN(payLow) && monthlyEarnings(payLow, hoursLow) <= ceiling + CENT) return '';
  return hoursLow === hoursHigh ? ' Talk it over.' : ' Even the least hours here would be above it; talk it over.';
}

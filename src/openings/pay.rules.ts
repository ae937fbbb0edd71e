import type { PayUnit } from './opening.choices';

const WEEKS_A_YEAR = 52;
const MONTHS_A_YEAR = 12;
/** What a day's pay is taken to be for, since adverts by the day mean a full one. */
const HOURS_A_DAY = 8;

/**
 * Pay as a sum an hour, so that openings can be compared (M3). A week, month or year needs the hours a week
 * it is for; null when they aren't known or are none, since guessing them could be out by half.
 */
export function hourlyPay(amount: number, unit: PayUnit, hoursPerWeek: number | null): number | null {
  if (unit === 'hour') return amount;
  if (unit === 'day') return amount / HOURS_A_DAY;
  if (hoursPerWeek === null || !(hoursPerWeek > 0)) return null;
  if (unit === 'week') return amount / hoursPerWeek;
  const timesAYear = unit === 'month' ? MONTHS_A_YEAR : 1;
  return (amount * timesAYear) / (WEEKS_A_YEAR * hoursPerWeek);
}

/** Earnings in an average month: hours × pay × 52/12 (M6). */
export function monthlyEarnings(hourly: number, hoursPerWeek: number): number {
  return (hourly * hoursPerWeek * WEEKS_A_YEAR) / MONTHS_A_YEAR;
}

/** The hours a week at which a month's earnings reach a sum; null when nothing is paid. */
export function hoursToEarn(monthly: number, hourly: number): number | null {
  return hourly > 0 ? (monthly * MONTHS_A_YEAR) / (hourly * WEEKS_A_YEAR) : null;
}

import type { Day } from '../../common/time/calendar';
import type { DateWords } from '../../openings/advert/date-words.rules';

/** A year that would fit dates without one, and what speaks for it. */
export interface YearOffered {
  year: number;
  /** How many of the dates without a year fit it by their weekday. */
  fits: number;
  /** How many other dates of the file name it. */
  named: number;
}

/** "Which year?": asked once for a file, answered by a person, never by us. */
export interface YearQuestion {
  /** How many dates have no year. */
  dates: number;
  /** The years to offer, the likeliest first; any other may be typed. */
  offered: YearOffered[];
  sentence: string;
}

const MOST_OFFERED = 4;

/** The question to put to the person who brings a file in, or null when every date has its year. */
export function askForYear(dates: DateWords[]): YearQuestion | null {
  const without = dates.filter((date) => date.kind === 'yearless');
  if (without.length === 0) return null;
  const named = tally(dates.flatMap((date) => (date.kind === 'day' ? [yearOf(date.day)] : [])));
  const fits = tally(without.flatMap((date) => date.candidates.map(yearOf)));
  const offered = [...new Set([...named.keys(), ...fits.keys()])]
    .map((year) => ({ year, fits: fits.get(year) ?? 0, named: named.get(year) ?? 0 }))
    .filter((one) => one.fits > 0)
    .sort((a, b) => b.fits - a.fits || b.named - a.named || b.year - a.year)
    .slice(0, MOST_OFFERED);
  return { dates: without.length, offered, sentence: sentenceFor(without.length, offered[0]) };
}

function sentenceFor(count: number, best: YearOffered | undefined): string {
  const start = count === 1 ? 'One date has no year. Which year is it?' : `${count} dates have no year. Which year are they?`;
  if (!best || best.named === 0) return start;
  const fit = best.fits === count ? `${count === 1 ? 'it fits' : 'all fit'} ${best.year}` : `${best.fits} of them fit ${best.year}`;
  return `${start} By the weekday ${fit}, which ${best.named === 1 ? 'one other date names' : `${best.named} other dates name`}.`;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function tally(years: number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return counts;
}

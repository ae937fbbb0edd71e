import { describeGrid, gridHours, overlapHours, parseGrid, EMPTY_GRID, type WeekGrid } from '../../common/time/week-grid';
import { UNKNOWN, type Check, type MatchProfile, type Verdict } from '../match.types';
import type { Weights } from '../match.weights';
import { hoursTold, type ReadyOpening } from '../match-opening';
import { midSentence } from '../mid-sentence.rules';
import type { Voice } from '../voice';

/** When one can work, how much, and from when (M2, M4). A grid with no hours says nothing. */
export function timeChecks(profile: MatchProfile, weights: Weights): Check[] {
  const { times, hours, start } = profile;
  const grid = parseGrid(times.grid) ?? EMPTY_GRID;
  const checks: Check[] = [];
  if (times.strength !== null && grid !== EMPTY_GRID) checks.push(timesCheck(grid, times.strength, weights.times));
  if (hours.strength !== null && (hours.min !== null || hours.max !== null)) {
    checks.push(hoursCheck(hours.min ?? 0, hours.max ?? Infinity, hours.strength, weights.hours));
  }
  if (start.strength !== null && start.from !== null) checks.push(startCheck(start.from, start.strength, weights.start));
  return checks;
}

/** Hours a week the two grids must share: all of the shifts, or the hours of the job when the shifts leave a choice. */
function hoursNeeded(opening: ReadyOpening): number {
  const hours = hoursTold(opening);
  return hours < opening.gridHours ? hours : opening.gridHours;
}

function timesCheck(grid: WeekGrid, firm: 'must' | 'prefer', weight: number): Check {
  return {
    criterion: 'times', firm, weight, reads: 'times', called: (voice) => describeGrid(grid, voice.locale),
    judge: (opening) => {
      if (opening.grid === EMPTY_GRID) return UNKNOWN;
      const shared = overlapHours(grid, opening.grid);
      if (shared === opening.gridHours) return 1;
      const needed = hoursNeeded(opening);
      return shared >= needed ? 0.5 + (0.4 * shared) / opening.gridHours : shared / needed - 1;
    },
    say: (opening, verdict, voice) => {
      const asked = `${voice.name} asked for ${describeGrid(grid, voice.locale)}`;
      if (Number.isNaN(verdict)) return { sentence: `${asked}; the shifts aren’t known.`, toEmployer: 'Which days and hours would it be?' };
      // Times in several parts have semicolons of their own.
      const sentence = `${asked}${asked.includes(';') ? '. This' : '; this'} is ${shiftsOf(opening, voice)}.`;
      if (verdict === 1) return { sentence };
      const missing = describeGrid(opening.grid & ~grid, voice.locale);
      if (verdict > 0) return { sentence: `${sentence} There are enough hours without ${missing}.`, toEmployer: `Could it be done without ${missing}?` };
      const shared = voice.number(gridHours(grid & opening.grid));
      return { sentence: shared === '0' ? sentence : `${sentence} They share ${shared} ${shared === '1' ? 'hour' : 'hours'} a week.` };
    },
  };
}

function shiftsOf(opening: ReadyOpening, voice: Voice): string {
  return midSentence(opening.opening.shifts ?? '') || describeGrid(opening.grid, voice.locale);
}

function hoursCheck(min: number, max: number, firm: 'must' | 'prefer', weight: number): Check {
  return {
    criterion: 'hours', firm, weight, reads: 'hours', called: (voice) => hoursAWeek(min, max, voice),
    judge: ({ hoursLow, hoursHigh }) => {
      if (hoursHigh < min) return tooFar(min - hoursHigh);
      if (hoursLow > max) return tooFar(hoursLow - max);
      // With an end nobody told, the other one must fit by itself: where only the open end could, it isn't known.
      return (hoursHigh >= min && hoursLow <= max) || (hoursHigh >= min && hoursHigh <= max) || (hoursLow >= min && hoursLow <= max) ? 1 : UNKNOWN;
    },
    say: (opening, verdict, voice) => {
      const wanted = `${voice.name} wants ${hoursAWeek(min, max, voice)}`;
      const { hoursLow, hoursHigh } = opening;
      const toEmployer = 'How many hours a week is it?';
      if (Number.isNaN(hoursTold(opening))) return { sentence: `${wanted}; the hours aren’t known.`, toEmployer };
      const sentence = `${wanted}; this is ${range(hoursLow || 0, Number.isNaN(hoursHigh) ? Infinity : hoursHigh, voice)}.`;
      return Number.isNaN(verdict) ? { sentence, toEmployer } : { sentence };
    },
  };
}

function tooFar(hours: number): Verdict {
  return -Math.min(1, hours / 10 + 0.1);
}

function hoursAWeek(min: number, max: number, voice: Voice): string {
  const said = range(min, max, voice);
  return `${said} ${/(?:^| )1$/.test(said) ? 'hour' : 'hours'} a week`;
}

/** "15 to 25", "20", "at least 15", "at most 25". */
function range(low: number, high: number, voice: Voice): string {
  if (low === high) return voice.number(low);
  if (high === Infinity) return `at least ${voice.number(low)}`;
  return low === 0 ? `at most ${voice.number(high)}` : `${voice.number(low)} to ${voice.number(high)}`;
}

function startCheck(from: string, firm: 'must' | 'prefer', weight: number): Check {
  return {
    criterion: 'start', firm, weight, reads: 'start', called: (voice) => `a start from ${voice.day(from)}`,
    judge: ({ opening }) => (opening.startsOn === null ? UNKNOWN : opening.startsOn >= from ? 1 : -1),
    say: ({ opening }, _, voice) => {
      const can = `${voice.name} can start from ${voice.day(from)}`;
      if (opening.startsOn === null) return { sentence: `${can}; when this starts isn’t known.`, toEmployer: 'When would somebody start?' };
      return { sentence: `${can}; this starts on ${voice.day(opening.startsOn)}.` };
    },
  };
}

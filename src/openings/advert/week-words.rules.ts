import { DAY_PARTS, DAYS, EMPTY_GRID, cellOf, type WeekGrid } from '../../common/time/week-grid';
import { cellsAt, cellsOn, type ShiftSaid } from './shift-words.rules';

/** The week of an advert over all its lines. `isGuess` when cells are ticked that it doesn't name outright. */
export interface WeekSaid {
  readonly grid: WeekGrid;
  readonly asks: readonly string[];
  readonly isGuess: boolean;
}

const BY_DAY = DAY_PARTS.slice(0, 3).map((_, part) => part);
const ASKS = {
  apart: 'The advert names its days and its hours apart: do they belong together?',
  hoursThen: 'The advert names further days without hours: when does the work begin and end then?',
  noHours: 'The advert names days and no hours: when does the work begin and end?',
  hoursAlone: 'The advert names hours and no days: which days are they?',
  partAlone: 'The advert names a part of the day and no days: which days are they?',
};

/** Puts together what the lines say: days of one line with the hours of another. Hours or parts of no days tick nothing, since nobody works seven nights. */
export function weekOf(shifts: readonly ShiftSaid[]): WeekSaid {
  const off = shifts.flatMap((one) => one.off);
  const free = cellsAt(off, DAY_PARTS.map((_, part) => part));
  const week = weekSaid(shifts.map((one) => ({ ...one, grid: one.grid & ~free, days: one.days.filter((day) => !off.includes(day)) })));
  return { ...week, grid: week.grid & ~free };
}

function weekSaid(shifts: readonly ShiftSaid[]): WeekSaid {
  const told = shifts.reduce((sum, { grid }) => sum | grid, EMPTY_GRID);
  const [days, hours, parts] = [shifts.flatMap((one) => one.days), shifts.flatMap((one) => one.hours), shifts.flatMap((one) => one.parts)];
  const asked = shifts.flatMap((one) => one.asks);
  // What one line leaves open another may settle: only then nothing is asked.
  const isTold = shifts.some(({ grid, asks }) => grid !== EMPTY_GRID && asks.length === 0);
  const open = isTold ? [] : asked;
  if (days.length === 0) {
    const alone = told !== EMPTY_GRID ? [] : [...(hours.length > 0 ? [ASKS.hoursAlone] : []), ...(hours.length === 0 && parts.length > 0 ? [ASKS.partAlone] : [])];
    return { grid: told, asks: [...open, ...alone], isGuess: false };
  }
  const [more, ask] = hours.length > 0 ? [cellsOn(days, hours), ASKS.apart] : parts.length > 0 ? [cellsAt(days, parts), ASKS.apart] : told !== EMPTY_GRID ? [cellsAt(days, partsOf(told)), ASKS.hoursThen] : [cellsAt(days, BY_DAY), ASKS.noHours];
  const isNew = (more & ~told) !== 0;
  return { grid: told | more, asks: isNew ? [...open, ask] : open, isGuess: isNew };
}

function partsOf(grid: WeekGrid): number[] {
  return DAY_PARTS.flatMap((_, part) => (DAYS.some((__, day) => (grid & cellOf(day, part)) !== 0) ? [part] : []));
}

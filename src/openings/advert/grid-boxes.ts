import { cellOf, DAY_PARTS, DAYS, type WeekGrid } from '../../common/time/week-grid';

/** The boxes of the form's table for a grid: "mon-morning" and so on. */
export function boxesOf(grid: WeekGrid): string[] {
  return DAYS.flatMap(({ value }, day) => DAY_PARTS.flatMap((part, at) => ((grid & cellOf(day, at)) === 0 ? [] : [`${value}-${part.value}`])));
}

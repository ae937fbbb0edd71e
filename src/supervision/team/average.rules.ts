/** A week as far as an average asks. */
export interface AverageWeek {
  counted: number;
  target: number | null;
  isExcused: boolean;
  isOver: boolean;
}

/** Contacts a week on average, excused weeks and weeks without a target left out (V8), and over how many. Null when none is left. */
export function averageContacts(weeks: readonly AverageWeek[]): { average: number; weeks: number } | null {
  const taken = weeks.filter((week) => week.isOver && !week.isExcused && week.target !== null);
  if (taken.length === 0) return null;
  return { average: taken.reduce((sum, week) => sum + week.counted, 0) / taken.length, weeks: taken.length };
}

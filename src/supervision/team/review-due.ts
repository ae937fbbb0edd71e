import type { TeamLine } from './team-week.service';

/** The week before is due for review unless there is nothing to review in it (V10). */
export function isReviewDue(line: TeamLine): boolean {
  const before = line.trend[line.trend.length - 2];
  return line.review === null && before.excuse === null && (before.target.target !== null || before.totals.counted + before.totals.notCounted > 0);
}
